/** Copies a whole case with its history, so that a test that needs many cases in the same state works one of them. */
import { newId } from '../ids';
import type { TableName } from '../models/tables';
import type { Tx } from '../reader';
import { insertRows, rowsWith, type NewRow } from '../sql/rows';

/** What belongs to one case, each table behind those it refers to, and by which column it is found. */
const PARTS = [
  ['applications', 'id'],
  ['application_persons', 'applicationId'],
  ['signers', 'applicationId'],
  ['mail_items', 'applicationId'],
  ['documents', 'mailItemId'],
  ['document_pages', 'documentId'],
  ['page_reads', 'documentId'],
  ['checks', 'applicationId'],
  ['check_attempts', 'checkId'],
  ['mismatches', 'applicationId'],
  ['register_snapshots', 'applicationId'],
  ['audit_events', 'applicationId'],
  ['audit_personal_data', 'eventId'],
] as const satisfies readonly (readonly [TableName, string])[];

type Row = Readonly<Record<string, unknown>>;
function renamed(rows: readonly Row[], names: ReadonlyMap<string, string>): Row[] {
  const text = JSON.stringify(rows).replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, (id) => names.get(id) ?? id);
  return JSON.parse(text) as Row[];
}

export interface CopiedCase {
  readonly id: string;
  /** Old id → new id, of documents too: their bytes are bound to their ids. */
  readonly names: ReadonlyMap<string, string>;
}

/** What makes the numbers of a copy its own. */
export interface CopyNames {
  /** The readable number of the new case. */
  readonly number: string;
  /** Set behind the other numbers of which there is never a second. */
  readonly mark: string;
}

async function partsOf(tx: Tx, names: Map<string, string>): Promise<(readonly [TableName, Row[]])[]> {
  const parts: (readonly [TableName, Row[]])[] = [];
  for (const [table, column] of PARTS) {
    const rows = (await rowsWith(tx, table, { match: { [column]: [...names.keys()] } as never })) as unknown as Row[];
    for (const { id } of rows) {
      if (typeof id === 'string' && !names.has(id)) {
        names.set(id, newId());
      }
    }
    parts.push([table, rows]);
  }
  return parts;
}

function numbered(table: TableName, row: Row, { number, mark }: CopyNames): Row {
  switch (table) {
    case 'applications':
      return { ...row, number, frontOfficeId: `${String(row['frontOfficeId'])}-${mark}` };
    case 'mail_items':
      return { ...row, number: `${String(row['number'])}-${mark}` };
    case 'audit_events':
      return Object.fromEntries(Object.entries(row).filter(([property]) => property !== 'sequence'));
    default:
      return row;
  }
}

/**
 * @param tx an open transaction
 * @param caseId of the case that is copied; what was sent to its customer is not
 * @param by its numbers
 * @returns the new case
 */
export async function copyCase(tx: Tx, caseId: string, by: CopyNames): Promise<CopiedCase> {
  const names = new Map([[caseId, newId()]]);
  for (const [table, rows] of await partsOf(tx, names)) {
    const own = renamed(rows, names).map((row) => numbered(table, row, by));
    await insertRows(tx, table, own as unknown as NewRow<typeof table>[]);
  }
  return { id: names.get(caseId) ?? '', names };
}
