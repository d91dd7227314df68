/** Routes of the samples of auditors: drawing one, what was found, closing it, and taking it out of the house. */
import { z } from 'zod';
import { listSamples } from '@desk/db/stores/sampleStore';
import { OPERATIONS } from '@desk/shared/contract/operations';
import { closeSampleSchema, drawSampleSchema, recordFindingSchema } from '@desk/shared/contract/samples';
import { defineRoute, type RouteDef } from '../http/route';
import { noteRecord } from '../trail/reads/noteRecord';
import { listRoute } from '../http/sendList';
import { bundleReply } from './bundleRoutes';
import { drawSample } from './drawSample';
import { exportSample } from './exportSample';
import { closeSample, readSample, recordFinding } from './judgeSample';

export const sampleRoutes: readonly RouteDef[] = [
  listRoute('samples', 'samples.read', ({ db }, query) => listSamples(db, query)),
  defineRoute({
    ...OPERATIONS.drawSample,
    access: 'samples.draw',
    summary: 'Draw a sample of the cases that were decided in a period, at random or by the signs that they show',
    notes:
      'The same seed, period and population give the same cases: a lot has the rank SHA-256 of `seed|number of the case|number of the lot`, and the lowest ranks are drawn.',
    body: drawSampleSchema,
    handler: async ({ deps, body, actor, requestId, origin, idempotencyKey }) => ({
      status: 201,
      body: await drawSample(deps, { input: body, actor, requestId, origin, idempotencyKey }),
    }),
  }),
  defineRoute({
    ...OPERATIONS.exportSample,
    access: 'audit.export',
    summary: 'The signed bundle of the cases of a sample, with how it was drawn, as a ZIP',
    response: z.unknown(),
    handler: async ({ deps, params, actor, requestId, origin }) =>
      bundleReply(await exportSample(deps, { id: params.id, actor, requestId, origin })),
  }),
  defineRoute({
    ...OPERATIONS.sample,
    access: 'samples.read',
    summary: 'A sample with its cases, why each was drawn, and what was found',
    async handler({ deps, params, actor, requestId, origin }) {
      const body = await readSample(deps, params.id);
      noteRecord(deps.reads, { actor, requestId, origin }, { resource: 'samples', id: params.id });
      return { body };
    },
  }),
  defineRoute({
    ...OPERATIONS.recordFinding,
    access: 'samples.draw',
    summary: 'Record what was found of a case; another finding takes its place until the sample is closed',
    body: recordFindingSchema,
    handler: async ({ deps, params, body, actor, requestId, origin, idempotencyKey }) => ({
      body: await recordFinding(deps, { ...params, input: body, actor, requestId, origin, idempotencyKey }),
    }),
  }),
  defineRoute({
    ...OPERATIONS.closeSample,
    access: 'samples.draw',
    summary: 'Close a sample for good',
    body: closeSampleSchema,
    handler: async ({ deps, params, body, actor, requestId, origin, idempotencyKey }) => ({
      body: await closeSample(deps, { ...params, input: body, actor, requestId, origin, idempotencyKey }),
    }),
  }),
];
