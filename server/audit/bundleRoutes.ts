/** The route of signed bundles, and how each is sent: as a file that says what it is of, with its digest in the head. */
import { z } from 'zod';
import { bundleQuerySchema } from '@desk/shared/contract/bundle';
import { OPERATIONS } from '@desk/shared/contract/operations';
import { defineRoute, type Reply, type RouteDef } from '../http/route';
import { exportBundle, type HandedBundle } from './exportBundle';

/** @param bundle handed out once; its file is gone when it was read */
export function bundleReply({ readable, bytes, sha256, name }: HandedBundle): Reply {
  return {
    readable,
    headers: {
      'Content-Type': 'application/zip',
      'Content-Length': String(bytes),
      'Content-Disposition': `attachment; filename="bewijs-${name}.zip"`,
      'Repr-Digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
    },
  };
}

export const bundleRoutes: readonly RouteDef[] = [
  defineRoute({
    ...OPERATIONS.exportBundle,
    access: 'audit.export',
    summary: 'A signed bundle that proves some cases or a period to people who need not trust this desk, as a ZIP',
    notes:
      'Give `cases`, ids separated by commas, or `from` and `to`, days in Amsterdam. The trail tells of it before the first byte leaves. `Repr-Digest` holds its SHA-256, which the trail names too.',
    query: bundleQuerySchema,
    response: z.unknown(),
    handler: async ({ deps, actor, query, requestId, origin }) =>
      bundleReply(await exportBundle(deps, { scope: query, actor, requestId, origin })),
  }),
];
