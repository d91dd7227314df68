/** Holds the rows of sealed tables against what the events of finished chains answer for. */
import { columnName } from '../models/columnKinds';
import type { Reader } from '../reader';
import { query } from '../sql/rows';
import { readWrittenRow } from '../sql/values';
import type { ChainWalk } from './chainWalk';
import type { Finding } from './findings';
import { LINE_SQL } from './lineSql';
import { orUnreadable } from './orUnreadable';
import { readRowLines } from './rowLines';
import { fromOfSubjects, SEALED_OWNERS } from './sealedOwners';
import { rowKey } from './sealedRow';
import { rowDigest, SEALED_TABLES, sealedColumns, type SealedTable } from './sealedTables';

type Raw = Readonly<Record<string, unknown>>;
type Tell = (finding: Finding) => void;

/** A finished chain, and what its events answer for. */
export interface AnsweredRows extends Pick<ChainWalk, 'rows' | 'mayRowMiss'> {
  readonly chain: string;
}

/** Some rows of some subjects. */
interface Wanted {
  readonly table: SealedTable;
  /** Ids of subjects. */
  readonly owners: readonly string[];
  /** Null for all their rows. */
  readonly ids: readonly string[] | null;
}

async function rowsOf(reader: Reader, { table, owners, ids }: Wanted): Promise<readonly Raw[]> {
  const { owner } = SEALED_OWNERS[table];
  const { members } = LINE_SQL[reader.dialect];
  const columns = sealedColumns(table).map(([property]) => `t.${columnName(property)}`);
  const sql =
    `SELECT ${columns.join(', ')}, t.salt AS salt, ${owner} AS owner FROM ${fromOfSubjects(SEALED_OWNERS[table])} WHERE ${owner} IN (${members('$1')})` +
    (ids === null ? '' : ` AND t.id IN (${members('$2')})`);
  return query(
    reader,
    sql,
    [owners, ...(ids === null ? [] : [ids])].map((list) => JSON.stringify(list)),
  );
}

/** Judges the rows of one table, and takes them out of what is answered for. @returns how many it looked at */
async function judgeTable(
  reader: Reader,
  { table, answered }: { readonly table: SealedTable; readonly answered: readonly AnsweredRows[] },
  tell: Tell,
): Promise<number> {
  const { kind } = SEALED_OWNERS[table];
  const own = answered.filter(({ chain }) => chain.startsWith(kind));
  if (own.length === 0) {
    return 0;
  }
  const rowsOfOwner = new Map(own.map(({ chain, rows }) => [chain.slice(kind.length), rows]));
  const owners = [...rowsOfOwner.keys()];
  /** What an event answers for of a row, which is looked for no more. */
  const takeDigest = (owner: string, id: string): string | undefined => {
    const rows = rowsOfOwner.get(owner);
    const key = rowKey({ table, id });
    const digest = rows?.get(key)?.digest;
    rows?.delete(key);
    return digest;
  };
  const lines = await readRowLines(reader, table, owners);
  const unclear = lines?.filter((line) => {
    const rows = rowsOfOwner.get(line.owner);
    const key = rowKey({ table, id: line.id });
    const digest = rows?.get(key)?.digest;
    return digest === undefined || !line.isRight(digest) || rows?.delete(key) !== true;
  });
  let seen = (lines?.length ?? 0) - (unclear?.length ?? 0);
  const ids = unclear?.map(({ id }) => id) ?? null;
  const met = new Set<string>();
  for (const raw of ids?.length === 0 ? [] : await rowsOf(reader, { table, owners, ids })) {
    const [owner, id] = [String(raw['owner']), String(raw['id'])];
    met.add(id);
    const expected = takeDigest(owner, id);
    seen += 1;
    const digest = orUnreadable(() =>
      rowDigest(table, { ...readWrittenRow(reader.dialect, table, raw) }, String(raw['salt'])),
    );
    if (expected === undefined) {
      tell({ code: 'rowUnknown', chain: `${kind}${owner}`, table, id });
    } else if (expected !== digest) {
      tell({ code: 'rowChanged', chain: `${kind}${owner}`, table, id });
    }
  }
  // One whose id is bytes cannot be asked for by it, and yet stands there for whoever asks by its subject.
  for (const { owner, id } of unclear?.filter((line) => !met.has(line.id)) ?? []) {
    const isKnown = takeDigest(owner, id) !== undefined;
    tell({ code: isKnown ? 'rowChanged' : 'rowUnknown', chain: `${kind}${owner}`, table, id });
    seen += 1;
  }
  return seen;
}

/**
 * Most rows are right as the database gives them; the others are read one by one.
 * @param answered what is there is taken out of it
 * @returns how many rows were looked at
 */
export async function judgeRows(reader: Reader, answered: readonly AnsweredRows[], tell: Tell): Promise<number> {
  let seen = 0;
  for (const table of SEALED_TABLES) {
    seen += await judgeTable(reader, { table, answered }, tell);
  }
  for (const { chain, rows, mayRowMiss } of answered) {
    for (const { table, id, number } of rows.values()) {
      if (!mayRowMiss(number)) {
        tell({ code: 'rowMissing', chain, table, id });
      }
    }
  }
  return seen;
}
