/** Decides how every SQLite connection is set up, also the ones that Sequelize opens for a transaction of its own. */
import sqlite3 from 'sqlite3';

/**
 * Per connection, in SQLite's terms: wait 5 s for another process, keep references whole, survive a power cut after
 * each commit, 16 MB of page cache, nothing left of a removed row. Sequelize opens a connection per transaction and has no hook for that.
 */
const PRAGMAS = [
  'PRAGMA busy_timeout = 5000',
  'PRAGMA foreign_keys = ON',
  'PRAGMA synchronous = FULL',
  'PRAGMA cache_size = -16000',
  'PRAGMA secure_delete = ON',
].join(';');

/** Those that wait for the next transaction: one that writes, one that reads a moment beside it. */
const MOST_WAITING = 2;

type Opened = (this: sqlite3.Database, error: Error | null) => void;
type LetGo = (connection: PreparedDatabase) => void;

/** sqlite3's connection that is only reported open once the pragmas hold. */
class PreparedDatabase extends sqlite3.Database {
  private hasFile = true;
  private readonly letGo: LetGo;

  constructor(filename: string, mode: number, opened: Opened, letGo: LetGo) {
    super(filename, mode, function prepare(this: PreparedDatabase, error) {
      if (error) {
        this.hasFile = false;
        opened.call(this, error);
        return;
      }
      this.exec(PRAGMAS, (failure) => {
        opened.call(this, failure);
      });
    });
    this.letGo = letGo;
  }

  /** Sequelize ends a transaction's connection without asking when that is done, and its own one with a callback. */
  override close(closed?: (error: Error | null) => void): void {
    if (closed === undefined) {
      this.letGo(this);
    } else {
      this.end(closed);
    }
  }

  /** sqlite3 waits for ever with closing what it could not open. */
  end(closed: (error: Error | null) => void = () => undefined): void {
    if (this.hasFile) {
      super.close(closed);
    } else {
      closed(null);
    }
  }
}

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
 * sqlite3 with prepared connections in place of plain ones, which wait for the next transaction when one has ended:
 * a new connection reads the whole schema first, which takes longer than most transactions.
 */
export function makeSqliteDriver(): SqliteDriver {
  const waiting: PreparedDatabase[] = [];
  let inUse = new WeakSet<PreparedDatabase>();
  let isClosed = false;

  function letGo(connection: PreparedDatabase): void {
    if (!isClosed && inUse.has(connection) && waiting.length < MOST_WAITING) {
      waiting.push(connection);
    } else {
      connection.end();
    }
  }

  /** A transaction that could be neither kept nor taken back would go on in the next one: whatever is open is taken back. */
  function take(filename: string, mode: number, opened: Opened): PreparedDatabase {
    const kept = waiting.pop();
    kept?.exec('ROLLBACK', () => {
      opened.call(kept, null);
    });
    const connection = kept ?? new PreparedDatabase(filename, mode, opened, letGo);
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
