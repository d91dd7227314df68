/** Opens the database that a URL names: a SQLite file or a PostgreSQL server. */
import sqlite3 from 'sqlite3';
import { QueryTypes, Sequelize, type Options, type Transaction } from 'sequelize';
import type { Database, Dialect, RunStatement } from './reader';
import { cleanErrors, StorageError } from './storageError';
import type { SqliteConnection } from './sqliteConnection';
import { makeSqliteDriver, type SqliteDriver } from './sqliteDriver';
import { followSqliteFile, makeSqliteFile } from './sqliteFile';
import { refuseUnsafeSqlite } from './sqliteVersion';

export type { Database } from './reader';

/** How to open. `log` sees every statement, values included: for counting in tests, never for a log file. */
export interface OpenOptions {
  readonly url: string;
  readonly log?: (sql: string) => void;
}

const POOL_SIZE = 10;
/** A server that does not answer a knock within this is taken for away; whoever asks the desk waits no longer. */
const CONNECT_MS = 5000;
/** How long a request waits for one of the connections that are all in use. */
const ACQUIRE_MS = 15_000;

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

/** What is needed here of a connection of pg. */
interface PostgresConnection {
  query(sql: string): Promise<{ rows: { standby: boolean }[] }>;
  end(): Promise<void>;
}

/** A standby answers questions and takes nothing: on such a connection half of the desk would seem to work. */
async function refuseStandby(connection: PostgresConnection): Promise<void> {
  const { rows } = await connection.query('SELECT pg_is_in_recovery() AS standby');
  if (rows[0]?.standby !== false) {
    await connection.end();
    throw new StorageError('readOnly', '25006');
  }
}

function connectPostgres(url: string, common: Options): Sequelize {
  const sequelize = new Sequelize(url, {
    ...common,
    dialect: 'postgres',
    dialectOptions: { connectionTimeoutMillis: CONNECT_MS, keepAlive: true },
    pool: { max: POOL_SIZE, min: 0, acquire: ACQUIRE_MS },
  });
  sequelize.addHook('afterConnect', (connection: unknown) => refuseStandby(connection as PostgresConnection));
  return sequelize;
}

interface SqliteManager {
  readonly connections: Record<string, SqliteConnection>;
  destroyConnection(connection: SqliteConnection & { readonly uuid: string }): Promise<void>;
}

/** Sequelize gives a connection whose COMMIT failed to a pool, of which SQLite has none: it would stay open for the life of the desk. */
function endFailedConnections({ connectionManager }: Sequelize): void {
  const manager = connectionManager as unknown as SqliteManager;
  manager.destroyConnection = (connection) =>
    new Promise((resolve) => {
      delete manager.connections[connection.uuid];
      connection.end(() => resolve());
    });
}

/** No connection makes the file: one that is gone must be missed, not begun anew as an empty one. */
function connectSqlite(url: string, common: Options, { dialectModule }: SqliteDriver): Sequelize {
  const storage = sqlitePath(url);
  makeSqliteFile(storage);
  const dialectOptions = { mode: sqlite3.OPEN_READWRITE };
  const sequelize = new Sequelize({ ...common, dialect: 'sqlite', storage, dialectModule, dialectOptions });
  endFailedConnections(sequelize);
  return sequelize;
}

/** Statements outside a transaction ask for themselves; one inside would leave the transaction half done. */
function followFile(sequelize: Sequelize, url: string): () => void {
  const mustBeThere = followSqliteFile(sqlitePath(url));
  sequelize.addHook('beforeQuery', ({ transaction }) => {
    if (!transaction) {
      mustBeThere();
    }
  });
  return mustBeThere;
}

/** By Sequelize, which knows which connection is whose. */
function throughSequelize(sequelize: Sequelize): RunStatement {
  return (sql, values, transaction) =>
    sequelize.query<Record<string, unknown>>(sql, { type: QueryTypes.SELECT, bind: [...values], transaction });
}

/**
 * By the connection itself: what Sequelize does around a statement of SQLite (it writes out where it was called from, each time)
 * costs ten times what a small one takes.
 */
function throughConnection(sequelize: Sequelize, mustBeThere: () => void): RunStatement {
  // In Sequelize, but not in its types.
  const { log, options } = sequelize as unknown as { log: (this: Sequelize, sql: string) => void; options: Options };
  return async (sql, values, transaction) => {
    const own: (Transaction & { finished?: string; connection?: SqliteConnection }) | null = transaction;
    if (own?.finished !== undefined) {
      throw new Error('a statement after the end of its transaction');
    }
    if (own === null) {
      mustBeThere();
    }
    // What it does to find out that nobody listens takes as long as a small statement.
    if (options.logging) {
      log.call(sequelize, sql);
    }
    const connection = own?.connection ?? (await sequelize.connectionManager.getConnection({ type: 'read' }));
    return (connection as SqliteConnection).rows(sql, values);
  };
}

/**
 * Opens a database; migrates nothing.
 * @param options `url` is `sqlite:/path/to/file.sqlite` (file and folders are made) or `postgres://…`
 * @returns the database, reachable at this moment
 * @throws Error when the URL names neither, or for a SQLite that damages its files; StorageError when it cannot be reached
 */
export async function openDatabase({ url, log }: OpenOptions): Promise<Database> {
  const dialect = dialectOf(url);
  const common: Options = { logging: log ? (sql) => log(sql) : false, define: { timestamps: false } };
  const driver = makeSqliteDriver();
  const sequelize = dialect === 'sqlite' ? connectSqlite(url, common, driver) : connectPostgres(url, common);
  const close = async (): Promise<void> => {
    await driver.close();
    await sequelize.close();
  };
  const ping = async (): Promise<void> => cleanErrors(() => sequelize.authenticate());
  let mustBeThere = (): void => undefined;
  try {
    await ping();
    if (dialect === 'sqlite') {
      await refuseUnsafeSqlite(sequelize);
      // Stays with the file: readers go on while somebody writes.
      await cleanErrors(() => sequelize.query('PRAGMA journal_mode = WAL'));
      mustBeThere = followFile(sequelize, url);
    }
  } catch (error) {
    await close();
    throw error;
  }
  const run = dialect === 'sqlite' ? throughConnection(sequelize, mustBeThere) : throughSequelize(sequelize);
  const renewConnections = (): void => driver.renew();
  return { dialect, sequelize, transaction: null, run, ping, mustBeThere, renewConnections, close };
}
