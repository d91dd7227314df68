/** Decides what somebody sees of their own sessions, and how those are ended by whom they belong to or by an administrator. */
import { endOtherSessions, endSession, findSession, sessionsOfUser } from '@desk/db/stores/sessionStore';
import { findUser } from '@desk/db/stores/userStore';
import { inTransaction } from '@desk/db/transaction';
import { whyOver } from '@desk/shared/access/sessionLife';
import { DomainError } from '@desk/shared/contract/errors';
import type { OwnSession } from '@desk/shared/contract/sessions';
import { appendAudit } from '../trail/append';
import type { Dependencies } from '../dependencies';
import type { AnswerToWaiting } from './confirmUser';
import type { AskingOwn } from './ownAccount';
import { recordSession } from './recordSession';

/** One's own sessions that go on, the one used last first. */
export async function readOwnSessions({ deps, actor, sessionId }: AskingOwn): Promise<OwnSession[]> {
  const sessions = await sessionsOfUser(deps.db, actor.id);
  const running = sessions.filter((session) => whyOver(session, deps.clock()) === null);
  return running.map(({ id, device, way, createdAt, usedAt }) => ({
    id,
    device,
    way,
    startedAt: createdAt,
    usedAt,
    isThis: id === sessionId,
  }));
}

/** @throws DomainError notFound when it is no session of theirs, or is over */
export async function endOwnSession(asking: AskingOwn, id: string): Promise<void> {
  const { deps, actor } = asking;
  const user = await findUser(deps.db, actor.id);
  await inTransaction(deps.db, async (tx) => {
    const session = await findSession(tx, id);
    if (session?.userId !== actor.id || whyOver(session, deps.clock()) !== null) {
      throw new DomainError('notFound');
    }
    await endSession(tx, id, deps.clock().toISOString());
    await recordSession(tx, asking, { user, entry: { type: 'session.ended', data: { cause: 'byOwner' } } });
  });
}

/**
 * Ends every session of somebody, the administrator's own as well.
 * @throws DomainError notFound
 */
export async function endAllSessions(
  { db, clock }: Pick<Dependencies, 'db' | 'clock'>,
  { id, ...byWhom }: AnswerToWaiting,
): Promise<void> {
  const at = clock().toISOString();
  await inTransaction(db, async (tx) => {
    if ((await findUser(tx, id)) === null) {
      throw new DomainError('notFound');
    }
    const sessions = await endOtherSessions(tx, { userId: id, keptId: null, at });
    const entry = { type: 'user.sessionsEnded', data: { userId: id, sessions } } as const;
    await appendAudit(tx, { applicationId: null, entry, at, handling: false, ...byWhom });
  });
}
