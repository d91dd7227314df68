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

/**
 * Most rows are right as the database writes them; the others are read one by one.
 * @returns how many rows were looked at
 */
export async function judgeRows(reader: Reader, answered: readonly AnsweredRows[], tell: Tell): Promise<number> {
  const byChain = new Map(answered.map(({ chain, rows }) => [chain, new Map(rows)]));
  let seen = 0;
  /** What an event answers for of a row, which is looked for no more. */
  const takeDigest = (chain: string, key: string): string | undefined => {
    const expected = byChain.get(chain)?.get(key)?.digest;
    byChain.get(chain)?.delete(key);
    return expected;
  };
  for (const table of SEALED_TABLES) {
    const { kind } = SEALED_OWNERS[table];
    const own = answered.filter(({ chain }) => chain.startsWith(kind));
    const owners = own.map(({ chain }) => chain.slice(kind.length));
    const lines = owners.length === 0 ? [] : await readRowLines(reader, table, owners);
    const unclear = lines?.filter(({ owner, id, isRight }) => {
      const expected = byChain.get(`${kind}${owner}`)?.get(rowKey({ table, id }))?.digest;
      return expected === undefined || !isRight(expected);
    });
    const left = new Set(unclear);
    for (const line of lines ?? []) {
      if (!left.has(line)) {
        takeDigest(`${kind}${line.owner}`, rowKey({ table, id: line.id }));
        seen += 1;
      }
    }
    const ids = unclear?.map(({ id }) => id) ?? null;
    const met = new Set<string>();
    for (const raw of ids?.length === 0 ? [] : await rowsOf(reader, { table, owners, ids })) {
      const chain = `${kind}${String(raw['owner'])}`;
      const id = String(raw['id']);
      met.add(id);
      const expected = takeDigest(chain, rowKey({ table, id }));
      seen += 1;
      const digest = orUnreadable(() =>
        rowDigest(table, { ...readWrittenRow(reader.dialect, table, raw) }, String(raw['salt'])),
      );
      if (expected === undefined) {
        tell({ code: 'rowUnknown', chain, table, id });
      } else if (expected !== digest) {
        tell({ code: 'rowChanged', chain, table, id });
      }
    }
    // One whose id is bytes cannot be asked for by it, and yet stands there for whoever asks by its subject.
    for (const { owner, id } of unclear?.filter((line) => !met.has(line.id)) ?? []) {
      const chain = `${kind}${owner}`;
      const isKnown = takeDigest(chain, rowKey({ table, id })) !== undefined;
      tell({ code: isKnown ? 'rowChanged' : 'rowUnknown', chain, table, id });
      seen += 1;
    }
  }
  for (const { chain, mayRowMiss } of answered) {
    byChain.get(chain)?.forEach(({ table, id, number }) => {
      if (!mayRowMiss(number)) {
        tell({ code: 'rowMissing', chain, table, id });
      }
    });
  }
  return seen;
}
