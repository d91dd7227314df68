/** Says which stored files a row still needs: scans, stacks, refused files, print runs not read yet, letters sent; every other is nobody's. */
import type { Reader } from '../reader';
import { rowsWith } from '../sql/rows';

/** A file of the document store: the id it is bound to, and the SHA-256 of its plain bytes. */
export interface StoredFileName {
  readonly id: string;
  readonly sha256: string;
}

/** How many ids one question holds. */
const AT_ONCE = 200;

async function neededOf(reader: Reader, names: readonly StoredFileName[]): Promise<StoredFileName[]> {
  const match = { id: names.map(({ id }) => id) };
  const documents = await rowsWith(reader, 'documents', { match });
  const batches = await rowsWith(reader, 'mail_batches', { match });
  const unread = await rowsWith(reader, 'unread_files', { match });
  const letters = await rowsWith(reader, 'customer_message_files', { match });
  const runs = await rowsWith(reader, 'print_runs', { match: { status: 'ready' } });
  const needed = new Set([
    ...documents.map(({ id, sha256 }) => `${sha256}-${id}`),
    ...batches.map(({ id, storedSha256 }) => `${storedSha256}-${id}`),
    ...unread.map(({ id, sha256 }) => `${sha256 ?? ''}-${id}`),
    ...letters.map(({ id, file }) => `${file.sha256}-${id}`),
    ...runs.flatMap(({ file }) => (file === null ? [] : [`${file.sha256}-${file.id}`])),
  ]);
  return names.filter(({ id, sha256 }) => needed.has(`${sha256}-${id}`));
}

/**
 * @param names files as they lie in the store
 * @returns those that a scan, a stack, a refused file, a print run or a letter that was sent has as its bytes now
 */
export async function filesWithRow(reader: Reader, names: readonly StoredFileName[]): Promise<StoredFileName[]> {
  const found: StoredFileName[] = [];
  for (let at = 0; at < names.length; at += AT_ONCE) {
    found.push(...(await neededOf(reader, names.slice(at, at + AT_ONCE))));
  }
  return found;
}
