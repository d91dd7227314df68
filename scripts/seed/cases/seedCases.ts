/** Fills a desk with whole cases: works some of every kind on a desk of their own, and copies them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, type Config } from '@desk/server/config';
import type { Dependencies } from '@desk/server/dependencies';
import { closeDependencies, openDependencies } from '@desk/server/openDependencies';
import { checkpoint } from '@desk/server/trail/checkpoints';
import { admitPeople } from '../../demo/admitPeople';
import { UsageError } from '../../deps/runProgram';
import type { DataSet } from '../seedRows';
import { makeCast } from './makeCast';
import { mustTakeCopies, refusalOf, usernamesAt } from './takesCopies';
import { workCast } from './workCast';
import { writeCases, type Cast } from './writeCases';

export interface SeedWish {
  readonly dataSet: DataSet;
  readonly keepsScans: boolean;
  /** Fills a desk without accounts also where it is no SQLite file. */
  readonly isTrialDesk: boolean;
}

export interface Seeded {
  readonly accepted: number;
  readonly unchanged: number;
  /** Without those in which the first were worked: on the clock, and of the processor. */
  readonly seconds: number;
  readonly cpuSeconds: number;
}

async function admitDemoPeople(deps: Dependencies, isTrialDesk: boolean): Promise<void> {
  const usernames = await usernamesAt(deps.db);
  const refusal = refusalOf({ settings: deps.config, usernames, isTrialDesk });
  if (refusal !== null) {
    throw new UsageError(refusal);
  }
  if (usernames.length === 0) {
    await admitPeople(deps);
  }
}

async function castFor(deps: Dependencies, { dataSet, keepsScans }: SeedWish): Promise<Cast> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-seed-'));
  try {
    // The secrets of the demo: whatever is sealed or hashed under a key is made anew for each copy.
    const config = readConfig({ DATA_DIR: folder });
    await workCast(config, dataSet.until);
    const worked = await openDependencies(config, { logLevel: 'warn' });
    try {
      return await makeCast(worked, deps, keepsScans);
    } finally {
      await closeDependencies(worked);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @throws UsageError for a desk that gets no invented cases
 */
export async function seedCases(
  deps: Dependencies,
  wish: SeedWish,
  onProgress: (done: number, total: number) => void,
): Promise<Seeded> {
  await admitDemoPeople(deps, wish.isTrialDesk);
  const cast = await castFor(deps, wish);
  const [started, cpu] = [performance.now(), process.cpuUsage()];
  const written = await writeCases(deps, { cast, dataSet: wish.dataSet }, onProgress);
  await checkpoint(deps);
  const { user, system } = process.cpuUsage(cpu);
  return { ...written, seconds: (performance.now() - started) / 1000, cpuSeconds: (user + system) / 1e6 };
}

/**
 * The same for a desk that is not open yet.
 * @throws UsageError for a desk that gets no invented cases; nothing of it is made or changed then
 */
export async function seedDesk(
  config: Config,
  wish: SeedWish,
  onProgress: (done: number, total: number) => void,
): Promise<Seeded> {
  await mustTakeCopies(config, wish.isTrialDesk);
  const deps = await openDependencies(config);
  try {
    return await seedCases(deps, wish, onProgress);
  } finally {
    await closeDependencies(deps);
  }
}
