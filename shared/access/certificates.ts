/**
 * Decides whether somebody may judge identities: by a certificate of a year, of a training or an examination, that one administrator
 * recorded and another one confirmed. Whether a certificate is asked at all is a setting of the policy.
 */
import { plusDays, plusMonths } from '../calendar/days';
import type { StaffRole } from './roles';

/** Whoever works on cases. */
const CERTIFIED_ROLES: readonly StaffRole[] = ['verifier', 'supervisor'];

/** So many days before it ends its owner and the administrators are told. */
export const CERTIFICATE_NOTICE_DAYS = 30;

export const CERTIFICATE_STATES = ['waiting', 'refused', 'withdrawn', 'valid', 'ended'] as const;
export type CertificateState = (typeof CERTIFICATE_STATES)[number];

/** What a certificate is judged by. Days are calendar days in Amsterdam, YYYY-MM-DD. */
export interface CertificateFacts {
  readonly issuedOn: string;
  /** The last day on which it counts. */
  readonly validUntil: string;
  /** What another administrator said of it; null while nobody did. */
  readonly answer: 'confirmed' | 'refused' | null;
  /** ISO 8601, UTC. */
  readonly withdrawnAt: string | null;
}

/** Whether a role records identity checks at all. */
export function needsCertificate(role: StaffRole): boolean {
  return CERTIFIED_ROLES.includes(role);
}

/** The last day on which a certificate counts: the same day a year on, and 28 February for one of 29 February. */
export function lastDayOf(issuedOn: string): string {
  return plusMonths(issuedOn, 12);
}

/** The first day on which a certificate can have been issued that still counts today. */
export function firstIssueDay(today: string): string {
  const yearAgo = plusMonths(today, -12);
  // A year before 29 February is 28 February, and one of that day ended yesterday.
  return lastDayOf(yearAgo) >= today ? yearAgo : plusDays(yearAgo, 1);
}

/** Whether one that waits can still be confirmed: what ended meanwhile opens nothing, and a newer one is to be recorded. */
export function isConfirmable({ validUntil }: Pick<CertificateFacts, 'validUntil'>, today: string): boolean {
  return validUntil >= today;
}

/** Why a day cannot be the one on which a certificate was issued that is recorded today; null when it can. */
export function issueFault(issuedOn: string, today: string): 'inFuture' | 'ended' | null {
  if (issuedOn > today) {
    return 'inFuture';
  }
  return lastDayOf(issuedOn) < today ? 'ended' : null;
}

export function certificateState(certificate: CertificateFacts, today: string): CertificateState {
  const { answer, withdrawnAt, validUntil } = certificate;
  if (answer !== 'confirmed') {
    return answer ?? 'waiting';
  }
  if (withdrawnAt !== null) {
    return 'withdrawn';
  }
  return validUntil < today ? 'ended' : 'valid';
}

/**
 * The last day to which somebody may record identity checks, by all of their certificates.
 * @param certificates none of which was issued later than today
 * @returns null when they may not today
 */
export function certifiedUntil(certificates: readonly CertificateFacts[], today: string): string | null {
  const ends = certificates.filter((one) => certificateState(one, today) === 'valid').map((one) => one.validUntil);
  return ends.sort().at(-1) ?? null;
}

/** Whether a policy that asks a certificate lets somebody record identity checks on this day. */
export function isCertified(until: string | null, today: string): boolean {
  return until !== null && today <= until;
}

/** For which cases a certificate is asked: each is judged by the version of the policy that it was opened under. */
export const CERTIFICATE_ASKED = ['nowhere', 'somewhere', 'everywhere'] as const;
export type CertificateAsked = (typeof CERTIFICATE_ASKED)[number];

/** @param policies whether each version asks one by which cases are judged that run, or are to come */
export function certificateAsked(policies: readonly boolean[]): CertificateAsked {
  if (!policies.includes(true)) {
    return 'nowhere';
  }
  return policies.includes(false) ? 'somewhere' : 'everywhere';
}

export type CertificateNotice = 'missing' | 'missingSomewhere' | 'endsSoon';

/** What is to be said of somebody's certificates: nothing of whoever has none where none is asked. */
export function certificateNotice(
  until: string | null,
  { asked, today }: { readonly asked: CertificateAsked; readonly today: string },
): CertificateNotice | null {
  if (until === null) {
    return ({ nowhere: null, somewhere: 'missingSomewhere', everywhere: 'missing' } as const)[asked];
  }
  return until <= plusDays(today, CERTIFICATE_NOTICE_DAYS) ? 'endsSoon' : null;
}
