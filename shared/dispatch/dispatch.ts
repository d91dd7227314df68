/** A dispatch: one message to one person by one channel. It has no field for the code itself. */

/** The code goes by letter, the activation link by e-mail: two different channels (public description of EH2+). */
export const CHANNELS = ['letter', 'email'] as const;
export type Channel = (typeof CHANNELS)[number];

export const DISPATCH_STATUSES = ['queued', 'sent', 'failed', 'superseded'] as const;
export type DispatchStatus = (typeof DISPATCH_STATUSES)[number];

export interface Dispatch {
  readonly id: string;
  readonly applicationId: string;
  readonly personId: string;
  readonly channel: Channel;
  readonly status: DispatchStatus;
  readonly attempts: number;
  readonly queuedAt: string;
  readonly sentAt: string | null;
  /** What the carrier calls it: file name of the letter, Message-ID of the mail. */
  readonly providerReference: string | null;
  readonly lastError: string | null;
}

export const CODE_STATUSES = ['issued', 'redeemed', 'superseded', 'locked'] as const;
export type CodeStatus = (typeof CODE_STATUSES)[number];

/** What staff may know of a code: that there is one, how long it lives, how often it was tried. */
export interface ActivationCodeState {
  readonly id: string;
  readonly personId: string;
  readonly status: CodeStatus;
  readonly expiresAt: string;
  readonly attempts: number;
  readonly redeemedAt: string | null;
}
