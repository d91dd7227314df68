/** Gives the certificates of staff to their owners and to administrators, and says of whom something is to be said. */
import { versionsOfRunningCases } from '@desk/db/stores/casePolicyStore';
import { certificatesOf, certifiedColleagues, type StoredCertificate } from '@desk/db/stores/certificateStore';
import { policiesByVersion, policyInForce } from '@desk/db/stores/policyStore';
import { findUser } from '@desk/db/stores/userStore';
import type { Reader } from '@desk/db/transaction';
import type { Actor, PersonRef } from '@desk/shared/access/roles';
import {
  certificateAsked,
  certificateNotice,
  certificateState,
  certifiedUntil,
  needsCertificate,
  type CertificateAsked,
} from '@desk/shared/access/certificates';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import type { AccountCertificates, Certificate, EndingCertificate } from '@desk/shared/contract/certificates';
import { DomainError } from '@desk/shared/contract/errors';
import type { RefusedAgreement } from '@desk/shared/contract/secondAdministrator';
import { readPolicy } from '@desk/shared/policy/policy';
import { agreementsRefused, type Asking } from '../../flow/secondAdministrator';
import { ofCertificate } from '../secondAdministrator';

/** By the very versions that cases are judged by: those under which some run, and the one for those to come. */
async function readAsked(reader: Reader, now: string): Promise<CertificateAsked> {
  const versions = await policiesByVersion(reader, await versionsOfRunningCases(reader));
  const inForce = await policyInForce(reader, now);
  return certificateAsked(
    [inForce, ...versions].map((row) => readPolicy(row?.content).settings.identityCertificateRequired),
  );
}

const askedBy = ({ askedById, askedByName }: StoredCertificate): PersonRef => ({ id: askedById, name: askedByName });

const person = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '' });

function shown(stored: StoredCertificate, today: string, refused: RefusedAgreement | null): Certificate {
  const { id, kind, issuedOn, validUntil, answer, withdrawnAt, withdrawnReason } = stored;
  const withdrawnBy = person(stored.withdrawnById, stored.withdrawnByName);
  return {
    id,
    kind,
    issuedOn,
    validUntil,
    state: certificateState(stored, today),
    asked: { askedBy: askedBy(stored), since: stored.askedAt },
    refused,
    confirmedBy: answer === 'confirmed' ? person(stored.answeredById, stored.answeredByName) : null,
    withdrawn:
      withdrawnBy === null || withdrawnAt === null
        ? null
        : { by: withdrawnBy, at: withdrawnAt, reason: withdrawnReason },
  };
}

interface Looking {
  readonly userId: string;
  /** Who looks. */
  readonly actor: Actor;
}

/**
 * The certificates of an account.
 * @throws DomainError notFound
 */
export async function readCertificates(asking: Asking, { userId, actor }: Looking): Promise<AccountCertificates> {
  const { db: reader, clock } = asking;
  const now = clock().toISOString();
  const user = await findUser(reader, userId);
  if (user === null) {
    throw new DomainError('notFound');
  }
  const today = amsterdamDay(now);
  const stored = await certificatesOf(reader, [userId]);
  const waiting = stored.filter(({ answer }) => answer === null);
  const agreements = waiting.map((one) => ofCertificate(userId, askedBy(one)));
  const refused = await agreementsRefused(asking, actor, agreements);
  return {
    asked: await readAsked(reader, now),
    isOfUse: needsCertificate(user.role),
    until: certifiedUntil(stored, today),
    certificates: stored.map((one) => shown(one, today, refused[waiting.indexOf(one)] ?? null)),
  };
}

/** Colleagues in use who have no certificate where one is asked, or one that ends within a month, by name. */
export async function endingCertificates(reader: Reader, now: string): Promise<EndingCertificate[]> {
  const today = amsterdamDay(now);
  const asked = await readAsked(reader, now);
  const colleagues = await certifiedColleagues(reader, today);
  return colleagues.filter(({ until }) => certificateNotice(until, { asked, today }) !== null);
}
