/** Reads the text of an import line by line, whatever its length: never more of it in memory than a piece. */
import { setImmediate } from 'node:timers/promises';
import { DomainError } from '@desk/shared/contract/errors';
import type { ArrivedText } from '../files/arrivedText';

export type ImportText = ArrivedText;

export interface TextLine {
  /** Without the end of the line; empty when it is too long. */
  readonly text: string;
  /** 1 is the first. */
  readonly line: number;
  /** Longer than any line that makes sense; it was passed over without keeping it. */
  readonly isTooLong: boolean;
  /** Share of the text that has been read, from 0 to 1. */
  readonly done: number;
}

const PIECE = 64 * 1024;
/** An application with a thousand persons takes a third of it. */
export const MAX_LINE_CHARS = 1024 * 1024;

async function* cutUp(text: string): AsyncGenerator<string> {
  for (let from = 0; from < text.length; from += PIECE) {
    yield text.slice(from, from + PIECE);
    await setImmediate();
  }
}

/** A text that is in memory already. */
export function textOf(text: string | ImportText): ImportText {
  return typeof text === 'string' ? { bytes: text.length, isUtf8: true, pieces: () => cutUp(text) } : text;
}

/** The refusal of a file as a whole; `why` stands in both languages. */
export function refuseFile(why: string): never {
  throw new DomainError('importLineInvalid', { errors: { file: why } });
}

export function refuseEmpty(): never {
  refuseFile('Het bestand is leeg. / The file is empty.');
}

/** Guessing the encoding would store names that differ from the registered ones. @throws DomainError importLineInvalid */
export function refuseOtherEncodings({ isUtf8 }: ImportText): void {
  if (!isUtf8) {
    refuseFile(
      'Het bestand is geen UTF-8. Sla het op als “CSV UTF-8”. / The file is not UTF-8. Save it as “CSV UTF-8”.',
    );
  }
}

/** A lone carriage return, as old spreadsheets write it, ends a line too; one at the end of a piece may be half of an end. */
const LINE_END = /\r\n|\n|\r(?!$)/g;

/** Every line, empty ones too. */
export async function* linesOf({ bytes, pieces }: ImportText): AsyncGenerator<TextLine> {
  let rest = '';
  let line = 0;
  let read = 0;
  let isTooLong = false;
  const cut = (text: string): TextLine => {
    line += 1;
    const wasTooLong = isTooLong || text.length > MAX_LINE_CHARS;
    isTooLong = false;
    return { text: wasTooLong ? '' : text, line, isTooLong: wasTooLong, done: Math.min(read / Math.max(bytes, 1), 1) };
  };
  for await (const piece of pieces()) {
    read += piece.length;
    const text = rest + piece;
    let from = 0;
    for (const { index, 0: end } of text.matchAll(LINE_END)) {
      yield cut(text.slice(from, index));
      from = index + end.length;
    }
    rest = text.slice(from);
    if (rest.length > MAX_LINE_CHARS) {
      isTooLong = true;
      rest = rest.endsWith('\r') ? '\r' : '';
    }
  }
  const last = rest.replace(/\r$/, '');
  if (last !== '' || isTooLong || rest !== '') {
    yield cut(last);
  }
}
