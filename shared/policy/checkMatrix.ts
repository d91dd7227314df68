/** Reads the matrix of checks from the table people keep, and derives the one column that the table leaves out. */
import { CHECK_CODES, type CheckCode } from '../catalogue/checkTypes';
import { checkMatrixSchema, type CheckDemand, type CheckMatrix } from './policy';

const DEMAND_OF_MARK: Readonly<Record<string, CheckDemand>> = {
  R: 'renewed',
  A: 'additional',
  oR: 'conditionalRenewed',
  oA: 'conditionalAdditional',
  '-': 'notAsked',
};

type Column = Record<string, CheckDemand | undefined>;

/**
 * Reads a table: a first line with the transitions, then one line per check code with its marks (R, A, oR, oA, -).
 * EH1>EH4 is derived and does not stand in the table.
 * @param table the text; columns are parted by white space, empty lines do not count
 * @returns the whole matrix
 * @throws ZodError naming transition and code when a row, column or mark is missing, unknown or too many
 */
export function parseCheckMatrix(table: string): CheckMatrix {
  const [header = [], ...rows] = table
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((cells) => cells[0] !== '');
  const columns: Record<string, Column> = Object.fromEntries(header.map((key) => [key, {}]));
  for (const [code = '', ...marks] of rows) {
    header.forEach((key, index) => {
      const column = columns[key];
      if (column) {
        column[code] = code in column ? undefined : DEMAND_OF_MARK[marks[index] ?? ''];
      }
    });
    if (marks.length > header.length) {
      columns[`too many marks at ${code}`] = {};
    }
  }
  columns['EH1>EH4'] = viaSubstantial(columns['EH1>EH3'] ?? {}, columns['EH3>EH4'] ?? {});
  return checkMatrixSchema.parse(columns);
}

/**
 * EH1>EH4: everything that EH1>EH3 or EH3>EH4 asks, all of it additional except the KVK number (COM-01), because EH1
 * was declared by the customer themself and left nothing to renew. What EH1>EH3 asks only on a condition and EH3>EH4
 * does not ask stays out: towards EH4 a mandate cannot make up for limited authority (AUT-05).
 */
function viaSubstantial(toSubstantial: Column, toHigh: Column): Column {
  const demandOf = (code: CheckCode): CheckDemand => {
    const isAsked = [toSubstantial[code], toHigh[code]].some(
      (demand) => demand === 'renewed' || demand === 'additional',
    );
    if (!isAsked) {
      return 'notAsked';
    }
    return code === 'COM-01' ? 'renewed' : 'additional';
  };
  return Object.fromEntries(CHECK_CODES.map((code) => [code, demandOf(code)]));
}
