/** What daily work costs at a desk of many cases: each request against node's raw http with the same SQL, on the clock and of the processor. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { query } from '@desk/db/sql/rows';
import { readConfig } from '@desk/server/config';
import { createApp } from '@desk/server/createApp';
import { DEMO_PASSWORD } from '@desk/server/demoAccounts';
import type { Dependencies } from '@desk/server/dependencies';
import { closeDependencies, openDependencies } from '@desk/server/openDependencies';
import { allRoutes } from '@desk/server/routes';
import { end, freePort, runToEnd, serve } from '../deps/builtDesk';
import { startPostgres } from '../deps/startPostgres';
import { seedCases } from '../seed/cases/seedCases';
import { listenTo } from './benchDesk';
import { runRounds, spreadOf } from './rounds';

export type Engine = 'sqlite' | 'postgres';

export interface SizeWish {
  readonly applications: number;
  readonly engine: Engine;
  readonly rounds: number;
  readonly seed: number;
}

/** One line of the answer for machines. */
export interface SizeFigure {
  readonly operation: string;
  readonly engine: Engine;
  readonly size: number;
  readonly p50Ms: number;
  readonly cpuMs: number;
  readonly floorCpuMs: number;
  readonly ratio: number;
}

interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

const UNTIL = '2026-11-20';
/** Beside the size that is asked for, the one that growth is told from. */
const SMALL = 10_000;
/** A process is told its time in hundredths of a second: so many requests are measured at once. */
const REQUESTS = 40;
const TICKS_A_SECOND = 100;
const PAGE = '[0,24]';
const OPEN = ['received', 'inVerification', 'awaitingCustomer', 'awaitingIdentification', 'awaitingApproval'];

const list = (filter: object, range = PAGE, sort = ['dueOn', 'ASC']): string =>
  `/api/applications?${new URLSearchParams({ filter: JSON.stringify(filter), range, sort: JSON.stringify(sort) }).toString()}`;

/** Name → what a screen asks for it, one or more at once. */
function operations(caseId: string, word: string, deep: number): Readonly<Record<string, readonly string[]>> {
  return {
    'list page': [list({})],
    'filtered list': [list({ status: OPEN })],
    search: [`/api/search?q=${encodeURIComponent(word)}`],
    'deep page': [list({}, `[${String(deep)},${String(deep + 24)}]`, ['number', 'ASC'])],
    'tab counts': OPEN.map((status) => list({ status: [status] }, '[0,0]')),
    'bench of a case': [`/api/applications/${caseId}`],
  };
}

async function logIn(url: string): Promise<Record<string, string>> {
  const answer = await fetch(`${url}/api/auth/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username: 'verifier1', password: DEMO_PASSWORD }),
  });
  const { accessToken } = (await answer.json()) as { accessToken: string };
  return { Authorization: `Bearer ${accessToken}` };
}

async function askAll(url: string, paths: readonly string[], headers: Record<string, string>): Promise<void> {
  for (const answer of await Promise.all(paths.map((path) => fetch(`${url}${path}`, { headers })))) {
    if (!answer.ok) {
      throw new Error(`${answer.url} answered ${String(answer.status)}`);
    }
    await answer.arrayBuffer();
  }
}

/** The statements by which the desk answers, but for those that every request asks: who is there. */
async function statementsOf(
  deps: Dependencies,
  wanted: Readonly<Record<string, readonly string[]>>,
): Promise<Record<string, Statement[]>> {
  const told: Statement[] = [];
  const { run } = deps.db;
  // The one place that every statement of the desk passes.
  Object.assign(deps.db, {
    run: (...asked: Parameters<typeof run>) => {
      told.push({ sql: asked[0], values: asked[1] });
      return run(...asked);
    },
  });
  const listening = await listenTo(createApp(deps, allRoutes, { clientDir: null }));
  const headers = await logIn(listening.url);
  const answered = async (paths: readonly string[]): Promise<Statement[]> => {
    await askAll(listening.url, paths, headers);
    told.length = 0;
    await askAll(listening.url, paths, headers);
    return told.filter(({ sql }) => /^(SELECT|WITH)/.test(sql) && !sql.includes('INSERT'));
  };
  const always = new Set((await answered(['/api/auth/me'])).map(({ sql }) => sql));
  const statements: Record<string, Statement[]> = {};
  for (const [name, paths] of Object.entries(wanted)) {
    statements[name] = (await answered(paths)).filter(({ sql }) => !always.has(sql));
  }
  await listening.close();
  return statements;
}

/** Milliseconds of processor time that a process has taken, with all its threads. */
function cpuOf({ pid }: ChildProcess): number {
  const fields =
    readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
      .split(') ')
      .at(-1)
      ?.split(' ') ?? [];
  // The twelfth and thirteenth behind the name: in the program, and in the system for it.
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_A_SECOND;
}

async function startFloor(
  url: string,
  statements: Record<string, Statement[]>,
  folder: string,
): Promise<[ChildProcess, string]> {
  const questions = join(folder, 'questions.json');
  const byPath = Object.entries(statements).map(([name, asked]) => [`/${encodeURIComponent(name)}`, asked]);
  await writeFile(questions, JSON.stringify(Object.fromEntries(byPath)));
  const child = spawn(process.execPath, [join('db', 'bench', 'floorServer.mjs'), url, questions], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const chunk of child.stdout ?? []) {
    const port = /listens on (\d+)/.exec(String(chunk))?.[1];
    if (port !== undefined) {
      child.stdout?.resume();
      return [child, `http://127.0.0.1:${port}`];
    }
  }
  throw new Error('The floor ended instead of listening');
}

interface Contest {
  readonly desk: ChildProcess;
  readonly deskUrl: string;
  readonly floor: ChildProcess;
  readonly floorUrl: string;
  readonly wanted: Readonly<Record<string, readonly string[]>>;
}

async function measure({ desk, deskUrl, floor, floorUrl, wanted }: Contest, wish: SizeWish): Promise<SizeFigure[]> {
  const headers = await logIn(deskUrl);
  const figures: SizeFigure[] = [];
  for (const [operation, paths] of Object.entries(wanted)) {
    const [wall, cpu, floorCpu]: [number[], number[], number[]] = [[], [], []];
    const contender = (name: string, child: ChildProcess, spent: number[], ask: () => Promise<void>) => ({
      name,
      run: (stopwatch: (work: () => Promise<number>) => Promise<void>) =>
        stopwatch(async () => {
          const before = cpuOf(child);
          for (let nth = 0; nth < REQUESTS; nth += 1) {
            const started = performance.now();
            await ask();
            if (child === desk) {
              wall.push(performance.now() - started);
            }
          }
          spent.push((cpuOf(child) - before) / REQUESTS);
          return REQUESTS;
        }),
    });
    const contenders = [
      contender('desk', desk, cpu, () => askAll(deskUrl, paths, headers)),
      contender('floor', floor, floorCpu, () => askAll(floorUrl, [`/${encodeURIComponent(operation)}`], {})),
    ];
    await runRounds(contenders, wish.rounds, () => undefined);
    const [cpuMs, floorCpuMs] = [spreadOf(cpu).median, spreadOf(floorCpu).median];
    const { engine, applications: size } = wish;
    figures.push({
      operation,
      engine,
      size,
      p50Ms: spreadOf(wall).median,
      cpuMs,
      floorCpuMs,
      ratio: cpuMs / floorCpuMs,
    });
  }
  return figures;
}

async function benchOne(wish: SizeWish, databaseUrl: string | undefined): Promise<SizeFigure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'desk-bench-size-'));
  const children: ChildProcess[] = [];
  try {
    const config = readConfig({ DATA_DIR: dataDir, DATABASE_URL: databaseUrl });
    const deps = await openDependencies(config, { logLevel: 'silent' });
    const dataSet = { applications: wish.applications, seed: wish.seed, until: UNTIL };
    await seedCases(deps, { dataSet, keepsScans: false, isTrialDesk: true }, (done, total) => {
      if (done % SMALL === 0) {
        process.stderr.write(`${String(done)} of ${String(total)} cases\n`);
      }
    });
    // As the worker does from time to time, so that each database knows what it holds.
    await query(deps.db, 'ANALYZE', []);
    const [sample] = await query(
      deps.db,
      "SELECT id, company_name FROM applications WHERE status = 'inVerification' ORDER BY id LIMIT 1",
      [],
    );
    const word = String(sample?.['company_name']).split(' ').at(-1) ?? '';
    const wanted = operations(String(sample?.['id']), word, Math.floor(wish.applications / 2));
    const statements = await statementsOf(deps, wanted);
    await closeDependencies(deps);
    const port = await freePort();
    const settings = { ROLE: 'web', ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }) };
    const desk = await serve(dataDir, port, { host: '127.0.0.1', settings });
    children.push(desk);
    const [floor, floorUrl] = await startFloor(config.databaseUrl, statements, dataDir);
    children.push(floor);
    return await measure({ desk, deskUrl: `http://127.0.0.1:${String(port)}`, floor, floorUrl, wanted }, wish);
  } finally {
    for (const child of children) {
      await end(child, 'SIGTERM');
    }
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function benchOn(wish: SizeWish): Promise<SizeFigure[]> {
  if (wish.engine === 'sqlite') {
    return benchOne(wish, undefined);
  }
  const cluster = await startPostgres();
  try {
    return await benchOne(wish, cluster.url);
  } finally {
    await cluster.stop();
  }
}

/** Measures a desk of ten thousand cases first where more are asked for. Builds the server; leaves nothing behind. */
export async function benchSize(wish: SizeWish): Promise<SizeFigure[]> {
  await runToEnd([join('scripts', 'build.mjs'), 'client', 'server']);
  const sizes = wish.applications > SMALL ? [SMALL, wish.applications] : [wish.applications];
  const figures: SizeFigure[] = [];
  for (const applications of sizes) {
    figures.push(...(await benchOn({ ...wish, applications })));
  }
  return figures;
}

export function sizeText(figures: readonly SizeFigure[]): string {
  const small = new Map(figures.filter(({ size }) => size === SMALL).map((figure) => [figure.operation, figure]));
  const lines = figures.map(({ operation, engine, size, p50Ms, cpuMs, floorCpuMs, ratio }) => {
    const first = small.get(operation);
    const growth =
      first === undefined || size === SMALL
        ? ''
        : `  ${(cpuMs / first.cpuMs).toFixed(2)} times that of ${String(SMALL)}`;
    const columns = [p50Ms, cpuMs, floorCpuMs, ratio].map((value) => value.toFixed(2).padStart(9)).join('');
    return `${operation.padEnd(18)}${engine.padEnd(9)}${String(size).padStart(9)}${columns}${growth}`;
  });
  return [`${''.padEnd(27)}    cases   p50 ms   cpu ms floor cpu    ratio`, ...lines].join('\n');
}
