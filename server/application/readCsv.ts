/** Reads the text of a CSV, whatever a spreadsheet made of its separator, and says what is wrong with a file as a whole. */
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { parse, type Options } from 'csv-parse';
import { DomainError } from '@desk/shared/contract/errors';

export interface CsvRow<Row> {
  readonly record: Row;
  /** Line of the file on which the row ends, 1 is the header. */
  readonly info: { readonly lines: number };
}

/** Dutch spreadsheets write semicolons; the header says which it is. */
function delimiterOf(text: string): ',' | ';' {
  const header = text.slice(0, text.search(/\r|\n|$/));
  return header.split(';').length > header.split(',').length ? ';' : ',';
}

function refuse(field: string, message: string): never {
  throw new DomainError('importLineInvalid', { errors: { [field]: message } });
}

const PIECE = 128 * 1024;

/** The text piece by piece; between two of them everybody else gets a turn. */
async function* piecesOf(text: string): AsyncGenerator<string> {
  for (let from = 0; from < text.length; from += PIECE) {
    yield text.slice(from, from + PIECE);
    await setImmediate();
  }
}

async function parseRows(text: string, options: Options): Promise<unknown[]> {
  const rows: unknown[] = [];
  const parser = parse(options);
  parser.on('data', (row: unknown) => rows.push(row));
  await pipeline(piecesOf(text), parser);
  return rows;
}

/**
 * @param columns that must be there
 * @returns the rows, with their lines
 * @throws DomainError importLineInvalid when the file is empty, is not UTF-8, is no CSV, or lacks a column
 */
export async function readCsv<Row>(text: string, columns: readonly string[]): Promise<readonly CsvRow<Row>[]> {
  if (text.trim() === '') {
    refuse('file', 'Het bestand is leeg. / The file is empty.');
  }
  // What was written in another encoding comes out of a UTF-8 reader as this character.
  if (text.includes('\ufffd')) {
    refuse(
      'file',
      'Het bestand is geen UTF-8. Sla het op als “CSV UTF-8”. / The file is not UTF-8. Save it as “CSV UTF-8”.',
    );
  }
  let rows: unknown[];
  try {
    const how = { columns: true, bom: true, skip_empty_lines: true, info: true } as const;
    rows = await parseRows(text, { ...how, delimiter: delimiterOf(text) });
  } catch (error) {
    const message = error instanceof Error && 'code' in error ? String(error.code) : 'is not CSV';
    refuse('file', message);
  }
  const read = rows as readonly CsvRow<Row>[];
  if (read.length === 0) {
    refuse('file', 'Onder de kolomnamen staat niets. / Nothing stands below the names of the columns.');
  }
  const given = Object.keys(read[0]?.record ?? {});
  const missing = columns.filter((column) => !given.includes(column));
  if (missing.length > 0) {
    refuse('header', `lacks ${missing.join(', ')}`);
  }
  return read;
}
