/** Columns of the certificates of staff: what was recorded of one never changes, and what came of it is filled in once. */
import type { CertificateFacts } from '@desk/shared/access/certificates';
import type { ColumnsOf } from './columnKinds';

export interface CertificateColumns extends CertificateFacts {
  readonly id: string;
  readonly userId: string;
  /** Which training or examination, in a word. */
  readonly kind: string;
  readonly askedById: string;
  readonly askedByName: string;
  readonly askedAt: string;
  readonly answeredById: string | null;
  readonly answeredByName: string | null;
  readonly answeredAt: string | null;
  readonly withdrawnById: string | null;
  readonly withdrawnByName: string | null;
  readonly withdrawnReason: string | null;
}

export const certificateColumns = {
  id: 'id',
  userId: 'id',
  kind: 'text',
  issuedOn: 'day',
  validUntil: 'day',
  askedById: 'id',
  askedByName: 'text',
  askedAt: 'instant',
  answer: 'text',
  answeredById: 'id',
  answeredByName: 'text',
  answeredAt: 'instant',
  withdrawnById: 'id',
  withdrawnByName: 'text',
  withdrawnAt: 'instant',
  withdrawnReason: 'text',
} as const satisfies ColumnsOf<CertificateColumns>;
