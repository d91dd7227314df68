/** Routes of identity documents beside the action that records one. */
import { OPERATIONS } from '@desk/shared/contract/operations';
import { z } from 'zod';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import type { Actor } from '@desk/shared/access/roles';
import type { Dependencies } from '../dependencies';
import { defineRoute, type RouteDef } from '../http/route';
import { askDocumentStatus } from './askDocumentStatus';

export type PresentCase = (deps: Dependencies, id: string, actor: Actor) => Promise<ApplicationDetail>;

/** @param present gives the case as it stands afterwards; it belongs to another room */
export function identityRoutes(present: PresentCase): readonly RouteDef[] {
  return [
    defineRoute({
      ...OPERATIONS.askDocumentStatus,
      access: 'cases.read',
      roles: ['verifier', 'supervisor'],
      summary: 'Ask the document verification service about a recorded document, and record what it answers',
      notes: 'The number is compared with the hash that is kept, sent to the service, and not stored.',
      params: z.object({ id: z.uuid(), documentId: z.uuid() }),
      perMinute: 60,
      async handler({ deps, actor, params, body, requestId, origin, idempotencyKey }) {
        await askDocumentStatus(deps, {
          applicationId: params.id,
          identityDocumentId: params.documentId,
          ...body,
          actor,
          requestId,
          origin,
          idempotencyKey,
        });
        return { body: await present(deps, params.id, actor) };
      },
    }),
  ];
}
