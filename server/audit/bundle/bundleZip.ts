/** Puts files into a ZIP one after the other, made while they are written, and notes the digest of each. */
import { createHash } from 'node:crypto';
import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { FileDigest } from '@desk/db/trail/bundle/format';

/** A file of a bundle: its name, and its text piece by piece when its turn comes. */
export interface BundleFile {
  readonly name: string;
  readonly text: () => Iterable<string | Buffer> | AsyncIterable<string | Buffer>;
}

async function* measured({ name, text }: BundleFile, done: (digest: FileDigest) => void): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of text()) {
    const buffer = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
    hash.update(buffer);
    bytes += buffer.length;
    yield buffer;
  }
  done({ name, bytes, sha256: hash.digest('hex') });
}

/**
 * @param files in their order; the last ones may tell of the digests of those before them
 * @param madeAt the time that every file bears
 * @param done is told each digest, before the next file begins
 * @returns the bytes of the ZIP; what making a file throws ends it
 */
export function zipOf(files: readonly BundleFile[], madeAt: Date, done: (digest: FileDigest) => void): Readable {
  const zip = new ZipFile();
  const bytes = new PassThrough();
  zip.outputStream.pipe(bytes);
  const fail = (error: unknown): void => {
    bytes.destroy(error instanceof Error ? error : new Error(String(error)));
  };
  zip.on('error', fail);
  for (const file of files) {
    zip.addReadStreamLazy(file.name, { mtime: madeAt, mode: 0o100600 }, (give) => {
      const source = Readable.from(measured(file, done), { objectMode: false });
      // The library would wait for ever for a source that broke off.
      source.once('error', fail);
      give(null, source);
    });
  }
  zip.end();
  return bytes;
}
