/** Keeps the certificates of staff: recorded by one administrator, answered by another one, and perhaps withdrawn. */
import type { CertificateColumns } from '../models/certificateRows';
import type { Reader, Tx } from '../reader';
import { insertRows, rowsWith, updateRows } from '../sql/rows';

export type StoredCertificate = CertificateColumns;

export type NewCertificate = Pick<
  StoredCertificate,
  'id' | 'userId' | 'kind' | 'issuedOn' | 'validUntil' | 'askedById' | 'askedByName' | 'askedAt'
>;

const UNANSWERED = {
  answer: null,
  answeredById: null,
  answeredByName: null,
  answeredAt: null,
  withdrawnById: null,
  withdrawnByName: null,
  withdrawnAt: null,
  withdrawnReason: null,
} as const;

/** The certificates of these accounts, the last one recorded first. */
export async function certificatesOf(reader: Reader, userIds: readonly string[]): Promise<StoredCertificate[]> {
  const order = [
    ['askedAt', 'DESC'],
    ['id', 'DESC'],
  ] as const;
  return userIds.length === 0 ? [] : rowsWith(reader, 'staff_certificates', { match: { userId: userIds }, order });
}

export async function insertCertificate(tx: Tx, certificate: NewCertificate): Promise<void> {
  await insertRows(tx, 'staff_certificates', [{ ...certificate, ...UNANSWERED }]);
}

export type CertificateAnswer = Pick<StoredCertificate, 'answer' | 'answeredById' | 'answeredByName' | 'answeredAt'>;

/** @returns false when somebody answered it already */
export async function answerCertificate(tx: Tx, id: string, answer: CertificateAnswer): Promise<boolean> {
  return (await updateRows(tx, 'staff_certificates', { match: { id, answer: null }, set: answer })) > 0;
}

export type CertificateWithdrawal = Pick<
  StoredCertificate,
  'withdrawnById' | 'withdrawnByName' | 'withdrawnAt' | 'withdrawnReason'
>;

/** @returns false when it does not stand (any more) */
export async function withdrawCertificate(tx: Tx, id: string, withdrawal: CertificateWithdrawal): Promise<boolean> {
  const match = { id, answer: 'confirmed', withdrawnAt: null } as const;
  return (await updateRows(tx, 'staff_certificates', { match, set: withdrawal })) > 0;
}
