/** Says for each kind of evidence whether the form asks a day: the moment of register data, or when somebody was asked. Complete by type. */
import type { EvidenceKind } from '@desk/shared/catalogue/checkType';

export const ASKS_DAY: Readonly<Record<EvidenceKind, boolean>> = {
  wholeContract: false,
  upgradeNote: false,
  signatures: false,
  signingDate: false,
  managersNamed: false,
  application: false,
  registration: false,
  register: true,
  customerConfirmation: true,
  mandateDocuments: false,
  idCopy: false,
  signatureOnDocument: false,
  documentService: true,
  appointmentReport: true,
};
