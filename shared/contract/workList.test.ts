/** Views are refused by the rules of the list; no cell of a file is run by a spreadsheet. */
import { describe, expect, it } from 'vitest';
import { csvCell, csvLine } from './csv';
import { handOverManySchema, saveViewSchema } from './workList';
import { USUAL_COLUMNS } from './workListColumns';

const VIEW = { ...USUAL_COLUMNS, name: 'Te laat', filter: { late: true }, sort: ['urgency', 'ASC'], shared: false };

describe('a saved view', () => {
  it.each([
    ['as it is', {}],
    ['with a search and several values', { filter: { q: 'bakker', status: ['received', 'referred'] } }],
    ['of nobody’s cases', { filter: { assigneeId: 'nobody' } }],
    ['that filters nothing', { filter: {} }],
  ])('is taken %s', (_name, change) => {
    expect(saveViewSchema.safeParse({ ...VIEW, ...change }).success).toBe(true);
  });

  it.each([
    ['a filter the list does not know', { filter: { passwordHash: 'x' } }, 'filter'],
    ['a sort the list does not know', { sort: ['passwordHash', 'ASC'] }, 'sort'],
    ['a day that is none', { filter: { agesTo: 'gisteren' } }, 'filter'],
    ['late by a word', { filter: { late: 'x' } }, 'filter'],
    ['no name', { name: '  ' }, 'name'],
    ['a name that cannot be seen', { name: '\u2800' }, 'name'],
    ['a name of two lines', { name: 'a\nb' }, 'name'],
    ['too long a name', { name: 'x'.repeat(61) }, 'name'],
    ['no column', { columns: [] }, 'columns'],
    ['an unknown column', { columns: ['secret'] }, 'columns'],
    ['a column twice', { columns: ['status', 'status'] }, 'columns'],
    ['another density', { density: 'tight' }, 'density'],
  ])('is refused with %s', (_name, change, field) => {
    const parsed = saveViewSchema.safeParse({ ...VIEW, ...change });
    expect(parsed.error?.issues.map(({ path }) => path[0])).toContain(field);
  });
});

it('a name of a view is one name however its accents were typed', () => {
  expect(saveViewSchema.parse({ ...VIEW, name: ' cafe\u0301 ' }).name).toBe('caf\u00e9');
});

describe('handing over many', () => {
  const one = { id: '0190c0de-0000-7000-8000-000000000001', version: 1 };
  it('takes each case once, and not more than a page', () => {
    const taken = (cases: readonly object[]) =>
      handOverManySchema.safeParse({ userId: one.id, reason: 'ziek', cases }).success;
    expect([taken([one]), taken([one, one]), taken([])]).toEqual([true, false, false]);
    const many = Array.from({ length: 101 }, (_, at) => ({ ...one, id: one.id.slice(0, 33) + String(100 + at) }));
    expect([taken(many.slice(0, 100)), taken(many)]).toEqual([true, false]);
  });
});

describe('a cell of a file', () => {
  it.each<[string | number | null, string]>([
    ['Bakkerij', 'Bakkerij'],
    [null, ''],
    [0, '0'],
    [-3, '-3'],
    ['=1+1', "'=1+1"],
    ['+31612345678', "'+31612345678"],
    ['-Zaan', "'-Zaan"],
    ['@thuis', "'@thuis"],
    ['\tx', `"'\tx"`],
    ['\rx', `"'\rx"`],
    ['＝1', "'＝1"],
    ['=HYPERLINK("http://x";"y")', `"'=HYPERLINK(""http://x"";""y"")"`],
    ['Jansen; Zonen', '"Jansen; Zonen"'],
    ['"t Hoekje', '"""t Hoekje"'],
    ['twee\nregels', '"twee\nregels"'],
    [' spatie', '" spatie"'],
    ["'t Hoekje", "'t Hoekje"],
    ['a=b', 'a=b'],
    ['\n=1+1', `"'\n'=1+1"`],
    ['Jansen, Zonen', '"Jansen, Zonen"'],
    ['Jansen,=1+1,', `"Jansen,'=1+1,"`],
    ['Jansen, "=1+1"', `"Jansen, ""'=1+1"""`],
    ['Jansen\n+1', `"Jansen\n'+1"`],
    ['Jansen,＠x', `"Jansen,'＠x"`],
    ['Jansen-Smit, A.', '"Jansen-Smit, A."'],
  ])('%j is written %j', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });

  it('stands between semicolons, on a line that ends as spreadsheets end it', () => {
    expect(csvLine(['ZU-1', '=x', 3, null])).toBe("ZU-1;'=x;3;\r\n");
  });
});
