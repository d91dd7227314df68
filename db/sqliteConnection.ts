/** A connection of SQLite as the desk uses it: set up before it counts as open, with the statements it was asked before kept ready. */
import sqlite3 from 'sqlite3';
import type { Bindable } from './sql/parameters';

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

/** A list has a statement for each set of filters; beyond this the one asked longest ago goes. */
const MOST_STATEMENTS = 200;

/** A longer one holds its values itself, and is not asked a second time. */
const LONGEST_KEPT = 50_000;

export type Opened = (this: sqlite3.Database, error: Error | null) => void;
type Row = Record<string, unknown>;

/** sqlite3 forgets without a word what was asked of a statement whose text cannot be read: `read` says so. */
interface KeptStatement {
  readonly statement: sqlite3.Statement;
  /** Whether it meets its values in their order. */
  readonly isInOrder: boolean;
  readonly read: Promise<void>;
}

/** Whether `$1` stands before `$2` and so on, where each is met first: SQLite numbers names so. What stands in quotes is no name. */
export function meetsInOrder(sql: string): boolean {
  let met = 0;
  for (const [, number] of sql.replace(/'[^']*'/g, '').matchAll(/\$(\d+)/g)) {
    if (Number(number) > met + 1) {
      return false;
    }
    met = Math.max(met, Number(number));
  }
  return true;
}

function named(values: readonly Bindable[]): Record<string, Bindable> {
  return Object.fromEntries(values.map((value, at) => [`$${String(at + 1)}`, value]));
}

/** `letGo` gets the connection when Sequelize needs it no longer, instead of its end. */
export class SqliteConnection extends sqlite3.Database {
  private hasFile = true;
  private ended: Promise<Error | null> | null = null;
  private readonly statements = new Map<string, KeptStatement>();
  private readonly letGo: (connection: SqliteConnection) => void;

  constructor(filename: string, mode: number, opened: Opened, letGo: (connection: SqliteConnection) => void) {
    super(filename, mode, function prepare(this: SqliteConnection, error) {
      if (error) {
        this.hasFile = false;
        opened.call(this, error);
        return;
      }
      this.exec(PRAGMAS, (failure) => {
        if (failure === null) {
          opened.call(this, null);
        } else {
          this.end(() => opened.call(this, failure));
        }
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

  /**
   * sqlite3 waits for ever with closing what it could not open, does not close beside a statement that is kept, and refuses
   * to close twice: whoever asks again waits for the first end.
   */
  end(closed: (error: Error | null) => void = () => undefined): void {
    this.ended ??= this.hasFile ? this.endNow() : Promise.resolve(null);
    void this.ended.then(closed);
  }

  private async endNow(): Promise<Error | null> {
    const kept = [...this.statements.values()];
    this.statements.clear();
    await Promise.all(kept.map(finalize));
    return new Promise((resolve) => {
      super.close(resolve);
    });
  }

  /**
   * Runs one statement. Reading its text costs more than a small one takes: it is read once.
   * @param sql `$1` and up are the values
   * @returns the rows that it gives
   * @throws the driver's error, with a `code` such as SQLITE_CONSTRAINT
   */
  rows(sql: string, values: readonly Bindable[]): Promise<Row[]> {
    return new Promise((resolve, reject) => {
      if (sql.startsWith('PRAGMA') || sql.length > LONGEST_KEPT) {
        this.all(sql, named(values), (error: Error | null, rows: Row[]) =>
          error === null ? resolve(rows) : reject(error),
        );
        return;
      }
      // In the same turn, so that it keeps its place before whatever is asked next, such as the end of the transaction.
      const { statement, isInOrder, read } = this.statementFor(sql);
      read.catch(reject);
      // By their places, which takes half as long as by their names.
      statement.all(isInOrder ? values : named(values), (error: Error | null, rows: Row[]) => {
        if (error === null) {
          resolve(rows);
        } else {
          // One that could not begin would hold the moment at which it tried.
          statement.reset(() => reject(error));
        }
      });
    });
  }

  private statementFor(sql: string): KeptStatement {
    const kept = this.statements.get(sql) ?? this.prepared(sql);
    this.statements.delete(sql);
    this.statements.set(sql, kept);
    const [oldest] = this.statements;
    if (oldest !== undefined && this.statements.size > MOST_STATEMENTS) {
      this.statements.delete(oldest[0]);
      void finalize(oldest[1]);
    }
    return kept;
  }

  private prepared(sql: string): KeptStatement {
    let tell: (error: Error | null) => void = () => undefined;
    const read = new Promise<void>((resolve, reject) => {
      tell = (error) => (error === null ? resolve() : reject(error));
    });
    const statement = this.prepare(sql, (error: Error | null) => {
      if (error !== null) {
        this.statements.delete(sql);
      }
      tell(error);
    });
    return { statement, isInOrder: meetsInOrder(sql), read };
  }
}

/** What could not be read needs no end. */
async function finalize({ statement, read }: KeptStatement): Promise<void> {
  await read.then(
    () =>
      new Promise<void>((resolve) => {
        statement.finalize(() => resolve());
      }),
    () => undefined,
  );
}
