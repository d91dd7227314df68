/** Writes a report as a file for a spreadsheet: words in one language, numbers as they are. */
import { CSV_START, csvLine } from '@desk/shared/contract/csv';
import type { ReportAnswer } from '@desk/shared/contract/reports';
import type { ReportColumn, ReportLanguage, ReportValue } from '@desk/shared/flow/reports/report';
import { reportOf } from '@desk/shared/flow/reports/reports';
import { cellText, CUT_REPORT } from '@desk/shared/flow/reports/reportWords';

/** A spreadsheet goes on counting with numbers, and sorts moments by themselves. */
function cellOf({ kind }: ReportColumn, value: ReportValue, language: ReportLanguage): string | number | null {
  if (value === null || value === '') {
    return null;
  }
  switch (kind) {
    case 'number':
      return Number(value);
    case 'share':
      // Two decimals of a percentage, with the decimal sign of the language.
      return (Number(value) * 100).toFixed(2).replace('.', language === 'nl' ? ',' : '.');
    case 'moment':
      return String(value);
    default:
      return cellText(kind, value, language);
  }
}

function titleOf({ kind, title }: ReportColumn, language: ReportLanguage): string {
  return kind === 'share' ? `${title[language]} (%)` : kind === 'moment' ? `${title[language]} (UTC)` : title[language];
}

/** The last line of one that has more rows than a report may have says so: nobody is to count with it as if it were whole. */
export function reportCsv({ report, rows, isCut }: ReportAnswer, language: ReportLanguage): string {
  const { columns } = reportOf(report);
  const head = csvLine(columns.map((column) => titleOf(column, language)));
  const lines = rows.map((row) => csvLine(columns.map((column) => cellOf(column, row[column.id] ?? null, language))));
  return CSV_START + head + lines.join('') + (isCut ? csvLine([CUT_REPORT[language]]) : '');
}
