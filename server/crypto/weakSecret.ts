/** Decides which bytes are no secret although there are enough of them: zeroes, a pattern, a sequence, a text. */

/** Of 32 random bytes about thirty differ from each other; fewer than nine never happens. */
const LEAST_DIFFERENT = 9;

/**
 * @param bytes of a secret, at least two
 * @returns true when they repeat themselves, go up or down in equal steps, or hardly differ
 */
export function isWeakSecret(bytes: Uint8Array): boolean {
  return new Set(bytes).size < LEAST_DIFFERENT || isSequence(bytes) || isRepetition(bytes);
}

/** Of 32 random bytes a third could be typed; that all of them can never happens. */
export function isText(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte >= 0x20 && byte < 0x7f);
}

function isSequence(bytes: Uint8Array): boolean {
  const stepTo = (at: number): number => ((bytes[at] ?? 0) - (bytes[at - 1] ?? 0) + 256) % 256;
  return bytes.every((_byte, at) => at < 2 || stepTo(at) === stepTo(1));
}

/** The same piece at least twice, the last one perhaps cut off. */
function isRepetition(bytes: Uint8Array): boolean {
  const half = Math.floor(bytes.length / 2);
  const pieces = Array.from({ length: half }, (_none, at) => at + 1);
  return pieces.some((length) => bytes.every((byte, at) => at < length || byte === bytes[at - length]));
}
