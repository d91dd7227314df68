/** Decides how the desk's own programs get to its data: folder made, database opened and migrated, every part in place. */
import { existsSync } from 'node:fs';
import { pino } from 'pino';
import { openDatabase, type Database } from '@desk/db/connection';
import { migrate, schemaState } from '@desk/db/migrate';
import { composeDependencies } from './composeDependencies';
import { ConfigError, type Config } from './config';
import type { Dependencies } from './dependencies';
import { holdsWork, isOfOthers, makeFilePrivate, makePrivate } from './files/privateFiles';

export interface OpenOptions {
  /** The real clock when left out. */
  readonly clock?: () => Date;
  readonly logLevel?: 'info' | 'warn' | 'silent';
  /** Makes and changes no table: for what looks at a desk, or copies it. */
  readonly asItIs?: boolean;
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

/** A database that is not there is not made, and one of another version is left alone. */
async function mustBeUpToDate(db: Database): Promise<void> {
  const { pending, unknown } = await schemaState(db);
  if (pending.length + unknown.length > 0) {
    throw new ConfigError(
      'The database is not up to date with this version of the desk: run this with the version that the desk runs, or start the desk first.',
    );
  }
}

/** @throws ConfigError when the file of a SQLite database is not there: opening it would make one */
function mustBeThere({ databaseUrl }: Config): void {
  const path = databaseUrl.startsWith(SQLITE) ? databaseUrl.slice(SQLITE.length) : null;
  if (path !== null && !existsSync(path)) {
    throw new ConfigError(`There is no database at ${path}: let DATA_DIR or DATABASE_URL name that of the desk.`);
  }
}

/**
 * Opens everything a use case may reach for; whoever opens it closes it again.
 * @param config settings; the data folder and the tables are made when they are not there
 * @throws StorageError when the database cannot be reached, ConfigError when the data folder cannot be made private
 */
export async function openDependencies(
  config: Config,
  { clock, logLevel = 'warn', asItIs = false }: OpenOptions = {},
): Promise<Dependencies> {
  if (asItIs) {
    mustBeThere(config);
  }
  protect(config);
  const db = await openDatabase({ url: config.databaseUrl });
  try {
    await (asItIs ? mustBeUpToDate(db) : migrate(db));
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
