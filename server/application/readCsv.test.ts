import { expect, it } from 'vitest';
import { readCsv } from './readCsv';

const COLUMNS = ['name', 'city'];
const refusal = (text: string): Promise<unknown> =>
  readCsv(text, COLUMNS).then(
    () => null,
    (error: unknown) => (error as { extra: { errors: unknown } }).extra.errors,
  );

it.each([
  ['commas', 'name,city\r\n"Jansen, Zn",Ede\r\n'],
  ['semicolons, as a Dutch spreadsheet writes them', 'name;city\r\n"Jansen, Zn";Ede\r\n'],
  ['a mark of the byte order', '\ufeffname;city\nJansen, Zn;Ede\n'],
])('takes %s', async (_name, text) => {
  expect((await readCsv(text, COLUMNS)).map(({ record }) => record)).toEqual([{ name: 'Jansen, Zn', city: 'Ede' }]);
});

it.each([
  ['nothing', '', { file: expect.stringContaining('leeg') as string }],
  ['a header alone', 'name,city\n', { file: expect.stringContaining('staat niets') as string }],
  ['another encoding', 'name,city\nJ\ufffdrgen,Ede\n', { file: expect.stringContaining('UTF-8') as string }],
  ['a missing column', 'name\nJansen\n', { header: 'lacks city' }],
  ['an open quote', 'name,city\n"Jansen,Ede\n', { file: 'CSV_QUOTE_NOT_CLOSED' }],
])('refuses %s, and says so', async (_name, text, errors) => {
  expect(await refusal(text)).toEqual(errors);
});
