/** Runs jobs, each at its own pace; survives a failing one, and stops when asked. */
import { setMaxListeners } from 'node:events';
import type { Dependencies } from '../dependencies';
import { describeError } from '../log/describeError';

export interface Job {
  readonly name: string;
  readonly everyMs: number;
  /** Answers how much it did; a job that found work runs again at once. A long one ends its step when `stopping` aborts. */
  readonly run: (deps: Dependencies, workerId: string, stopping: AbortSignal) => Promise<number>;
}

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
export function startWorker(deps: Dependencies, jobs: readonly Job[]): Worker {
  const stopping = new AbortController();
  // Each job that pauses listens: more of them than Node takes for a leak.
  setMaxListeners(2 * jobs.length, stopping.signal);
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

  const running = Promise.all(jobs.map(loop));
  return {
    lastBeatAt: () => lastBeat,
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
