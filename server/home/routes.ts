/** The route of the first page. */
import type { HomeAnswer } from '@desk/shared/contract/home';
import { OPERATIONS } from '@desk/shared/contract/operations';
import { sha256Of } from '../crypto/sha256';
import { defineRoute, type RouteDef } from '../http/route';
import { readHome } from './readHome';

/** How many lines of the page name a case and its company. */
function shownCases({ reported, next, mine, decisions, cameBack, news }: HomeAnswer): number {
  const lists = [mine, decisions, cameBack, news].map((list) => list?.rows.length ?? 0);
  return lists.reduce((sum, count) => sum + count, reported.length + (next?.kind === 'case' ? 1 : 0));
}

export const homeRoutes: readonly RouteDef[] = [
  defineRoute({
    ...OPERATIONS.home,
    access: 'cases.read',
    summary:
      'What the first page shows: the next case and why, what is one’s own, what waits, and of the whole desk for supervisors and auditors',
    async handler({ deps, actor, sessionId, requestId, origin }) {
      const body = await readHome(deps, { actor, sessionId });
      const { waiting: _waiting, team: _team, ...cases } = body;
      const data = { resource: 'applications', rows: shownCases(body), filters: [] as string[] };
      if (data.rows > 0) {
        deps.reads.note(
          { applicationId: null, entry: { type: 'list.read', data }, actor, requestId, origin },
          // Other cases are another look; what is only counted is none.
          `home ${sha256Of(JSON.stringify(cases))}`,
        );
      }
      return { body };
    },
  }),
];
