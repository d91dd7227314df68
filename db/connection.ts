/** Opens the database that a URL names: a SQLite file or a PostgreSQL server. */
import { Sequelize, type Options } from 'sequelize';
import { defineModels } from './models/tables';
import type { Database, Dialect } from './reader';
import { cleanErrors } from './storageError';
import { sqliteDriver } from './sqliteDriver';

export type { Database } from './reader';

/** How to open. `log` sees every statement, values included: for counting in tests, never for a log file. */
export interface OpenOptions {
  readonly url: string;
  readonly log?: (sql: string) => void;
}

const POOL_SIZE = 10;

function dialectOf(url: string): Dialect {
  if (url.startsWith('sqlite:')) {
    return 'sqlite';
  }
  if (/^postgres(ql)?:\/\//.test(url)) {
    return 'postgres';
  }
  throw new Error('a database URL starts with sqlite: or postgres:');
}

/** The path after `sqlite:`; a memory database is refused, since all its transactions would share one connection. */
function sqlitePath(url: string): string {
  const path = url.replace(/^sqlite:(\/\/(?=\/))?/, '');
  if (path === '' || path.includes(':memory:')) {
    throw new Error('a SQLite database needs a file');
  }
  return path;
}

function connect(dialect: Dialect, url: string, common: Options): Sequelize {
  return dialect === 'sqlite'
    ? new Sequelize({ ...common, dialect, storage: sqlitePath(url), dialectModule: sqliteDriver })
    : new Sequelize(url, { ...common, dialect, pool: { max: POOL_SIZE, min: 0, acquire: 30_000 } });
}

/**
 * Opens a database; migrates nothing.
 * @param options `url` is `sqlite:/path/to/file.sqlite` (folders are made) or `postgres://…`
 * @returns the database, reachable at this moment
 * @throws Error when the URL names neither; StorageError when it cannot be reached
 */
export async function openDatabase({ url, log }: OpenOptions): Promise<Database> {
  const dialect = dialectOf(url);
  const sequelize = connect(dialect, url, { logging: log ? (sql) => log(sql) : false, define: { timestamps: false } });
  defineModels(sequelize);
  const ping = async (): Promise<void> => cleanErrors(() => sequelize.authenticate());
  await ping();
  if (dialect === 'sqlite') {
    // Stays with the file: readers go on while somebody writes.
    await cleanErrors(() => sequelize.query('PRAGMA journal_mode = WAL'));
  }
  return { dialect, sequelize, transaction: null, ping, close: () => sequelize.close() };
}
