/** Tests that a table with a slip in it is refused and says where. */
import { describe, expect, it } from 'vitest';
import { parseCheckMatrix } from './checkMatrix';
import { CHECK_CODES } from '../catalogue/checkTypes';
import { TRANSITION_KEYS } from './policy';

const columns = TRANSITION_KEYS.filter((key) => key !== 'EH1>EH4');

function rowsWith(mark: string): string[] {
  return CHECK_CODES.map((code) => [code, ...columns.map(() => mark)].join('  '));
}

function table(rows: readonly string[]): string {
  return `\n  ${columns.join(' ')}\n${rows.join('\n')}\n\n`;
}

function replaced(code: string, row: string): string[] {
  return rowsWith('R').map((line) => (line.startsWith(code) ? row : line));
}

describe('parseCheckMatrix', () => {
  it.each([
    ['R', 'renewed'],
    ['A', 'additional'],
    ['oR', 'conditionalRenewed'],
    ['oA', 'conditionalAdditional'],
    ['-', 'notAsked'],
  ])('reads %s as %s', (mark, demand) => {
    const matrix = parseCheckMatrix(table(rowsWith(mark)));
    for (const key of columns) {
      for (const code of CHECK_CODES) {
        expect(matrix[key][code]).toBe(demand);
      }
    }
  });

  it('derives EH1>EH4 from the way over EH3', () => {
    const column = parseCheckMatrix(table(rowsWith('R')))['EH1>EH4'];
    expect(column['COM-01']).toBe('renewed');
    expect(column['CON-01']).toBe('additional');
    expect(parseCheckMatrix(table(rowsWith('-')))['EH1>EH4']['COM-01']).toBe('notAsked');
    expect(parseCheckMatrix(table(rowsWith('oA')))['EH1>EH4']['AUT-05']).toBe('notAsked');
  });

  it.each([
    ['a missing row', rowsWith('R').slice(1), 'CON-01'],
    ['a row twice', [...rowsWith('R'), ...rowsWith('A').slice(0, 1)], 'CON-01'],
    ['an unknown code', [...rowsWith('R'), `CON-99 ${columns.map(() => 'R').join(' ')}`], 'CON-99'],
    ['an unknown mark', replaced('CTC-05', `CTC-05 ${columns.map(() => 'X').join(' ')}`), 'CTC-05'],
    ['too few marks', replaced('IDN-03', 'IDN-03 R R'), 'IDN-03'],
    ['too many marks', replaced('AUT-02', `AUT-02 ${columns.map(() => 'R').join(' ')} R`), 'AUT-02'],
  ])('refuses %s', (_slip, rows, named) => {
    expect(() => parseCheckMatrix(table(rows))).toThrow(named);
  });

  it('refuses a missing and an unknown column', () => {
    expect(() => parseCheckMatrix(table(rowsWith('R')).replace('EH3>EH4', ''))).toThrow('EH3>EH4');
    expect(() => parseCheckMatrix(table(rowsWith('R')).replace('EH3>EH4', 'EH4>EH3'))).toThrow('EH4>EH3');
  });
});
