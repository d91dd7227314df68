import { expect, it } from 'vitest';
import { textOf } from './importText';
import { readCsv, type CsvRow } from './readCsv';

const COLUMNS = ['name', 'city'];
type Row = CsvRow<Record<string, string>>;

async function rowsOf(text: string): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of readCsv<Record<string, string>>(textOf(text), COLUMNS)) {
    rows.push(row);
  }
  return rows;
}
const refusal = (text: string): Promise<unknown> =>
  rowsOf(text).then(
    () => null,
    (error: unknown) => (error as { extra: { errors: unknown } }).extra.errors,
  );
const records = (rows: readonly Row[]) => rows.map((row) => ('record' in row ? row.record : row.problem));

it.each([
  ['commas', 'name,city\r\n"Jansen, Zn",Ede\r\n'],
  ['semicolons, as a Dutch spreadsheet writes them', 'name;city\r\n"Jansen, Zn";Ede\r\n'],
  ['the ends of lines of an old spreadsheet', 'name;city\rJansen, Zn;Ede\r'],
  ['empty lines', '\n\nname;city\n\nJansen, Zn;Ede\n\n'],
  ['a mark of the byte order', '\ufeffname;city\nJansen, Zn;Ede\n'],
])('takes %s', async (_name, text) => {
  expect(records(await rowsOf(text))).toEqual([{ name: 'Jansen, Zn', city: 'Ede' }]);
});

it.each([
  ['nothing', '', { file: expect.stringContaining('leeg') as string }],
  ['a header alone', 'name,city\n', { file: expect.stringContaining('staat niets') as string }],
  ['a missing column', 'name\nJansen\n', { header: 'lacks city' }],
  ['a header that is no CSV', '"name,city\nJansen,Ede\n', { file: 'CSV_QUOTE_NOT_CLOSED' }],
])('refuses %s, and says so', async (_name, text, errors) => {
  expect(await refusal(text)).toEqual(errors);
});

it('refuses what is wrong with a line by its number, and goes on behind it', async () => {
  const lines = [
    'name,city',
    'Jansen,Ede',
    '"Open,Ede',
    'Pieters,Ede',
    'Too,many,values',
    'Few',
    '"Klaas"x,Ede',
    'J\ufffdrgen,Ede',
    'Last,Ede',
  ];
  const rows = await rowsOf(lines.join('\r\n'));
  expect(rows.map((row) => [row.line, 'record' in row ? row.record['name'] : row.problem])).toEqual([
    [2, 'Jansen'],
    [3, 'CSV_QUOTE_NOT_CLOSED'],
    [4, 'Pieters'],
    [5, 'has 3 values, not 2'],
    [6, 'has 1 values, not 2'],
    [7, 'CSV_INVALID_CLOSING_QUOTE'],
    [8, 'has lost a letter (U+FFFD): save the file anew as “CSV UTF-8”'],
    [9, 'Last'],
  ]);
});

it('passes over a line that has no end without keeping it', async () => {
  const rows = await rowsOf(`name,city\n${'x'.repeat(3_000_000)}\nJansen,Ede\n`);
  expect(records(rows)).toEqual(['is too long', { name: 'Jansen', city: 'Ede' }]);
  expect(rows.map(({ line }) => line)).toEqual([2, 3]);
});
