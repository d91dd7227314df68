/** Writes grey pages as one TIFF, the way a multifunction printer sends its scans: one strip a page, packed by Deflate. */
import { deflateSync } from 'node:zlib';
import type { GreyPage } from './scanSheet';

const HEADER_BYTES = 8;
const SHORT = 3;
const LONG = 4;
const RATIONAL = 5;
const ENTRY_BYTES = 12;

type Entry = readonly [tag: number, type: number, value: number];

/** Tags in ascending order, as TIFF 6.0 asks. */
function entriesFor(page: GreyPage, strip: { at: number; bytes: number; resolutionAt: number }): Entry[] {
  return [
    [256, LONG, page.width],
    [257, LONG, page.height],
    [258, SHORT, 8],
    [259, SHORT, 8],
    [262, SHORT, 1],
    [273, LONG, strip.at],
    [277, SHORT, 1],
    [278, LONG, page.height],
    [279, LONG, strip.bytes],
    [282, RATIONAL, strip.resolutionAt],
    [283, RATIONAL, strip.resolutionAt],
    [296, SHORT, 2],
  ];
}

function directory(entries: readonly Entry[], nextAt: number): Buffer {
  const bytes = Buffer.alloc(2 + entries.length * ENTRY_BYTES + 4);
  bytes.writeUInt16LE(entries.length, 0);
  entries.forEach(([tag, type, value], index) => {
    const at = 2 + index * ENTRY_BYTES;
    bytes.writeUInt16LE(tag, at);
    bytes.writeUInt16LE(type, at + 2);
    bytes.writeUInt32LE(1, at + 4);
    bytes.writeUInt32LE(value, at + 8);
  });
  bytes.writeUInt32LE(nextAt, bytes.length - 4);
  return bytes;
}

/** The pages in order as one little-endian TIFF. */
export function bindTiff(pages: readonly GreyPage[]): Buffer {
  const header = Buffer.from('49492a0008000000', 'hex');
  const pieces: Buffer[] = [header];
  let at = HEADER_BYTES;
  pages.forEach((page, index) => {
    const packed = deflateSync(page.grey);
    const padded = Buffer.concat([packed, Buffer.alloc(packed.length % 2)]);
    const resolution = Buffer.alloc(8);
    resolution.writeUInt32LE(page.dpi, 0);
    resolution.writeUInt32LE(1, 4);
    const length = directory(entriesFor(page, { at: 0, bytes: 0, resolutionAt: 0 }), 0).length;
    const resolutionAt = at + length;
    const stripAt = resolutionAt + resolution.length;
    const nextAt = index === pages.length - 1 ? 0 : stripAt + padded.length;
    const entries = entriesFor(page, { at: stripAt, bytes: packed.length, resolutionAt });
    pieces.push(directory(entries, nextAt), resolution, padded);
    at = stripAt + padded.length;
  });
  return Buffer.concat(pieces);
}
