/** Decides which connection of SQLite Sequelize gets when it opens one for a transaction: one that is there already, if it can. */
import sqlite3 from 'sqlite3';
import { SqliteConnection, type Opened } from './sqliteConnection';

/** Those that wait for the next transaction: one that writes, one that reads a moment beside it. */
const MOST_WAITING = 2;

/** The connections of one database. */
export interface SqliteDriver {
  /** What Sequelize takes as its driver. */
  readonly dialectModule: object;
  /** Ends those that wait, and those that are in use once they are let go: the next transaction opens one anew. */
  renew(): void;
  /** Ends those that wait, and keeps none any more. */
  close(): Promise<void>;
}

/**
 * sqlite3 with our own connections in place of plain ones, which wait for the next transaction when one has ended:
 * a new connection reads the whole schema first, which takes longer than most transactions.
 */
export function makeSqliteDriver(): SqliteDriver {
  const waiting: SqliteConnection[] = [];
  let inUse = new WeakSet<SqliteConnection>();
  let isClosed = false;

  function letGo(connection: SqliteConnection): void {
    if (!isClosed && inUse.has(connection) && waiting.length < MOST_WAITING) {
      waiting.push(connection);
    } else {
      connection.end();
    }
  }

  /** A transaction that could be neither kept nor taken back would go on in the next one: whatever is open is taken back. */
  function take(filename: string, mode: number, opened: Opened): SqliteConnection {
    const kept = waiting.pop();
    kept?.exec('ROLLBACK', () => {
      opened.call(kept, null);
    });
    const connection = kept ?? new SqliteConnection(filename, mode, opened, letGo);
    inUse.add(connection);
    return connection;
  }

  const dialectModule = {
    ...sqlite3,
    Database: function Database(filename: string, mode: number, opened: Opened) {
      return take(filename, mode, opened);
    },
    verbose: (): object => dialectModule,
  };
  const endWaiting = (): Promise<unknown> =>
    Promise.all(
      waiting.splice(0).map(
        (connection) =>
          new Promise<void>((resolve) => {
            connection.end(() => resolve());
          }),
      ),
    );
  return {
    dialectModule,
    renew() {
      inUse = new WeakSet();
      void endWaiting();
    },
    async close() {
      isClosed = true;
      await endWaiting();
    },
  };
}
