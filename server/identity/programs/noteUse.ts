/** Decides how closely it is known when a key was last used: whoever takes an old one away wants to know whether something still comes with it. */
import { noteKeyUse, type UsedKey } from '@desk/db/stores/apiClientStore';
import { inTransaction } from '@desk/db/transaction';
import type { Dependencies } from '../../dependencies';

const NOTED_EVERY_MS = 60_000;

/** Notes that a key is used now, once a minute at most. */
export async function noteUse({ db }: Pick<Dependencies, 'db'>, key: UsedKey, now: string): Promise<void> {
  const { id, lastUsedAt } = key;
  if (lastUsedAt === null || Date.parse(now) - Date.parse(lastUsedAt) >= NOTED_EVERY_MS) {
    await inTransaction(db, (tx) => noteKeyUse(tx, id, now), { unaudited: 'when a key was last used' });
  }
}
