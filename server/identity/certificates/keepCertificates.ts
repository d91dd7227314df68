/** Decides how a colleague gets a certificate and loses it: one administrator records it, another one confirms; one of them withdraws. */
import {
  answerCertificate,
  certificatesOf,
  insertCertificate,
  withdrawCertificate as storeWithdrawal,
  type StoredCertificate,
} from '@desk/db/stores/certificateStore';
import { lockUser, type StoredUser } from '@desk/db/stores/userStore';
import { inTransaction, type Tx } from '@desk/db/transaction';
import { isConfirmable, issueFault, lastDayOf, needsCertificate } from '@desk/shared/access/certificates';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import type {
  AccountCertificates,
  RecordCertificateInput,
  WithdrawCertificateInput,
} from '@desk/shared/contract/certificates';
import { DomainError } from '@desk/shared/contract/errors';
import { refuseSameEyes } from '../../flow/secondAdministrator';
import { appendAudit } from '../../trail/append';
import type { Dependencies } from '../../dependencies';
import type { ByWhom } from '../createUser';
import { ofCertificate } from '../secondAdministrator';
import { readCertificates } from './readCertificates';

type Parts = Pick<Dependencies, 'db' | 'clock' | 'newId' | 'config'>;

interface OfAccount extends ByWhom {
  /** Of the account. */
  readonly id: string;
}
interface OfCertificate extends OfAccount {
  readonly certificateId: string;
}
type Entry = Parameters<typeof appendAudit>[1]['entry'] & { readonly type: `certificate.${string}` };

/**
 * Does it, tells the trail, and answers how the account stands then. The account is held first, so that two who decide on it at once do
 * so one after the other, and the second one sees what the first one did.
 */
async function keep(
  parts: Parts,
  { id, actor, requestId, origin }: OfAccount,
  work: (tx: Tx, held: { readonly owner: StoredUser; readonly at: string }) => Promise<Entry>,
): Promise<AccountCertificates> {
  const at = parts.clock().toISOString();
  return inTransaction(parts.db, async (tx) => {
    const owner = await lockUser(tx, id);
    if (owner === null) {
      throw new DomainError('notFound');
    }
    const entry = await work(tx, { owner, at });
    await appendAudit(tx, { applicationId: null, entry, at, handling: false, actor, requestId, origin });
    return readCertificates({ ...parts, db: tx }, { userId: id, actor });
  });
}

/** Who may judge identities is for others to settle. */
function refuseOwner({ id, actor }: OfAccount): void {
  if (actor.id === id) {
    throw new DomainError('certificateOfOwn');
  }
}

/** A certificate as events name it. */
export const named = ({
  id,
  userId,
  issuedOn,
  validUntil,
}: Pick<StoredCertificate, 'id' | 'userId' | 'issuedOn' | 'validUntil'>) => ({
  userId,
  certificateId: id,
  issuedOn,
  validUntil,
});

/** @throws DomainError notFound where the account has no such certificate */
async function find(tx: Tx, { id, certificateId }: OfCertificate): Promise<StoredCertificate> {
  const found = (await certificatesOf(tx, [id])).find((one) => one.id === certificateId);
  if (found === undefined) {
    throw new DomainError('notFound');
  }
  return found;
}

async function requireReady(tx: Tx, { id, role }: StoredUser): Promise<void> {
  if (!needsCertificate(role)) {
    throw new DomainError('certificateNotNeeded');
  }
  if ((await certificatesOf(tx, [id])).some(({ answer }) => answer === null)) {
    throw new DomainError('certificateWaits');
  }
}

/**
 * Records the certificate of a colleague; it counts once another administrator has confirmed it.
 * @throws DomainError certificateOfOwn, notFound, certificateNotNeeded, certificateWaits, malformed
 */
export async function recordCertificate(
  deps: Parts,
  { input, ...request }: OfAccount & { readonly input: RecordCertificateInput },
): Promise<AccountCertificates> {
  return keep(deps, request, async (tx, { owner, at: askedAt }) => {
    refuseOwner(request);
    await requireReady(tx, owner);
    const fault = issueFault(input.issuedOn, amsterdamDay(askedAt));
    if (fault !== null) {
      throw new DomainError('malformed', { errors: { issuedOn: fault } });
    }
    const { id: askedById, name: askedByName } = request.actor;
    const what = { ...input, id: deps.newId(), userId: request.id, validUntil: lastDayOf(input.issuedOn) };
    await insertCertificate(tx, { ...what, askedById, askedByName, askedAt });
    return { type: 'certificate.recorded', data: named(what) };
  });
}

async function answer(
  tx: Tx,
  { actor, certificateId }: OfCertificate,
  { how, at }: { readonly how: 'confirmed' | 'refused'; readonly at: string },
): Promise<void> {
  const said = { answer: how, answeredById: actor.id, answeredByName: actor.name, answeredAt: at };
  if (!(await answerCertificate(tx, certificateId, said))) {
    throw new DomainError('certificateNotWaiting');
  }
}

/**
 * Confirms a certificate: from now on its owner records identity checks by it.
 * @throws DomainError notFound, certificateNotWaiting, certificateEnded, certificateOtherEyes naming who could
 */
export async function confirmCertificate(deps: Parts, request: OfCertificate): Promise<AccountCertificates> {
  return keep(deps, request, async (tx, { at }) => {
    const found = await find(tx, request);
    if (found.answer === null && !isConfirmable(found, amsterdamDay(at))) {
      throw new DomainError('certificateEnded');
    }
    const { askedById, askedByName } = found;
    await refuseSameEyes(
      { ...deps, db: tx },
      request.actor,
      ofCertificate(request.id, { id: askedById, name: askedByName }),
    );
    await answer(tx, request, { how: 'confirmed', at });
    return { type: 'certificate.confirmed', data: { ...named(found), askedById } };
  });
}

/**
 * Refuses a certificate that waits. Whoever recorded it may think better of it as well.
 * @throws DomainError notFound, certificateNotWaiting
 */
export async function refuseCertificate(deps: Parts, request: OfCertificate): Promise<AccountCertificates> {
  return keep(deps, request, async (tx, { at }) => {
    const found = await find(tx, request);
    await answer(tx, request, { how: 'refused', at });
    return { type: 'certificate.refused', data: { ...named(found), askedById: found.askedById } };
  });
}

/**
 * Withdraws a certificate, with a reason. It takes one administrator, who is not its owner: that is the safe side.
 * @throws DomainError certificateOfOwn, notFound, certificateNotStanding
 */
export async function withdrawCertificate(
  deps: Parts,
  { input, ...request }: OfCertificate & { readonly input: WithdrawCertificateInput },
): Promise<AccountCertificates> {
  return keep(deps, request, async (tx, { at }) => {
    refuseOwner(request);
    const found = await find(tx, request);
    const { id: withdrawnById, name: withdrawnByName } = request.actor;
    const said = { withdrawnById, withdrawnByName, withdrawnAt: at, withdrawnReason: input.reason };
    if (!(await storeWithdrawal(tx, found.id, said))) {
      throw new DomainError('certificateNotStanding');
    }
    return { type: 'certificate.withdrawn', data: named(found) };
  });
}
