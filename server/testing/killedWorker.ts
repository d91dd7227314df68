/** A program for tests: sends and prints whatever waits, and dies at its n-th step, before or after a write or a send. */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { openDatabase, type Database } from '@desk/db/connection';
import { listPrintRuns } from '@desk/db/stores/printRunStore';
import type { Actor } from '@desk/shared/access/roles';
import { DomainError } from '@desk/shared/contract/errors';
import type { PrintRun } from '@desk/shared/dispatch/printRun';
import { composeDependencies } from '../composeDependencies';
import { readConfig } from '../config';
import type { Dependencies } from '../dependencies';
import { postPrintRun, spoilLetters } from '../dispatch/printing/closePrintRun';
import { createPrintRun } from '../dispatch/printing/createPrintRun';
import { describeRun } from '../dispatch/printing/describeRun';
import { readPrintRun } from '../dispatch/printing/readPrintRun';
import { recordTrackNumber } from '../dispatch/printing/recordTrackNumber';
import { drawPrintRuns } from '../jobs/drawPrintRuns';
import { sendQueuedDispatches } from '../jobs/sendQueuedDispatches';

const PRINTER: Actor = { id: 'printer', role: 'supervisor', name: 'Petra Printer' };
const BY = { actor: PRINTER, requestId: 'killed', idempotencyKey: null } as const;

let left = Number(process.env['KILL_AT'] ?? 'NaN');

/** One step further; at the last one nothing gets a chance to end. */
function step(): void {
  left -= 1;
  if (left === 0) {
    process.kill(process.pid, 'SIGKILL');
  }
}

/** The same work with a step before it and one after it. */
async function between<T>(work: () => Promise<T>): Promise<T> {
  step();
  const result = await work();
  step();
  return result;
}

/** Steps around each transaction, and one before its commit: all of it or nothing must be there. */
function steppingDatabase(db: Database): void {
  const { sequelize } = db;
  const real = sequelize.transaction.bind(sequelize) as (...args: unknown[]) => Promise<unknown>;
  const stepping = (settings: unknown, work: (transaction: unknown) => Promise<unknown>): Promise<unknown> =>
    between(() =>
      real(settings, async (transaction: unknown) => {
        const result = await work(transaction);
        step();
        return result;
      }),
    );
  Object.assign(sequelize, { transaction: stepping });
}

function steppingDependencies(deps: Dependencies): Dependencies {
  const { carriers, files } = deps;
  return {
    ...deps,
    carriers: { ...carriers, sendMail: (mail) => between(() => carriers.sendMail(mail)) },
    files: {
      ...files,
      store: (id, bytes) => between(() => files.store(id, bytes)),
      read: (id, stored) => between(() => files.read(id, stored)),
      discard: (id, stored) => between(() => files.discard(id, stored)),
    },
  };
}

async function openRuns(deps: Dependencies): Promise<PrintRun[]> {
  const query = { filter: {}, sort: ['createdAt', 'ASC'], offset: 0, limit: 1000 } as const;
  const { rows } = await listPrintRuns(deps.db, query);
  return rows.filter(({ status }) => status !== 'posted' && status !== 'spoilt');
}

async function beginRun(deps: Dependencies): Promise<void> {
  try {
    await createPrintRun(deps, BY);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'nothingToPrint') {
      throw error;
    }
  }
}

/** What lay on the printer when the power went: who finds a run that was opened but has no paper declares it spoilt. */
async function finishRun(deps: Dependencies, run: PrintRun, printer: string): Promise<void> {
  const paper = join(printer, `${run.id}.pdf`);
  if (run.status === 'ready') {
    const { bytes } = await readPrintRun(deps, { id: run.id, ...BY });
    await between(() => writeFile(paper, bytes));
  } else if (run.status === 'read' && !existsSync(paper)) {
    await spoilLetters(deps, { id: run.id, reason: 'the power went while it was printed', ...BY });
    return;
  }
  const { manifest } = await describeRun(deps.db, { ...run, file: null });
  for (const { mark, registered, trackNumber } of manifest) {
    if (registered && trackNumber === null) {
      await recordTrackNumber(deps, {
        id: run.id,
        mark,
        trackNumber: `3S${mark.slice(2)}${String(Date.now())}`,
        ...BY,
      });
    }
  }
  await postPrintRun(deps, { id: run.id, ...BY });
}

/** Sends and prints until nothing waits any more. */
async function workOff(deps: Dependencies, printer: string): Promise<void> {
  for (let sent = 1; sent > 0;) {
    sent = await sendQueuedDispatches(deps, deps.newId());
  }
  // Twice, since letters of a run that is declared spoilt wait again.
  for (let round = 1; round <= 2; round += 1) {
    await beginRun(deps);
    await drawPrintRuns(deps);
    for (const run of await openRuns(deps)) {
      await finishRun(deps, run, printer);
    }
  }
}

const config = readConfig(process.env);
const printer = process.env['PRINTER'] ?? '';
await mkdir(printer, { recursive: true });
const db = await openDatabase({ url: config.databaseUrl });
steppingDatabase(db);
// Written at once: what is said before the end must be there after it.
const log = pino({ level: 'trace' }, pino.destination({ dest: process.env['LOG'] ?? '', mkdir: true, sync: true }));
const deps = steppingDependencies(composeDependencies(config, { db, log }));
log.info('the worker begins');
await workOff(deps, printer);
deps.carriers.close();
await deps.register.close();
await db.close();
