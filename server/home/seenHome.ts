/** The first page as whoever asks sees it: why a case comes first, and what its customer reported, are words in which what reaches people can stand. */
import type { Actor } from '@desk/shared/access/roles';
import type { HomeAnswer } from '@desk/shared/contract/home';
import type { ListedApplication } from '@desk/shared/contract/resources';
import { whyNext } from '@desk/shared/flow/nextCase';
import type { Dependencies } from '../dependencies';
import { seenRows } from '../flow/seenRows';

type Line = Pick<ListedApplication, 'id'> & Partial<Pick<ListedApplication, 'priority' | 'notMeReport'>>;

/** Every line at once: a case stands in several lists of the page. */
export async function seenHome(
  deps: Pick<Dependencies, 'db' | 'clock'>,
  actor: Actor,
  home: HomeAnswer,
): Promise<HomeAnswer> {
  const { reported, next, mine, decisions, team } = home;
  const coming = next?.kind === 'case' ? [next.of] : [];
  const some = [mine, decisions, team?.still].flatMap((list): readonly Line[] => list?.rows ?? []);
  const lines: readonly Line[] = [...reported, ...coming, ...some];
  const rows = await seenRows(deps, { resource: 'applications', actor }, lines);
  const byLine = new Map(lines.map((line, at) => [line, rows[at]]));
  const seen = <T extends Line>(line: T): T => ({ ...line, ...byLine.get(line) });
  return {
    ...home,
    reported: reported.map(seen),
    next: next?.kind === 'case' ? { ...next, of: seen(next.of), why: whyNext(seen(next.of)) } : next,
    mine: mine && { ...mine, rows: mine.rows.map(seen) },
    decisions: decisions && { ...decisions, rows: decisions.rows.map(seen) },
    team: team && { ...team, still: { ...team.still, rows: team.still.rows.map(seen) } },
  };
}
