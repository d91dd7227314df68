/** The form of an activation code: what it is made of and how a person may type it back. */

/** 29 characters without look-alikes (no 0 and O, 1 I and L, U and V); 15 of them carry almost 73 bits. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTWXYZ';
export const CODE_LENGTH = 15;
const GROUP = 5;

/**
 * Makes a code from random bytes without bias: bytes outside the largest multiple of the alphabet are dropped.
 * @param nextByte gives a random number 0..255; the caller brings a cryptographic source
 * @returns CODE_LENGTH characters of CODE_ALPHABET, at least 60 bits (product rule)
 */
export function makeCode(nextByte: () => number): string {
  const limit = 256 - (256 % CODE_ALPHABET.length);
  let code = '';
  while (code.length < CODE_LENGTH) {
    const byte = nextByte();
    if (byte < limit) {
      code += CODE_ALPHABET[byte % CODE_ALPHABET.length] ?? '';
    }
  }
  return code;
}

/** Groups of five with a dash, as the letter prints it. */
export function groupCode(code: string): string {
  return (code.match(new RegExp(`.{1,${String(GROUP)}}`, 'g')) ?? []).join('-');
}

/**
 * Brings back what a person typed: capitals, spaces and dashes do not matter.
 * @returns the bare code, or null when it cannot be one
 */
export function normaliseCode(typed: string): string | null {
  const bare = typed.toUpperCase().replace(/[\s-]/g, '');
  const allowed = [...bare].every((character) => CODE_ALPHABET.includes(character));
  return bare.length === CODE_LENGTH && allowed ? bare : null;
}

/** Bits of entropy of a code made by makeCode. */
export function codeEntropyBits(): number {
  return CODE_LENGTH * Math.log2(CODE_ALPHABET.length);
}
