/** Fills a desk with whole cases: works some of every kind on a desk of their own, and copies them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { query } from '@desk/db/sql/rows';
import { readConfig } from '@desk/server/config';
import { DEMO_STAFF } from '@desk/server/demoAccounts';
import type { Dependencies } from '@desk/server/dependencies';
import { closeDependencies, openDependencies } from '@desk/server/openDependencies';
import { checkpoint } from '@desk/server/trail/checkpoints';
import { admitPeople } from '../../demo/admitPeople';
import { UsageError } from '../../deps/runProgram';
import type { DataSet } from '../seedRows';
import { makeCast } from './makeCast';
import { workCast } from './workCast';
import { writeCases, type Cast } from './writeCases';

export interface SeedWish {
  readonly dataSet: DataSet;
  readonly keepsScans: boolean;
}

export interface Seeded {
  readonly accepted: number;
  readonly unchanged: number;
  /** Without those in which the first were worked: on the clock, and of the processor. */
  readonly seconds: number;
  readonly cpuSeconds: number;
}

/** Whoever worked the cases must be there to be asked about them, and nobody else: invented work is not theirs. */
async function admitDemoPeople(deps: Dependencies): Promise<void> {
  if (deps.config.isProduction) {
    throw new UsageError('Invented cases are not put into a desk of NODE_ENV=production.');
  }
  const there = new Set((await query(deps.db, 'SELECT username FROM users', [])).map((row) => String(row['username'])));
  if (there.size === 0) {
    await admitPeople(deps);
  } else if (!DEMO_STAFF.every(({ username }) => there.has(username))) {
    throw new UsageError('This desk has other accounts than those of the demo: let DATA_DIR name an empty folder.');
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
 * @throws UsageError for a desk of production, or with people of its own
 */
export async function seedCases(
  deps: Dependencies,
  wish: SeedWish,
  onProgress: (done: number, total: number) => void,
): Promise<Seeded> {
  await admitDemoPeople(deps);
  const cast = await castFor(deps, wish);
  const [started, cpu] = [performance.now(), process.cpuUsage()];
  const written = await writeCases(deps, { cast, dataSet: wish.dataSet }, onProgress);
  await checkpoint(deps);
  const { user, system } = process.cpuUsage(cpu);
  return { ...written, seconds: (performance.now() - started) / 1000, cpuSeconds: (user + system) / 1e6 };
}
