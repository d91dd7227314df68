/** Job: makes the link of each invitation that is due and mails it. Each try makes a link of its own, so that no secret waits anywhere. */
import { randomBytes } from 'node:crypto';
import { changeInvitation, dueInvitations, type StoredInvitation } from '@desk/db/stores/invitationStore';
import { findUser, type StoredUser } from '@desk/db/stores/userStore';
import { inTransaction, type Tx } from '@desk/db/transaction';
import { INVITATION_HOURS } from '@desk/shared/access/invitation';
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import type { AuditEntry } from '@desk/shared/flow/auditEvents';
import { MOST_TRIES, retryPause } from '@desk/shared/dispatch/retryPause';
import { SEND_FAILURES } from '@desk/shared/dispatch/sendFailure';
import { sha256Of } from '../crypto/sha256';
import type { Dependencies } from '../dependencies';
import { failureCause } from '../dispatch/failureCause';
import { invitationMail } from '../identity/invitationMail';
import { appendAudit } from '../trail/append';
import { later } from '../work/underLease';

const BATCH = 10;
const TOKEN_BYTES = 32;
const HOUR_MS = 60 * 60_000;

interface Made {
  readonly user: StoredUser;
  readonly invitation: StoredInvitation;
  readonly token: string;
}

async function tell(tx: Tx, entry: AuditEntry, at: string): Promise<void> {
  const byWhom = { actor: SYSTEM_ACTOR, requestId: 'worker', origin: 'system' } as const;
  await appendAudit(tx, { applicationId: null, entry, at, handling: false, ...byWhom });
}

/** What is due gets a link; a process that is killed behind this leaves it due, and the next try makes another. */
async function makeLinks({ db, clock, random }: Dependencies): Promise<Made[]> {
  const at = clock().toISOString();
  if ((await dueInvitations(db, at, 1)).length === 0) {
    return [];
  }
  return inTransaction(db, async (tx) => {
    const made: Made[] = [];
    for (const due of await dueInvitations(tx, at, BATCH)) {
      const user = await findUser(tx, due.id);
      if (user !== null) {
        const token = randomBytes(TOKEN_BYTES).toString('base64url');
        const tries = due.tries + 1;
        const opens = { tokenHash: sha256Of(token), expiresAt: later(at, INVITATION_HOURS * HOUR_MS) };
        await changeInvitation(
          tx,
          { id: due.id },
          { ...opens, tries, nextTryAt: later(at, retryPause(tries, random())) },
        );
        await tell(tx, { type: 'user.invitationMade', data: { userId: due.id, hours: INVITATION_HOURS } }, at);
        made.push({ user, token, invitation: { ...due, ...opens, tries } });
      }
    }
    return made;
  });
}

async function send({ carriers, config, newId }: Dependencies, { user, invitation, token }: Made): Promise<void> {
  const { name, username } = user;
  const words = invitationMail({
    name,
    username,
    kind: invitation.kind,
    // Behind the #: what stands there reaches no server, and so no log.
    link: `${config.publicUrl}/choose-password#${token}`,
  });
  await carriers.sendMail({ ...words, dispatchId: newId(), to: { name, address: invitation.email ?? '' } });
}

/** A newer link made meanwhile leaves what is said of this one behind. */
async function record({ db, clock }: Dependencies, { invitation }: Made, entry: AuditEntry): Promise<void> {
  const { id, tokenHash } = invitation;
  const at = clock().toISOString();
  await inTransaction(db, async (tx) => {
    const sentAt = entry.type === 'user.invitationSent' ? at : null;
    await changeInvitation(tx, { id, tokenHash: tokenHash ?? '' }, { dueSince: null, nextTryAt: null, sentAt });
    await tell(tx, entry, at);
  });
}

async function sendOne(deps: Dependencies, made: Made): Promise<void> {
  const userId = made.invitation.id;
  try {
    await send(deps, made);
  } catch (error) {
    const cause = failureCause(error);
    const { tries } = made.invitation;
    deps.log.warn({ userId, cause, tries }, 'invitation not mailed');
    if (SEND_FAILURES[cause] || tries >= MOST_TRIES) {
      await record(deps, made, { type: 'user.invitationFailed', data: { userId, cause } });
    }
    return;
  }
  await record(deps, made, { type: 'user.invitationSent', data: { userId } });
}

/** @returns how many were tried */
export async function sendInvitations(deps: Dependencies): Promise<number> {
  const made = await makeLinks(deps);
  await Promise.all(made.map((one) => sendOne(deps, one)));
  return made.length;
}
