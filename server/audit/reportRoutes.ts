/** Routes of reports: as data, and as a file. */
import { z } from 'zod';
import { reportFileQuery, reportParams, reportQuery } from '@desk/shared/contract/reports';
import { OPERATIONS } from '@desk/shared/contract/operations';
import { defineRoute, type RouteDef } from '../http/route';
import { makeReport } from './makeReport';
import { reportCsv } from './reportCsv';
import { reportPdf } from './reportPdf';

const PRIVATE = { 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' } as const;

export const reportRoutes: readonly RouteDef[] = [
  defineRoute({
    ...OPERATIONS.report,
    access: 'reports.read',
    summary: 'A report over a period, as rows',
    notes: '`from` and `to` are days in Amsterdam, both included. One that names people is told to the trail.',
    params: reportParams,
    query: reportQuery,
    handler: async ({ deps, params, query, actor, requestId, origin }) => ({
      body: await makeReport(deps, { ...params, question: query, form: 'screen', actor, requestId, origin }),
      headers: PRIVATE,
    }),
  }),
  defineRoute({
    ...OPERATIONS.reportFile,
    access: 'reports.read',
    summary: 'A report as a file: a CSV for a spreadsheet, or a PDF',
    params: reportParams,
    query: reportFileQuery,
    response: z.unknown(),
    async handler({ deps, params, query, actor, requestId, origin }) {
      const { form, language, ...question } = query;
      const answer = await makeReport(deps, { ...params, question, form, actor, requestId, origin });
      const { name } = deps.config.sender;
      const isPdf = form === 'pdf';
      return {
        bytes: isPdf
          ? await reportPdf(answer, { language, sender: name, madeBy: actor.name })
          : Buffer.from(reportCsv(answer, language)),
        headers: {
          ...PRIVATE,
          'Content-Type': isPdf ? 'application/pdf' : 'text/csv; charset=utf-8',
          'Content-Disposition': `attachment; filename="${params.report}-${query.from}-${query.to}.${form}"`,
        },
      };
    },
  }),
];
