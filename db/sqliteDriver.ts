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

type Opened = (this: sqlite3.Database, error: Error | null) => void;

/** sqlite3's connection that is only reported open once the pragmas hold. */
class PreparedDatabase extends sqlite3.Database {
  private hasFile = true;

  constructor(filename: string, mode: number, opened: Opened) {
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
  }

  /** sqlite3 waits for ever with closing what it could not open. */
  override close(closed?: (error: Error | null) => void): void {
    if (this.hasFile) {
      super.close(closed);
    } else {
      closed?.(null);
    }
  }
}

/** What Sequelize takes as its driver: sqlite3 with the prepared connection in place of the plain one. */
export const sqliteDriver = {
  ...sqlite3,
  Database: PreparedDatabase,
  verbose: (): unknown => sqliteDriver,
};
