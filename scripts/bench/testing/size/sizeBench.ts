/** What daily work costs at a desk of many cases: each request against node's raw http with the same SQL, on the clock and of the processor. */
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import { query } from '@desk/db/sql/rows';
import { readConfig, type Config } from '@desk/server/config';
import type { Dependencies } from '@desk/server/dependencies';
import { closeDependencies, openDependencies } from '@desk/server/openDependencies';
import { end, freePort, runToEnd, serve } from '../../../deps/builtDesk';
import { startPostgres } from '../../../deps/startPostgres';
import { seedCases } from '../../../seed/cases/seedCases';
import { announceCases, signIn } from '../people';
import { measureChanges } from './changes';
import type { Engine, Measured } from './figures';
import { measureQuestion } from './measure';
import { databaseMeter, meterOf, together } from './processor';
import { questions, sampleOf } from './questions';
import type { Staff } from './staff';
import { startFloor, statementsOf } from './statements';
import { swell } from './swell';

export interface SizeWish {
  readonly applications: number;
  readonly engine: Engine;
  readonly rounds: number;
  readonly seed: number;
}

const UNTIL = '2026-11-20';
/** So many cases are whole, and the desk that growth is told from has no more. */
export const WHOLE = 10_000;
const PROGRESS = 1000;
/** Worked from their letter to their decision, at each size. */
const WORKED = 10;

const say = (what: string): void => {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${what}\n`);
};

async function fill(deps: Dependencies, { applications, seed }: SizeWish): Promise<void> {
  const dataSet = { applications: Math.min(applications, WHOLE), seed, until: UNTIL };
  await seedCases(deps, { dataSet, keepsScans: false, isTrialDesk: true }, (done, total) => {
    if (done % PROGRESS === 0) {
      say(`${String(done)} of ${String(total)} whole cases`);
    }
  });
}

async function measureAt(deps: Dependencies, staff: Staff, wish: SizeWish): Promise<Measured[]> {
  const { applications: size, engine, rounds } = wish;
  // As the worker does from time to time, so that each database knows what it holds.
  await query(deps.db, 'ANALYZE', []);
  const asked = questions(await sampleOf(deps.db), size);
  const statements = await statementsOf(deps, asked, staff);
  const cases = await announceCases(deps, WORKED);
  const { config } = deps;
  const children: ChildProcess[] = [];
  try {
    const port = await freePort();
    const settings = { ROLE: 'web', ...(engine === 'sqlite' ? {} : { DATABASE_URL: config.databaseUrl }) };
    const desk = await serve(config.dataDir, port, { host: '127.0.0.1', settings });
    children.push(desk);
    const [floor, floorUrl] = await startFloor(config.databaseUrl, statements, config.dataDir);
    children.push(floor);
    const deskUrl = `http://127.0.0.1:${String(port)}`;
    const database = await databaseMeter(deps.db);
    const contest = {
      engine,
      size,
      desk: together(meterOf(desk), database),
      deskUrl,
      floor: together(meterOf(floor), database),
      floorUrl,
      staff,
      rounds,
    };
    const figures: Measured[] = [];
    for (const [name, question] of Object.entries(asked)) {
      say(`${name}, ${String(size)} cases on ${engine}`);
      figures.push(...(await measureQuestion(contest, name, question)));
    }
    say(`changes, ${String(size)} cases on ${engine}`);
    figures.push(...(await measureChanges(contest, cases, amsterdamDay(new Date().toISOString()))));
    return figures;
  } finally {
    for (const child of children) {
      await end(child, 'SIGTERM');
    }
  }
}

async function benchIn(config: Config, wish: SizeWish): Promise<Measured[]> {
  const deps = await openDependencies(config, { logLevel: 'silent' });
  try {
    await fill(deps, wish);
    const tokenOf = await signIn(deps, ['verifier1', 'supervisor1', 'auditor1']);
    const staff: Staff = (who) => ({ Authorization: `Bearer ${tokenOf(who)}` });
    const figures = await measureAt(deps, staff, { ...wish, applications: Math.min(wish.applications, WHOLE) });
    const times = Math.round(wish.applications / WHOLE);
    if (times <= 1) {
      return figures;
    }
    await swell(deps.db, times, (done) => say(`${String(done * WHOLE)} cases`));
    return [...figures, ...(await measureAt(deps, staff, { ...wish, applications: times * WHOLE }))];
  } finally {
    await closeDependencies(deps);
  }
}

/** Measures a desk of ten thousand cases first where more are asked for. Builds the server; leaves nothing behind. */
export async function benchSize(wish: SizeWish): Promise<Measured[]> {
  await runToEnd([join('scripts', 'build.mjs'), 'client', 'server']);
  const dataDir = await mkdtemp(join(tmpdir(), 'desk-bench-size-'));
  const cluster = wish.engine === 'postgres' ? await startPostgres() : null;
  try {
    return await benchIn(readConfig({ DATA_DIR: dataDir, DATABASE_URL: cluster?.url }), wish);
  } finally {
    await cluster?.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
