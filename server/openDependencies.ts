/** Decides how the desk's own programs get to its data: folder made, database opened and migrated, every part in place. */
import { mkdirSync } from 'node:fs';
import { pino } from 'pino';
import { openDatabase } from '@desk/db/connection';
import { migrate } from '@desk/db/migrate';
import { composeDependencies } from './composeDependencies';
import type { Config } from './config';
import type { Dependencies } from './dependencies';

export interface OpenOptions {
  /** The real clock when left out. */
  readonly clock?: () => Date;
  readonly logLevel?: 'info' | 'warn' | 'silent';
}

/**
 * Opens everything a use case may reach for; whoever opens it closes it again.
 * @param config settings; the data folder and the tables are made when they are not there
 * @throws StorageError when the database cannot be reached
 */
export async function openDependencies(
  config: Config,
  { clock, logLevel = 'warn' }: OpenOptions = {},
): Promise<Dependencies> {
  mkdirSync(config.dataDir, { recursive: true });
  const db = await openDatabase({ url: config.databaseUrl });
  try {
    await migrate(db);
  } catch (error) {
    await db.close();
    throw error;
  }
  return composeDependencies(config, { db, log: pino({ level: logLevel }), clock });
}

/** Closes carriers, register and database; nothing may use the dependencies afterwards. */
export async function closeDependencies({
  carriers,
  register,
  db,
}: Pick<Dependencies, 'carriers' | 'register' | 'db'>): Promise<void> {
  carriers.close();
  await register.close();
  await db.close();
}
