/** Decides how many threads work on scans, and which of them gets the next question. */
import { existsSync } from 'node:fs';
import type { ScanTasks, TaskName } from './engine/answerTask';
import { scanThread, type Question, type ScanThread } from './scanThread';

/** Two, so that somebody who opens a letter does not wait for a stack that is being read. */
const THREADS = 2;
/** A page is drawn in a fraction of a second, on a busy machine in some. */
const MAX_MS = 30_000;
/** A file of hundreds of pages that is looked through before it is taken in, or painted over. */
const MAX_MS_OF_FILE = 120_000;
const WHOLE_FILE: readonly TaskName[] = ['inspect', 'take', 'redact', 'redactSome'];
const maxMs = (task: TaskName): number => (WHOLE_FILE.includes(task) ? MAX_MS_OF_FILE : MAX_MS);
const BESIDE = new URL('./scanWorker.js', import.meta.url);
/** Where the tests, which run from the sources, have it bundled. */
const IN_CACHE = new URL('../../node_modules/.cache/desk/scanWorker.js', import.meta.url);

let threads: readonly ScanThread[] | undefined;

/** The thread with the least to do. */
export function leastBusyThread(): ScanThread {
  const file = existsSync(BESIDE) ? BESIDE : IN_CACHE;
  threads ??= Array.from({ length: THREADS }, () => scanThread({ file, maxMs }));
  return threads.reduce((least, thread) => (thread.load() < least.load() ? thread : least));
}

/** Asks whichever thread has the least to do. */
export function askAnyThread<Name extends TaskName>(question: Question<Name>): Promise<ScanTasks[Name]['out']> {
  return leastBusyThread().ask(question);
}

/** A copy that may be given away to a thread. */
export function bytesToGive(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly gives: readonly ArrayBuffer[] } {
  const copy = new Uint8Array(bytes);
  return { bytes: copy, gives: [copy.buffer] };
}
