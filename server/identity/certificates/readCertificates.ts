/** Gives the certificates of staff to their owners and to administrators, and says of whom something is to be said. */
import { certificatesOf, type StoredCertificate } from '@desk/db/stores/certificateStore';
import { policyInForce } from '@desk/db/stores/policyStore';
import { activeColleagues, findUser } from '@desk/db/stores/userStore';
import type { Reader } from '@desk/db/transaction';
import {
  certificateNotice,
  certificateState,
  certifiedUntil,
  needsCertificate,
} from '@desk/shared/access/certificates';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import type { AccountCertificates, Certificate, EndingCertificate } from '@desk/shared/contract/certificates';
import { DomainError } from '@desk/shared/contract/errors';
import { readPolicy } from '@desk/shared/policy/policy';

async function isAskedNow(reader: Reader, now: string): Promise<boolean> {
  return readPolicy((await policyInForce(reader, now))?.content).settings.identityCertificateRequired;
}

const person = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '' });

function shown(stored: StoredCertificate, today: string): Certificate {
  const { id, kind, issuedOn, validUntil, answer, withdrawnAt, withdrawnReason } = stored;
  const withdrawnBy = person(stored.withdrawnById, stored.withdrawnByName);
  return {
    id,
    kind,
    issuedOn,
    validUntil,
    state: certificateState(stored, today),
    asked: { askedBy: { id: stored.askedById, name: stored.askedByName }, since: stored.askedAt },
    confirmedBy: answer === 'confirmed' ? person(stored.answeredById, stored.answeredByName) : null,
    withdrawn:
      withdrawnBy === null || withdrawnAt === null
        ? null
        : { by: withdrawnBy, at: withdrawnAt, reason: withdrawnReason ?? '' },
  };
}

/**
 * The certificates of an account.
 * @param now ISO 8601 UTC
 * @throws DomainError notFound
 */
export async function readCertificates(reader: Reader, userId: string, now: string): Promise<AccountCertificates> {
  const user = await findUser(reader, userId);
  if (user === null) {
    throw new DomainError('notFound');
  }
  const today = amsterdamDay(now);
  const stored = await certificatesOf(reader, [userId]);
  return {
    isAsked: await isAskedNow(reader, now),
    isOfUse: needsCertificate(user.role),
    until: certifiedUntil(stored, today),
    certificates: stored.map((one) => shown(one, today)),
  };
}

/** Colleagues in use who have no certificate where one is asked, or one that ends within a month, by name. */
export async function endingCertificates(reader: Reader, now: string): Promise<EndingCertificate[]> {
  const today = amsterdamDay(now);
  const isAsked = await isAskedNow(reader, now);
  const people = (await activeColleagues(reader)).filter(({ role }) => needsCertificate(role));
  const all = await certificatesOf(
    reader,
    people.map(({ id }) => id),
  );
  return people.flatMap(({ id, name }) => {
    const own = all.filter(({ userId }) => userId === id);
    const until = certifiedUntil(own, today);
    return certificateNotice(until, { isAsked, today }) === null ? [] : [{ id, name, until }];
  });
}
