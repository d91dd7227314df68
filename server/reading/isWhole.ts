/** Tells whether a scan is there to its last byte: one that is still being copied begins like a whole one. */
import { neededLength } from './engine/tiffDirectories';

/*
 * A TIFF that has its directories before its pictures, copied into room made beforehand, cannot be told from a whole one:
 * for it there is the time that a file must have been quiet.
 */

/** Writers may put a few bytes behind the end; readers look for it in the last kilobyte (PDF 32000, annex H.3, note 18). */
const TAIL_BYTES = 1024;
const HEAD_BYTES = 1024;

const PDF = Buffer.from('%PDF-');
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
const TIFF_LITTLE = Buffer.from([0x49, 0x49, 0x2a, 0x00]);
const TIFF_BIG = Buffer.from([0x4d, 0x4d, 0x00, 0x2a]);

const PNG_END = Buffer.from('IEND');
const JPEG_END = Buffer.from([0xff, 0xd9]);

function endsWith(bytes: Buffer, end: Buffer): boolean {
  return bytes.subarray(-TAIL_BYTES).includes(end);
}

/** A linearized PDF has an end near its beginning as well; its length stands in its first object. */
function isWholePdf(bytes: Buffer): boolean {
  const [, length] = /\/Linearized\b[^>]*?\/L\s+(\d+)/.exec(bytes.toString('latin1', 0, HEAD_BYTES)) ?? [];
  return endsWith(bytes, Buffer.from('%%EOF')) && (length === undefined || Number(length) <= bytes.length);
}

/**
 * @param bytes of a file as it lies there now
 * @returns false when it is a PDF, PNG, JPEG or TIFF without its end, or empty; true for a whole one and for every other
 * kind, which is not taken in anyway
 */
export function isWhole(bytes: Buffer): boolean {
  const begins = (with_: Buffer): boolean => bytes.subarray(0, with_.length).equals(with_);
  if (bytes.subarray(0, HEAD_BYTES).includes(PDF)) {
    return isWholePdf(bytes);
  }
  if (begins(PNG)) {
    return endsWith(bytes, PNG_END);
  }
  if (begins(JPEG)) {
    return endsWith(bytes, JPEG_END);
  }
  if (begins(TIFF_LITTLE) || begins(TIFF_BIG)) {
    const end = neededLength(bytes);
    return end !== null && end <= bytes.length;
  }
  // A file whose room was made before its content came is nothing but zeros.
  return bytes.some((byte) => byte !== 0);
}
