/** What the screens ask of the certificates of staff. */
import type {
  AccountCertificates,
  EndingCertificate,
  RecordCertificateInput,
  WithdrawCertificateInput,
} from '@desk/shared/contract/certificates';
import { OPERATIONS } from './operations.table';
import type { Call } from './call';

interface OfAccount {
  readonly id: string;
  readonly certificateId: string;
}

export interface CertificateCalls {
  readonly ownCertificates: () => Promise<AccountCertificates>;
  /** Of whom something is to be said. */
  readonly endingCertificates: () => Promise<readonly EndingCertificate[]>;
  readonly accountCertificates: (id: string) => Promise<AccountCertificates>;
  /** It counts once another administrator has agreed. */
  readonly recordCertificate: (id: string, input: RecordCertificateInput) => Promise<AccountCertificates>;
  readonly confirmCertificate: (which: OfAccount) => Promise<AccountCertificates>;
  readonly refuseCertificate: (which: OfAccount) => Promise<AccountCertificates>;
  readonly withdrawCertificate: (which: OfAccount, input: WithdrawCertificateInput) => Promise<AccountCertificates>;
}

export function createCertificateCalls(call: Call): CertificateCalls {
  return {
    ownCertificates: () => call(OPERATIONS.ownCertificates, {}),
    endingCertificates: () => call(OPERATIONS.endingCertificates, {}),
    accountCertificates: (id) => call(OPERATIONS.accountCertificates, { params: { id } }),
    recordCertificate: (id, body) => call(OPERATIONS.recordCertificate, { params: { id }, body }),
    confirmCertificate: (params) => call(OPERATIONS.confirmCertificate, { params: { ...params } }),
    refuseCertificate: (params) => call(OPERATIONS.refuseCertificate, { params: { ...params } }),
    withdrawCertificate: (params, body) => call(OPERATIONS.withdrawCertificate, { params: { ...params }, body }),
  };
}
