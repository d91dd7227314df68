/** Decides how an account is linked to who somebody is at the identity provider: one administrator asks, a second one confirms. */
import { findLinkOf, insertLink, removeLink } from '@desk/db/stores/ssoStore';
import { changeInvitation } from '@desk/db/stores/invitationStore';
import { endSessionsOfUser } from '@desk/db/stores/sessionStore';
import {
  NO_PASSWORD,
  findUser,
  lockUser,
  lockWithAdministrators,
  updateUser,
  type StoredUser,
} from '@desk/db/stores/userStore';
import { inTransaction, type Reader, type Tx } from '@desk/db/transaction';
import type { PersonRef } from '@desk/shared/access/roles';
import type { LinkStanding } from '@desk/shared/access/singleSignOn';
import { DomainError } from '@desk/shared/contract/errors';
import type { AccountLink, LinkedSubject } from '@desk/shared/contract/singleSignOn';
import { refuseSameEyes } from '../../flow/secondAdministrator';
import { appendAudit } from '../../trail/append';
import type { Dependencies } from '../../dependencies';
import { endCertificates } from '../certificates/endCertificates';
import type { AnswerToWaiting } from '../confirmUser';
import { ofAccount, unanswered } from '../secondAdministrator';
import { identityOf, standingOf, subjectOf } from '../../flow/linkFacts';
import { linkingTo, readConfirming } from './confirming';
import { readUndoing } from './undoing';

type Parts = Pick<Dependencies, 'db' | 'clock' | 'config'>;
const agreeing = (id: string) => (askedBy: PersonRef) => ofAccount('ssoOtherEyes', id, askedBy);

/**
 * How the link of an account stands, as an administrator sees it.
 * @throws DomainError notFound
 */
export async function readAccountLink(
  { config, clock }: Pick<Parts, 'config' | 'clock'>,
  reader: Reader,
  { id, actor }: Pick<AnswerToWaiting, 'id' | 'actor'>,
): Promise<AccountLink> {
  const user = await findUser(reader, id);
  if (user === null) {
    throw new DomainError('notFound');
  }
  const standing = await standingOf(reader, id);
  const { identity, since, waiting } = standing;
  const looking = { db: reader, config, at: clock().toISOString() };
  return {
    isSetUp: config.sso !== null,
    subject: await subjectOf(reader, id, waiting?.identity ?? identity),
    linkedSince: since,
    waiting: await unanswered({ db: reader, config, clock }, actor, {
      asked: waiting === null ? null : { askedBy: waiting.askedBy, since: waiting.since },
      agreement: agreeing(id),
    }),
    confirming: waiting === null ? null : await readConfirming(looking, user, standing),
    undoing: identity === null ? null : await readUndoing(looking, user),
  };
}

type Naming = AnswerToWaiting & LinkedSubject;
type Entry = Parameters<typeof appendAudit>[1]['entry'] & { readonly type: `sso.${string}` };

/** An account that is held, and how its link stands. */
interface Held extends LinkStanding {
  readonly user: StoredUser;
  readonly at: string;
}

/** Holds the account, looks at it, tells the trail what comes of it, and answers how it stands then. */
async function decide(
  parts: Parts,
  { id, ...byWhom }: AnswerToWaiting,
  decision: (tx: Tx, before: Held) => Promise<Entry>,
  hold: (tx: Tx, id: string) => Promise<StoredUser | null> = lockUser,
): Promise<AccountLink> {
  const at = parts.clock().toISOString();
  return inTransaction(parts.db, async (tx) => {
    const user = await hold(tx, id);
    if (user === null) {
      throw new DomainError('notFound');
    }
    const entry = await decision(tx, { ...(await standingOf(tx, id)), user, at });
    await appendAudit(tx, { applicationId: null, entry, at, handling: false, ...byWhom });
    return readAccountLink(parts, tx, { id, actor: byWhom.actor });
  });
}

/** How somebody comes in is for others to settle: who is about to be put out would else go back to the password alone. */
function refuseOwner({ id, actor }: AnswerToWaiting): void {
  if (actor.id === id) {
    throw new DomainError('ssoLinkOfOwn');
  }
}

/**
 * Asks that whoever this is at the provider may come in with the account; until another administrator agrees nobody can.
 * @throws DomainError notFound, ssoLinkOfOwn, ssoOff, ssoLinked, ssoLinkWaits, ssoLinkTaken
 */
export async function askLink(parts: Parts, { subject, ...request }: Naming): Promise<AccountLink> {
  return decide(parts, request, async (tx, { identity, waiting }) => {
    refuseOwner(request);
    const issuer = parts.config.sso?.issuer;
    if (issuer === undefined) {
      throw new DomainError('ssoOff');
    }
    if (waiting !== null || identity !== null) {
      throw new DomainError(identity === null ? 'ssoLinkWaits' : 'ssoLinked');
    }
    if ((await findLinkOf(tx, { issuer, subject })) !== null) {
      throw new DomainError('ssoLinkTaken', { errors: { subject: 'taken' } });
    }
    await removeLink(tx, request.id);
    await insertLink(tx, { id: request.id, issuer, subject });
    return { type: 'sso.linkAsked', data: { userId: request.id, identity: identityOf({ issuer, subject }) } };
  });
}

function waitingIn({ waiting }: LinkStanding): NonNullable<LinkStanding['waiting']> {
  if (waiting === null) {
    throw new DomainError('ssoLinkNotWaiting');
  }
  return waiting;
}

/**
 * Links the account: from now on whoever this is at the provider comes in with it. What is linked is what was asked, and what whoever
 * confirms it saw: it may have been withdrawn and asked anew since, or its row changed.
 * @throws DomainError notFound, ssoLinkNotWaiting, ssoLinkChanged, ssoOtherEyes naming who could
 */
export async function confirmLink(parts: Parts, { subject, ...request }: Naming): Promise<AccountLink> {
  return decide(parts, request, async (tx, before) => {
    const { askedBy, identity } = waitingIn(before);
    const { id, actor } = request;
    await refuseSameEyes({ ...parts, db: tx }, actor, agreeing(id)(askedBy));
    if ((await subjectOf(tx, id, identity)) !== subject) {
      throw new DomainError('ssoLinkChanged');
    }
    await endCertificates(tx, { ...request, change: linkingTo(identity, before), at: before.at });
    return { type: 'sso.linked', data: { userId: id, identity, askedById: askedBy.id } };
  });
}

/**
 * Leaves the account without the link. Whoever asked for it may think better of it as well.
 * @throws DomainError notFound, ssoLinkNotWaiting
 */
export async function refuseLink(parts: Parts, request: AnswerToWaiting): Promise<AccountLink> {
  return decide(parts, request, async (tx, before) => {
    const { askedBy } = waitingIn(before);
    await removeLink(tx, request.id);
    return { type: 'sso.linkRefused', data: { userId: request.id, askedById: askedBy.id } };
  });
}

/**
 * Undoes a link, and ends every session of the account. It takes one administrator, who is not its owner: that is the safe side. A password
 * of before, which opened nothing beside the link, opens nothing after it either: whoever left it somewhere has forgotten it since.
 * @throws DomainError notFound, ssoLinkOfOwn, ssoNotLinked, ssoLastAdministrators
 */
export async function unlink(parts: Parts, request: AnswerToWaiting): Promise<AccountLink> {
  const work = async (tx: Tx, { identity, user, at }: Held): Promise<Entry> => {
    refuseOwner(request);
    if (identity === null) {
      throw new DomainError('ssoNotLinked');
    }
    const undoing = await readUndoing({ db: tx, config: parts.config, at }, user);
    if (undoing.refused !== null) {
      throw new DomainError(undoing.refused);
    }
    const passwordEnded = undoing.endsPassword;
    if (passwordEnded) {
      await updateUser(tx, request.id, { passwordHash: NO_PASSWORD });
      // Nor does a link that was mailed before and never used: a new password takes two administrators.
      await changeInvitation(tx, { id: request.id }, { tokenHash: null, dueSince: null, nextTryAt: null, usedAt: at });
    }
    await removeLink(tx, request.id);
    const sessions = await endSessionsOfUser(tx, request.id, at);
    return { type: 'sso.unlinked', data: { userId: request.id, sessions, passwordEnded } };
  };
  return decide(parts, request, work, lockWithAdministrators);
}
