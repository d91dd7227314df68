/** Decides when the desk counts as alive, and when as ready for work. */
import { Router } from 'express';
import { pendingMigrations } from '@desk/db/migrate';
import type { Dependencies } from '../dependencies';
import { storageRoom, type StorageRoom } from '../files/diskFull';

/** A worker that has not stirred for so long is stuck. */
const WORKER_SILENCE_MS = 60_000;

export interface Readiness {
  readonly ready: boolean;
  readonly database: 'reachable' | 'unreachable';
  readonly pendingMigrations: number | null;
  /** `elsewhere`: another process does the background work. */
  readonly worker: 'alive' | 'silent' | 'elsewhere';
  /** Of the disk with the data folder; `full` means that no scan can be kept. */
  readonly storage: StorageRoom;
}

/** Last sign of life of the worker in this process; undefined when it does not run here. */
export type WorkerBeat = (() => Date | null) | undefined;

/** /healthz: the process answers. /readyz: database, migrations, worker and disk are in order; 503 when one is not. */
export function healthRouter(deps: Dependencies, workerBeat: WorkerBeat): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ alive: true });
  });
  router.get('/readyz', async (_request, response) => {
    const readiness = await readinessOf(deps, workerBeat);
    response
      .status(readiness.ready ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json(readiness);
  });
  return router;
}

async function readinessOf(deps: Dependencies, workerBeat: WorkerBeat): Promise<Readiness> {
  const worker = workerState(workerBeat, deps.clock());
  const storage = await storageRoom(deps.config.dataDir);
  try {
    await deps.db.ping();
    const pending = (await pendingMigrations(deps.db)).length;
    const ready = pending === 0 && worker !== 'silent' && storage !== 'full';
    return { ready, database: 'reachable', pendingMigrations: pending, worker, storage };
  } catch (error) {
    deps.log.warn({ cause: error instanceof Error ? error.name : 'unknown' }, 'database not reachable');
    return { ready: false, database: 'unreachable', pendingMigrations: null, worker, storage };
  }
}

function workerState(workerBeat: WorkerBeat, now: Date): Readiness['worker'] {
  if (workerBeat === undefined) {
    return 'elsewhere';
  }
  const beat = workerBeat();
  return beat !== null && now.getTime() - beat.getTime() <= WORKER_SILENCE_MS ? 'alive' : 'silent';
}
