/** What goes over the wire about sessions of one's own. */

export interface OwnSession {
  readonly id: string;
  /** From what somebody signed in, such as “Firefox, Windows”; empty when it did not say. */
  readonly device: string;
  readonly startedAt: string;
  readonly usedAt: string;
  /** It is the one that asks. */
  readonly isThis: boolean;
}
