/** Routes of the scans in a letter: their bytes, their pages as pictures, and blacking out what may not be seen. */
import { OPERATIONS } from '@desk/shared/contract/operations';
import { z } from 'zod';
import { defineRoute, type RouteDef } from '../http/route';
import { seenOne } from '../flow/seenRows';
import { MAX_SCAN_PAGES } from '../reading/scanTypes';
import { drawDocumentPage } from './drawDocumentPage';
import { readDocument } from './readDocument';
import { redactDocument } from './redactDocument';

/** A scan opened by itself may run nothing and fetch nothing. */
const SANDBOX = { 'Content-Security-Policy': "default-src 'none'; sandbox", 'X-Content-Type-Options': 'nosniff' };
/** What was seen once is not left lying in the browser of a shared desk. */
const NOT_KEPT = { 'Cache-Control': 'private, no-store' };

const pageParams = z.object({ id: z.uuid(), page: z.coerce.number().int().min(1).max(MAX_SCAN_PAGES) });
const pageQuery = z.strictObject({
  width: z.coerce.number().int().min(100).max(3000).default(1200),
  /** Fetched before anybody looks at it: not a reading. */
  ahead: z.enum(['true', 'false']).default('false'),
});

export const documentRoutes: readonly RouteDef[] = [
  defineRoute({
    method: 'get',
    path: '/documents/:id/content',
    access: 'documents.read',
    summary: 'The scan itself; reading it is recorded',
    async handler({ deps, actor, params, requestId, origin }) {
      const { bytes, mediaType } = await readDocument(deps, { id: params.id, actor, requestId, origin });
      return { bytes, headers: { 'Content-Type': mediaType, 'Content-Disposition': 'attachment', ...SANDBOX } };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/documents/:id/pages/:page',
    access: 'documents.read',
    summary: 'One page of a scan as a picture, about as wide as asked for',
    notes:
      'Who had which page on screen is on record, and a verdict names such a page. The trail has one line in ten minutes for each scan and reader. With ahead=true the page is only fetched: the trail says so, and no verdict can name it as seen.',
    params: pageParams,
    query: pageQuery,
    async handler({ deps, actor, params, query, requestId, origin }) {
      const reading = { id: params.id, actor, requestId, origin };
      const bytes = await drawDocumentPage(deps, {
        reading,
        page: params.page,
        width: query.width,
        isAhead: query.ahead === 'true',
      });
      return { bytes, headers: { 'Content-Type': 'image/png', ...NOT_KEPT, ...SANDBOX } };
    },
  }),
  defineRoute({
    ...OPERATIONS.redactDocument,
    access: 'documents.redact',
    summary: 'Black out regions in the stored scan; what was under them cannot be brought back',
    async handler({ deps, actor, params, body, requestId, origin }) {
      const kept = await redactDocument(deps, { id: params.id, input: body, actor, requestId, origin });
      return { body: await seenOne(deps, { resource: 'documents', actor }, kept) };
    },
  }),
];
