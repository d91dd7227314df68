/** Gathers the selects that are asked in the same turn into one statement: a case is many small tables, and each statement has its price. */
import type { PartOfStatement, Reader } from '../reader';
import { parameters } from './parameters';
import { query } from './rows';

type Values = readonly unknown[];

interface Waiting {
  readonly part: PartOfStatement;
  readonly resolve: (rows: readonly Values[]) => void;
  readonly reject: (error: unknown) => void;
}

/** One row a select: its number, and its rows in their order, each a JSON list of its columns. */
const LISTS = {
  sqlite: { row: 'json_array', rows: 'json_group_array' },
  postgres: { row: 'json_build_array', rows: 'json_agg' },
} as const;

function statementOf(reader: Reader, parts: readonly PartOfStatement[]): Parameters<typeof query> {
  const params = parameters();
  const { row, rows } = LISTS[reader.dialect];
  const selects = parts.map(({ columns, order, sql }, at) => {
    const list = `${rows}(${row}(${columns.join(', ')})${order === '' ? '' : ` ${order.trim()}`})`;
    return `SELECT ${at} AS part, ${list} AS found FROM (${sql(params)}) AS part${at}`;
  });
  return [reader, selects.join(' UNION ALL '), params.values];
}

/** PostgreSQL's driver has read the list, which it gives of no rows as nothing; SQLite's gives its text. */
function rowsOf(found: unknown): readonly Values[] {
  return ((typeof found === 'string' ? JSON.parse(found) : found) ?? []) as readonly Values[];
}

async function readTogether(reader: Reader, waiting: readonly Waiting[]): Promise<void> {
  try {
    const parts = waiting.map(({ part }) => part);
    const found = await query(...statementOf(reader, parts));
    const byPart = new Map(found.map((row) => [Number(row['part']), row['found']]));
    waiting.forEach(({ resolve }, at) => {
      resolve(rowsOf(byPart.get(at)));
    });
  } catch (error) {
    waiting.forEach(({ reject }) => {
      reject(error);
    });
  }
}

/**
 * The same database or transaction, on which selects that are asked side by side (`Promise.all`) go as one statement.
 * What one answer leads to goes with the next one. Own SQL and locking selects stay statements of their own.
 * @param reader where the statements go
 * @returns a reader for one piece of work; it holds nothing between statements. One that gathers already is given back
 */
export function together<R extends Reader>(reader: R): R {
  if (reader.gather !== undefined) {
    return reader;
  }
  let waiting: Waiting[] = [];
  return {
    ...reader,
    gather: (part) =>
      new Promise((resolve, reject) => {
        waiting.push({ part, resolve, reject });
        if (waiting.length === 1) {
          // After every continuation of this turn had the chance to ask as well.
          setImmediate(() => {
            const asked = waiting;
            waiting = [];
            void readTogether(reader, asked);
          });
        }
      }),
  };
}
