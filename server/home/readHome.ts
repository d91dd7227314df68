/** Puts together the first page of somebody: what is next, what is theirs, what waits, and of the whole desk for who spreads the work. */
import { together } from '@desk/db/sql/together';
import { claimableCases } from '@desk/db/stores/caseChoiceStore';
import { findSession } from '@desk/db/stores/sessionStore';
import type { PastDays } from '@desk/db/stores/caseTallies';
import * as store from '@desk/db/stores/workloadStore';
import type { Reader } from '@desk/db/reader';
import type { Actor } from '@desk/shared/access/roles';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import type { LiberationDayRule } from '@desk/shared/calendar/workingDays';
import type { CaseNews, ComingCase, HomeAnswer, HomeCase, Team } from '@desk/shared/contract/home';
import { ageingOf, type AgeingCase } from '@desk/shared/flow/ageing';
import { refusals } from '@desk/shared/flow/availableActions';
import { factsOf } from '@desk/shared/flow/factsOf';
import { whyNext } from '@desk/shared/flow/nextCase';
import { RUNNING_STATUS_IDS } from '@desk/shared/flow/statuses';
import { rolesOf } from '@desk/shared/flow/transitions';
import { byAge, lateIfFrom, liesStill, loadOf, waitingOf, type OwnCount } from '@desk/shared/flow/workload';
import type { Dependencies } from '../dependencies';
import { readCaseFile } from '../flow/loadCaseFile';
import { liberationDayRule } from '../flow/liberationDayRule';
import { seenHome } from './seenHome';

/** Lines of each list; the whole of it is a list of its own. */
const SHOWN = 6;
/** What one person has is less than this. */
const MOST_HELD = 100;
/** So many are opened to say which case will be the next; whoever wants to know more asks for it. */
const MOST_OPENED = 5;
const MOST_NEWS = 100;

interface Asking {
  readonly deps: Dependencies;
  readonly reader: Reader;
  readonly actor: Actor;
  /** Null for a program. */
  readonly sessionId: string | null;
  readonly now: string;
  readonly today: string;
  readonly liberationDay: LiberationDayRule;
}

type Row = Omit<HomeCase, 'ageing'> & AgeingCase;

function lineOf(row: Row, { today, liberationDay }: Asking): HomeCase {
  const { id, number, companyName, status, priority, receivedOn, assigneeName } = row;
  const ageing = ageingOf(row, today, liberationDay);
  return { id, number, companyName, status, priority, receivedOn, assigneeName, ageing };
}

/** Whether this person could take the case now, asked of the same guards that taking it asks. */
async function canTake({ deps, actor, now }: Asking, id: string): Promise<boolean> {
  const file = await readCaseFile(deps.db, id, now);
  const { claimIdleMinutes } = deps.config;
  return file !== null && refusals('take', { facts: factsOf(file), actor, now, claimIdleMinutes }).length === 0;
}

async function comingCase(asking: Asking): Promise<ComingCase | null> {
  if (!rolesOf('take').includes(asking.actor.role)) {
    return null;
  }
  const waiting = await claimableCases(asking.reader, MOST_OPENED + 1);
  for (const found of waiting.slice(0, MOST_OPENED)) {
    if (await canTake(asking, found.id)) {
      const of = lineOf({ ...found, assigneeName: null }, asking);
      return { kind: 'case', of, why: whyNext(of) };
    }
  }
  return { kind: waiting.length > MOST_OPENED ? 'unknown' : 'none' };
}

/** What one can work on stands before what waits for somebody else; then what the desk should have decided first; where no day is set, last. */
function byTurn(one: HomeCase, other: HomeCase): number {
  const rank = ({ status, priority, ageing }: HomeCase): string =>
    `${RUNNING_STATUS_IDS.includes(status) ? 0 : 1}${priority === null ? 1 : 0}${ageing.dueOn ?? '9999'}`;
  return rank(one).localeCompare(rank(other));
}

function mineOf(asking: Asking, held: readonly Row[], counts: readonly OwnCount[]): HomeAnswer['mine'] {
  if (!rolesOf('take').includes(asking.actor.role)) {
    return null;
  }
  return {
    // As many as the work list counts for the same words, those that wait for somebody among them.
    total: counts.reduce((sum, { mine }) => sum + mine, 0),
    late: counts.reduce((sum, { minePast }) => sum + minePast, 0),
    rows: held
      .map((row) => lineOf(row, asking))
      .toSorted(byTurn)
      .slice(0, SHOWN),
  };
}

async function decisionsOf(asking: Asking, counts: readonly OwnCount[]): Promise<HomeAnswer['decisions']> {
  const { reader, actor } = asking;
  if (!rolesOf('approve').includes(actor.role)) {
    return null;
  }
  const rows = await store.casesToDecide(reader, 5 * SHOWN);
  const out = await store.casesOutOf(
    reader,
    actor.id,
    rows.map(({ id }) => id),
  );
  const lines = rows.map((row) => ({ ...lineOf(row, asking), mayDecide: !out.includes(row.id) }));
  const total = counts.find(({ status }) => status === 'awaitingApproval')?.count ?? 0;
  // What is theirs to decide stands first, each in its own order.
  const sorted = lines.toSorted((one, other) => Number(other.mayDecide) - Number(one.mayDecide));
  return { total, rows: sorted.slice(0, SHOWN) };
}

async function cameBackOf({ reader }: Asking): Promise<HomeAnswer['cameBack']> {
  const { total, hasMore, rows } = await store.whatCameBack(reader, SHOWN);
  const cases = await store.casesWithIds(
    reader,
    rows.map(({ applicationId }) => applicationId),
  );
  const byId = new Map(cases.map((found) => [found.id, found]));
  return {
    total,
    hasMore,
    rows: rows.flatMap(({ id: dispatchId, applicationId, channel, status }) => {
      const found = byId.get(applicationId);
      return found === undefined
        ? []
        : [{ dispatchId, applicationId, channel, status, number: found.number, companyName: found.companyName }];
    }),
  };
}

async function reportedOf({ reader }: Asking): Promise<HomeAnswer['reported']> {
  const rows = await store.reportedCases(reader, MOST_HELD);
  return rows.map(({ id, number, companyName, notMeReport }) => ({ id, number, companyName, notMeReport }));
}

/** Others' changes of the asker's cases since their last act before this session; of one case the newest. */
async function newsOf({ reader, actor, sessionId }: Asking, held: readonly Row[]): Promise<HomeAnswer['news']> {
  const session = sessionId === null ? null : await findSession(reader, sessionId);
  const last = session === null ? null : await store.lastActBefore(reader, actor.id, session.createdAt);
  if (last === null) {
    return null;
  }
  const byId = new Map(held.map((row) => [row.id, row]));
  const since = { ids: [...byId.keys()], sequence: last.sequence, limit: MOST_NEWS };
  const others = (await store.changesSince(reader, since)).filter(({ actorId }) => actorId !== actor.id);
  const newest = [...new Map(others.toReversed().map((event) => [event.applicationId, event])).values()].toReversed();
  const rows = newest.flatMap(({ applicationId, type, actorName, at }): CaseNews[] => {
    const row = byId.get(applicationId ?? '');
    return row === undefined
      ? []
      : [{ applicationId: row.id, number: row.number, companyName: row.companyName, type, byName: actorName, at }];
  });
  return { since: last.at, total: rows.length, rows: rows.slice(0, SHOWN) };
}

/** Whoever spreads the work, or looks into how it goes, sees the whole desk. */
async function teamOf(asking: Asking, { lateIfFrom: lateDay }: PastDays): Promise<Team | null> {
  const { reader, actor, today, liberationDay } = asking;
  if (actor.role !== 'supervisor' && actor.role !== 'auditor') {
    return null;
  }
  const [counts, ages, still] = await Promise.all([
    store.openWork(reader, lateDay),
    store.agesOfWork(reader),
    store.stillCases(reader, liesStill(today, liberationDay), SHOWN),
  ]);
  return {
    load: loadOf(counts),
    byAge: byAge(ages, today, liberationDay),
    still: {
      ...still,
      rows: still.rows.map((row) => ({ ...lineOf(row, asking), statusChangedAt: row.statusChangedAt })),
    },
  };
}

/**
 * The first page.
 * @param asker who asks, in which session
 */
export async function readHome(
  deps: Dependencies,
  { actor, sessionId }: { readonly actor: Actor; readonly sessionId: string | null },
): Promise<HomeAnswer> {
  const now = deps.clock().toISOString();
  const today = amsterdamDay(now);
  const reader = together(deps.db);
  const liberationDay = await liberationDayRule(reader, now);
  const asking: Asking = { deps, reader, actor, sessionId, now, today, liberationDay };
  const days = { today, lateIfFrom: lateIfFrom(today, liberationDay) };
  const counted = store.ownWork(reader, actor.id, days);
  const heldRows = store.casesHeldBy(reader, actor.id, MOST_HELD);
  const [reported, next, mine, waiting, decisions, cameBack, news, team] = await Promise.all([
    reportedOf(asking),
    comingCase(asking),
    Promise.all([heldRows, counted]).then(([held, counts]) => mineOf(asking, held, counts)),
    counted.then(waitingOf),
    counted.then((counts) => decisionsOf(asking, counts)),
    cameBackOf(asking),
    heldRows.then((held) => newsOf(asking, held)),
    teamOf(asking, days),
  ]);
  return seenHome(deps, actor, { reported, next, mine, waiting, decisions, cameBack, news, team });
}
