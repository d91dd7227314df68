/** What the trail records of the certificates of staff; of which training they are, and why one was withdrawn, stands in the sealed row. */

interface OfCertificate {
  userId: string;
  certificateId: string;
  /** Calendar days in Amsterdam. */
  issuedOn: string;
  validUntil: string;
}

export interface CertificateAuditData {
  /** Waits for another administrator. */
  'certificate.recorded': OfCertificate;
  'certificate.confirmed': OfCertificate & { askedById: string };
  'certificate.refused': OfCertificate & { askedById: string };
  'certificate.withdrawn': OfCertificate;
}

const group = 'staff';

/** Event → its group in the history. */
export const CERTIFICATE_AUDIT_EVENTS = {
  'certificate.recorded': { group },
  'certificate.confirmed': { group },
  'certificate.refused': { group },
  'certificate.withdrawn': { group },
} as const satisfies Record<keyof CertificateAuditData, { readonly group: 'staff' }>;
