/** Measures what whoever is on duty has to know: the same numbers for `/metrics` and for `npm run doctor`. */
import { statfs } from 'node:fs/promises';
import { dutyFacts } from '@desk/db/stores/dutyStore';
import type { Services } from '../services';
import { numbersOf, type DutyNumbers } from './alarms';

async function freeBytesOf(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** @throws StorageError when the database cannot be asked */
export async function measureDuty({
  db,
  config,
  clock,
  health,
}: Pick<Services, 'db' | 'config' | 'clock' | 'health'>): Promise<DutyNumbers> {
  const { ready } = await health.look();
  return numbersOf(await dutyFacts(db), { ready, freeBytes: await freeBytesOf(config.dataDir), now: clock() });
}
