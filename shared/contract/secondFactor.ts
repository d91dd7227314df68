/** What goes over the wire about second factors. A secret and recovery codes are answered once, to whoever they are for. */
import { z } from 'zod';
import { passkeyAnswerSchema } from './passkeys';
import type { Unanswered } from './secondAdministrator';

export const factorCodeSchema = z.strictObject({ otp: z.string().trim().min(1).max(12) });

/** A code, or what a passkey answered. */
export const shownFactorSchema = z.union([factorCodeSchema, z.strictObject({ passkey: passkeyAnswerSchema })]);
export type ShownFactor = z.infer<typeof shownFactorSchema>;

/** One's own second factor, as it stands. */
export interface OwnFactor {
  /** Since when it is asked; null when there is none. */
  readonly setAt: string | null;
  readonly isRequired: boolean;
  readonly recoveryCodesLeft: number;
  /** Signing in at the organisation once more does instead of a code. */
  readonly byProvider: boolean;
}

/** To be taken over by an app, and confirmed with a code of it. */
export interface NewFactor {
  /** In base32, as apps take it by hand. */
  readonly secret: string;
  /** The same as a QR code: an SVG path over this many units a side. */
  readonly qr: { readonly side: number; readonly path: string };
}

export interface RecoveryCodes {
  readonly recoveryCodes: readonly string[];
}

/** Somebody else's second factor, as an administrator sees it. */
export interface AccountFactor {
  readonly isSet: boolean;
  /** Who asked to take it away, as long as no second administrator has answered. */
  readonly resetWaiting: Unanswered | null;
}
