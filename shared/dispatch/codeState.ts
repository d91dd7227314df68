/** Decides how an activation code stands, from what is stored of it, the messages that carry it, and the time. */
import type { CodeStatus, DispatchStatus } from './dispatch';

/**
 * The life of a code: queued → sent → activated. On the way a message can fail, bounce or come back; at the end it can
 * expire, be replaced (superseded), taken back (revoked) or locked by wrong tries. Source: product owner's order on codes
 */
export const CODE_STATES = [
  'queued',
  'notSent',
  'sent',
  'bounced',
  'returned',
  'activated',
  'expired',
  'superseded',
  'revoked',
  'locked',
] as const;
export type CodeState = (typeof CODE_STATES)[number];

/** States in which the code can still be used, or will be. */
export const LIVING_STATES: readonly CodeState[] = ['queued', 'notSent', 'sent', 'bounced', 'returned'];

interface Code {
  readonly status: CodeStatus;
  /** ISO moment; null while its life has not begun. */
  readonly expiresAt: string | null;
}

const ENDED: Readonly<Record<Exclude<CodeStatus, 'issued'>, CodeState>> = {
  redeemed: 'activated',
  superseded: 'superseded',
  revoked: 'revoked',
  locked: 'locked',
};

/** What went wrong with a message tells more than what went well with the other. */
const GRAVEST_FIRST = [
  ['returned', 'returned'],
  ['bounced', 'bounced'],
  ['failed', 'notSent'],
] as const satisfies readonly (readonly [DispatchStatus, CodeState])[];

/**
 * @param code the code as stored
 * @param messages the statuses of the messages that carry it: the letter with the code, the mail with the link
 * @param now ISO moment
 * @returns its state
 */
export function codeState(code: Code, messages: readonly DispatchStatus[], now: string): CodeState {
  if (code.status !== 'issued') {
    return ENDED[code.status];
  }
  if (code.expiresAt !== null && now > code.expiresAt) {
    return 'expired';
  }
  const trouble = GRAVEST_FIRST.find(([status]) => messages.includes(status));
  if (trouble !== undefined) {
    return trouble[1];
  }
  return messages.length > 0 && messages.every((status) => status === 'sent') ? 'sent' : 'queued';
}
