/** Job: looks again at the cases whose registration changed; done and forgotten in one transaction, so a kill loses none. */
import { finishRechecks, lockRechecks, openRechecks } from '@desk/db/stores/caseRecheckStore';
import { inTransaction } from '@desk/db/transaction';
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import { DomainError } from '@desk/shared/contract/errors';
import type { Dependencies } from '../dependencies';
import { performActionIn } from '../flow/performAction';

const BATCH = 100;

async function recheck(deps: Dependencies, applicationId: string): Promise<void> {
  await inTransaction(deps.db, async (tx) => {
    const open = await lockRechecks(tx, applicationId);
    if (open.length === 0) {
      return;
    }
    const companyChanged = open.some((one) => one.companyChanged);
    await performActionIn(tx, deps, {
      applicationId,
      action: 'recheckRegistration',
      input: { companyChanged },
      actor: SYSTEM_ACTOR,
      requestId: 'worker',
      origin: 'system',
    });
    const ids = open.map(({ id }) => id);
    await finishRechecks(tx, ids, deps.clock().toISOString());
  });
}

/** A case that was decided or closed meanwhile stays as it was decided; nothing is left to do for it. */
async function letGo(deps: Dependencies, applicationId: string): Promise<void> {
  const work = async (tx: Parameters<typeof lockRechecks>[0]): Promise<void> => {
    const ids = (await lockRechecks(tx, applicationId)).map(({ id }) => id);
    await finishRechecks(tx, ids, deps.clock().toISOString());
  };
  await inTransaction(deps.db, work, { unaudited: 'the case was decided before it could be looked at again' });
}

/** @returns how many cases were looked at */
export async function recheckCases(deps: Dependencies): Promise<number> {
  const due = await openRechecks(deps.db, BATCH);
  const cases = [...new Set(due.map(({ applicationId }) => applicationId))];
  for (const applicationId of cases) {
    try {
      await recheck(deps, applicationId);
    } catch (error) {
      if (!(error instanceof DomainError)) {
        throw error;
      }
      deps.log.debug({ applicationId, code: error.code }, 'not looked at again');
      await letGo(deps, applicationId);
    }
  }
  return cases.length;
}
