/** One thread for heavy work on scans: asked one thing at a time, replaced when it breaks down or takes too long. */
import { Worker } from 'node:worker_threads';
import { DomainError } from '@desk/shared/contract/errors';
import type { ScanTasks, TaskName } from './engine/answerTask';
import type { ThreadAnswer, ThreadQuestion } from './threadMessages';

export interface Question<Name extends TaskName> extends ThreadQuestion<Name> {
  /** Memory that is given away with the question instead of copied. */
  readonly gives?: readonly ArrayBuffer[];
}

export interface ScanThread {
  /** Questions that wait or are being answered. */
  load(): number;
  /** Changes when the thread was replaced: what was open in it is gone. */
  generation(): number;
  /** @throws DomainError of the engine; documentBroken when the thread broke down over this question */
  ask<Name extends TaskName>(question: Question<Name>): Promise<ScanTasks[Name]['out']>;
}

interface Waiting {
  readonly question: Question<TaskName>;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The desk cannot know why a file made the engine fail; the cause is kept for whoever looks into it. */
function brokenBecause(cause: unknown): DomainError {
  const error = new DomainError('documentBroken');
  error.cause = cause;
  return error;
}

interface ThreadState {
  worker: Worker | null;
  isReady: boolean;
  generation: number;
  running: Waiting | null;
  timer: NodeJS.Timeout | undefined;
  readonly queue: Waiting[];
}

export interface ThreadOptions {
  readonly file: URL;
  /** A question that takes longer counts as broken. */
  readonly maxMs: (task: TaskName) => number;
}

function finish(state: ThreadState): Waiting | null {
  clearTimeout(state.timer);
  const { running } = state;
  state.running = null;
  return running;
}

function settle(waiting: Waiting | null, answer: Exclude<ThreadAnswer, { kind: 'ready' }>): void {
  if (answer.kind === 'done') {
    waiting?.resolve(answer.result);
  } else {
    waiting?.reject(answer.refusal === null ? brokenBecause(answer.cause) : new DomainError(answer.refusal));
  }
}

function startWorker(state: ThreadState, options: ThreadOptions): Worker {
  const worker = new Worker(options.file);
  let cause: unknown = 'the thread ended';
  worker.on('message', (answer: ThreadAnswer) => {
    if (answer.kind === 'ready') {
      state.isReady = true;
      return;
    }
    settle(finish(state), answer);
    next(state, options);
  });
  worker.on('error', (error) => {
    cause = error;
  });
  worker.on('exit', () => {
    const { isReady } = state;
    state.worker = null;
    state.isReady = false;
    state.generation += 1;
    // A thread that never came up says nothing about the file: that is a fault of the installation.
    finish(state)?.reject(isReady ? brokenBecause(cause) : new Error('The scan thread does not start', { cause }));
    next(state, options);
  });
  return worker;
}

/** Keeps the program alive only while somebody waits for an answer. */
function next(state: ThreadState, options: ThreadOptions): void {
  if (state.running !== null) {
    return;
  }
  const waiting = state.queue.shift();
  if (waiting === undefined) {
    state.worker?.unref();
    return;
  }
  const worker = (state.worker ??= startWorker(state, options));
  worker.ref();
  state.running = waiting;
  const { name, input, gives = [] } = waiting.question;
  state.timer = setTimeout(() => void worker.terminate(), options.maxMs(name));
  worker.postMessage({ name, input }, [...gives]);
}

/** A thread that starts with its first question. */
export function scanThread(options: ThreadOptions): ScanThread {
  const state: ThreadState = {
    worker: null,
    isReady: false,
    generation: 0,
    running: null,
    timer: undefined,
    queue: [],
  };
  return {
    load: () => state.queue.length + (state.running === null ? 0 : 1),
    generation: () => state.generation,
    ask: (question) =>
      new Promise((resolve, reject) => {
        state.queue.push({ question, resolve: resolve as (result: unknown) => void, reject });
        next(state, options);
      }),
  };
}
