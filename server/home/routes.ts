/** The route of the first page. */
import { shownIn, type ShownRow } from '@desk/shared/audit/shownIn';
import type { HomeAnswer } from '@desk/shared/contract/home';
import { OPERATIONS } from '@desk/shared/contract/operations';
import { sha256Of } from '../crypto/sha256';
import { defineRoute, type RouteDef } from '../http/route';
import { readHome } from './readHome';

/** The case of each line of the page that names one and its company. */
function shownCases({ reported, next, mine, decisions, cameBack, news, team }: HomeAnswer): ShownRow[] {
  const coming = next?.kind === 'case' ? [next.of] : [];
  const ids = [
    ...[...reported, ...coming].map(({ id }) => id),
    ...[mine, decisions, team?.still].flatMap((list) => (list?.rows ?? []).map(({ id }) => id)),
    ...[cameBack, news].flatMap((list) => (list?.rows ?? []).map(({ applicationId }) => applicationId)),
  ];
  return ids.map((id) => ({ id, applicationId: id }));
}

export const homeRoutes: readonly RouteDef[] = [
  defineRoute({
    ...OPERATIONS.home,
    access: 'cases.read',
    summary:
      'What the first page shows: the next case and why, what is one’s own, what waits, and of the whole desk for supervisors and auditors',
    async handler({ deps, actor, sessionId, requestId, origin }) {
      const body = await readHome(deps, { actor, sessionId });
      const lines = shownCases(body);
      const shown = shownIn(lines);
      const data = { resource: 'applications', rows: lines.length, filters: [] as string[], ...shown };
      if (data.rows > 0) {
        deps.reads.note(
          { applicationId: null, entry: { type: 'list.read', data }, actor, requestId, origin },
          // Other cases are another look; what is only counted is none.
          `home ${sha256Of(JSON.stringify(shown))}`,
        );
      }
      return { body };
    },
  }),
];
