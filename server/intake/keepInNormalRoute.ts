/** A supervisor keeps a referred case in the normal route: their reason settles the route check. */
import { appendAttempt } from '@desk/db/stores/checkStore';
import type { Effect } from '../flow/effect';

export const keepInNormalRoute: Effect<'keepInNormalRoute'> = {
  async run({ tx, deps, file, input, actor, now }) {
    for (const check of file.checks.filter(({ code }) => code === 'CON-06')) {
      await appendAttempt(tx, {
        id: deps.newId(),
        checkId: check.id,
        outcome: 'passed',
        reasonCode: null,
        remark: input.reason,
        finding: null,
        evidence: { note: input.reason, documentId: null, page: null, asOf: null },
        byId: actor.id,
        byName: actor.name,
        byRole: actor.role,
        at: now,
      });
    }
    return {
      entry: { type: 'intake.keptInNormalRoute', data: { reason: input.reason } },
      fields: { separateRouteKept: true },
    };
  },
};
