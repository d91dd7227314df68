/** Decides what is counted of a case: persons, open and failed checks, differences nobody settled yet. */
import type { CountedField } from '../models/caseRows';
import type { Reader } from '../reader';
import { columnName } from '../models/columnKinds';
import { ask } from '../sql/rows';

export type CaseCounts = Readonly<Record<CountedField, number>>;

/** A check under inquiry is still open; a failed one for which a waiver was asked is the supervisor's to weigh. */
const COUNTS = {
  personCount: 'FROM application_persons t WHERE t.application_id = a.id',
  openChecks: `FROM checks t WHERE t.application_id = a.id AND (t.outcome IS NULL OR t.outcome = 'inquiry')`,
  failedChecks: `FROM checks t WHERE t.application_id = a.id AND t.outcome = 'failed' AND t.waiver IS NULL`,
  openMismatches:
    `FROM mismatches t WHERE t.application_id = a.id AND t.superseded_at IS NULL ` +
    `AND t.difference <> 'identical' AND t.resolution IS NULL`,
} as const satisfies Record<CountedField, string>;

const FIELDS = Object.keys(COUNTS) as CountedField[];
const COLUMNS = FIELDS.map((field) => `(SELECT COUNT(*) ${COUNTS[field]}) AS ${columnName(field)}`).join(', ');

function asCounts(row: Record<string, unknown> | undefined): CaseCounts {
  const count = (field: CountedField): number => Number(row?.[columnName(field)] ?? 0);
  return {
    personCount: count('personCount'),
    openChecks: count('openChecks'),
    failedChecks: count('failedChecks'),
    openMismatches: count('openMismatches'),
  };
}

/**
 * Counts for some cases at once.
 * @param ids of one page at most
 * @returns gives the counts of one of them
 */
export async function countsOf(reader: Reader, ids: readonly string[]): Promise<(id: string) => CaseCounts> {
  if (ids.length === 0) {
    return () => asCounts(undefined);
  }
  const rows = await ask(reader, {
    columns: ['id', ...FIELDS.map(columnName)],
    order: '',
    sql: (params) =>
      `SELECT a.id, ${COLUMNS} FROM applications a WHERE a.id IN (${ids.map((id) => params.bind(id)).join(', ')})`,
  });
  const byId = new Map(rows.map((row) => [row['id'], row]));
  return (id) => asCounts(byId.get(id));
}
