/** Says for each kind of evidence what the form asks: a page of a scan, the moment of register data, or both. Complete by type. */
import type { EvidenceKind } from '@desk/shared/checks/catalogue/checkType';

interface EvidenceFields {
  readonly page: boolean;
  readonly asOf: boolean;
}
const scan = { page: true, asOf: false } as const satisfies EvidenceFields;
const source = { page: false, asOf: true } as const satisfies EvidenceFields;

export const EVIDENCE_FIELDS: Readonly<Record<EvidenceKind, EvidenceFields>> = {
  contractScan: scan,
  upgradeNote: scan,
  contractDates: scan,
  application: { page: false, asOf: false },
  registration: { page: false, asOf: false },
  register: source,
  registerExtract: { page: true, asOf: true },
  customerConfirmation: scan,
  mandateDocuments: scan,
  idCopy: scan,
  documentService: source,
  appointmentReport: { page: true, asOf: true },
};
