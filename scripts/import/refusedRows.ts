/** Decides what the file of refused rows holds: the rows exactly as they were, so that it can be mended and imported. */
import { parse } from 'csv-parse/sync';

const HEADER_LINES = 1;

/** The refused lines of a JSON Lines file. */
export function refusedLines(text: string, refused: readonly number[]): string {
  const lines = text.split(/\r?\n/);
  return refused.map((line) => `${lines[line - 1] ?? ''}\n`).join('');
}

interface RawRow {
  readonly raw: string;
  readonly record: readonly string[];
}

/** The header and every row of each refused registration: rows of one registration are only accepted together. */
export function refusedRegistrations(text: string, refused: readonly number[]): string {
  const options = { columns: false, bom: true, skip_empty_lines: true, raw: true };
  const [header, ...rows] = parse(text, options) as unknown as RawRow[];
  const column = header?.record.indexOf('registrationNumber') ?? -1;
  const numberOf = (row: RawRow | undefined): string | undefined => row?.record[column];
  const numbers = new Set(refused.map((line) => numberOf(rows[line - 1 - HEADER_LINES])));
  return [header, ...rows.filter((row) => numbers.has(numberOf(row)))]
    .map((row) => `${(row?.raw ?? '').replace(/^\uFEFF/, '').trim()}\r\n`)
    .join('');
}
