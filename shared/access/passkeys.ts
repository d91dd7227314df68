/** Decides how a passkey serves as a second factor: asked once, answered soon, and by the one device that has it. */

/** So long an answer to a question is waited for. */
export const PASSKEY_MINUTES = 5;
/** More than anybody has devices. */
export const MOST_PASSKEYS = 10;

/** What a question to a passkey is for: an answer to one opens nothing else. */
export const PASSKEY_PURPOSES = ['add', 'logIn', 'stepUp'] as const;
export type PasskeyPurpose = (typeof PASSKEY_PURPOSES)[number];

/**
 * Whether the number of times that a passkey says it was used can follow the one that it said before. When it does not go up, a copy of it
 * is about. Those that live on several devices of their owner do not count, and say nought each time.
 */
export function mayFollow(before: number, now: number): boolean {
  return now > before || (now === 0 && before === 0);
}
