/** Decides how a line of a CSV file is written that people open in a spreadsheet. */

/** What Dutch and English spreadsheets in the Netherlands both take; a comma is a decimal sign there. */
export const CSV_SEPARATOR = ';';
/** With it a spreadsheet reads UTF-8 as such. */
export const CSV_START = '\uFEFF';

/** A spreadsheet runs what begins so, full width signs too. Source: OWASP, CSV injection */
const RUNS = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u;
/** So begins a cell of its own where a spreadsheet also divides at commas and tabs, as an English one does. */
const RUNS_WHEN_DIVIDED = /[,\t\r\n][\s"']*(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/gu;
const NEEDS_QUOTES = /[",;\r\n\t]|^\s|\s$/u;

/**
 * One cell.
 * @param value null is an empty cell; a number is written as it is
 * @returns text that no spreadsheet takes for a formula: what begins like one gets an apostrophe in front
 */
export function csvCell(value: string | number | null): string {
  if (value === null || typeof value === 'number') {
    return value === null ? '' : String(value);
  }
  const divided = value.replace(RUNS_WHEN_DIVIDED, "$&'");
  const harmless = RUNS.test(value) ? `'${divided}` : divided;
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A line with its end. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(CSV_SEPARATOR)}\r\n`;
}
