/** How a long import goes: memory, how long it holds the desk, and lines a second; the same program also makes the lines. */
import { once } from 'node:events';
import { request } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { text } from 'node:stream/consumers';
import { Worker } from 'node:worker_threads';
import type { MachineRole } from '@desk/shared/access/roles';
import { createApiClient } from '@desk/server/identity/programs/createApiClient';
import { CSV_HEADER, seedPieces } from '../seed/seedRows';
import { startBenchDesk, type BenchDesk } from './benchDesk';

const LOOK_MS = 200;
const NS_PER_MS = 1e6;
const MB = 1024 * 1024;
/** Lines that are written in one go. */
const BUNCH = 50;

export interface ImportFigures {
  readonly what: string;
  readonly lines: number;
  readonly accepted: number;
  readonly refused: number;
  readonly linesPerSecond: number;
  /** Of the whole program, in MB; before the first line, and at its most. */
  readonly rssBefore: number;
  readonly rssPeak: number;
  /** The longest that anything waited for its turn, in milliseconds. */
  readonly longestDelayMs: number;
  /** The same at a thread beside it that does nothing: what the machine itself made everybody wait. */
  readonly machineDelayMs: number;
  /** What 99.9 % of all turns waited at most. */
  readonly usualDelayMs: number;
  readonly answerBytes: number;
}

interface Kind {
  readonly what: string;
  readonly path: string;
  readonly type: string;
  readonly role: MachineRole;
  readonly head: string;
  readonly line: (nth: number) => string;
}

/** An invented row whose numbers are made anew for each line: two means a company. */
function rowMaker(): (nth: number) => string {
  const [piece] = seedPieces({ applications: 1, seed: 1, until: '2026-11-20' }, 1);
  const [row = ''] = (piece?.registrations ?? '').split('\r\n');
  return (nth) => {
    const company = `ZR-${String(1_000_000 + Math.floor(nth / 2))}`;
    return `${row.replace(/ZR-\d+/, company).replace(/ZM-\d+/, `ZM-${String(1_000_000 + nth)}`)}\r\n`;
  };
}

function kinds(): Kind[] {
  const registrations = { path: '/api/imports/registrations', type: 'text/csv', role: 'loginPlatform' } as const;
  return [
    {
      what: 'applications, all nonsense, dry run',
      path: '/api/imports/applications?dryRun=true',
      type: 'application/x-ndjson',
      role: 'frontOffice',
      head: '',
      line: () => '1\n',
    },
    { what: 'registrations', ...registrations, head: CSV_HEADER, line: rowMaker() },
  ];
}

function* bunches({ head, line }: Kind, lines: number): Generator<string> {
  yield head;
  for (let from = 0; from < lines; from += BUNCH) {
    const count = Math.min(BUNCH, lines - from);
    yield Array.from({ length: count }, (_, at) => line(from + at)).join('');
  }
}

/** Node's own client waits for the answer as long as it takes. */
async function send(desk: BenchDesk, kind: Kind, lines: number): Promise<string> {
  const { key } = await createApiClient(desk.deps, { name: kind.what, role: kind.role });
  const asking = request(`${desk.url}${kind.path}`, {
    method: 'POST',
    headers: { 'X-Api-Key': key, 'Content-Type': kind.type },
  });
  const answered = new Promise<string>((resolve, reject) => {
    asking.on('response', (response) => {
      text(response).then(resolve, reject);
    });
    asking.on('error', reject);
  });
  await pipeline(Readable.from(bunches(kind, lines)), asking);
  return answered;
}

/** A thread that does nothing but look at the clock. @returns asks it for the longest that it had to wait, and ends it */
function idleThread(): () => Promise<number> {
  const program = `
    const { parentPort } = require('node:worker_threads');
    const delay = require('node:perf_hooks').monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    parentPort.once('message', () => parentPort.postMessage(delay.max));
  `;
  const worker = new Worker(program, { eval: true });
  return async () => {
    worker.postMessage('done');
    const [longest] = (await once(worker, 'message')) as [number];
    await worker.terminate();
    return longest / NS_PER_MS;
  };
}

async function measure(kind: Kind, lines: number): Promise<ImportFigures> {
  const desk = await startBenchDesk();
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const machineDelay = idleThread();
  const rssBefore = process.memoryUsage.rss();
  let rssPeak = rssBefore;
  const looking = setInterval(() => {
    rssPeak = Math.max(rssPeak, process.memoryUsage.rss());
  }, LOOK_MS);
  try {
    delay.enable();
    const started = performance.now();
    const answer = await send(desk, kind, lines);
    const seconds = (performance.now() - started) / 1000;
    delay.disable();
    const { accepted = 0, refusedCount = 0 } = JSON.parse(answer) as { accepted?: number; refusedCount?: number };
    return {
      what: kind.what,
      lines,
      accepted,
      refused: refusedCount,
      linesPerSecond: lines / seconds,
      rssBefore: rssBefore / MB,
      rssPeak: rssPeak / MB,
      longestDelayMs: delay.max / NS_PER_MS,
      usualDelayMs: delay.percentile(99.9) / NS_PER_MS,
      machineDelayMs: await machineDelay(),
      answerBytes: Buffer.byteLength(answer),
    };
  } finally {
    clearInterval(looking);
    await desk.close();
  }
}

/** @param lines of each kind of import */
export async function benchImports(lines: number): Promise<ImportFigures[]> {
  const figures: ImportFigures[] = [];
  for (const kind of kinds()) {
    process.stderr.write(`importing ${String(lines)} lines: ${kind.what}\n`);
    figures.push(await measure(kind, lines));
  }
  return figures;
}

export function importText(figures: readonly ImportFigures[]): string {
  return figures
    .map((of) => {
      const memory = `memory ${of.rssPeak.toFixed(0)} MB at most (${of.rssBefore.toFixed(0)} before)`;
      const delays = [of.longestDelayMs, of.usualDelayMs, of.machineDelayMs].map((delay) => delay.toFixed(0));
      const [longest, usual, machine] = delays;
      return (
        `${String(of.lines)} lines, ${of.what}: ${of.linesPerSecond.toFixed(0)} lines/s, ${String(of.accepted)} accepted, ` +
        `${String(of.refused)} refused; ${memory}; longest wait for a turn ${longest ?? ''} ms (99.9 %: ${usual ?? ''} ms; ` +
        `an idle thread beside it: ${machine ?? ''} ms); answer ${String(of.answerBytes)} bytes`
      );
    })
    .join('\n');
}
