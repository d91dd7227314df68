/** Tells whether a PDF unfolds to far more than a scan holds: measured stream by stream, before any engine opens the file. */
import { createInflate } from 'node:zlib';
import { MAX_SCAN_PIXELS } from '../scanTypes';
import { plainName } from './packedTwice';

const MB = 1024 * 1024;
/** Text, drawing orders, fonts and tables of one stream; those of a scanner take kilobytes. */
const MOST_OF_ONE = 64 * MB;
/** All of them together. */
const MOST_OF_ALL = 256 * MB;
/** A picture at its largest, three bytes a pixel; it is read row by row and never lies whole in memory. */
const MOST_OF_PICTURE = 3 * MAX_SCAN_PIXELS + MB;
/** Deflate makes nothing smaller than this part of it (RFC 1951: 258 bytes in two bits). */
const MOST_DEFLATED = 1032;
/** How far in front of its data the dictionary of a stream begins, at most. */
const LONGEST_DICTIONARY = 8192;
const INPUT_PIECE = 256 * 1024;

interface Stream {
  /** Where the packed bytes begin. */
  readonly from: number;
  /** How many they can be. */
  readonly length: number;
  readonly isPicture: boolean;
}

/** The first filter decides what the bytes in the file are. */
const DEFLATED = /\/(?:Filter|F)\s*\[?\s*\/(?:FlateDecode|Fl)\b/;
const PICTURE = /\/Subtype\s*\/Image\b/;
const DIRECT_LENGTH = /\/Length\s+(\d+)(?!\s+\d+\s+R)/;

/** Codes in a name, /Fl#61teDecode, hide nothing. */
function dictionaryBefore(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf('obj', at), at - LONGEST_DICTIONARY, 0);
  return text.slice(start, at).replace(/\/[^\s/<>[\](){}%]+/g, plainName);
}

function* deflatedStreams(text: string): Generator<Stream> {
  for (const { index, 0: keyword } of text.matchAll(/\bstream\r?\n/g)) {
    const dictionary = dictionaryBefore(text, index);
    if (DEFLATED.test(dictionary)) {
      const from = index + keyword.length;
      const end = text.indexOf('endstream', from);
      // What is written as the length is believed only where it says that there is more.
      const written = Number(DIRECT_LENGTH.exec(dictionary)?.[1] ?? text.length);
      const length = Math.min(Math.max(written, (end < 0 ? text.length : end) - from), text.length - from);
      yield { from, length, isPicture: PICTURE.test(dictionary) };
    }
  }
}

/** How much the bytes unfold to; counting ends where it is more than `most`. What is broken counts as far as it goes. */
function inflatedSize(packed: Uint8Array, most: number): Promise<number> {
  return new Promise((resolve) => {
    const inflate = createInflate({ chunkSize: MB });
    let size = 0;
    const done = (): void => {
      inflate.destroy();
      resolve(size);
    };
    inflate.on('data', (piece: Buffer) => {
      size += piece.length;
      if (size > most) {
        done();
      }
    });
    inflate.on('end', done);
    inflate.on('error', done);
    for (let from = 0; from < packed.length; from += INPUT_PIECE) {
      inflate.write(packed.subarray(from, from + INPUT_PIECE));
    }
    inflate.end();
  });
}

/**
 * @param bytes of a PDF
 * @returns whether one of its streams, or all together, unfold to more than the pages of a scan need
 */
export async function unfoldsTooFar(bytes: Uint8Array): Promise<boolean> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  let all = 0;
  for (const { from, length, isPicture } of deflatedStreams(text)) {
    const most = isPicture ? MOST_OF_PICTURE : MOST_OF_ONE;
    if (isPicture && length * MOST_DEFLATED <= most) {
      continue;
    }
    const size = await inflatedSize(bytes.subarray(from, from + length), most);
    all += isPicture ? 0 : size;
    if (size > most || all > MOST_OF_ALL) {
      return true;
    }
  }
  return false;
}
