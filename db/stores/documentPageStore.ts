/** Keeps what each page of a scan is, and who had which page on screen. A page without a row is not known yet. */
import type { StatusId } from '@desk/shared/flow/statuses';
import type { DocumentPage, PageKind, PageRead } from '@desk/shared/application/pageKinds';
import { newId } from '../ids';
import type { DocumentPageColumns } from '../models/caseRows';
import type { Reader, Tx } from '../reader';
import { changeReturning, query, rowWith, rowsWith, updateRows } from '../sql/rows';
import { instantValue } from '../sql/values';

function pageOf(row: DocumentPageColumns): DocumentPage {
  const { id: _id, lookedAt: _lookedAt, ...page } = row;
  return page;
}

/** What is known of the pages of these scans, in the order of the pages. */
export async function pagesOf(reader: Reader, documentIds: readonly string[]): Promise<DocumentPage[]> {
  if (documentIds.length === 0) {
    return [];
  }
  const match = { documentId: documentIds };
  return (await rowsWith(reader, 'document_pages', { match, order: [['page', 'ASC']] })).map(pageOf);
}

/** Who had which page of these scans on screen. */
export async function readsOf(reader: Reader, documentIds: readonly string[]): Promise<PageRead[]> {
  if (documentIds.length === 0) {
    return [];
  }
  const rows = await rowsWith(reader, 'page_reads', { match: { documentId: documentIds } });
  return rows.map(({ id: _id, ...read }) => read);
}

/** The revision of a page as it is now; zero for one that was never changed. */
export async function revisionOf(reader: Reader, documentId: string, page: number): Promise<number> {
  const [row] = await rowsWith(reader, 'document_pages', { match: { documentId, page }, limit: 1 });
  return row?.revision ?? 0;
}

type PageChanges = Partial<Omit<DocumentPageColumns, 'id' | 'documentId' | 'page'>>;

/** Changes a page, whether anything was known of it before or not. */
async function changePage(tx: Tx, place: Pick<DocumentPage, 'documentId' | 'page'>, set: PageChanges): Promise<void> {
  const { documentId, page } = place;
  // The row comes first and the change after it: two who know something of the same page at once both get their say.
  await changeReturning(
    tx,
    'WITH made (id) AS (SELECT CAST($1 AS VARCHAR(36))) ' +
      'INSERT INTO document_pages (id, document_id, page, subject_ids, revision) ' +
      "SELECT id, $2, $3, '[]', 0 FROM made WHERE true ON CONFLICT (document_id, page) DO NOTHING RETURNING id",
    [newId(), documentId, page],
  );
  await updateRows(tx, 'document_pages', { match: { documentId, page }, set });
}

export interface NamedPage {
  readonly documentId: string;
  readonly page: number;
  readonly kind: PageKind;
  readonly subjectIds: readonly string[];
}

export interface NamedBy {
  readonly id: string;
  readonly name: string;
  /** ISO 8601 UTC. */
  readonly at: string;
}

/** Says what a page is. */
export async function namePage(tx: Tx, { documentId, page, kind, subjectIds }: NamedPage, by: NamedBy): Promise<void> {
  const set = { kind, subjectIds: [...subjectIds], setById: by.id, setByName: by.name, setAt: by.at };
  await changePage(tx, { documentId, page }, set);
}

/** Forgets of these scans whose copy a page is: on another case it is nobody's until somebody says so. */
export async function forgetOwners(tx: Tx, documentIds: readonly string[]): Promise<void> {
  if (documentIds.length > 0) {
    const set = { kind: null, subjectIds: [], setById: null, setByName: null, setAt: null };
    await updateRows(tx, 'document_pages', { match: { documentId: documentIds, kind: 'identityCopy' }, set });
  }
}

/** Says what the desk takes a page for, or that it cannot tell; either way it has looked. */
export async function proposePage(
  tx: Tx,
  { documentId, page, proposed }: Pick<DocumentPage, 'documentId' | 'page' | 'proposed'>,
  at: string,
): Promise<void> {
  await changePage(tx, { documentId, page }, { proposed, lookedAt: at });
}

/** The pictures of these pages are others now: whoever saw them before has not seen what is there. */
export async function raiseRevisions(tx: Tx, documentId: string, pages: readonly number[]): Promise<void> {
  for (const page of new Set(pages)) {
    const revision = (await revisionOf(tx, documentId, page)) + 1;
    await changePage(tx, { documentId, page }, { revision });
  }
}

type Seen = Omit<PageRead, 'firstAt' | 'lastAt'>;

/** Whether it is on record already that an account had a page on screen as it was at this revision. */
export async function hasRead(reader: Reader, { documentId, page, readerId, revision }: Seen): Promise<boolean> {
  return (await rowWith(reader, 'page_reads', { documentId, page, readerId, revision })) !== null;
}

/** Notes that an account had a page on screen, as it was at this revision. */
export async function recordPageRead(
  tx: Tx,
  { documentId, page, readerId, revision, at }: Seen & { readonly at: string },
): Promise<void> {
  // It begins with WITH, because Sequelize on SQLite throws away the rows of a statement that begins with INSERT.
  const sql =
    'WITH seen (at) AS (SELECT CAST($6 AS ' +
    `${tx.dialect === 'sqlite' ? 'TEXT' : 'TIMESTAMPTZ'})) ` +
    'INSERT INTO page_reads (id, document_id, page, reader_id, revision, first_at, last_at) ' +
    'SELECT $1, $2, $3, $4, $5, at, at FROM seen WHERE true ON CONFLICT (document_id, page, reader_id) ' +
    'DO UPDATE SET revision = excluded.revision, last_at = excluded.last_at RETURNING id';
  await changeReturning(tx, sql, [newId(), documentId, page, readerId, revision, instantValue(tx.dialect, at)]);
}

/** Takes away what is known of the pages of a letter that is taken off the file itself. */
export async function forgetPagesOf(tx: Tx, mailItemId: string): Promise<void> {
  for (const table of ['document_pages', 'page_reads']) {
    const sql =
      `DELETE FROM ${table} WHERE document_id IN (SELECT id FROM documents WHERE mail_item_id = $1) ` + 'RETURNING id';
    await changeReturning(tx, sql, [mailItemId]);
  }
}

/** Scans of cases in these statuses that the desk has not looked at, the longest stored first. */
export async function documentsNotLookedAt(
  reader: Reader,
  statuses: readonly StatusId[],
  limit: number,
): Promise<string[]> {
  const places = statuses.map((_, at) => `$${String(at + 1)}`).join(', ');
  const rows = await query(
    reader,
    'SELECT d.id FROM documents d JOIN mail_items m ON m.id = d.mail_item_id ' +
      `JOIN applications a ON a.id = m.application_id WHERE a.status IN (${places}) AND NOT EXISTS ` +
      '(SELECT 1 FROM document_pages p WHERE p.document_id = d.id AND p.looked_at IS NOT NULL) ' +
      `ORDER BY d.stored_at, d.id LIMIT ${String(Math.trunc(limit))}`,
    [...statuses],
  );
  return rows.map(({ id }) => String(id));
}

/** Notes that the pictures of these pages are gone because their case was decided. */
export async function markErased(tx: Tx, documentId: string, pages: readonly number[], at: string): Promise<void> {
  await raiseRevisions(tx, documentId, pages);
  await updateRows(tx, 'document_pages', { match: { documentId, page: pages }, set: { erasedAt: at } });
}
