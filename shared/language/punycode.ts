/** Decodes punycode, the ASCII spelling of a domain label with other letters (RFC 3492). */

const BASE = 36;
const LOWEST_THRESHOLD = 1;
const HIGHEST_THRESHOLD = 26;
const LAST_CODE_POINT = 0x10ffff;

/** How the weight of the next digits follows from the last step (RFC 3492, section 6.1). */
function adapt(delta: number, count: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? 700 : 2));
  rest += Math.floor(rest / count);
  let steps = 0;
  while (rest > ((BASE - LOWEST_THRESHOLD) * HIGHEST_THRESHOLD) / 2) {
    rest = Math.floor(rest / (BASE - LOWEST_THRESHOLD));
    steps += BASE;
  }
  return steps + Math.floor((BASE * rest) / (rest + 38));
}

interface Step {
  readonly delta: number;
  readonly next: number;
}

/** Reads one number of variable length from `from` on; null when the text ends inside it or it grows out of bounds. */
function readStep(text: string, from: number, bias: number): Step | null {
  let delta = 0;
  let weight = 1;
  for (let index = from, k = BASE; index < text.length; index += 1, k += BASE) {
    const digit = 'abcdefghijklmnopqrstuvwxyz0123456789'.indexOf(text.charAt(index));
    delta += digit * weight;
    const threshold = Math.min(Math.max(k - bias, LOWEST_THRESHOLD), HIGHEST_THRESHOLD);
    if (digit < 0 || !Number.isSafeInteger(delta)) {
      return null;
    }
    if (digit < threshold) {
      return { delta, next: index + 1 };
    }
    weight *= BASE - threshold;
  }
  return null;
}

/**
 * Decodes the part of a label behind "xn--". In: small ASCII letters, digits and hyphens. Out: the letters, of which at least
 * one is not ASCII, or null when the text is no punycode. Never throws.
 */
export function decodePunycode(text: string): string | null {
  const hyphen = text.lastIndexOf('-');
  const letters = hyphen > 0 ? [...text.slice(0, hyphen)] : [];
  let position = hyphen > 0 ? hyphen + 1 : 0;
  let codePoint = 128;
  let place = 0;
  let bias = 72;
  if (position === text.length) {
    return null;
  }
  while (position < text.length) {
    const step = readStep(text, position, bias);
    if (step === null) {
      return null;
    }
    const count = letters.length + 1;
    bias = adapt(step.delta, count, place === 0 && codePoint === 128);
    place += step.delta;
    codePoint += Math.floor(place / count);
    place %= count;
    if (codePoint > LAST_CODE_POINT || (codePoint >= 0xd800 && codePoint <= 0xdfff)) {
      return null;
    }
    letters.splice(place, 0, String.fromCodePoint(codePoint));
    place += 1;
    position = step.next;
  }
  return letters.join('');
}
