/** Decides what keeps a session up: that somebody works in it, noted now and then. */
import { noteUse } from '@desk/db/stores/sessionStore';
import { inTransaction } from '@desk/db/transaction';
import { isUseToNote } from '@desk/shared/access/sessionLife';
import type { Dependencies } from '../dependencies';
import type { Caller } from './authenticate';

/** Programs have no session. */
export async function noteUseBy({ sessionId, usedAt }: Caller, { db, clock }: Dependencies): Promise<void> {
  const now = clock();
  if (sessionId !== null && usedAt !== null && isUseToNote(usedAt, now)) {
    const unaudited = 'that somebody goes on working is no event';
    await inTransaction(db, (tx) => noteUse(tx, sessionId, now.toISOString()), { unaudited });
  }
}
