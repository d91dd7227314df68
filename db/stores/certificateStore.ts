/** Keeps the certificates of staff: recorded by one administrator, answered by another one, and perhaps withdrawn. */
import { certifiedUntil, needsCertificate } from '@desk/shared/access/certificates';
import type { EndingCertificate } from '@desk/shared/contract/certificates';
import type { CertificateColumns } from '../models/certificateRows';
import type { Reader, Tx } from '../reader';
import { insertRows, rowsWith, updateRows } from '../sql/rows';
import { activeColleagues } from './userStore';

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

/** Those of every account that nobody has answered, the first one recorded first. */
export async function certificatesThatWait(reader: Reader): Promise<StoredCertificate[]> {
  return rowsWith(reader, 'staff_certificates', { match: { answer: null, withdrawnAt: null }, order: [['id', 'ASC']] });
}

/** Those of one account; nobody answers or withdraws any of them until this transaction ends. */
export async function holdCertificatesOf(tx: Tx, userId: string): Promise<StoredCertificate[]> {
  return rowsWith(tx, 'staff_certificates', { match: { userId }, order: [['id', 'ASC']], lock: true });
}

/**
 * Colleagues in use who record identity checks, by name.
 * @param today calendar day in Amsterdam
 * @returns each with the last day on which they may by their certificates; null where they may not today
 */
export async function certifiedColleagues(reader: Reader, today: string): Promise<EndingCertificate[]> {
  const people = (await activeColleagues(reader)).filter(({ role }) => needsCertificate(role));
  const all = await certificatesOf(
    reader,
    people.map(({ id }) => id),
  );
  return people.map(({ id, name }) => {
    const own = all.filter(({ userId }) => userId === id);
    return { id, name, until: certifiedUntil(own, today) };
  });
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
