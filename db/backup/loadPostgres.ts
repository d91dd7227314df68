/** Reads the lines of `dumpPostgres` into a database whose tables were just made; in one transaction, so all of it or nothing. */
import type { Transaction } from 'sequelize';
import type { Database } from '../reader';
import { cleanErrors } from '../storageError';
import { linesOf } from './lines';

/** Rows that wait for one statement, and characters of them. */
const MOST_ROWS = 1000;
const MOST_CHARACTERS = 4 * 1024 * 1024;

/**
 * Numbers of transactions mean something on the server that gave them only. What tells the order of events gets the number of this
 * transaction: to whoever reads the trail as it grows, all of it was written now; and the next checkpoint looks at all of that again.
 */
const ORDER_OF_EVENTS = 'event_order';
const LOAD_ORDER =
  'INSERT INTO event_order (sequence, transaction_id) ' +
  'SELECT sequence, pg_current_xact_id() FROM json_populate_recordset(NULL::event_order, $1::json)';
const LOOK_AT_ALL = "UPDATE trail_checkpoints SET feed_place = '1:1:'";

class Loader {
  private table: string | null = null;
  private rows: string[] = [];
  private characters = 0;

  private readonly db: Database;
  private readonly transaction: Transaction;

  constructor(db: Database, transaction: Transaction) {
    this.db = db;
    this.transaction = transaction;
  }

  run(sql: string, bind: unknown[] = []): Promise<unknown> {
    return this.db.sequelize.query(sql, { bind, transaction: this.transaction });
  }

  async names(sql: string): Promise<string[]> {
    const [rows] = await this.db.sequelize.query(sql, { transaction: this.transaction });
    return (rows as { name: string }[]).map(({ name }) => name);
  }

  async take(line: string): Promise<void> {
    if (!line.startsWith('[')) {
      this.rows.push(line);
      this.characters += line.length;
      if (this.rows.length >= MOST_ROWS || this.characters >= MOST_CHARACTERS) {
        await this.flush();
      }
      return;
    }
    await this.flush();
    const [kind, name, last, isCalled] = JSON.parse(line) as [string, string, number?, boolean?];
    if (kind === 'table') {
      this.table = name;
    } else {
      await this.run('SELECT setval($1::regclass, $2::bigint, $3::boolean)', [`"${name}"`, last, isCalled]);
    }
  }

  async flush(): Promise<void> {
    if (this.rows.length === 0) {
      return;
    }
    if (this.table === null) {
      throw new Error('Rows stand before the name of their table');
    }
    const load =
      this.table === ORDER_OF_EVENTS
        ? LOAD_ORDER
        : `INSERT INTO "${this.table}" SELECT * FROM json_populate_recordset(NULL::"${this.table}", $1::json)`;
    await this.run(load, [`[${this.rows.join(',')}]`]);
    this.rows = [];
    this.characters = 0;
  }
}

/**
 * Triggers would write the tallies a second time, and refuse to empty what the migrations put there: while rows are loaded they rest.
 * @throws StorageError
 */
export async function loadPostgres(db: Database, pieces: AsyncIterable<Buffer>): Promise<void> {
  await cleanErrors(() =>
    db.sequelize.transaction(async (transaction) => {
      const loader = new Loader(db, transaction);
      const tables = await loader.names(
        "SELECT relname AS name FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'",
      );
      const forEach = async (what: string): Promise<void> => {
        for (const table of tables) {
          await loader.run(`ALTER TABLE "${table}" ${what} TRIGGER USER`);
        }
      };
      await forEach('DISABLE');
      await loader.run(`TRUNCATE ${tables.map((table) => `"${table}"`).join(', ')}`);
      for await (const line of linesOf(pieces)) {
        await loader.take(line);
      }
      await loader.flush();
      if (tables.includes('trail_checkpoints')) {
        await loader.run(LOOK_AT_ALL);
      }
      await forEach('ENABLE');
    }),
  );
}
