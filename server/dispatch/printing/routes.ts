/** Routes of print runs: made, printed once, tracked, posted or spoilt by supervisors; read by everybody who reads cases. */
import { OPERATIONS } from '@desk/shared/contract/operations';
import { findPrintRun, listPrintRuns } from '@desk/db/stores/printRunStore';
import { DomainError } from '@desk/shared/contract/errors';
import { manifestQuery } from '@desk/shared/contract/printRuns';
import { defineRoute, type RouteDef } from '../../http/route';
import { listRoute, oneRoute } from '../../http/sendList';
import { renderManifest } from './manifestPdf';
import { postPrintRun, spoilLetters } from './closePrintRun';
import { createPrintRun } from './createPrintRun';
import { noteRecord } from '../../trail/reads/noteRecord';
import { describeRun } from './describeRun';
import { readPrintRun } from './readPrintRun';
import { recordTrackNumber } from './recordTrackNumber';

/** Codes stand in it: it stays nowhere, and runs nothing. */
const SECRET_PDF = {
  'Content-Type': 'application/pdf',
  'Cache-Control': 'private, no-store',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
};

export const printRoutes: readonly RouteDef[] = [
  listRoute('print-runs', 'cases.read', ({ db }, query) => listPrintRuns(db, query)),
  oneRoute('print-runs', 'cases.read', async ({ db }, id) => {
    const run = await findPrintRun(db, id);
    return run === null ? null : describeRun(db, run);
  }),
  defineRoute({
    method: 'get',
    path: '/print-runs/:id/manifest',
    access: 'cases.read',
    summary: 'The manifest of the run as a list on paper',
    query: manifestQuery,
    async handler({ deps, params, query: { language }, actor, requestId, origin }) {
      const run = await findPrintRun(deps.db, params.id);
      if (run === null) {
        throw new DomainError('notFound');
      }
      noteRecord(deps.reads, { actor, requestId, origin }, { resource: 'print-runs', id: run.id });
      const bytes = await renderManifest(await describeRun(deps.db, run), {
        language,
        sender: deps.config.sender,
      });
      return {
        bytes,
        headers: { ...SECRET_PDF, 'Content-Disposition': `attachment; filename="${run.number}-lijst.pdf"` },
      };
    },
  }),
  defineRoute({
    ...OPERATIONS.createPrintRun,
    access: 'letters.print',
    summary: 'Begin a print run with the letters that wait',
    handler: async ({ deps, actor, requestId, idempotencyKey }) => ({
      status: 201,
      body: await createPrintRun(deps, { actor, requestId, idempotencyKey }),
    }),
  }),
  defineRoute({
    method: 'post',
    path: '/print-runs/:id/read',
    access: 'letters.print',
    summary: 'The PDF of the run, once, for the person who made it; reading it is recorded, and afterwards it is gone',
    async handler({ deps, actor, params, requestId }) {
      const { bytes, number } = await readPrintRun(deps, { id: params.id, actor, requestId });
      return { bytes, headers: { ...SECRET_PDF, 'Content-Disposition': `attachment; filename="${number}.pdf"` } };
    },
  }),
  defineRoute({
    ...OPERATIONS.trackLetter,
    access: 'letters.print',
    summary: 'Keep the number of the sticker that went on a registered letter',
    handler: async ({ deps, actor, params, body, requestId }) => ({
      body: await recordTrackNumber(deps, { id: params.id, ...body, actor, requestId }),
    }),
  }),
  defineRoute({
    ...OPERATIONS.postPrintRun,
    access: 'letters.print',
    summary: 'The letters were posted: they count as sent, and their codes are kept nowhere any more',
    handler: async ({ deps, actor, params, requestId }) => ({
      body: await postPrintRun(deps, { id: params.id, actor, requestId }),
    }),
  }),
  defineRoute({
    ...OPERATIONS.spoilLetters,
    access: 'letters.print',
    summary: 'Letters did not come out right: they wait for a next run, with the same code',
    handler: async ({ deps, actor, params, body, requestId }) => ({
      body: await spoilLetters(deps, { id: params.id, ...body, actor, requestId }),
    }),
  }),
];
