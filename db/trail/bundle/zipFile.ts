/**
 * Reads a ZIP as a bundle may be one, with nothing but Node: stored or deflated, no comment behind it, flat names, each once.
 * Everything else is taken for damage, so that every verifier sees the same files or none.
 */
import { open, type FileHandle } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { Unreadable } from './unreadable';

interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

export interface ZipFile {
  readonly names: readonly string[];
  /** The bytes of a file, piece by piece. @throws Unreadable when they are not those that were put in */
  readonly read: (name: string) => AsyncIterable<Buffer>;
  readonly close: () => Promise<void>;
}

const END = 22;
const END_64 = 56;
const LOCATOR_64 = 20;
const CENTRAL = 46;
const LOCAL = 30;
const FULL_16 = 0xffff;
const FULL_32 = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
const PIECE = 64 * 1024;
/** A bundle has a dozen files. */
const MOST_DIRECTORY_BYTES = 64 * 1024;
const NAME = /^[a-z][A-Za-z0-9.-]*$/;

const damaged = (): never => {
  throw new Unreadable('damaged');
};

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(length), position });
  return bytesRead === length ? buffer : damaged();
}

/** A number of eight bytes; what no file can be as large as is damage. */
function wide(buffer: Buffer, at: number): number {
  const value = Number(buffer.readBigUInt64LE(at));
  return Number.isSafeInteger(value) ? value : damaged();
}

interface Directory {
  readonly offset: number;
  readonly size: number;
  readonly count: number;
}

async function directoryOf(file: FileHandle, size: number): Promise<Directory> {
  const end = size - END;
  const tail = end < 0 ? Buffer.alloc(0) : await bytesAt(file, end, END);
  if (tail.length === 0 || tail.readUInt32LE(0) !== 0x06054b50 || tail.readUInt16LE(20) !== 0) {
    throw new Unreadable('noZip');
  }
  const short = { count: tail.readUInt16LE(10), size: tail.readUInt32LE(12), offset: tail.readUInt32LE(16) };
  if (short.count !== FULL_16 && short.size !== FULL_32 && short.offset !== FULL_32) {
    return short.offset + short.size === end ? short : damaged();
  }
  const start = end - LOCATOR_64 - END_64;
  const long = start < 0 ? damaged() : await bytesAt(file, start, END_64);
  const found = { count: wide(long, 32), size: wide(long, 40), offset: wide(long, 48) };
  const isWhole = long.readUInt32LE(0) === 0x06064b50 && found.offset + found.size === start;
  return isWhole ? found : damaged();
}

/** What does not fit into four bytes stands behind the name, in this order. */
function widened(extra: Buffer, values: readonly number[]): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === 1) {
      let place = at + 4;
      return values.map((value) => {
        if (value !== FULL_32) {
          return value;
        }
        place += 8;
        return place <= extra.length ? wide(extra, place - 8) : damaged();
      });
    }
  }
  return values.includes(FULL_32) ? damaged() : [...values];
}

function entriesOf(directory: Buffer, count: number): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let nth = 0; nth < count; nth += 1) {
    if (at + CENTRAL > directory.length || directory.readUInt32LE(at) !== 0x02014b50) {
      return damaged();
    }
    const head = directory.subarray(at, at + CENTRAL);
    const nameEnd = at + CENTRAL + head.readUInt16LE(28);
    const extraEnd = nameEnd + head.readUInt16LE(30);
    const name = directory.toString('latin1', at + CENTRAL, nameEnd);
    const method = head.readUInt16LE(10);
    const isKnown = (method === STORED || method === DEFLATED) && (head.readUInt16LE(8) & ENCRYPTED) === 0;
    if (!isKnown || !NAME.test(name) || entries.has(name)) {
      return damaged();
    }
    const short = [head.readUInt32LE(24), head.readUInt32LE(20), head.readUInt32LE(42)];
    const [size = 0, packed = 0, offset = 0] = widened(directory.subarray(nameEnd, extraEnd), short);
    entries.set(name, { name, method, crc: head.readUInt32LE(16), packed, size, offset });
    at = extraEnd + head.readUInt16LE(32);
  }
  return at === directory.length ? entries : damaged();
}

async function* packedBytes(file: FileHandle, start: number, end: number): AsyncGenerator<Buffer> {
  for (let at = start; at < end; at += PIECE) {
    yield await bytesAt(file, at, Math.min(PIECE, end - at));
  }
}

/** Where the bytes of a file begin, which it says itself once more as the directory does. */
async function startOf(file: FileHandle, { name, method, offset }: ZipEntry): Promise<number> {
  const head = await bytesAt(file, offset, LOCAL);
  const nameLength = head.readUInt16LE(26);
  const own = await bytesAt(file, offset + LOCAL, nameLength);
  const isIt = head.readUInt32LE(0) === 0x04034b50 && head.readUInt16LE(8) === method;
  return isIt && own.toString('latin1') === name ? offset + LOCAL + nameLength + head.readUInt16LE(28) : damaged();
}

async function* readEntry(file: FileHandle, entry: ZipEntry): AsyncGenerator<Buffer> {
  const start = await startOf(file, entry);
  if (entry.packed === 0) {
    return entry.size === 0 && entry.crc === 0 && entry.method === STORED ? undefined : damaged();
  }
  const packed = packedBytes(file, start, start + entry.packed);
  // A stream that breaks off tells whoever reads the last one of them.
  const stream =
    entry.method === STORED ? packed : pipeline(Readable.from(packed), createInflateRaw(), () => undefined);
  let [size, crc] = [0, 0];
  try {
    for await (const piece of stream as AsyncIterable<Buffer>) {
      size += piece.length;
      crc = crc32(piece, crc);
      if (size > entry.size) {
        damaged();
      }
      yield piece;
    }
  } catch {
    damaged();
  }
  if (size !== entry.size || crc !== entry.crc) {
    damaged();
  }
}

async function listEntries(file: FileHandle): Promise<Map<string, ZipEntry>> {
  const { size } = await file.stat();
  const directory = await directoryOf(file, size);
  if (directory.size > MOST_DIRECTORY_BYTES) {
    return damaged();
  }
  const entries = entriesOf(await bytesAt(file, directory.offset, directory.size), directory.count);
  for (const entry of entries.values()) {
    await startOf(file, entry);
  }
  return entries;
}

/**
 * Opens a file as a bundle may be one.
 * @throws Unreadable
 */
export async function openZip(path: string): Promise<ZipFile> {
  const file = await open(path).catch(() => {
    throw new Unreadable('noFile');
  });
  try {
    const entries = await listEntries(file);
    return {
      names: [...entries.keys()],
      async *read(name) {
        const entry = entries.get(name);
        if (entry !== undefined) {
          yield* readEntry(file, entry);
        }
      },
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error instanceof Unreadable ? error : new Unreadable('noZip');
  }
}
