/** Gathers the selects that are asked in the same turn into one statement: a case is many small tables, and each statement has its price. */
import type { PartOfStatement, Reader } from '../reader';
import { parameters } from './parameters';
import { query } from './rows';

interface Waiting {
  readonly part: PartOfStatement;
  readonly resolve: (rows: Record<string, unknown>[]) => void;
  readonly reject: (error: unknown) => void;
}

/** Each row as a JSON list of its columns, with the number of its select and its place in it. */
function statementOf(reader: Reader, parts: readonly PartOfStatement[]): Parameters<typeof query> {
  const params = parameters();
  const list = reader.dialect === 'sqlite' ? 'json_array' : 'json_build_array';
  const selects = parts.map(({ columns, order, sql }, at) => {
    const place = order === '' ? '0' : `ROW_NUMBER() OVER (${order.trim()})`;
    const row = `${list}(${columns.join(', ')})`;
    return `SELECT ${at} AS part, ${place} AS place, ${row} AS columns FROM (${sql(params)}) AS part${at}`;
  });
  return [reader, selects.join(' UNION ALL '), params.values];
}

function rowsOf(found: readonly Record<string, unknown>[], { columns }: PartOfStatement, at: number) {
  return found
    .filter(({ part }) => Number(part) === at)
    .sort((one, other) => Number(one['place']) - Number(other['place']))
    .map((row) => {
      const values = typeof row['columns'] === 'string' ? (JSON.parse(row['columns']) as unknown) : row['columns'];
      return Object.fromEntries(columns.map((column, place) => [column, (values as readonly unknown[])[place]]));
    });
}

async function readTogether(reader: Reader, waiting: readonly Waiting[]): Promise<void> {
  try {
    const parts = waiting.map(({ part }) => part);
    const found = await query(...statementOf(reader, parts));
    waiting.forEach(({ part, resolve }, at) => {
      resolve(rowsOf(found, part, at));
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
