/** Keeps letters and what is known of their scans; the bytes themselves lie elsewhere, encrypted. */
import type { ListQuery } from '@desk/shared/contract/listQuery';
import { letterFields } from '@desk/shared/search/searchFields';
import type { DocumentSummary, IntakeAnswers, MailItem, PaperPlace } from '@desk/shared/intake/mailItem';
import type { MailItemColumns, StoredDocument } from '../models/caseRows';
import type { Reader, Tx } from '../reader';
import { indexEntries, moveEntry, removeEntry } from '../search/searchIndex';
import { listRows, type ListSource, type Page } from '../sql/list';
import { changeReturning, insertRows, rowsWith, rowWith, updateRows } from '../sql/rows';
import { forgetPagesOf } from './documentPageStore';

export type { StoredDocument } from '../models/caseRows';
export type DocumentOfCase = StoredDocument & { readonly applicationId: string };

/** A letter as it comes in; what becomes of its paper is said later. */
export type NewMailItem = Omit<MailItem, 'documents' | 'paper' | 'openQuestions'>;

/** Adds a letter without its scans. Throws StorageError `unique` when its number is taken. */
export async function insertMailItem(tx: Tx, item: NewMailItem): Promise<void> {
  const nothingYet = { scanned: false, openQuestions: 0, paperFate: null, paperOn: null, paperPlace: null };
  const { id: recordId, applicationId: caseId } = item;
  await insertRows(tx, 'mail_items', [{ ...item, ...nothingYet }]);
  await indexEntries(tx, [{ kind: 'mail-items', recordId, caseId, isOpen: null, fields: letterFields(item) }]);
}

type NewDocument = Omit<StoredDocument, 'receivedSha256'> & Partial<Pick<StoredDocument, 'receivedSha256'>>;

/** Adds what is known of a scan; without `receivedSha256` its bytes are kept as they came in. */
export async function insertDocument(tx: Tx, document: NewDocument): Promise<void> {
  await insertRows(tx, 'documents', [{ receivedSha256: null, ...document }]);
  await updateRows(tx, 'mail_items', { match: { id: document.mailItemId }, set: { scanned: true } });
}

/** What changes when a scan is stored anew; its old key is overwritten, so that the old bytes can never be read again. */
export type RestoredDocument = Omit<StoredDocument, 'id' | 'mailItemId' | 'fileName'>;

/**
 * Puts another stored file in the place of a scan's.
 * @param tx an open transaction
 * @param old the scan as it was read
 * @returns false when somebody else replaced it meanwhile
 */
export async function replaceDocument(
  tx: Tx,
  old: Pick<StoredDocument, 'id' | 'wrappedKey'>,
  set: RestoredDocument,
): Promise<boolean> {
  const { id, wrappedKey } = old;
  return (await updateRows(tx, 'documents', { match: { id, wrappedKey }, set })) === 1;
}

/** Without the keys, which only whoever opens the scan needs. */
function summaryOf(document: StoredDocument): DocumentSummary {
  const { id, mailItemId, fileName, mediaType, bytes, pages, sha256 } = document;
  return { id, mailItemId, fileName, mediaType, bytes, pages, sha256 };
}

async function withDocuments(reader: Reader, rows: readonly MailItemColumns[]): Promise<MailItem[]> {
  if (rows.length === 0) {
    return [];
  }
  const match = { mailItemId: rows.map((row) => row.id) };
  const documents = await rowsWith(reader, 'documents', { match, order: [['id', 'ASC']] });
  return rows.map(({ scanned: _scanned, paperFate, paperOn, paperPlace, ...item }) => ({
    ...item,
    paper: paperFate === null || paperOn === null ? null : { fate: paperFate, on: paperOn, place: paperPlace ?? '' },
    documents: documents.filter((document) => document.mailItemId === item.id).map(summaryOf),
  }));
}

/** The letters of a case with their scans, the first one first. */
export async function mailItemsOf(reader: Reader, applicationId: string): Promise<MailItem[]> {
  const order = [
    ['registeredAt', 'ASC'],
    ['id', 'ASC'],
  ] as const;
  return withDocuments(reader, await rowsWith(reader, 'mail_items', { match: { applicationId }, order }));
}

/** The letter with this id and its scans, or null. */
export async function findMailItem(reader: Reader, id: string): Promise<MailItem | null> {
  const [item] = await withDocuments(reader, await rowsWith(reader, 'mail_items', { match: { id } }));
  return item ?? null;
}

/**
 * Replaces the answers of a letter's checklist.
 * @param tx an open transaction
 * @param mailItemId which letter
 * @param checklist all answers
 * @param signedOn YYYY-MM-DD; what was there stays when left out
 */
export async function updateChecklist(
  tx: Tx,
  mailItemId: string,
  checklist: IntakeAnswers,
  signedOn?: string | null,
): Promise<void> {
  const set = signedOn === undefined ? { checklist } : { checklist, signedOn };
  await updateRows(tx, 'mail_items', { match: { id: mailItemId }, set });
}

/** Says where the paper of a letter is; what was said before is replaced, the trail keeps it. */
export async function setPaper(tx: Tx, mailItemId: string, { fate, on, place }: PaperPlace): Promise<void> {
  const set = { paperFate: fate, paperOn: on, paperPlace: place };
  await updateRows(tx, 'mail_items', { match: { id: mailItemId }, set });
}

/** Says how many questions of the checklist wait at each letter of a case; letters that are not named have none. */
export async function setOpenQuestions(
  tx: Tx,
  applicationId: string,
  waiting: { readonly mailItemId: string; readonly count: number } | null,
): Promise<void> {
  await updateRows(tx, 'mail_items', { match: { applicationId }, set: { openQuestions: 0 } });
  if (waiting !== null) {
    await updateRows(tx, 'mail_items', { match: { id: waiting.mailItemId }, set: { openQuestions: waiting.count } });
  }
}

/** Puts a letter and its scans on another case. */
export async function moveMailItem(tx: Tx, mailItemId: string, applicationId: string): Promise<void> {
  await updateRows(tx, 'mail_items', { match: { id: mailItemId }, set: { applicationId, openQuestions: 0 } });
  await updateRows(tx, 'scanned_letters', { match: { mailItemId }, set: { applicationId } });
  await moveEntry(tx, mailItemId, applicationId);
}

/**
 * Takes a letter off the file that never had a scan.
 * @returns false when it has one, or is not there; nothing is removed then
 */
export async function removeMailItem(tx: Tx, mailItemId: string): Promise<boolean> {
  const sql = 'DELETE FROM mail_items WHERE id = $1 AND scanned IS FALSE RETURNING id';
  const isRemoved = (await changeReturning(tx, sql, [mailItemId])).length === 1;
  if (isRemoved) {
    await removeEntry(tx, mailItemId);
  }
  return isRemoved;
}

/**
 * Takes away a letter that should not have been registered, with what is known of its scans; the trail keeps that it was.
 * No letter of a stack may still name it.
 */
export async function removeScannedMail(tx: Tx, mailItemId: string): Promise<void> {
  await forgetPagesOf(tx, mailItemId);
  await changeReturning(tx, 'DELETE FROM documents WHERE mail_item_id = $1 RETURNING id', [mailItemId]);
  await changeReturning(tx, 'DELETE FROM mail_items WHERE id = $1 RETURNING id', [mailItemId]);
  await removeEntry(tx, mailItemId);
}

async function ofCase(reader: Reader, document: StoredDocument | null): Promise<DocumentOfCase | null> {
  const item = document && (await rowWith(reader, 'mail_items', { id: document.mailItemId }));
  return document && item && { ...document, applicationId: item.applicationId };
}

/** A scan with its keys and its case, or null. */
export async function findDocument(reader: Reader, id: string): Promise<DocumentOfCase | null> {
  return ofCase(reader, await rowWith(reader, 'documents', { id }));
}

/**
 * The first scan with these bytes, as they are kept or as they were handed in, or null.
 * @param sha256 64 lower-case hexadecimal digits
 */
export async function findDocumentBySha(reader: Reader, sha256: string): Promise<DocumentOfCase | null> {
  for (const match of [{ sha256 }, { receivedSha256: sha256 }]) {
    const [first] = await rowsWith(reader, 'documents', { match, order: [['id', 'ASC']], limit: 1 });
    if (first !== undefined) {
      return ofCase(reader, first);
    }
  }
  return null;
}

const LETTERS: ListSource<'mail_items'> = {
  resource: 'mail-items',
  table: 'mail_items',
  properties: { open: 'openQuestions' },
  unique: ['number'],
};

/** A page of letters with their scans; `q` asks the search index. */
export async function listMailItems(reader: Reader, query: ListQuery): Promise<Page<MailItem>> {
  const { rows, ...total } = await listRows(reader, LETTERS, query);
  return { ...total, rows: await withDocuments(reader, rows) };
}

/** A page of scans, without their keys. */
export async function listDocuments(reader: Reader, query: ListQuery): Promise<Page<DocumentSummary>> {
  const source = { resource: 'documents', table: 'documents', few: ['mailItemId', 'sha256'] } as const;
  const { rows, ...total } = await listRows(reader, source, query);
  return { ...total, rows: rows.map(summaryOf) };
}
