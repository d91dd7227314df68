/** Keeps a whole case with its history and writes copies of it, so that many tests get a case in the same state that was worked once. */
import { caseChain } from '@desk/shared/audit/chainOf';
import { newId } from '../ids';
import { columnsOf, TABLES, type TableName, type TableRows } from '../models/tables';
import type { Reader, Tx } from '../reader';
import { indexCase } from '../search/caseEntries';
import { insertRows, rowsWith } from '../sql/rows';
import { chainEvents, type UnchainedEvent } from '../trail/chains';
import { personalDigest } from '../trail/eventRecord';
import { isSealed } from '../trail/sealedTables';

/** What belongs to one case, each table behind those it refers to, and by which column it is found. */
const PARTS = [
  ['registrations', 'id'],
  ['registered_means', 'registrationId'],
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
  ['customer_messages', 'applicationId'],
  ['dispatches', 'applicationId'],
  ['audit_events', 'applicationId'],
  ['audit_personal_data', 'eventId'],
] as const satisfies readonly (readonly [TableName, string])[];

/** Of a moment or a person, not of the case. */
const PASSING: readonly TableName[] = ['case_presence', 'notifications'];

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g;

type Row = Readonly<Record<string, unknown>>;

export interface KeptCase {
  readonly id: string;
  readonly rows: readonly (readonly [TableName, readonly Row[]])[];
}

/** A table of which the case has rows that no copy would have: such a case is not copied. */
async function refuseOthers(reader: Reader, caseId: string): Promise<void> {
  const copied: readonly TableName[] = PARTS.map(([table]) => table);
  for (const table of Object.keys(TABLES) as TableName[]) {
    const hasCase = columnsOf(table).some(([property]) => property === 'applicationId');
    if (!hasCase || copied.includes(table) || PASSING.includes(table)) {
      continue;
    }
    const rows = await rowsWith(reader, table, { match: { applicationId: caseId } as never, limit: 1 });
    if (rows.length > 0) {
      throw new Error(`A case with ${table} is not copied`);
    }
  }
}

/**
 * Reads a case with everything that belongs to it, its registration too.
 * @throws Error when it has secrets (a code) or rows that are not copied: what was sent is bound to its own row
 */
export async function keepCase(
  reader: Reader,
  { id, registrationId }: { readonly id: string; readonly registrationId: string },
): Promise<KeptCase> {
  await refuseOthers(reader, id);
  const ids = new Set([id, registrationId]);
  const rows: (readonly [TableName, Row[]])[] = [];
  for (const [table, column] of PARTS) {
    const found = (await rowsWith(reader, table, { match: { [column]: [...ids] } as never })) as unknown as Row[];
    found.forEach((row) => ids.add(String(row['id'])));
    rows.push([table, found]);
  }
  if (rows.some(([, found]) => found.some((row) => typeof row['sealedSecret'] === 'string'))) {
    throw new Error('A case with a sealed secret is not copied');
  }
  return { id, rows };
}

export interface CopiedCase {
  readonly id: string;
  /** Old id → new id, of documents too: their bytes are bound to their ids. */
  readonly names: ReadonlyMap<string, string>;
}

/** Ids outside the case (old → new: who did it), and texts of which there is never a second (numbers, addresses). */
export interface CopyNames {
  readonly ids: ReadonlyMap<string, string>;
  readonly texts: ReadonlyMap<string, string>;
}

function namesOf({ rows }: KeptCase, ids: ReadonlyMap<string, string>): Map<string, string> {
  const names = new Map(ids);
  for (const { id } of rows.flatMap(([, found]) => found)) {
    if (typeof id === 'string') {
      names.set(id, newId());
    }
  }
  return names;
}

/** Longest first, so that no text is mistaken for the beginning of another. */
function renamed(text: string, texts: ReadonlyMap<string, string>): string {
  const old = [...texts.keys()].sort((one, other) => other.length - one.length);
  if (old.length === 0) {
    return text;
  }
  const any = new RegExp(old.map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
  return text.replace(any, (one) => texts.get(one) ?? one);
}

/**
 * Writes a case like the kept one.
 * @param tx an open transaction, of this database or of another
 * @returns the new case; the bytes of its documents are still to be stored
 */
export async function writeCopy(tx: Tx, kept: KeptCase, { ids, texts }: CopyNames): Promise<CopiedCase> {
  const names = namesOf(kept, ids);
  const id = names.get(kept.id) ?? '';
  const copies = new Map(
    kept.rows.map(([table, rows]) => {
      const text = renamed(JSON.stringify(rows), texts).replace(ID, (old) => names.get(old) ?? old);
      return [table, JSON.parse(text) as never[]] as const;
    }),
  );
  const personal = (copies.get('audit_personal_data') ?? []) as TableRows['audit_personal_data'][];
  const digests = new Map(personal.map(({ eventId, salt, data }) => [eventId, personalDigest(salt, data)]));
  for (const [table, rows] of copies) {
    if (table === 'audit_events') {
      const events = (rows as UnchainedEvent[]).map((event) => ({
        ...event,
        chain: caseChain(id),
        personalDigest: digests.get(event.id) ?? null,
      }));
      await insertRows(tx, table, await chainEvents(tx, events));
    } else {
      await insertRows(tx, table, rows, isSealed(table) ? () => caseChain(id) : undefined);
    }
  }
  await indexCase(tx, id);
  return { id, names };
}
