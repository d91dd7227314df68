/** Decides how a second administrator agrees to what was asked for a program, or does not. */
import { changeProgramKey, changeTerms, type StoredProgram } from '@desk/db/stores/apiClientStore';
import { inTransaction, type Tx } from '@desk/db/transaction';
import { endBesideNext, keyStanding, type ProgramWaiting } from '@desk/shared/access/programs';
import { DomainError } from '@desk/shared/contract/errors';
import type { Program } from '@desk/shared/contract/programs';
import type { ByWhom } from '../createUser';
import { refuseSameEyes } from '../../flow/secondAdministrator';
import { ofProgram } from '../secondAdministrator';
import { heldProgram, programOf, tell, type Parts } from './programFacts';

export interface AnswerToProgram extends ByWhom {
  readonly id: string;
}

async function waitingProgram(tx: Tx, id: string): Promise<{ held: StoredProgram; asked: ProgramWaiting }> {
  const held = await heldProgram(tx, id);
  if (held.terms.asked === null) {
    throw new DomainError('programNotWaiting');
  }
  return { held, asked: held.terms.asked };
}

/** The new key counts from now on; the others a while longer, so that the program can change over. */
async function letKeyCount(tx: Tx, { keys }: StoredProgram, asked: ProgramWaiting, at: string): Promise<void> {
  if (asked.keyId === null) {
    return;
  }
  for (const key of keys) {
    if (key.id === asked.keyId) {
      await changeProgramKey(tx, key.id, { confirmedAt: at });
    } else if (keyStanding(key, at) === 'counts') {
      await changeProgramKey(tx, key.id, { expiresAt: endBesideNext(key, at, asked.overlapHours) });
    }
  }
}

/**
 * Lets a program do what was asked for it, or its new key count.
 * @throws DomainError notFound, programNotWaiting, programOtherEyes naming who could
 */
export async function confirmProgram(deps: Parts, { id, ...by }: AnswerToProgram): Promise<Program> {
  const at = deps.clock().toISOString();
  await inTransaction(deps.db, async (tx) => {
    const { held, asked } = await waitingProgram(tx, id);
    const { askedBy, what, scopes, perMinute } = asked;
    await refuseSameEyes({ ...deps, db: tx }, by.actor, ofProgram(askedBy));
    await letKeyCount(tx, held, asked, at);
    // What it may do meanwhile may have become less; a key alone gives none of it back.
    await changeTerms(tx, id, what === 'key' ? { asked: null } : { asked: null, scopes, perMinute });
    const data = { clientId: id, request: what, name: held.client.name, scopes: [...scopes], askedById: askedBy.id };
    await tell(tx, by, { entry: { type: 'program.confirmed', data }, at });
  });
  return programOf(deps, by.actor, id);
}

/**
 * Refuses what was asked for a program; whoever asked withdraws it that way. A key that waited never counts.
 * @throws DomainError notFound, programNotWaiting
 */
export async function refuseProgram(deps: Parts, { id, ...by }: AnswerToProgram): Promise<Program> {
  const at = deps.clock().toISOString();
  await inTransaction(deps.db, async (tx) => {
    const { held, asked } = await waitingProgram(tx, id);
    if (asked.keyId !== null) {
      await changeProgramKey(tx, asked.keyId, { revokedAt: at });
    }
    await changeTerms(tx, id, { asked: null });
    const { what, askedBy } = asked;
    const data = { clientId: id, request: what, name: held.client.name, askedById: askedBy.id };
    await tell(tx, by, { entry: { type: 'program.refused', data }, at });
  });
  return programOf(deps, by.actor, id);
}
