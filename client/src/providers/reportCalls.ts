/** Fetches reports, as rows and as files. */
import type { ReportAnswer, ReportForm, ReportQuestion } from '@desk/shared/contract/reports';
import type { ReportLanguage } from '@desk/shared/flow/reports/report';
import type { ReportId } from '@desk/shared/flow/reports/reports';
import { addressOf } from './address';
import type { HttpClient } from './httpClient';
import { OPERATIONS } from './operations.table';
import { takeAtItsWord } from './takeAtItsWord';

export interface ReportCalls {
  readonly report: (report: ReportId, question: ReportQuestion) => Promise<ReportAnswer>;
  /** A CSV or a PDF, in a language. */
  readonly reportFile: (
    report: ReportId,
    question: ReportQuestion,
    file: { readonly form: ReportForm; readonly language: ReportLanguage },
  ) => Promise<Blob>;
}

function asked(question: ReportQuestion, more: Readonly<Record<string, string>> = {}): string {
  const given: [string, string][] = Object.entries(question).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return new URLSearchParams({ ...Object.fromEntries(given), ...more }).toString();
}

export function createReportCalls({ send, fetchBlob }: HttpClient): ReportCalls {
  return {
    report: async (report, question) => {
      const { json } = await send(`${addressOf(OPERATIONS.report.path, { report })}?${asked(question)}`);
      takeAtItsWord<ReportAnswer>(json);
      return json;
    },
    reportFile: (report, question, file) =>
      fetchBlob(`${addressOf(OPERATIONS.reportFile.path, { report })}?${asked(question, file)}`),
  };
}
