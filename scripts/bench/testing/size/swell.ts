/**
 * Makes a desk of whole cases as large as one of a million where lists, counts and the search look: rows of cases, of their checks,
 * of their entries in the index, and of the colleagues who hold them, since nobody has more work where there is more of it. A whole case takes 180 KB, and a million of them more room and hours than a measurement has. What
 * is read of one case alone, its trail and its letters, is no larger where there are more cases.
 */
import { query } from '@desk/db/sql/rows';
import type { Database } from '@desk/db/reader';
import { inTransaction, type Tx } from '@desk/db/transaction';

/** Eight checks a case: those of one with one person. */
const CHECKS = 8;
/** The group of an id that tells seeds apart (scripts/seed/cases/copy.ts): each copy gets one of its own. */
const SEED_GROUP = 3;

interface Table {
  readonly name: string;
  readonly rows: string;
  /** Columns with ids of seeded rows. */
  readonly ids: readonly string[];
  /** Column → what it holds in a copy; `#` stands for the number of the copy, three digits. */
  readonly others: Readonly<Record<string, string>>;
}

/** A colleague of the copy, by all but the last digits of an id that no seed made. */
const colleague = (column: string): string => `SUBSTR(${column}, 1, 33) || '#'`;

const TABLES: readonly Table[] = [
  {
    name: 'users',
    rows: 'id IN (SELECT assignee_id FROM applications)',
    ids: [],
    others: { id: colleague('id'), username: "username || '#'", name: "name || ' #'", sort_name: "sort_name || ' #'" },
  },
  {
    name: 'applications',
    rows: 'TRUE',
    ids: ['id'],
    others: {
      // Behind those of whole cases, which alone can be taken: as many are opened for the first page as at a small desk.
      number: "REPLACE(number, 'ZU-', 'ZU-9#')",
      front_office_id: "front_office_id || '-#'",
      company_name: "company_name || ' #'",
      sort_name: "sort_name || ' #'",
      assignee_id: colleague('assignee_id'),
      assignee_name: "assignee_name || ' #'",
    },
  },
  { name: 'checks', rows: `position <= ${String(CHECKS)}`, ids: ['id', 'application_id'], others: {} },
  {
    name: 'search_entries',
    rows: "kind = 'applications'",
    ids: ['record_id', 'case_id'],
    others: { words: "words || ' #'" },
  },
];

async function columnsOf(tx: Tx, table: string): Promise<string[]> {
  const rows =
    tx.dialect === 'sqlite'
      ? await query(tx, 'SELECT name FROM pragma_table_info($1)', [table])
      : await query(
          tx,
          "SELECT column_name AS name FROM information_schema.columns WHERE table_name = $1 AND is_generated = 'NEVER'",
          [table],
        );
  return rows.map(({ name }) => String(name)).filter((name) => table !== 'search_entries' || name !== 'id');
}

/** Where the rows that are copied stand meanwhile, so that none of the copies is read again. */
const modelOf = (table: string): string => `bench_${table}`;

async function copyInto(tx: Tx, { name, ids, others }: Table, group: string, copy: number): Promise<void> {
  const columns = await columnsOf(tx, name);
  const [from, to] = [`-${group}-`, `-${(Number.parseInt(group, 16) + copy).toString(16)}-`];
  const ofCopy = (column: string): string =>
    ids.includes(column)
      ? `REPLACE(${column}, '${from}', '${to}')`
      : (others[column] ?? column).replaceAll('#', String(copy + 100));
  await query(
    tx,
    `INSERT INTO ${name} (${columns.join(', ')}) SELECT ${columns.map(ofCopy).join(', ')} FROM ${modelOf(name)}`,
    [],
  );
}

const modelSql =
  (group: string) =>
  ({ name, rows, ids: [id] }: Table): string => {
    const isSeeded = id === undefined ? '' : ` AND ${id} LIKE '%-${group}-%'`;
    return `CREATE TABLE ${modelOf(name)} AS SELECT * FROM ${name} WHERE ${rows}${isSeeded}`;
  };

interface Index {
  readonly name: string;
  readonly made: string;
}

/** What finds rows of these tables, but for what keeps an id from coming twice. */
async function indexesOf(db: Database): Promise<Index[]> {
  const names = TABLES.map(({ name }) => `'${name}'`).join(', ');
  const rows =
    db.dialect === 'sqlite'
      ? await query(
          db,
          `SELECT name, sql AS made FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN (${names})`,
          [],
        )
      : await query(
          db,
          `SELECT indexname AS name, indexdef AS made FROM pg_indexes WHERE tablename IN (${names}) AND indexname NOT LIKE '%_pkey'`,
          [],
        );
  return rows.map(({ name, made }) => ({ name: String(name), made: String(made) }));
}

async function runAll(db: Database, statements: readonly string[]): Promise<void> {
  for (const statement of statements) {
    await inTransaction(db, (tx) => query(tx, statement, []), { unaudited: 'copies for a measurement' });
  }
}

/**
 * Without the indexes meanwhile: a copy has a row on every page of each of them.
 * @param times how often as many cases there are afterwards
 */
export async function swell(db: Database, times: number, onCopy: (done: number) => void): Promise<void> {
  const [first] = await query(db, 'SELECT id FROM applications ORDER BY id LIMIT 1', []);
  const group = String(first?.['id']).split('-')[SEED_GROUP] ?? '';
  const indexes = await indexesOf(db);
  await runAll(db, [...TABLES.map(modelSql(group)), ...indexes.map(({ name }) => `DROP INDEX ${name}`)]);
  for (let copy = 1; copy < times; copy += 1) {
    await inTransaction(
      db,
      async (tx) => {
        for (const table of TABLES) {
          await copyInto(tx, table, group, copy);
        }
      },
      { unaudited: 'copies for a measurement' },
    );
    onCopy(copy + 1);
  }
  await runAll(db, [...TABLES.map(({ name }) => `DROP TABLE ${modelOf(name)}`), ...indexes.map(({ made }) => made)]);
}
