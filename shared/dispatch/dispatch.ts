/** A dispatch: one message to one receiver by one channel. It has no field for a code itself. */

/** The code and the activation link go by two different channels (public description of EH2+); which ones the policy says. */
export const CHANNELS = ['letter', 'email', 'sms'] as const;
export type Channel = (typeof CHANNELS)[number];
/** Channels by which the worker sends by itself. */
export type ElectronicChannel = Exclude<Channel, 'letter'>;

/** What a message carries: the code, the link that goes with it, or words to the customer about their case. */
export const DISPATCH_KINDS = ['activationCode', 'activationLink', 'customerMessage'] as const;
export type DispatchKind = (typeof DISPATCH_KINDS)[number];
/** Kinds that carry a part of an activation code, sealed until it has gone. */
export const CODE_KINDS = ['activationCode', 'activationLink'] as const satisfies readonly DispatchKind[];

/**
 * queued: waits for the worker, or a letter for its print run; printing: in a print run that is not posted yet; failed:
 * given up until somebody does something (the tray); bounced and returned: it went, and came back.
 */
export const DISPATCH_STATUSES = ['queued', 'printing', 'sent', 'bounced', 'returned', 'failed', 'superseded'] as const;
export type DispatchStatus = (typeof DISPATCH_STATUSES)[number];
/** What did not arrive lies in the tray until it is settled: a new code went, the words went by post, or somebody did it. */
export const TRAY_STATUSES: readonly DispatchStatus[] = ['failed', 'bounced', 'returned'];

export interface Dispatch {
  readonly id: string;
  readonly applicationId: string;
  readonly kind: DispatchKind;
  /** Whom it goes to; null for a letter to the company. */
  readonly personId: string | null;
  /** The activation code that it carries a part of: an id, never the code; null for words to the customer. */
  readonly codeId: string | null;
  /** The words that it brings; null for a code. */
  readonly customerMessageId: string | null;
  readonly channel: Channel;
  readonly status: DispatchStatus;
  readonly attempts: number;
  readonly queuedAt: string;
  readonly sentAt: string | null;
  /** What the carrier calls it: file name of the letter, Message-ID of the mail. */
  readonly providerReference: string | null;
  /** Why the last try failed, or why it came back. */
  readonly lastError: string | null;
  /** The print run that a letter is in, or went out with. */
  readonly printRunId: string | null;
  /** When what failed or came back needed nobody's attention any more; null while it lies in the tray, and for the rest. */
  readonly settledAt: string | null;
  /** Number of the registered item, as the carrier's sticker says; null for everything else. */
  readonly trackNumber: string | null;
  /** Where a part of a code goes, as it was when it was issued; null for words, and for what was sent before this was kept. */
  readonly sentTo: string | null;
}

/** A message that carries a part of a code. */
export type CodeDispatch = Dispatch & { readonly personId: string; readonly codeId: string };

/** Whether it carries a part of a code; everything else is words. */
export function carriesCode<D extends Dispatch>(dispatch: D): dispatch is D & CodeDispatch {
  return dispatch.kind !== 'customerMessage' && dispatch.personId !== null && dispatch.codeId !== null;
}

export const CODE_STATUSES = ['issued', 'redeemed', 'superseded', 'revoked', 'locked'] as const;
export type CodeStatus = (typeof CODE_STATUSES)[number];

/** What staff may know of a code: that there is one, how long it lives, how often it was tried. */
export interface ActivationCodeState {
  readonly id: string;
  readonly personId: string;
  readonly status: CodeStatus;
  /** The first moment at which the code or its link ends; null while the letter with the code has not been posted. */
  readonly expiresAt: string | null;
  readonly attempts: number;
  readonly redeemedAt: string | null;
}

/** Why a letter came back, as the carrier's sticker says. */
export const RETURN_CAUSES = ['unknownAddress', 'moved', 'refused', 'unclaimed', 'otherReturn'] as const;
export type ReturnCause = (typeof RETURN_CAUSES)[number];
