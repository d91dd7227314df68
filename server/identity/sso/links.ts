/** Decides how an account is linked to who somebody is at the identity provider: one administrator asks, a second one confirms. */
import { accountStepsOf } from '@desk/db/stores/accountStepStore';
import { findLink, findLinkOf, insertLink, removeLink } from '@desk/db/stores/ssoStore';
import { changeInvitation } from '@desk/db/stores/invitationStore';
import { endSessionsOfUser } from '@desk/db/stores/sessionStore';
import { findUser, lockUser, updateUser } from '@desk/db/stores/userStore';
import { inTransaction, type Reader, type Tx } from '@desk/db/transaction';
import type { PersonRef } from '@desk/shared/access/roles';
import { linkStanding, type LinkStanding } from '@desk/shared/access/singleSignOn';
import { DomainError } from '@desk/shared/contract/errors';
import type { AccountLink, LinkedSubject } from '@desk/shared/contract/singleSignOn';
import { sha256Of } from '../../crypto/sha256';
import { refuseSameEyes } from '../../flow/secondAdministrator';
import { appendAudit } from '../../trail/append';
import type { Dependencies } from '../../dependencies';
import type { AnswerToWaiting } from '../confirmUser';
import { NO_PASSWORD } from '../passwords';
import { ofAccount, unanswered } from '../secondAdministrator';

type Parts = Pick<Dependencies, 'db' | 'clock' | 'config'>;
type Reading = Pick<Dependencies, 'config'> & { readonly db: Reader };

/** What the trail knows somebody at the provider by. */
const identityOf = ({ issuer, subject }: { readonly issuer: string; readonly subject: string }): string =>
  sha256Of(`${issuer}\n${subject}`);

async function standingOf(reader: Reader, userId: string): Promise<LinkStanding> {
  return linkStanding((await accountStepsOf(reader, [userId])).get(userId) ?? []);
}

/** Who it is that a row names, as long as that is whom the trail knows: else nobody was asked about them. */
async function subjectOf(reader: Reader, userId: string, identity: string | null): Promise<string | null> {
  const link = await findLink(reader, userId);
  return link !== null && identityOf(link) === identity ? link.subject : null;
}

/**
 * Whether this account has a link that counts. That stands in the trail: no row that is gone or changed opens the way by password. Of another
 * issuer than now is only what its row still proves to be.
 */
export async function isLinked({ db, config }: Reading, userId: string): Promise<boolean> {
  const { identity } = await standingOf(db, userId);
  if (identity === null) {
    return false;
  }
  const link = await findLink(db, userId);
  return link === null || identityOf(link) !== identity || link.issuer === config.sso?.issuer;
}

/** Whether this account is come into by its link alone: else the provider could take nothing away. */
export async function isLinkAlone({ db, config }: Reading, userId: string): Promise<boolean> {
  return config.sso !== null && !config.sso.takesPasswords && isLinked({ db, config }, userId);
}

/** The account that two administrators linked to this identity; null when there is none, whatever a row says. */
export async function accountOf(
  reader: Reader,
  who: { readonly issuer: string; readonly subject: string },
): Promise<string | null> {
  const link = await findLinkOf(reader, { issuer: who.issuer, subject: who.subject });
  return link !== null && (await standingOf(reader, link.id)).identity === identityOf(who) ? link.id : null;
}

const agreeing = (id: string) => (askedBy: PersonRef) => ofAccount('ssoOtherEyes', id, askedBy);

/**
 * How the link of an account stands, as an administrator sees it.
 * @throws DomainError notFound
 */
export async function readAccountLink(
  { config }: Pick<Parts, 'config'>,
  reader: Reader,
  { id, actor }: Pick<AnswerToWaiting, 'id' | 'actor'>,
): Promise<AccountLink> {
  if ((await findUser(reader, id)) === null) {
    throw new DomainError('notFound');
  }
  const { identity, since, waiting } = await standingOf(reader, id);
  return {
    isSetUp: config.sso !== null,
    subject: await subjectOf(reader, id, waiting?.identity ?? identity),
    linkedSince: since,
    waiting: await unanswered(reader, actor, {
      asked: waiting === null ? null : { askedBy: waiting.askedBy, since: waiting.since },
      agreement: agreeing(id),
    }),
  };
}

type Naming = AnswerToWaiting & LinkedSubject;
type Entry = Parameters<typeof appendAudit>[1]['entry'] & { readonly type: `sso.${string}` };

/** Holds the account, looks at it, tells the trail what comes of it, and answers how it stands then. */
async function decide(
  parts: Parts,
  { id, ...byWhom }: AnswerToWaiting,
  decision: (tx: Tx, before: LinkStanding, at: string) => Promise<Entry>,
): Promise<AccountLink> {
  const at = parts.clock().toISOString();
  return inTransaction(parts.db, async (tx) => {
    if ((await lockUser(tx, id)) === null) {
      throw new DomainError('notFound');
    }
    const entry = await decision(tx, await standingOf(tx, id), at);
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
    await refuseSameEyes(tx, actor, agreeing(id)(askedBy));
    if ((await subjectOf(tx, id, identity)) !== subject) {
      throw new DomainError('ssoLinkChanged');
    }
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
 * @throws DomainError notFound, ssoLinkOfOwn, ssoNotLinked
 */
export async function unlink(parts: Parts, request: AnswerToWaiting): Promise<AccountLink> {
  return decide(parts, request, async (tx, { identity }, at) => {
    refuseOwner(request);
    if (identity === null) {
      throw new DomainError('ssoNotLinked');
    }
    const passwordEnded = await isLinkAlone({ db: tx, config: parts.config }, request.id);
    if (passwordEnded) {
      await updateUser(tx, request.id, { passwordHash: NO_PASSWORD });
      // Nor does a link that was mailed before and never used: a new password takes two administrators.
      await changeInvitation(tx, { id: request.id }, { tokenHash: null, dueSince: null, nextTryAt: null, usedAt: at });
    }
    await removeLink(tx, request.id);
    const sessions = await endSessionsOfUser(tx, request.id, at);
    return { type: 'sso.unlinked', data: { userId: request.id, sessions, passwordEnded } };
  });
}
