/** Removes everything of a case but its events. */
import type { Reader, Tx } from '../reader';
import { columnList, eraseRows, query, rowsWith, updateRows } from '../sql/rows';
import { readRow } from '../sql/values';
import type { StoredFileName } from '../stores/storedFileStore';
import { LETTERS_FOUND, PLACES_OF_A_CASE } from './places';

/** What of a case lies outside the database. */
export interface FilesOfCase {
  /** Files of the document store. */
  readonly stored: readonly StoredFileName[];
  /** Ids of what was sent: the demo keeps mails and SMS under them. */
  readonly sentIds: readonly string[];
  /** Letters found in stacks, each with a chain of its own. */
  readonly letterIds: readonly string[];
  /** Stack → the pages of it that letters of the case took. */
  readonly stackPages: ReadonlyMap<string, readonly number[]>;
}

/** Reads what of a case lies outside the database; for whoever removes it once the rows are gone. */
export async function filesOfCase(reader: Reader, applicationId: string): Promise<FilesOfCase> {
  const letters = await rowsWith(reader, 'mail_items', { match: { applicationId } });
  const mailItemId = letters.map(({ id }) => id);
  const documents = letters.length === 0 ? [] : await rowsWith(reader, 'documents', { match: { mailItemId } });
  const messages = await rowsWith(reader, 'customer_messages', { match: { applicationId } });
  const messageId = messages.map(({ id }) => id);
  const drawn = messages.length === 0 ? [] : await rowsWith(reader, 'customer_message_files', { match: { messageId } });
  const sent = await rowsWith(reader, 'dispatches', { match: { applicationId } });
  const sql = `SELECT ${columnList('scanned_letters')} FROM scanned_letters WHERE ${LETTERS_FOUND}`;
  const rows = await query(reader, sql, [applicationId]);
  const found = rows.map((row) => readRow(reader.dialect, 'scanned_letters', row));
  const stackPages = new Map<string, readonly number[]>();
  found.forEach(({ batchId, pages }) => stackPages.set(batchId, [...(stackPages.get(batchId) ?? []), ...pages]));
  return {
    stored: [
      ...documents.map(({ id, sha256 }) => ({ id, sha256 })),
      ...drawn.map(({ id, file }) => ({ id, sha256: file.sha256 })),
    ],
    sentIds: sent.map(({ id }) => id),
    letterIds: found.map(({ id }) => id),
    stackPages,
  };
}

/** Print runs that nobody fetched are drawn anew without the letters of the case: those of others still have to go. */
async function drawRunsAnew(tx: Tx, applicationId: string): Promise<StoredFileName[]> {
  const letters = await rowsWith(tx, 'dispatches', { match: { applicationId } });
  const id = [...new Set(letters.flatMap(({ printRunId }) => printRunId ?? []))];
  const runs = id.length === 0 ? [] : await rowsWith(tx, 'print_runs', { match: { id, status: 'ready' }, lock: true });
  if (runs.length > 0) {
    const match = { id: runs.map((run) => run.id) };
    await updateRows(tx, 'print_runs', { match, set: { file: null, status: 'drawing' } });
  }
  return runs.flatMap(({ file }) => (file === null ? [] : [{ id: file.id, sha256: file.sha256 }]));
}

/**
 * Removes the rows of a case, also those that are never removed otherwise; its events stay, without what stood beside them.
 * @param tx has written the event `case.erased` of this case already: the database refuses it otherwise
 * @returns print files that hold letters of the case, for whoever removes them once this is committed
 * @throws StorageError `appendOnly` without that event
 */
export async function eraseCase(tx: Tx, applicationId: string): Promise<StoredFileName[]> {
  const printFiles = await drawRunsAnew(tx, applicationId);
  for (const [table, condition] of PLACES_OF_A_CASE) {
    await eraseRows(tx, table, { condition, values: [applicationId] });
  }
  return printFiles;
}

/** Whether any case that is kept rests on a registration. */
export async function restsOnRegistration(reader: Reader, registrationId: string): Promise<boolean> {
  const rows = await query(reader, 'SELECT 1 AS one FROM applications WHERE registration_id = $1 LIMIT 1', [
    registrationId,
  ]);
  return rows.length > 0;
}

/** Removes a registration and what its chain says of people; its events stay. */
export async function eraseRegistration(tx: Tx, registrationId: string): Promise<void> {
  const values = [registrationId];
  await eraseRows(tx, 'search_entries', { condition: 'record_id = $1', values });
  await eraseRows(tx, 'registered_means', { condition: 'registration_id = $1', values });
  await eraseRows(tx, 'registrations', { condition: 'id = $1', values });
  await eraseBeside(tx, `registration:${registrationId}`);
}

/**
 * Removes what stands beside the events of a chain about people.
 * @param before only of events of before this moment (ISO 8601 UTC as the database writes it); all when left out
 * @returns how many events lost it
 */
export async function eraseBeside(tx: Tx, chain: string, before?: string): Promise<number> {
  const time = before === undefined ? '' : ' AND at < $2';
  return eraseRows(tx, 'audit_personal_data', {
    condition: `event_id IN (SELECT id FROM audit_events WHERE chain = $1${time})`,
    values: before === undefined ? [chain] : [chain, before],
  });
}
