/** Reads a CSV line by line, whatever a spreadsheet made of its separator; what is wrong with one line stays with that line. */
import { parse } from 'csv-parse/sync';
import { DomainError } from '@desk/shared/contract/errors';
import { turnTaker } from './giveWay';
import { linesOf, refuseEmpty, refuseFile, refuseOtherEncodings, type ImportText, type TextLine } from './importText';

export type CsvRow<Row> = {
  /** Line of the file, 1 is the header. */
  readonly line: number;
  /** Share of the file that has been read, from 0 to 1. */
  readonly done: number;
} & (
  | { readonly record: Row }
  | {
      readonly problem: string;
      /** The line as it stands there; empty when it is too long. */
      readonly text: string;
    }
);

type Delimiter = ',' | ';';

/** Dutch spreadsheets write semicolons; the header says which it is. */
function delimiterOf(header: string): Delimiter {
  return header.split(';').length > header.split(',').length ? ';' : ',';
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'is not CSV';
}

/** Lines that are read in one go: the parser takes longer to begin than for a line. */
const BLOCK = 200;

interface Line {
  readonly text: string;
  readonly line: number;
  readonly done: number;
  /** What keeps it from being read at all. */
  readonly problem: string | null;
}
type Cells = readonly string[] | { readonly problem: string };

function parseLines(texts: readonly string[], delimiter: Delimiter): string[][] {
  return parse(texts.join('\n'), { delimiter, relax_column_count: true });
}

/** No column holds a text of two lines, so that a quote that is not closed spoils its own line and no other. */
function cellsOf({ text, problem }: Line, delimiter: Delimiter): Cells {
  if (problem !== null) {
    return { problem };
  }
  try {
    const [cells, ...more] = parseLines([text], delimiter);
    return cells === undefined || more.length > 0 ? { problem: 'is not CSV' } : cells;
  } catch (error) {
    return { problem: codeOf(error) };
  }
}

function cellsOfAll(lines: readonly Line[], delimiter: Delimiter): Cells[] {
  const texts = lines.map(({ text }) => text);
  try {
    const all = parseLines(texts, delimiter);
    // A quote that opens in one line and closes in another makes one row of several lines.
    if (all.length === lines.length && lines.every(({ problem }) => problem === null)) {
      return all;
    }
  } catch {
    // Which line it was is found out one by one.
  }
  return lines.map((line) => cellsOf(line, delimiter));
}

/** Values under the names of their columns. */
function recordOf(names: readonly string[], cells: Cells): { readonly record: unknown } | { readonly problem: string } {
  if ('problem' in cells) {
    return cells;
  }
  return cells.length === names.length
    ? { record: Object.fromEntries(names.map((name, place) => [name, cells[place] ?? ''])) }
    : { problem: `has ${String(cells.length)} values, not ${String(names.length)}` };
}

function namesIn(line: Line, columns: readonly string[]): { names: readonly string[]; delimiter: Delimiter } {
  const header = { ...line, text: line.text.replace(/^\ufeff/, '') };
  const delimiter = delimiterOf(header.text);
  const names = cellsOf(header, delimiter);
  if ('problem' in names) {
    refuseFile(names.problem);
  }
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0) {
    throw new DomainError('importLineInvalid', { errors: { header: `lacks ${missing.join(', ')}` } });
  }
  return { names, delimiter };
}

/** What was written in another encoding and saved anew holds a sign of its own in place of each letter that was lost. */
function problemOf({ text, isTooLong }: TextLine): string | null {
  if (isTooLong) {
    return 'is too long';
  }
  return text.includes('\ufffd') ? 'has lost a letter (U+FFFD): save the file anew as “CSV UTF-8”' : null;
}

/** Filled lines in blocks; the first block is the first line alone. */
async function* blocksOf(text: ImportText): AsyncGenerator<Line[]> {
  const myTurn = turnTaker();
  let block: Line[] = [];
  let isFirst = true;
  for await (const line of linesOf(text)) {
    const problem = problemOf(line);
    if (problem !== null || line.text.trim() !== '') {
      block.push({ ...line, problem });
    }
    if (block.length >= BLOCK || (isFirst && block.length === 1)) {
      yield block;
      isFirst = false;
      block = [];
    }
    await myTurn();
  }
  if (block.length > 0) {
    yield block;
  }
}

/**
 * @param columns that must be there
 * @returns the rows one after the other, with their lines; one that cannot be read comes with its problem
 * @throws DomainError importLineInvalid when the file is empty, is not UTF-8, or lacks a column
 */
export async function* readCsv<Row>(text: ImportText, columns: readonly string[]): AsyncGenerator<CsvRow<Row>> {
  refuseOtherEncodings(text);
  let head: ReturnType<typeof namesIn> | null = null;
  let rows = 0;
  for await (const block of blocksOf(text)) {
    if (head === null) {
      const [first] = block;
      head = first === undefined ? null : namesIn(first, columns);
      continue;
    }
    const { names, delimiter } = head;
    const cells = cellsOfAll(block, delimiter);
    for (const [place, { line, done, text: whole }] of block.entries()) {
      rows += 1;
      const read = recordOf(names, cells[place] ?? { problem: 'is not CSV' });
      yield { line, done, ...read, ...('problem' in read ? { text: whole } : {}) } as CsvRow<Row>;
    }
  }
  if (head === null) {
    refuseEmpty();
  }
  if (rows === 0) {
    refuseFile('Onder de kolomnamen staat niets. / Nothing stands below the names of the columns.');
  }
}
