/** Puts other pictures in the place of some pages of a TIFF; every other page stays byte for byte, of the old ones nothing stays. */
import { deflateSync } from 'node:zlib';
import { POINTS_PER_INCH, type PaperSize, type Raster } from './raster';
import {
  ENTRY_BYTES,
  LONG,
  openBytes,
  readDirectories,
  SHORT,
  type Bytes,
  type Directory,
  type Span,
} from './tiffDirectories';

const RATIONAL = 5;
/** Directories within a page may hold a small copy of it; a file that has them is drawn anew as a whole. */
const INNER_DIRECTORIES = [330, 34665, 34853];

function areApart(one: readonly Span[], other: readonly Span[]): boolean {
  return one.every(({ from, to }) => other.every((span) => to <= span.from || span.to <= from));
}

/** Red, green and blue without the opacity. */
function coloursOf({ data, width, height }: Raster): Uint8Array {
  const colours = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    colours.set(data.subarray(pixel * 4, pixel * 4 + 3), pixel * 3);
  }
  return colours;
}

export interface Replacement {
  readonly raster: Raster;
  readonly size: PaperSize;
}

/** Where a page is written, in which byte order, and where the next directory stands. */
interface PagePlace {
  readonly at: number;
  readonly little: boolean;
  readonly next: number;
}

/** A page as it is written behind the file: its directory first, then what that points at. */
function writePage({ raster, size }: Replacement, { at, little, next }: PagePlace): Uint8Array {
  const packed = deflateSync(coloursOf(raster));
  const dpi = Math.max(1, Math.round((raster.width * POINTS_PER_INCH) / size.widthPt));
  const entryCount = 12;
  const bitsAt = at + 2 + entryCount * ENTRY_BYTES + 4;
  const dpiAt = bitsAt + 6;
  const pictureAt = dpiAt + 8;
  const entries: readonly (readonly [tag: number, type: number, count: number, value: number])[] = [
    [256, LONG, 1, raster.width],
    [257, LONG, 1, raster.height],
    [258, SHORT, 3, bitsAt],
    [259, SHORT, 1, 8],
    [262, SHORT, 1, 2],
    [273, LONG, 1, pictureAt],
    [277, SHORT, 1, 3],
    [278, LONG, 1, raster.height],
    [279, LONG, 1, packed.length],
    [282, RATIONAL, 1, dpiAt],
    [283, RATIONAL, 1, dpiAt],
    [296, SHORT, 1, 2],
  ];
  const bytes = new Uint8Array(pictureAt - at + packed.length + (packed.length % 2));
  const view = new DataView(bytes.buffer);
  view.setUint16(0, entryCount, little);
  entries.forEach(([tag, type, count, value], index) => {
    const place = 2 + index * ENTRY_BYTES;
    view.setUint16(place, tag, little);
    view.setUint16(place + 2, type, little);
    view.setUint32(place + 4, count, little);
    if (type === SHORT && count === 1) {
      view.setUint16(place + 8, value, little);
    } else {
      view.setUint32(place + 8, value, little);
    }
  });
  view.setUint32(bitsAt - at - 4, next, little);
  [0, 2, 4].forEach((offset) => view.setUint16(bitsAt - at + offset, 8, little));
  view.setUint32(dpiAt - at, dpi, little);
  view.setUint32(dpiAt - at + 4, 1, little);
  bytes.set(packed, pictureAt - at);
  return bytes;
}

/** The directories, when these pages can be replaced without touching another one. */
function separable(bytes: Bytes, pages: readonly number[]): Directory[] | null {
  try {
    const directories = readDirectories(bytes);
    const isPlain = directories.every(({ entries }) => !entries.some(({ tag }) => INNER_DIRECTORIES.includes(tag)));
    const replaced = directories.filter((_, index) => pages.includes(index + 1)).flatMap(({ spans }) => spans);
    const kept = directories.filter((_, index) => !pages.includes(index + 1)).flatMap(({ spans }) => spans);
    const fits = replaced.every(({ from, to }) => from >= 8 && to <= bytes.view.byteLength);
    return isPlain && fits && areApart(replaced, kept) ? directories : null;
  } catch (error) {
    if (error instanceof RangeError) {
      return null;
    }
    throw error;
  }
}

/**
 * @param file a TIFF
 * @param replacements by page, 1 is the first
 * @returns the new file; null when the pages of this one cannot be told apart (BigTIFF, shared or inner pictures)
 */
export function replaceTiffPages(file: Uint8Array, replacements: ReadonlyMap<number, Replacement>): Uint8Array | null {
  const opened = openBytes(file);
  const directories = opened && separable(opened, [...replacements.keys()]);
  if (opened === null || directories === null) {
    return null;
  }
  const { little } = opened;
  let result = new Uint8Array(file.length + (file.length % 2));
  result.set(file);
  // From the last page on, so that a replaced page's next one is known when it is written.
  for (const [page, replacement] of [...replacements].sort(([one], [other]) => other - one)) {
    const directory = directories[page - 1];
    if (directory === undefined) {
      return null;
    }
    const next = new DataView(result.buffer).getUint32(directory.next, little);
    directory.spans.forEach(({ from, to }) => result.fill(0, from, to));
    const written = writePage(replacement, { at: result.length, little, next });
    new DataView(result.buffer).setUint32(directory.linkAt, result.length, little);
    const longer = new Uint8Array(result.length + written.length);
    longer.set(result);
    longer.set(written, result.length);
    result = longer;
  }
  return result;
}
