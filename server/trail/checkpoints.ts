/** Signs what the trail has become, keeps a copy of every checkpoint outside the database, and tells it to whoever listens. */
import type { KeyObject } from 'node:crypto';
import { StorageError } from '@desk/db/storageError';
import { growthSince, insertCheckpoint, lastCheckpoint, type StoredCheckpoint } from '@desk/db/stores/checkpointStore';
import { queueForListeners } from '@desk/db/stores/webhookStore';
import { inTransaction } from '@desk/db/transaction';
import {
  CHECKPOINT_VERSION,
  checkpointBody,
  checkpointHash,
  publishedKey,
  signCheckpoint,
  treeOf,
  type CheckpointBody,
} from '@desk/db/trail/checkpoint';
import { signingKeys } from '../crypto/signingKey';
import type { Dependencies } from '../dependencies';
import { copyCheckpoints } from './checkpointFile';

/** A checkpoint changes nothing that it is over. */
const UNAUDITED = { unaudited: 'a checkpoint is over the trail, not in it' } as const;

/**
 * The key that the former checkpoint expects. After a change of secrets that is an older one, which then announces the new
 * one; where it is gone, the new one signs without having been announced, and whoever verifies is told so.
 */
function signerFor(last: StoredCheckpoint | null, { current, all }: ReturnType<typeof signingKeys>): KeyObject {
  if (last === null) {
    return current;
  }
  const expected = checkpointBody(last).keys.map(({ id }) => id);
  return all.find((key) => expected.includes(publishedKey(key).id)) ?? current;
}

/** @returns whether one was made; without news there is nothing to sign */
async function makeCheckpoint(deps: Dependencies): Promise<boolean> {
  const keys = signingKeys(deps.config.keys.checkpointSign);
  const last = await lastCheckpoint(deps.db);
  const { heads, events, feedPlace } = await growthSince(deps.db, last);
  if (heads.length === 0) {
    return false;
  }
  const former = last === null ? null : checkpointBody(last);
  const body: CheckpointBody = {
    version: CHECKPOINT_VERSION,
    number: (former?.number ?? 0) + 1,
    at: deps.clock().toISOString(),
    previous: last === null ? null : checkpointHash(last),
    ...treeOf(heads),
    events: (former?.events ?? 0) + events,
    keys: [publishedKey(keys.current)],
  };
  const signed = signCheckpoint(body, signerFor(last, keys));
  const { number, at } = body;
  const message = { type: 'trail.checkpointed', data: { number, signedAt: at, checkpoint: signed } } as const;
  await inTransaction(
    deps.db,
    async (tx) => {
      await insertCheckpoint(tx, { ...signed, number, feedPlace }, heads);
      await queueForListeners(tx, message, at);
    },
    UNAUDITED,
  );
  return true;
}

/**
 * Makes a checkpoint if the trail grew, and writes those that are not there yet into the file beside the documents. Two
 * programs that try at the same time make one.
 * @returns how many were made
 */
export async function checkpoint(deps: Dependencies): Promise<number> {
  let isMade = false;
  try {
    isMade = await makeCheckpoint(deps);
  } catch (error) {
    if (!(error instanceof StorageError) || error.kind !== 'unique') {
      throw error;
    }
  }
  await copyCheckpoints(deps);
  return isMade ? 1 : 0;
}
