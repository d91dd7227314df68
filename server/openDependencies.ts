/** Decides how the desk's own programs get to its data: folder made, database opened and migrated, every part in place. */
import { existsSync } from 'node:fs';
import { pino } from 'pino';
import { openDatabase } from '@desk/db/connection';
import { migrate } from '@desk/db/migrate';
import { composeDependencies } from './composeDependencies';
import { ConfigError, type Config } from './config';
import type { Dependencies } from './dependencies';
import { holdsWork, isOfOthers, makeFilePrivate, makePrivate } from './files/privateFiles';

export interface OpenOptions {
  /** The real clock when left out. */
  readonly clock?: () => Date;
  readonly logLevel?: 'info' | 'warn' | 'silent';
}

const SQLITE = 'sqlite:';

/** An empty database beside the work of a desk would seem to be one on which nobody has done anything. */
function refuseLostDatabase(path: string, dataDir: string): void {
  if (!existsSync(path) && holdsWork(dataDir)) {
    throw new ConfigError(
      `${path} is gone, though ${dataDir} holds what a desk kept with it: put the database back, or let DATA_DIR name an empty folder.`,
    );
  }
}

/** Data folder and database file are for the account of the desk alone, also where an earlier version left them open. */
function protect({ dataDir, databaseUrl }: Config): void {
  try {
    if (isOfOthers(dataDir)) {
      throw new ConfigError(
        `${dataDir} holds other things than a desk does: let DATA_DIR name an empty folder, or that of a desk.`,
      );
    }
    makePrivate(dataDir);
    if (databaseUrl.startsWith(SQLITE)) {
      const path = databaseUrl.slice(SQLITE.length);
      refuseLostDatabase(path, dataDir);
      ['', '-wal', '-shm'].forEach((end) => makeFilePrivate(`${path}${end}`));
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') {
      throw error;
    }
    throw new ConfigError(`The data in ${dataDir} belongs to another account. Give it to the one that runs the desk.`);
  }
}

/**
 * Opens everything a use case may reach for; whoever opens it closes it again.
 * @param config settings; the data folder and the tables are made when they are not there
 * @throws StorageError when the database cannot be reached, ConfigError when the data folder cannot be made private
 */
export async function openDependencies(
  config: Config,
  { clock, logLevel = 'warn' }: OpenOptions = {},
): Promise<Dependencies> {
  protect(config);
  const db = await openDatabase({ url: config.databaseUrl });
  try {
    await migrate(db);
  } catch (error) {
    await db.close();
    throw error;
  }
  return composeDependencies(config, { db, log: pino({ level: logLevel }), clock });
}

/** Tells the trail what was read, and closes carriers, register and database; nothing may use the dependencies afterwards. */
export async function closeDependencies({
  carriers,
  register,
  reads,
  db,
}: Pick<Dependencies, 'carriers' | 'register' | 'reads' | 'db'>): Promise<void> {
  carriers.close();
  await reads.settle();
  await register.close();
  await db.close();
}
