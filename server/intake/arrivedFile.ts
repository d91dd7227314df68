/** Turns files that arrived by upload into bytes, and bytes that came another way into such files. */
import type { ArrivedFile, UploadedFile } from '../files/arrivedFile';
import { sha256Of } from '../crypto/sha256';

/** All files opened at once: only for a form whose files are few. */
export function openAll(files: readonly ArrivedFile[]): Promise<UploadedFile[]> {
  return Promise.all(files.map(async ({ fileName, open }) => ({ fileName, bytes: await open() })));
}

/** A file that is in memory already. */
export function inHand({ fileName, bytes }: UploadedFile): ArrivedFile {
  return { fileName, size: bytes.length, sha256: sha256Of(bytes), open: () => Promise.resolve(bytes) };
}
