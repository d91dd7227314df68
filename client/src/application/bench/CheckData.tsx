/** The data that a check is judged by, beside it: the register, the signing authority, the identity document, or the comparison. */
import type { EvidenceKind } from '@desk/shared/catalogue/checkType';
import { checkType } from '@desk/shared/catalogue/checkTypes';
import type { ApplicationDetail, CheckWithAttempts } from '@desk/shared/contract/resources';
import { AuthorityCard } from '../../checks/authority/AuthorityCard';
import { SubjectDocument } from '../../checks/identity/SubjectDocument';
import { ComparedFields } from '../../mismatches/ComparedFields';
import { RegisterCard } from './register/RegisterCard';

type Data = 'register' | 'document' | 'comparison' | null;

/** Kind of evidence → what is shown beside the check. Complete by type. */
const DATA_OF: Readonly<Record<EvidenceKind, Data>> = {
  wholeContract: null,
  upgradeNote: null,
  signatures: null,
  signingDate: null,
  managersNamed: null,
  application: null,
  registration: 'comparison',
  register: 'register',
  customerConfirmation: 'comparison',
  mandateDocuments: 'register',
  idCopy: 'document',
  signatureOnDocument: 'document',
  documentService: 'document',
  appointmentReport: 'document',
};

export interface CheckDataProps {
  readonly record: ApplicationDetail;
  readonly check: CheckWithAttempts;
}

export function CheckData({ record, check }: CheckDataProps) {
  const { evidence, kind } = checkType(check.code);
  const { subject, subjectId } = check;
  switch (DATA_OF[evidence]) {
    case 'register':
      return kind === 'authority' ? <AuthorityCard record={record} /> : <RegisterCard record={record} />;
    case 'document':
      return subjectId === null ? null : <SubjectDocument record={record} subjectId={subjectId} />;
    case 'comparison':
      return subject === 'company' || subject === 'person' ? (
        <ComparedFields record={record} subject={subject} subjectId={subjectId} />
      ) : null;
    case null:
      return kind === 'authority' ? <AuthorityCard record={record} /> : null;
  }
}
