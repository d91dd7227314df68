/** Reads where the pages of a TIFF lie in it: each directory with what it points at. */

/** Bytes of one value, by the type's number in TIFF 6.0. */
const TYPE_BYTES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8] as const;
export const [SHORT, LONG] = [3, 4] as const;
export const ENTRY_BYTES = 12;
const HEADER_BYTES = 8;
/** Where the bytes of a picture lie, and how many they are: strips, tiles, and JPEG as old writers kept it. */
const PICTURE_TAGS = [
  [273, 279],
  [324, 325],
  [513, 514],
] as const;

/** A classic TIFF and its byte order. */
export interface Bytes {
  readonly view: DataView;
  readonly little: boolean;
}
/** From one byte up to another, the latter not included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}
export interface Entry extends Span {
  readonly tag: number;
  readonly values: readonly number[];
  readonly isOutside: boolean;
}
export interface Directory {
  readonly at: number;
  /** Where the place of this directory is written. */
  readonly linkAt: number;
  readonly next: number;
  readonly entries: readonly Entry[];
  /** Everything of this page: its directory, what that points at, and the picture. */
  readonly spans: readonly Span[];
}

function readEntry({ view, little }: Bytes, at: number): Entry {
  const type = view.getUint16(at + 2, little);
  const count = view.getUint32(at + 4, little);
  const size = TYPE_BYTES[type] ?? 1;
  const isOutside = count * size > 4;
  const from = isOutside ? view.getUint32(at + 8, little) : at + 8;
  const read = (place: number): number =>
    type === SHORT ? view.getUint16(place, little) : view.getUint32(place, little);
  const isNumber = type === SHORT || type === LONG;
  const values = isNumber ? Array.from({ length: count }, (_, index) => read(from + index * size)) : [];
  return { tag: view.getUint16(at, little), values, isOutside, from, to: from + count * size };
}

function pictureSpans(entries: readonly Entry[]): Span[] {
  return PICTURE_TAGS.flatMap(([placeTag, bytesTag]) => {
    const places = entries.find(({ tag }) => tag === placeTag)?.values ?? [];
    const lengths = entries.find(({ tag }) => tag === bytesTag)?.values ?? [];
    return places.map((from, index) => ({ from, to: from + (lengths[index] ?? 0) }));
  });
}

function readDirectory(bytes: Bytes, linkAt: number): Directory {
  const { view, little } = bytes;
  const at = view.getUint32(linkAt, little);
  const count = view.getUint16(at, little);
  const entries = Array.from({ length: count }, (_, index) => readEntry(bytes, at + 2 + index * ENTRY_BYTES));
  const nextAt = at + 2 + count * ENTRY_BYTES;
  const own = { from: at, to: nextAt + 4 };
  const outside = entries.filter(({ isOutside }) => isOutside);
  const spans = [own, ...outside, ...pictureSpans(entries)];
  return { at, linkAt, next: nextAt, entries, spans };
}

/** @throws RangeError when the file ends before a directory does, or its pages run in a circle */
export function readDirectories(bytes: Bytes): Directory[] {
  const found: Directory[] = [];
  for (let linkAt = 4; bytes.view.getUint32(linkAt, bytes.little) !== 0;) {
    const directory = readDirectory(bytes, linkAt);
    if (found.some(({ at }) => at === directory.at)) {
      throw new RangeError('The pages of this TIFF run in a circle');
    }
    found.push(directory);
    linkAt = directory.next;
  }
  return found;
}

/** Null when it is no classic TIFF. */
export function openBytes(file: Uint8Array): Bytes | null {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const order = view.byteLength < 8 ? 0 : view.getUint16(0);
  const little = order === 0x4949;
  return (little || order === 0x4d4d) && view.getUint16(2, little) === 42 ? { view, little } : null;
}

/** Tags stand in rising order (TIFF 6.0, section 2); room that was made before its content came is nothing but zeros. */
function isWritten({ entries }: Directory): boolean {
  const rises = entries.length > 0 && entries.every(({ tag }, at) => tag > (entries[at - 1]?.tag ?? 0));
  return rises && pictureSpans(entries).every(({ from, to }) => from >= HEADER_BYTES && to > from);
}

/**
 * Where the last byte lies that some page needs.
 * @param file a classic TIFF
 * @returns the length the file must have; null when its directories are not all there, or it is no classic TIFF
 */
export function neededLength(file: Uint8Array): number | null {
  const opened = openBytes(file);
  if (opened === null) {
    return null;
  }
  try {
    const directories = readDirectories(opened);
    if (directories.length === 0 || !directories.every(isWritten)) {
      return null;
    }
    return Math.max(...directories.flatMap(({ spans }) => spans.map(({ to }) => to)));
  } catch (error) {
    if (error instanceof RangeError) {
      return null;
    }
    throw error;
  }
}
