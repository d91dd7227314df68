/** What the trail records of the certificates of staff; of which training they are, and why one was withdrawn, stands in the sealed row. */

import type { HandsChange } from '../access/changedHands';

interface OfCertificate {
  userId: string;
  certificateId: string;
  /** Calendar days in Amsterdam. */
  issuedOn: string;
  validUntil: string;
}

/** Where a change of the account ended it, since that may be another human's then: which change. */
interface WithAccount {
  because?: HandsChange;
}

export interface CertificateAuditData {
  /** Waits for another administrator. */
  'certificate.recorded': OfCertificate;
  'certificate.confirmed': OfCertificate & { askedById: string };
  'certificate.refused': OfCertificate & WithAccount & { askedById: string };
  'certificate.withdrawn': OfCertificate & WithAccount;
}

const group = 'staff';

/** Event → its group in the history. */
export const CERTIFICATE_AUDIT_EVENTS = {
  'certificate.recorded': { group },
  'certificate.confirmed': { group },
  'certificate.refused': { group },
  'certificate.withdrawn': { group },
} as const satisfies Record<keyof CertificateAuditData, { readonly group: 'staff' }>;
