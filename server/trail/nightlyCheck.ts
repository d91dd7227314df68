/** Once a night the desk verifies its own trail; what does not hold raises the alarm until a later look finds it whole. */
import { StorageError } from '@desk/db/storageError';
import { hasTrailCheck, insertTrailCheck } from '@desk/db/stores/trailCheckStore';
import { inTransaction } from '@desk/db/transaction';
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import type { Dependencies } from '../dependencies';
import { describeError } from '../log/describeError';
import { appendAudit } from './append';
import { verifyOwnTrail, type OwnTrail } from './verifyOwnTrail';

/** The quietest hour of the desk: its nights begin then. */
const NIGHT_BEGINS_MS = 2 * 60 * 60_000;

/** The night a moment belongs to: the day on which it begins, from two o’clock in Amsterdam. */
export function nightOf(now: Date): string {
  return amsterdamDay(now.getTime() - NIGHT_BEGINS_MS);
}

/** What keeps the desk from reading its trail to the end may be what somebody did to it: that is an alarm, and no silence. */
async function lookAt(deps: Dependencies): Promise<OwnTrail> {
  try {
    return await verifyOwnTrail(deps);
  } catch (error) {
    if (error instanceof StorageError) {
      throw error;
    }
    deps.log.error({ failure: describeError(error) }, 'the trail could not be looked through');
    return { events: 0, chains: 0, rows: 0, checkpoints: 0, found: 1, findings: [{ code: 'trailUnreadable' }] };
  }
}

/**
 * Verifies the trail and keeps what was found, in the trail too.
 * @param night under which name; the moment itself when somebody asks for a look of their own
 */
export async function checkTrail(deps: Dependencies, night: string): Promise<OwnTrail> {
  const startedAt = deps.clock().toISOString();
  const trail = await lookAt(deps);
  const { events, chains, rows, checkpoints, found, findings } = trail;
  const at = deps.clock().toISOString();
  const entry = { type: 'trail.verified', data: { events, chains, checkpoints, found } } as const;
  const stamp = { actor: SYSTEM_ACTOR, at, requestId: 'worker', origin: 'system', handling: false } as const;
  await inTransaction(deps.db, async (tx) => {
    await insertTrailCheck(tx, {
      night,
      startedAt,
      finishedAt: at,
      events,
      chains,
      rows,
      checkpoints,
      found,
      findings,
    });
    await appendAudit(tx, { applicationId: null, entry, ...stamp });
  });
  if (found > 0) {
    deps.log.error({ found, first: findings[0]?.code }, 'the trail does not hold');
  }
  return trail;
}

/** Job: one look a night, whichever process comes first. @returns how many looks were taken */
export async function checkTrailNightly(deps: Dependencies): Promise<number> {
  const night = nightOf(deps.clock());
  if (await hasTrailCheck(deps.db, night)) {
    return 0;
  }
  try {
    await checkTrail(deps, night);
  } catch (error) {
    if (!(error instanceof StorageError) || error.kind !== 'unique') {
      throw error;
    }
  }
  return 1;
}
