/** Decides whether the desk is ready for work: it tries what work needs, and names every reason why not. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isWhole, tryWrite } from '@desk/db/health';
import { schemaState } from '@desk/db/migrate';
import { StorageError, type StorageErrorKind } from '@desk/db/storageError';
import { lastTrailCheck, lookedUntil, type TrailCheck } from '@desk/db/stores/trailCheckStore';
import { DOCUMENT_FINDINGS, type FindingCode } from '@desk/db/trail/findings';
import { looksStopped } from '@desk/shared/audit/looksStopped';
import { READINESS_REASONS, type ReadinessReason } from '@desk/shared/contract/readiness';
import type { Services } from '../services';
import { findJournals } from '../trail/reads/readJournal';
import type { Health, Readiness } from './health';
import { isDiskFull, storageRoom } from '../files/diskFull';
import { describeError } from '../log/describeError';

/** A worker that has not stirred for so long is stuck. */
const WORKER_SILENCE_MS = 60_000;
/** A database that needs longer to store one number keeps everybody waiting. */
const PATIENCE_MS = 5000;
/** What a killed process noted of reads is taken up within two minutes. */
const LEFT_FOR_MS = 10 * 60_000;
/** Reading a whole file costs seconds per gigabyte: twice a day is soon enough to find what rots on a disk. */
const WHOLE_FOR_MS = 12 * 60 * 60_000;

const REASON_OF: Partial<Record<StorageErrorKind, ReadinessReason>> = {
  readOnly: 'databaseReadOnly',
  full: 'databaseFull',
  damaged: 'databaseDamaged',
  busy: 'databaseSlow',
  gone: 'databaseGone',
};

class TooSlow extends Error {}

/** The work's answer, or TooSlow when it is not there in time; the work itself goes on. */
function inTime<T>(work: Promise<T>, patienceMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new TooSlow()), patienceMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

type Parts = Pick<Services, 'config' | 'db' | 'clock' | 'log' | 'reads'>;

/** Looks through the file now and then; between two looks the last answer holds. */
function followIntegrity({ db, log }: Parts): () => Promise<boolean> {
  let lookedAt = -Infinity;
  let last: Promise<boolean> = Promise.resolve(true);
  return () => {
    if (performance.now() - lookedAt > WHOLE_FOR_MS) {
      lookedAt = performance.now();
      last = isWhole(db).catch((error: unknown) => {
        log.warn({ failure: describeError(error) }, 'the database file could not be looked through');
        lookedAt = -Infinity;
        return true;
      });
    }
    return last;
  };
}

async function folderReason(folder: string): Promise<ReadinessReason | null> {
  const trial = join(folder, `.trial-${String(process.pid)}`);
  try {
    await writeFile(trial, 'A trial of the desk, gone in a moment.');
    await rm(trial, { force: true });
    return null;
  } catch (error) {
    return isDiskFull(error) ? 'storageFull' : 'storageNotWritable';
  }
}

function workerState(lastBeatAt: (() => Date | null) | null, now: Date): Readiness['worker'] {
  if (lastBeatAt === null) {
    return 'elsewhere';
  }
  const beat = lastBeatAt();
  return beat !== null && now.getTime() - beat.getTime() <= WORKER_SILENCE_MS ? 'alive' : 'silent';
}

/** Notes of a killed process that nobody could take up. A folder that cannot be read is told by whatever has to be noted there. */
async function hasStuckReads({ config, reads, log }: Parts): Promise<boolean> {
  try {
    const own = reads.journals();
    const isOld = (touchedAt: Date): boolean => Date.now() - touchedAt.getTime() > LEFT_FOR_MS;
    return (await findJournals(config)).some(({ name, touchedAt }) => !own.includes(name) && isOld(touchedAt));
  } catch (error) {
    log.warn({ failure: describeError(error) }, 'the notes of reads cannot be looked at');
    return false;
  }
}

/** What waits because of a failure is tried again: a disk with room again makes the desk ready at once. */
async function readsReason(parts: Parts): Promise<readonly ReadinessReason[]> {
  const { reads } = parts;
  const isWell = (): boolean => reads.state().isKept && reads.state().isTold;
  if (!isWell()) {
    await reads.settle();
  }
  return isWell() && !(await hasStuckReads(parts)) ? [] : ['readsNotTold'];
}

interface DatabaseState {
  readonly reasons: readonly ReadinessReason[];
  readonly pendingMigrations: number | null;
}

/** Of each of the two a look keeps at least the first finding. */
function reasonsOfLook(look: TrailCheck | null): ReadinessReason[] {
  const codes = (look?.findings ?? []).map(({ code }) => code);
  const isDocument = (code: FindingCode): boolean => DOCUMENT_FINDINGS.includes(code);
  return [
    ...(codes.every(isDocument) ? [] : (['trailBroken'] as const)),
    ...(codes.some(isDocument) ? (['documentsBroken'] as const) : []),
  ];
}

/** What the last look found, and that none came for long. */
async function reasonsOfLooks({ db, clock }: Parts, runningSince: Date): Promise<ReadinessReason[]> {
  const last = await lastTrailCheck(db);
  const lookedAt = await lookedUntil(db, last);
  const isSilent = looksStopped({ lookedAt, runningSince }, clock());
  return [...reasonsOfLook(last), ...(isSilent ? (['trailNotVerified'] as const) : [])];
}

function reasonOfFailure(error: unknown): ReadinessReason {
  if (error instanceof TooSlow) {
    return 'databaseSlow';
  }
  return (error instanceof StorageError ? REASON_OF[error.kind] : undefined) ?? 'databaseUnreachable';
}

/** Looks at the database: its schema, whether it takes writes in time, whether it is whole, and what was found in it lately. */
function followDatabase(parts: Parts, patienceMs: number): () => Promise<DatabaseState> {
  const { db, clock, log } = parts;
  const isFileWhole = followIntegrity(parts);
  const runningSince = clock();
  return async () => {
    let pendingMigrations: number | null = null;
    try {
      const { pending, unknown } = await inTime(schemaState(db), patienceMs);
      pendingMigrations = pending.length;
      if (unknown.length > 0 || pending.length > 0) {
        return { reasons: [unknown.length > 0 ? 'schemaNewer' : 'schemaOlder'], pendingMigrations };
      }
      await inTime(tryWrite(db), patienceMs);
      // A large file takes longer than anybody waits: until it has been looked through it counts as whole.
      const whole = await inTime(isFileWhole(), patienceMs).catch(() => true);
      const ofLooks = await inTime(reasonsOfLooks(parts, runningSince), patienceMs);
      return { reasons: [...(whole ? [] : (['databaseDamaged'] as const)), ...ofLooks], pendingMigrations };
    } catch (error) {
      log.warn({ failure: describeError(error) }, 'the database is not fit for work');
      return { reasons: [reasonOfFailure(error)], pendingMigrations };
    }
  };
}

/**
 * @param parts of the desk
 * @param patienceMs how long the database may take to store something
 */
export function createHealth(parts: Parts, patienceMs: number = PATIENCE_MS): Health {
  const { config, clock } = parts;
  const databaseState = followDatabase(parts, patienceMs);
  let underWay: Promise<Readiness> | null = null;
  let lastBeatAt: (() => Date | null) | null = null;
  let isLeaving = false;

  async function look(): Promise<Readiness> {
    const [database, storage, folder] = await Promise.all([
      databaseState(),
      storageRoom(config.dataDir),
      folderReason(config.dataDir),
    ]);
    const worker = workerState(lastBeatAt, clock());
    const codes = new Set<ReadinessReason>([
      ...(isLeaving ? (['leaving'] as const) : []),
      ...database.reasons,
      ...(storage === 'full' ? (['storageFull'] as const) : []),
      ...(folder === null ? [] : [folder]),
      ...(await readsReason(parts)),
      ...(worker === 'silent' ? (['workerSilent'] as const) : []),
    ]);
    return {
      ready: codes.size === 0,
      reasons: [...codes].map((code) => ({ code, detail: READINESS_REASONS[code] })),
      database: codes.has('databaseUnreachable') || codes.has('databaseGone') ? 'unreachable' : 'reachable',
      pendingMigrations: database.pendingMigrations,
      worker,
      storage,
    };
  }

  return {
    look() {
      underWay ??= look().finally(() => {
        underWay = null;
      });
      return underWay;
    },
    followWorker(beat) {
      lastBeatAt = beat;
    },
    leave() {
      isLeaving = true;
    },
  };
}
