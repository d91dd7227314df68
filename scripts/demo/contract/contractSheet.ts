/** Measures and colours of the contract, and the number that everything irregular on it is derived from. */

/** PDF points per millimetre. */
export const MM = 72 / 25.4;
export const LEFT = 25 * MM;
export const WIDTH = 160 * MM;
export const CONTENT_TOP = 58 * MM;
export const CONTENT_BOTTOM = 262 * MM;

export const COLORS = {
  paper: '#fbfaf5',
  hole: '#dad8d2',
  ink: '#222222',
  quiet: '#5c5c5c',
  accent: '#0b4f6c',
  rule: '#b9c4ca',
  pen: '#1b2f7a',
} as const;

/** A repeatable row of numbers in [0, 1) for a text; the same text gives the same row. */
export function seededNumbers(text: string): () => number {
  let state = 2166136261;
  for (const character of text) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619);
  }
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) | 0;
    const mixed = Math.imul(state ^ (state >>> 13), 3266489917);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 4294967296;
  };
}
