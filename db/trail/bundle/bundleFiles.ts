/** Reads the files of a bundle: whole or line by line, and what their digests are on the way. */
import { createHash, type Hash } from 'node:crypto';
import { canonicalJson } from '../canonicalJson';
import type { Finding } from '../findings';
import { orUnreadable } from '../orUnreadable';
import { Unreadable } from './unreadable';
import type { ZipFile } from './zipFile';

type Tell = (finding: Finding) => void;

/** A line that holds what belongs there. */
export interface Line<T> {
  readonly value: T;
  readonly text: string;
}

/** The lines of one file, one after the other; what cannot be read is told and left out. */
export interface LineReader<T> {
  /** The next line, which stays the next one; null at the end. */
  readonly peek: () => Promise<Line<T> | null>;
  readonly take: () => Promise<Line<T> | null>;
}

export interface BundleFiles {
  /** All of a file. @throws Unreadable when it is longer than this, or there is none */
  readonly whole: (name: string, mostBytes: number) => Promise<Buffer>;
  readonly lines: <T>(name: string, isIt: (value: unknown) => value is T) => LineReader<T>;
  /** Reads what nobody has read yet; gives bytes and SHA-256 of a file, or null where there is none. */
  readonly digestOf: (name: string) => Promise<{ readonly bytes: number; readonly sha256: string } | null>;
  readonly names: readonly string[];
}

const LINE_FEED = 0x0a;
/** No line that a desk writes comes near this; a longer one is no line. */
const MOST_LINE_BYTES = 64 * 1024 * 1024;

interface Measured {
  readonly hash: Hash;
  bytes: number;
}

/** Reads canonical JSON; null for anything else. */
function parsed(line: Buffer): { text: string; value: unknown } | null {
  return orUnreadable(() => {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(line);
    const value: unknown = JSON.parse(text);
    return canonicalJson(value) === text ? { text, value } : null;
  });
}

/** Splits bytes at line feeds; what stands behind the last one is no line, and is given with `isWhole` false. */
async function* splitLines(pieces: AsyncIterable<Buffer>): AsyncGenerator<{ bytes: Buffer; isWhole: boolean }[]> {
  let rest: Buffer[] = [];
  let length = 0;
  for await (const piece of pieces) {
    const lines: { bytes: Buffer; isWhole: boolean }[] = [];
    let start = 0;
    for (let end = piece.indexOf(LINE_FEED); end >= 0; end = piece.indexOf(LINE_FEED, start)) {
      lines.push({ bytes: Buffer.concat([...rest, piece.subarray(start, end)]), isWhole: true });
      rest = [];
      start = end + 1;
      length = 0;
    }
    rest.push(piece.subarray(start));
    length += piece.length - start;
    if (length > MOST_LINE_BYTES) {
      throw new Unreadable('damaged');
    }
    yield lines;
  }
  if (length > 0) {
    yield [{ bytes: Buffer.concat(rest), isWhole: false }];
  }
}

/** Reads the lines of a file that hold what belongs there. */
function lineReader<T>(
  source: AsyncGenerator<{ bytes: Buffer; isWhole: boolean }[]>,
  isIt: (value: unknown) => value is T,
  tellLine: (line: number) => void,
): LineReader<T> {
  let page: { bytes: Buffer; isWhole: boolean }[] = [];
  let [at, line] = [0, 0];
  let next: Line<T> | null | undefined;
  const find = async (): Promise<Line<T> | null> => {
    for (;;) {
      const found = page[at];
      if (found === undefined) {
        const more = await source.next();
        if (more.done === true) {
          return null;
        }
        [page, at] = [more.value, 0];
        continue;
      }
      at += 1;
      line += 1;
      const read = found.isWhole ? parsed(found.bytes) : null;
      if (read !== null && isIt(read.value)) {
        return { value: read.value, text: read.text };
      }
      tellLine(line);
    }
  };
  const peek = async (): Promise<Line<T> | null> => {
    next = next === undefined ? await find() : next;
    return next;
  };
  return {
    peek,
    async take() {
      const taken = await peek();
      next = taken === null ? null : undefined;
      return taken;
    },
  };
}

async function readWhole(zip: ZipFile, name: string, mostBytes: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of zip.read(name)) {
    pieces.push(piece);
    bytes += piece.length;
    if (bytes > mostBytes) {
      break;
    }
  }
  if (!zip.names.includes(name) || bytes > mostBytes) {
    throw new Unreadable('noManifest');
  }
  return Buffer.concat(pieces);
}

/** Opens the files of a ZIP as those of a bundle. */
export function bundleFiles(zip: ZipFile, tell: Tell): BundleFiles {
  const measured = new Map<string, Measured>();
  async function* read(name: string): AsyncGenerator<Buffer> {
    const measure: Measured = { hash: createHash('sha256'), bytes: 0 };
    for await (const piece of zip.read(name)) {
      measure.hash.update(piece);
      measure.bytes += piece.length;
      yield piece;
    }
    measured.set(name, measure);
  }
  return {
    names: zip.names,
    whole: (name, mostBytes) => readWhole(zip, name, mostBytes),
    lines: (name, isIt) =>
      lineReader(splitLines(read(name)), isIt, (line) => tell({ code: 'lineUnreadable', file: name, line })),
    async digestOf(name) {
      if (!zip.names.includes(name)) {
        return null;
      }
      if (!measured.has(name)) {
        const pieces = read(name);
        for (let piece = await pieces.next(); piece.done !== true;) {
          piece = await pieces.next();
        }
      }
      const measure = measured.get(name);
      return measure === undefined ? null : { bytes: measure.bytes, sha256: measure.hash.copy().digest('hex') };
    },
  };
}

/** A whole file as the canonical JSON it should be; null for anything else. */
export function canonicalFile(bytes: Buffer): { readonly text: string; readonly value: unknown } | null {
  return parsed(bytes);
}
