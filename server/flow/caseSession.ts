/** Holds one case for the length of a transaction: read once, and after that only what was written since is read again. */
import type { CaseFile } from '@desk/shared/flow/caseFile';
import { findApplication, lockApplication } from '@desk/db/stores/applicationStore';
import { together } from '@desk/db/sql/together';
import type { Tx } from '@desk/db/transaction';
import { knowChains } from '@desk/db/trail/chains';
import { caseChain } from '@desk/shared/audit/chainOf';
import { fileAround, readParts } from './loadCaseFile';

export interface CaseSession {
  /** The case as it stands now, inside the transaction. */
  file(): Promise<CaseFile>;
}

/**
 * Locks a case until the transaction ends, and reads it.
 * @param now ISO 8601 UTC; which policy is in force
 * @returns null when there is no such case
 */
export async function openCase(tx: Tx, id: string, now: string): Promise<CaseSession | null> {
  const locked = await lockApplication(tx, id);
  if (locked === null) {
    return null;
  }
  let seen = tx.ledger.writes.length;
  const gathering = together(tx);
  // What will be written hangs on the last event of the case: it is read with everything else.
  const [whole] = await Promise.all([fileAround(gathering, locked, now), knowChains(gathering, [caseChain(id)])]);
  let file = whole;
  return {
    async file() {
      const written = new Set(tx.ledger.writes.slice(seen));
      seen = tx.ledger.writes.length;
      if (written.size > 0) {
        const application = written.has('applications') ? await findApplication(tx, id) : file.application;
        if (application === null) {
          throw new Error('The case vanished inside its own transaction');
        }
        file = { ...file, ...(await readParts(tx, { application, now }, written)), application };
      }
      return file;
    },
  };
}
