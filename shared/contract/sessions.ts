/** What goes over the wire about sessions of one's own. */

/** Which way somebody came in. */
export const LOG_IN_WAYS = ['password', 'sso'] as const;
export type LogInWay = (typeof LOG_IN_WAYS)[number];

export interface OwnSession {
  readonly id: string;
  /** From what somebody signed in, such as “Firefox, Windows”; empty when it did not say. */
  readonly device: string;
  readonly way: LogInWay;
  readonly startedAt: string;
  readonly usedAt: string;
  /** It is the one that asks. */
  readonly isThis: boolean;
}
