/** The part `machines` of `npm run bench`: two webs, two workers and a PostgreSQL pair under load, while one after the other is killed. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { query } from '@desk/db/sql/rows';
import type { DemoUsername } from '@desk/server/demoAccounts';
import { createApiClient, type ApiClient } from '@desk/server/testing/apiClient';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import { runToEnd } from '../../deps/builtDesk';
import { runProgram, UsageError } from '../../deps/runProgram';
import { readLists, workThrough, writeNotes } from './dailyWork';
import type { Member } from './deskFleet';
import { Notes } from './notes';
import { openScreen } from './openScreen';
import { patiently } from './patientClient';
import { admitStaff, announceCases } from './people';
import { findPostgres } from './postgresPair';
import { openStage, startDesk, type Stage, type StageWish } from './stage';
import { judge, sample, seconds, type Outcome } from './verdict';

const MINUTE = 60_000;
const CASES_A_MINUTE = 20;
const QUIET_MS = 10_000;
/** Until HAProxy has seen that one is back. */
const SEEN_MS = 3000;
const OFFICERS = ['verifier1', 'verifier2'] as const;

interface Wish extends StageWish {
  readonly minutes: number;
  readonly lanes: number;
}

const say = (what: string): void => {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} load ${(loadavg()[0] ?? 0).toFixed(1)}  ${what}\n`);
};

/** As a new version is put in place: one after the other is asked to end, and the next one when the former is back. */
async function restartInTurn({ members, fleet }: Stage, notes: Notes): Promise<number> {
  const before = notes.refused();
  for (const member of members) {
    const ms = await fleet.restart(member, 'SIGTERM');
    say(`${member.name} was asked to end, and is ready again after ${seconds(ms)} s`);
    await pause(SEEN_MS);
  }
  return notes.refused() - before;
}

async function kill({ fleet }: Stage, member: Member): Promise<void> {
  say(`${member.name} is killed`);
  const ms = await fleet.restart(member, 'SIGKILL');
  say(`${member.name} is ready again after ${seconds(ms)} s`);
}

/** Kills one after the other, once in the middle the server that takes writes. @returns how many times */
async function killInTurn(stage: Stage, minutes: number): Promise<number> {
  const { members, pair } = stage;
  const kills = Math.max(minutes, members.length + 1);
  const every = (minutes * MINUTE) / (kills + 1);
  for (let nth = 0; nth < kills; nth += 1) {
    await pause(every);
    const member = members[nth % members.length];
    await (nth === Math.floor(kills / 2) || member === undefined ? pair.failOver(say) : kill(stage, member));
  }
  await pause(every);
  return kills;
}

async function measureOn(stage: Stage, { minutes, lanes }: Wish, stopped: AbortSignal): Promise<Outcome> {
  const { deps, url } = stage;
  const tokenOf = await admitStaff(deps, [...OFFICERS, 'supervisor1', 'supervisor2', 'auditor1']);
  const cases = await announceCases(deps, Math.ceil(minutes * CASES_A_MINUTE) + lanes);
  await startDesk(stage);
  say(`two webs and two workers are ready, ${String(cases.length)} cases announced`);
  const notes = new Notes();
  const as = (who: DemoUsername): ApiClient =>
    patiently(
      createApiClient(url, () => ({ Authorization: `Bearer ${tokenOf(who)}` })),
      notes,
      stopped,
    );
  const screens = (['auditor1', 'supervisor2'] as const).map((who) => openScreen(url, () => tokenOf(who)));
  await Promise.all(screens.map(({ opened }) => opened));
  const [last] = await query(deps.db, 'SELECT max(sequence) AS last FROM audit_events', []);
  let isOver = false;
  const left = [...cases];
  const laneOf = (officer: DemoUsername) => ({
    officer: as(officer),
    supervisor: as('supervisor1'),
    today: amsterdamDay(new Date().toISOString()),
    isOver: () => isOver,
  });
  const worked = Array.from({ length: lanes }, (_, nth) =>
    workThrough(laneOf(OFFICERS[nth % OFFICERS.length] ?? 'verifier1'), () => left.shift()),
  );
  const beside = [
    writeNotes(as('verifier2'), cases.slice(-lanes), () => isOver),
    readLists(as('supervisor2'), () => isOver),
  ];
  await pause(SEEN_MS);
  const refused = await restartInTurn(stage, notes);
  const kills = await killInTurn(stage, minutes);
  isOver = true;
  const stuck = (await Promise.all(worked)).flat();
  await Promise.all(beside);
  say(`over: ${String(kills)} kills, ${String(cases.length - left.length)} cases begun`);
  await pause(QUIET_MS);
  screens.forEach((screen) => screen.close());
  await stage.fleet.stop();
  const { lines, holds } = await judge(stage, { notes, screens, from: Number(last?.['last']) });
  const restarted = `restarted one after the other: ${String(refused)} questions refused`;
  return {
    lines: [restarted, ...lines, ...sample('stood still', stuck)],
    holds: holds && refused === 0 && stuck.length === 0,
  };
}

async function measure(folder: string, wish: Wish): Promise<Outcome> {
  const stage = await openStage(folder, wish);
  const stopped = new AbortController();
  try {
    say(`${stage.pair.version}, a pair; HAProxy${wish.isPooled ? ' and PgBouncer' : ''} before it`);
    return await measureOn(stage, wish, stopped.signal);
  } finally {
    stopped.abort();
    await stage.stop();
  }
}

interface Installing {
  installFromDebian(packages: readonly string[], advice: string): Promise<void>;
}

/** @returns where those of PostgreSQL lie */
async function programsOfDebian(): Promise<string> {
  const packages = ['postgresql', 'haproxy', 'pgbouncer'];
  const advice = `This needs programs of Debian: sudo apt-get install ${packages.join(' ')}`;
  if (findPostgres() === null || !['haproxy', 'pgbouncer'].every((name) => existsSync(join('/usr/sbin', name)))) {
    const installing = pathToFileURL(join('scripts', 'installing', 'debian.mjs')).href;
    await ((await import(installing)) as Installing).installFromDebian(packages, advice);
  }
  const bin = findPostgres();
  if (bin === null) {
    throw new UsageError(advice);
  }
  return bin;
}

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    lanes: { type: 'string', default: '3' },
    pooled: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
});
await runProgram(async () => {
  const bin = await programsOfDebian();
  await runToEnd([join('scripts', 'build.mjs'), 'client', 'server']);
  const folder = mkdtempSync(join(tmpdir(), 'desk-machines-'));
  // The account of PostgreSQL walks through it.
  await chmod(folder, 0o755);
  try {
    const [minutes, lanes] = [Number(values.minutes), Number(values.lanes)];
    const { lines, holds } = await measure(folder, { minutes, lanes, bin, isPooled: values.pooled });
    lines.forEach((line) => console.log(line));
    console.log(holds ? 'Everything holds.' : 'Something does not hold.');
    return holds ? 0 : 1;
  } finally {
    if (values.keep) {
      say(`kept: ${folder}`);
    } else {
      rmSync(folder, { recursive: true, force: true });
    }
  }
});
