/** What goes over the wire about the certificates of staff. */
import { z } from 'zod';
import type { Asked } from '../access/accountConfirmation';
import type { CertificateAsked, CertificateState } from '../access/certificates';
import type { PersonRef } from '../access/roles';
import { reasonShape } from '../language/reasonShape';
import type { RefusedAgreement } from './secondAdministrator';

export const recordCertificateSchema = z.strictObject({
  /** Which training or examination, in a word. */
  kind: z.string().trim().min(2).max(60),
  issuedOn: z.iso.date(),
});
export type RecordCertificateInput = z.infer<typeof recordCertificateSchema>;

export const withdrawCertificateSchema = z.strictObject({ reason: reasonShape });
export type WithdrawCertificateInput = z.infer<typeof withdrawCertificateSchema>;

export interface Certificate {
  readonly id: string;
  readonly kind: string;
  /** Calendar days in Amsterdam. */
  readonly issuedOn: string;
  readonly validUntil: string;
  readonly state: CertificateState;
  /** Who recorded it, and when. */
  readonly asked: Asked;
  /** While it waits: why whoever looks may not confirm it; null where they may, and once it was answered. */
  readonly refused: RefusedAgreement | null;
  /** Another administrator; null while nobody has answered, and when it was refused. */
  readonly confirmedBy: PersonRef | null;
  readonly withdrawn: {
    readonly by: PersonRef;
    readonly at: string;
    /** Null where a change of the account ended it, since it may be another human's then. */
    readonly reason: string | null;
  } | null;
}

/** The certificates of one account, as its owner and the administrators see them. */
export interface AccountCertificates {
  /** For which cases one is asked of whoever records identity checks: of those that run, and those to come. */
  readonly asked: CertificateAsked;
  /** Whether this account records any. */
  readonly isOfUse: boolean;
  /** The last day on which its owner may record identity checks by them; null when they may not today. */
  readonly until: string | null;
  /** The last one recorded first. */
  readonly certificates: readonly Certificate[];
}

/** A colleague, and up to which day they may record identity checks; null when they may not today. */
export interface EndingCertificate extends PersonRef {
  readonly until: string | null;
}
