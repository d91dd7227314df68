/** Everything that runs: the PostgreSQL pair, what stands before it, two webs, two workers, and HAProxy before the webs. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StorageError } from '@desk/db/storageError';
import { readConfig } from '@desk/server/config';
import type { Dependencies } from '@desk/server/dependencies';
import { closeDependencies, openDependencies } from '@desk/server/openDependencies';
import { freePort } from '../../deps/builtDesk';
import { startBalancer } from './balancer';
import { makeFleet, type Fleet, type Member } from './deskFleet';
import { startPooler } from './pooler';
import { startPair, type PostgresPair } from './postgresPair';

const LOOK_MS = 200;

export interface Stage {
  /** Where people reach the desk. */
  readonly url: string;
  readonly members: readonly Member[];
  readonly fleet: Fleet;
  readonly pair: PostgresPair;
  /** What every process is told. */
  readonly settings: Readonly<Record<string, string>>;
  /** Of whoever measures: a connection like any other. */
  readonly deps: Dependencies;
  stop(): Promise<void>;
}

export interface StageWish {
  /** Where the programs of PostgreSQL lie. */
  readonly bin: string;
  /** Whether PgBouncer stands before PostgreSQL. */
  readonly isPooled: boolean;
}

/** HAProxy needs a moment to find out who takes writes. */
async function untilOpen(settings: Readonly<Record<string, string>>): Promise<Dependencies> {
  for (;;) {
    try {
      return await openDependencies(readConfig(settings), { logLevel: 'silent' });
    } catch (error) {
      if (!(error instanceof StorageError)) {
        throw error;
      }
      await pause(LOOK_MS);
    }
  }
}

async function makeMembers(): Promise<Member[]> {
  const members: Member[] = [];
  for (const name of ['web-1', 'worker-1', 'web-2', 'worker-2']) {
    members.push({ name, role: name.startsWith('web') ? 'web' : 'worker', port: await freePort() });
  }
  return members;
}

/** @param stops what ends each part, in the order in which they were started */
async function openIn(folder: string, { bin, isPooled }: StageWish, stops: (() => Promise<void>)[]): Promise<Stage> {
  const dataDir = join(folder, 'data');
  await mkdir(dataDir);
  const postgres = join(folder, 'postgres');
  const pair = await startPair(bin, postgres);
  stops.push(() => pair.stop());
  const members = await makeMembers();
  const webs = members.filter(({ role }) => role === 'web').map(({ port }) => port);
  const [webPort, databasePort] = [await freePort(), await freePort()];
  const balancer = await startBalancer(folder, { webPort, webs, databasePort, databases: pair.ports });
  stops.push(() => balancer.stop());
  const reached = isPooled ? await freePort() : databasePort;
  if (isPooled) {
    const pooler = await startPooler(postgres, { port: reached, databasePort });
    stops.push(() => pooler.stop());
  }
  const url = `http://127.0.0.1:${String(webPort)}`;
  const settings = {
    DATA_DIR: dataDir,
    DATABASE_URL: `postgres://postgres@127.0.0.1:${String(reached)}/postgres`,
    PUBLIC_URL: url,
    TRUST_PROXY: '1',
  };
  const deps = await untilOpen(settings);
  stops.push(() => closeDependencies(deps));
  const fleet = makeFleet(folder, settings);
  stops.push(() => fleet.stop());
  return { url, members, fleet, pair, settings, deps, stop: () => endAll(stops) };
}

async function endAll(stops: readonly (() => Promise<void>)[]): Promise<void> {
  for (const stop of stops.toReversed()) {
    await stop();
  }
}

/** Starts all but the webs and workers, whose people and cases are put there first. */
export async function openStage(folder: string, wish: StageWish): Promise<Stage> {
  const stops: (() => Promise<void>)[] = [];
  try {
    return await openIn(folder, wish, stops);
  } catch (error) {
    await endAll(stops);
    throw error;
  }
}

/** Starts webs and workers at once, and waits until HAProxy lets somebody through. */
export async function startDesk({ fleet, members, url }: Stage): Promise<void> {
  await Promise.all(members.map((member) => fleet.start(member)));
  while ((await fetch(`${url}/readyz`).catch(() => null))?.status !== 200) {
    await pause(LOOK_MS);
  }
}
