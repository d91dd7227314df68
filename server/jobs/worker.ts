/** The worker: runs every job of the registry at its own pace, survives a failing one, and stops when asked. */
import { setMaxListeners } from 'node:events';
import type { Dependencies } from '../dependencies';
import { describeError } from '../log/describeError';
import { consultRegister } from './consultRegister';
import { drawMessageLetters } from './drawMessageLetters';
import { drawPrintRuns } from './drawPrintRuns';
import { endExpiredDispatches } from './endExpiredDispatches';
import { deliverWebhooks } from './deliverWebhooks';
import { lapseApprovals } from './lapseApprovals';
import { lapseCases } from './lapseCases';
import { lookAtPages } from './lookAtPages';
import { moveCasesToPolicy } from './moveCasesToPolicy';
import { readBatches } from './readBatches';
import { recheckCases } from './recheckCases';
import { remindCases } from './remindCases';
import { remindCodes } from './remindCodes';
import { reopenOutdatedRegister } from './reopenOutdatedRegister';
import { sendQueuedDispatches } from './sendQueuedDispatches';
import { sweepFiles } from './sweepFiles';
import { watchFolder } from './watchFolder';

interface Job {
  readonly name: string;
  readonly everyMs: number;
  /** Answers how much it did; a job that found work runs again at once. A long one ends its step when `stopping` aborts. */
  readonly run: (deps: Dependencies, workerId: string, stopping: AbortSignal) => Promise<number>;
}

/** Registry of jobs: a new one is an entry here. */
const JOBS: readonly Job[] = [
  { name: 'sendQueuedDispatches', everyMs: 1000, run: sendQueuedDispatches },
  { name: 'drawMessageLetters', everyMs: 2000, run: drawMessageLetters },
  { name: 'drawPrintRuns', everyMs: 1000, run: drawPrintRuns },
  { name: 'endExpiredDispatches', everyMs: 60 * 60_000, run: endExpiredDispatches },
  { name: 'deliverWebhooks', everyMs: 1000, run: deliverWebhooks },
  { name: 'remindCases', everyMs: 10 * 60_000, run: remindCases },
  { name: 'remindCodes', everyMs: 10 * 60_000, run: remindCodes },
  { name: 'lapseCases', everyMs: 60_000, run: lapseCases },
  { name: 'recheckCases', everyMs: 5000, run: recheckCases },
  { name: 'moveCasesToPolicy', everyMs: 60_000, run: moveCasesToPolicy },
  { name: 'reopenOutdatedRegister', everyMs: 600_000, run: reopenOutdatedRegister },
  { name: 'consultRegister', everyMs: 1000, run: consultRegister },
  { name: 'lapseApprovals', everyMs: 60_000, run: lapseApprovals },
  { name: 'readBatches', everyMs: 1000, run: readBatches },
  { name: 'lookAtPages', everyMs: 1000, run: lookAtPages },
  { name: 'watchFolder', everyMs: 2000, run: watchFolder },
  { name: 'sweepFiles', everyMs: 60 * 60_000, run: sweepFiles },
];

export interface Worker {
  stop(): Promise<void>;
  lastBeatAt(): Date | null;
}

/** Waits, but wakes up at once when the worker stops. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done, { once: true });
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
}

/** Starts every job; `stop` lets the one under way finish. */
export function startWorker(deps: Dependencies): Worker {
  const stopping = new AbortController();
  // Each job that pauses listens: more of them than Node takes for a leak.
  setMaxListeners(2 * JOBS.length, stopping.signal);
  const workerId = deps.newId();
  let lastBeat: Date | null = null;

  async function loop(job: Job): Promise<void> {
    while (!stopping.signal.aborted) {
      let done = 0;
      try {
        done = await job.run(deps, workerId, stopping.signal);
      } catch (error) {
        deps.log.error({ failure: describeError(error), job: job.name }, 'job failed');
      }
      lastBeat = deps.clock();
      if (done === 0) {
        await pause(job.everyMs, stopping.signal);
      }
    }
  }

  const running = Promise.all(JOBS.map(loop));
  return {
    lastBeatAt: () => lastBeat,
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
