/** Keeps the search index: written in the transaction of the record itself, so that a search never shows what was rolled back. */
import { indexedWords, type SearchField } from '@desk/shared/search/searchFields';
import type { SearchKind } from '@desk/shared/search/searchKinds';
import type { Tx } from '../reader';
import { parameters, type Parameters } from '../sql/parameters';
import { changeReturning } from '../sql/rows';
import { kindWord } from './searchEngine';

/** A record as it is to be found. */
export interface SearchEntry {
  readonly kind: SearchKind;
  readonly recordId: string;
  readonly caseId: string | null;
  /** Null for what is as open as its case. */
  readonly isOpen: boolean | null;
  readonly fields: readonly SearchField[];
}

/** What `words` holds of a record. */
export function wordsOf({ kind, fields }: Pick<SearchEntry, 'kind' | 'fields'>): string {
  return `${kindWord(kind)} ${indexedWords(fields)}`.trim();
}

const BATCH = 200;

function rowOf(entry: SearchEntry, params: Parameters): string {
  const { kind, recordId, caseId, isOpen } = entry;
  const values = [
    [kind, 'TEXT'],
    [recordId, 'VARCHAR(36)'],
    [caseId, 'VARCHAR(36)'],
    [isOpen, 'BOOLEAN'],
    [wordsOf(entry), 'TEXT'],
  ] as const;
  return `(${values.map(([value, type]) => `CAST(${params.bind(value)} AS ${type})`).join(', ')})`;
}

/**
 * Puts records into the index, or brings what stands there in step with them; one that is the same is not written.
 * @param tx the transaction that writes the records
 * @param entries each record once
 */
export async function indexEntries(tx: Tx, entries: readonly SearchEntry[]): Promise<void> {
  for (let start = 0; start < entries.length; start += BATCH) {
    const params = parameters();
    const rows = entries.slice(start, start + BATCH).map((entry) => rowOf(entry, params));
    const caseIsOpen = 'SELECT e.is_open FROM search_entries e WHERE e.record_id = wanted.case_id';
    const sql =
      `WITH wanted (kind, record_id, case_id, is_open, words) AS (VALUES ${rows.join(', ')}) ` +
      'INSERT INTO search_entries (kind, record_id, case_id, is_open, words) ' +
      `SELECT kind, record_id, case_id, COALESCE(is_open, (${caseIsOpen}), TRUE), words FROM wanted WHERE TRUE ` +
      'ON CONFLICT (record_id) DO UPDATE ' +
      'SET case_id = excluded.case_id, is_open = excluded.is_open, words = excluded.words ' +
      'WHERE search_entries.words <> excluded.words OR search_entries.is_open <> excluded.is_open ' +
      'OR search_entries.case_id <> excluded.case_id RETURNING id';
    await changeReturning(tx, sql, params.values);
  }
}

/** Says of a case and of everything that belongs to it whether it is open: what is open comes first. */
export async function setOpen(tx: Tx, caseId: string, isOpen: boolean): Promise<void> {
  const [is, was] = isOpen ? ['TRUE', 'FALSE'] : ['FALSE', 'TRUE'];
  const sql = `UPDATE search_entries SET is_open = ${is} WHERE case_id = $1 AND is_open IS ${was} RETURNING id`;
  await changeReturning(tx, sql, [caseId]);
}

/** A letter went to another case. */
export async function moveEntry(tx: Tx, recordId: string, caseId: string): Promise<void> {
  const isOpen = 'COALESCE((SELECT e.is_open FROM search_entries e WHERE e.record_id = $2), TRUE)';
  const sql = `UPDATE search_entries SET case_id = CAST($2 AS VARCHAR(36)), is_open = ${isOpen} WHERE record_id = $1 RETURNING id`;
  await changeReturning(tx, sql, [recordId, caseId]);
}

/** Takes a record out of the index that is no more. */
export async function removeEntry(tx: Tx, recordId: string): Promise<void> {
  await changeReturning(tx, 'DELETE FROM search_entries WHERE record_id = $1 RETURNING id', [recordId]);
}
