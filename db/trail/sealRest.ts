/** Sees to it that no transaction ends with a row that no event answers for. */
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import { caseChain } from '@desk/shared/audit/chainOf';
import { newId } from '../ids';
import type { Tx } from '../reader';
import type { UnchainedEvent } from './chains';
import type { EventStamp } from './eventRecord';
import { insertEvents } from './insertEvents';
import { unsealedChains } from './sealing';

const CASE = caseChain('');

/** By whom and when, where a transaction told of nothing itself. */
function ownStamp(): EventStamp {
  const { id: actorId, name: actorName, role: actorRole } = SYSTEM_ACTOR;
  return { actorId, actorName, actorRole, at: new Date().toISOString(), requestId: 'seal', origin: 'system' };
}

/**
 * Adds an event to each chain that has rows of sealed tables written behind its last event in this transaction, or without
 * any. Called once, when the work of a transaction is done.
 */
export async function sealRest(tx: Tx): Promise<void> {
  if (tx.ledger.touched.length === 0) {
    return;
  }
  const chains = await unsealedChains(tx);
  const events = [...chains].map(([chain, rows]): UnchainedEvent => ({
    ...(tx.ledger.stamp ?? ownStamp()),
    id: newId(),
    applicationId: chain.startsWith(CASE) ? chain.slice(CASE.length) : null,
    type: 'trail.rowsSealed',
    data: { rows },
    handling: false,
    personalDigest: null,
    chain,
  }));
  if (events.length > 0) {
    await insertEvents(tx, events);
  }
}
