/** Says which stored files a row still needs: scans, stacks, refused files, print runs not read yet, letters sent; every other is nobody's. */
import type { TableRows } from '../models/tables';
import type { Reader } from '../reader';
import { rowsWith, selectRows, type Match } from '../sql/rows';

/** A file of the document store: the id it is bound to, and the SHA-256 of its plain bytes. */
export interface StoredFileName {
  readonly id: string;
  readonly sha256: string;
}

/** A file with what opens it. */
export interface NeededFile extends StoredFileName {
  readonly wrappedKey: string;
  readonly iv: string;
  readonly authTag: string;
  /** How many bytes it has, where the row says so. */
  readonly bytes?: number;
}

/** The tables whose rows have a file in the document store. */
export const TABLES_WITH_FILES = [
  'documents',
  'mail_batches',
  'unread_files',
  'customer_message_files',
  'print_runs',
] as const;
export type TableWithFiles = (typeof TABLES_WITH_FILES)[number];

interface Home<T extends TableWithFiles> {
  /** The rows that may have one of these files. */
  readonly rowsFor: (ids: readonly string[]) => Match<TableRows[T]>;
  /** Of a row; null where its bytes lie elsewhere or are gone. */
  readonly fileOf: (row: TableRows[T]) => NeededFile | null;
}

const HOMES: { readonly [T in TableWithFiles]: Home<T> } = {
  documents: { rowsFor: (id) => ({ id }), fileOf: (row) => row },
  mail_batches: {
    rowsFor: (id) => ({ id }),
    // Its bytes are those that came in: a stack that was redacted since has others.
    fileOf: ({ id, storedSha256: sha256, wrappedKey, iv, authTag }) =>
      sha256 === '' ? null : { id, sha256, wrappedKey, iv, authTag },
  },
  unread_files: {
    rowsFor: (id) => ({ id }),
    fileOf: ({ id, sha256, wrappedKey, iv, authTag, bytes }) =>
      sha256 === null || wrappedKey === null || iv === null || authTag === null
        ? null
        : { id, sha256, wrappedKey, iv, authTag, bytes },
  },
  customer_message_files: { rowsFor: (id) => ({ id }), fileOf: ({ id, file }) => ({ id, ...file }) },
  // Bound to an id of its own, since a run is drawn anew sometimes; wiped when it was read.
  print_runs: {
    rowsFor: () => ({ status: 'ready' }),
    fileOf: ({ status, file }) => (status === 'ready' ? file : null),
  },
};

/** How many ids one question holds. */
const AT_ONCE = 200;

async function neededIn<T extends TableWithFiles>(reader: Reader, table: T, ids: readonly string[]): Promise<string[]> {
  const { rowsFor, fileOf } = HOMES[table];
  const rows = await rowsWith(reader, table, { match: rowsFor(ids) });
  return rows.map(fileOf).flatMap((file) => (file === null ? [] : [`${file.sha256}-${file.id}`]));
}

/**
 * @param names files as they lie in the store
 * @returns those that a scan, a stack, a refused file, a print run or a letter that was sent has as its bytes now
 */
export async function filesWithRow(reader: Reader, names: readonly StoredFileName[]): Promise<StoredFileName[]> {
  const found: StoredFileName[] = [];
  for (let at = 0; at < names.length; at += AT_ONCE) {
    const some = names.slice(at, at + AT_ONCE);
    const needed = new Set<string>();
    for (const table of TABLES_WITH_FILES) {
      const own = await neededIn(
        reader,
        table,
        some.map(({ id }) => id),
      );
      own.forEach((name) => needed.add(name));
    }
    found.push(...some.filter(({ id, sha256 }) => needed.has(`${sha256}-${id}`)));
  }
  return found;
}

/** A row and the file it needs. */
export interface FileOfRow {
  readonly rowId: string;
  readonly file: NeededFile;
}

export interface PageOfFiles {
  readonly files: readonly FileOfRow[];
  /** The row with which the next page begins; null when this was the last. */
  readonly next: string | null;
}

/**
 * The files that the rows of one table need, in the order of the rows' ids.
 * @param from the id of the first row of the page; null for the first of all
 */
export async function filesOfTable<T extends TableWithFiles>(
  reader: Reader,
  table: T,
  { from, limit = AT_ONCE }: { readonly from: string | null; readonly limit?: number },
): Promise<PageOfFiles> {
  const rows = await selectRows(reader, table, {
    conditions: from === null ? [] : [{ property: 'id', atLeast: from }],
    order: [['id', 'ASC']],
    limit: limit + 1,
  });
  const files = rows.slice(0, limit).flatMap((row) => {
    const file = HOMES[table].fileOf(row);
    return file === null ? [] : [{ rowId: row.id, file }];
  });
  return { files, next: rows[limit]?.id ?? null };
}

/** All of one table, page by page. */
export async function* filesOfRows(reader: Reader, table: TableWithFiles): AsyncGenerator<FileOfRow> {
  let from: string | null = null;
  do {
    const page: PageOfFiles = await filesOfTable(reader, table, { from });
    yield* page.files;
    from = page.next;
  } while (from !== null);
}
