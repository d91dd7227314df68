/** Job: once a night everything goes whose term is over; what two supervisors agreed to erase goes within minutes. */
import {
  casesPastTerm,
  casesToErase,
  chainsPastTerm,
  doneStacks,
  dueOf,
  scansWithImages,
  type Bounds,
  type DuePage,
} from '@desk/db/retention/due';
import { leaveNothingBehind } from '@desk/db/retention/eraseOld';
import { StorageError } from '@desk/db/storageError';
import { hasRetentionRun, insertRetentionRun } from '@desk/db/stores/retentionRunStore';
import { inTransaction } from '@desk/db/transaction';
import type { RetentionReport } from '@desk/shared/audit/retention';
import { retentionBounds } from '../../audit/readRetention';
import type { Dependencies } from '../../dependencies';
import { describeError } from '../../log/describeError';
import { appendAudit } from '../../trail/append';
import { nightOf } from '../../trail/nightlyCheck';
import { byTheDesk, eraseOneCase } from './eraseCase';
import { eraseImages } from './eraseImages';
import { eraseAnswers, eraseOldTrail, eraseStack, eraseUnreadFiles, eraseWebhookMessages } from './eraseRest';

const AT_ONCE = 50;

/** What could not be erased is told in the log and stays due: the next night tries again. */
async function isDone(deps: Dependencies, work: () => Promise<boolean>): Promise<boolean> {
  try {
    return await work();
  } catch (error) {
    deps.log.error({ failure: describeError(error) }, 'what has to go could not be erased');
    return false;
  }
}

/** The same for what goes many at a time: what failed went not at all, or waits for the next night. */
async function counted(deps: Dependencies, work: () => Promise<number>): Promise<number> {
  let count = 0;
  await isDone(deps, async () => {
    count = await work();
    return true;
  });
  return count;
}

interface Round {
  readonly bounds: Bounds;
  /** Ends the round before the next thing goes. */
  readonly stopping?: AbortSignal | undefined;
}

interface Kind {
  readonly next: (page: DuePage) => Promise<readonly string[]>;
  /** Gives whether it went. */
  readonly erase: (id: string) => Promise<boolean>;
}

/** Page by page to the last: what would not go holds up nothing behind it. */
async function eraseEach(deps: Dependencies, { stopping }: Round, { next, erase }: Kind): Promise<number> {
  let done = 0;
  for (let after: string | null = null, isLast = false; !isLast;) {
    const ids: readonly string[] = await next({ after, limit: AT_ONCE });
    for (const id of ids) {
      if (stopping?.aborted === true) {
        return done;
      }
      done += (await isDone(deps, () => erase(id))) ? 1 : 0;
    }
    after = ids.at(-1) ?? null;
    isLast = ids.length < AT_ONCE;
  }
  return done;
}

function eraseConfirmedCases(deps: Dependencies, round: Round): Promise<number> {
  return eraseEach(deps, round, {
    next: (page) => casesToErase(deps.db, page),
    erase: (id) => eraseOneCase(deps, { id, basis: 'request' }),
  });
}

function eraseOldCases(deps: Dependencies, round: Round): Promise<number> {
  return eraseEach(deps, round, {
    next: (page) => casesPastTerm(deps.db, round.bounds, page),
    erase: (id) => eraseOneCase(deps, { id, basis: 'retention' }),
  });
}

async function eraseAll(deps: Dependencies, round: Round): Promise<RetentionReport> {
  const { bounds } = round;
  return {
    cases: (await eraseConfirmedCases(deps, round)) + (await eraseOldCases(deps, round)),
    images: await eraseEach(deps, round, {
      next: (page) => scansWithImages(deps.db, bounds, page),
      erase: (id) => eraseImages(deps, id),
    }),
    trail: await eraseEach(deps, round, {
      next: (page) => chainsPastTerm(deps.db, bounds, page),
      erase: (chain) => eraseOldTrail(deps, bounds, chain),
    }),
    answers: await counted(deps, () => eraseAnswers(deps, bounds)),
    webhookMessages: await counted(deps, () => eraseWebhookMessages(deps, bounds)),
    unreadFiles: await counted(deps, () => eraseUnreadFiles(deps, bounds)),
    stacks: await eraseEach(deps, round, {
      next: (page) => doneStacks(deps.db, bounds, page),
      erase: (id) => eraseStack(deps, bounds, id),
    }),
  };
}

async function tell(deps: Dependencies, done: RetentionReport): Promise<void> {
  const { cases, images, ...others } = done;
  const other = Object.values(others).reduce((sum, count) => sum + count, 0);
  if (cases + images + other > 0) {
    const entry = { type: 'retention.performed', data: { cases, images, other } } as const;
    await inTransaction(deps.db, (tx) => appendAudit(tx, byTheDesk(deps, null, entry)));
    await leaveNothingBehind(deps.db);
  }
}

/**
 * Erases everything whose term is over, and keeps what was due and what went.
 * @param night under which name
 */
export async function performRetention(
  deps: Dependencies,
  night: string,
  stopping?: AbortSignal,
): Promise<RetentionReport | null> {
  const bounds = await retentionBounds(deps);
  if (bounds === null) {
    return null;
  }
  const startedAt = deps.clock().toISOString();
  const due = await dueOf(deps.db, bounds);
  const done = await eraseAll(deps, { bounds, stopping });
  await tell(deps, done);
  if (stopping?.aborted === true) {
    // The night is not over: whoever starts the desk next goes on with it.
    return done;
  }
  await inTransaction(
    deps.db,
    (tx) => insertRetentionRun(tx, { night, startedAt, finishedAt: deps.clock().toISOString(), due, done }),
    { unaudited: 'a report; what went is in the trail' },
  );
  return done;
}

/** Job: one round a night, whichever process comes first. @returns how many rounds were made */
export async function retainNightly(deps: Dependencies, _workerId: string, stopping: AbortSignal): Promise<number> {
  const night = nightOf(deps.clock());
  if (await hasRetentionRun(deps.db, night)) {
    return 0;
  }
  try {
    await performRetention(deps, night, stopping);
  } catch (error) {
    if (!(error instanceof StorageError) || error.kind !== 'unique') {
      throw error;
    }
  }
  return 1;
}

/** Job: what two supervisors agreed to erase. @returns how many cases went */
export async function eraseConfirmed(deps: Dependencies, _workerId: string, stopping: AbortSignal): Promise<number> {
  const bounds = await retentionBounds(deps);
  const cases = bounds === null ? 0 : await eraseConfirmedCases(deps, { bounds, stopping });
  if (cases > 0) {
    await leaveNothingBehind(deps.db);
  }
  return cases;
}
