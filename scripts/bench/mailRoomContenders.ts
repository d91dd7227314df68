/** What the reading of post is measured as: drawing its pages (the floor), reading their codes, and the whole batch job. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listBatches } from '@desk/db/stores/mailBatchStore';
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import { importApplications } from '@desk/server/application/importApplications';
import { importRegistrations } from '@desk/server/application/importRegistrations';
import { readConfig } from '@desk/server/config';
import type { Dependencies } from '@desk/server/dependencies';
import { inHand } from '@desk/server/intake/arrivedFile';
import { receiveBatch } from '@desk/server/intake/receiveBatch';
import { readBatches } from '@desk/server/jobs/readBatches';
import { closeDependencies, openDependencies } from '@desk/server/openDependencies';
import { openScan, type OpenScan } from '@desk/server/reading/openScan';
import type { Contender } from './rounds';

/** What most scanners are set to, and what the engine reads at first. */
const DPI = 200;
const BY = { actor: SYSTEM_ACTOR, requestId: 'bench', origin: 'command' } as const;

export interface Stack {
  readonly folder: string;
  readonly bytes: Buffer;
  /** YYYY-MM-DD */
  readonly receivedOn: string;
}

async function eachPage(bytes: Buffer, look: (scan: OpenScan, page: number) => Promise<unknown>): Promise<number> {
  const scan = await openScan(bytes, 'application/pdf');
  try {
    for (let page = 1; page <= scan.pages; page += 1) {
      await look(scan, page);
    }
    return scan.pages;
  } finally {
    await scan.close();
  }
}

async function importFolder(deps: Dependencies, folder: string): Promise<void> {
  const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');
  await importRegistrations(deps, { text: await read('registrations.csv'), dryRun: false, ...BY });
  await importApplications(deps, { text: await read('applications.jsonl'), dryRun: false, ...BY });
}

/** A desk of its own for each round: a stack that was here before would not be read again. */
async function onFreshDesk(stack: Stack, work: (deps: Dependencies) => Promise<void>): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'desk-bench-'));
  const deps = await openDependencies(readConfig({ DATA_DIR: dataDir }), { logLevel: 'silent' });
  try {
    await importFolder(deps, stack.folder);
    await work(deps);
  } finally {
    await closeDependencies(deps);
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** From the file that comes in to the last letter on its case. */
async function readWholeBatch(deps: Dependencies, { bytes, receivedOn }: Stack): Promise<number> {
  const files = [inHand({ fileName: 'stack.pdf', bytes })];
  await receiveBatch(deps, { files, receivedOn, source: 'api', idempotencyKey: null, ...BY });
  const workerId = deps.newId();
  while ((await readBatches(deps, workerId)) > 0) {
    // Until nothing waits.
  }
  const { rows } = await listBatches(deps.db, { sort: ['createdAt', 'DESC'], offset: 0, limit: 1, filter: {} });
  return rows[0]?.pagesRead ?? 0;
}

export const FLOOR = 'drawing alone';

/** The floor first; all of them go through the same pages of the same stack, threads included. */
export function mailRoomContenders(stack: Stack): Contender[] {
  const { bytes } = stack;
  return [
    { name: FLOOR, run: (measure) => measure(() => eachPage(bytes, (scan, page) => scan.render(page, DPI))) },
    { name: 'reading codes', run: (measure) => measure(() => eachPage(bytes, (scan, page) => scan.codes(page))) },
    {
      name: 'whole batch',
      run: (measure) => onFreshDesk(stack, (deps) => measure(() => readWholeBatch(deps, stack))),
    },
  ];
}
