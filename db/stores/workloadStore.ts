/** Counts and finds what the first page shows of all open cases; each question is one part of a statement. */
import type { OwnCount, StatusCount, StillSince } from '@desk/shared/flow/workload';
import { RUNNING_STATUS_IDS, STATUS_IDS, STATUSES, type StatusId } from '@desk/shared/flow/statuses';
import { TRAY_STATUSES, type Dispatch } from '@desk/shared/dispatch/dispatch';
import type { AuditEventType } from '@desk/shared/flow/auditEvents';
import type { ApplicationColumns } from '../models/caseRows';
import type { AuditEventColumns } from '../models/houseRows';
import type { Reader } from '../reader';
import type { Condition } from '../sql/conditions';
import { dayEnds } from '../sql/dayEnds';
import type { Page } from '../sql/list';
import { ask, countUpTo, rowsWith, selectRows } from '../sql/rows';
import { URGENCY } from './applicationStore';
import { CHANGING_EVENTS } from './auditStore';
import {
  EXPECTS_ANSWER,
  keptAges,
  keptCounts,
  keptLate,
  keptOwnCounts,
  keptPast,
  keptPastOf,
  type HeldCount,
  type PastDays,
} from './caseTallies';
import { listDispatches } from './dispatchStore';

const OPEN: readonly StatusId[] = STATUS_IDS.filter((status) => STATUSES[status].phase !== 'closed');

/** How many open cases there are in each status, how many of them one officer has, and how many are past their day. */
export async function ownWork(reader: Reader, userId: string, past: PastDays): Promise<OwnCount[]> {
  const [counts, all, own] = await Promise.all([
    keptOwnCounts(reader, userId),
    keptPast(reader, past),
    keptPastOf(reader, userId, past),
  ]);
  return counts
    .filter(({ status }) => OPEN.includes(status))
    .map((one) => {
      const { status } = one;
      const overdue = status === EXPECTS_ANSWER ? (all.get(status) ?? 0) : 0;
      return { ...one, overdue, minePast: own.get(status) ?? 0 };
    });
}

/** How many cases that are before their decision everybody has in each status, and how many of them are late. */
export async function openWork(reader: Reader, lateIfFrom: string): Promise<StatusCount[]> {
  // By their names of today, whatever they were called when they took the case.
  const [counts, late, users] = await Promise.all([
    keptCounts(reader, RUNNING_STATUS_IDS),
    keptLate(reader, lateIfFrom),
    ask(reader, { columns: ['id', 'name'], order: '', sql: () => 'SELECT id, name FROM users' }),
  ]);
  const nameOf = new Map(users.map(({ id, name }) => [id, String(name)]));
  const kindOf = ({ status, assigneeId }: HeldCount): string => `${status} ${assigneeId ?? ''}`;
  const lateOf = new Map(late.map((one) => [kindOf(one), one.count]));
  return counts.map((one) => {
    const assigneeName = one.assigneeId === null ? null : (nameOf.get(one.assigneeId) ?? null);
    return { ...one, assigneeName, late: lateOf.get(kindOf(one)) ?? 0 };
  });
}

/** How many cases that the desk works on age from each day. */
export function agesOfWork(reader: Reader): Promise<{ readonly agesFrom: string; readonly count: number }[]> {
  return keptAges(reader, RUNNING_STATUS_IDS);
}

/** The open cases somebody holds, those that wait for others among them, in the order of the work. */
export async function casesHeldBy(reader: Reader, userId: string, limit: number): Promise<ApplicationColumns[]> {
  return selectRows(reader, 'applications', {
    conditions: [
      { property: 'assigneeId', is: userId },
      { property: 'status', is: OPEN },
    ],
    order: URGENCY,
    limit,
  });
}

/** Cases with an open report that the customer knows nothing of them, the longest waiting first. */
export async function reportedCases(reader: Reader, limit: number): Promise<ApplicationColumns[]> {
  return rowsWith(reader, 'applications', { match: { reported: true }, order: [['statusChangedAt', 'ASC']], limit });
}

/** What waits for a decision: what has priority, then the rest, each the longest first. */
export async function casesToDecide(reader: Reader, limit: number): Promise<ApplicationColumns[]> {
  const found = await Promise.all(
    [true, false].map((hasPriority) =>
      rowsWith(reader, 'applications', {
        match: { status: 'awaitingApproval', hasPriority },
        order: [['statusChangedAt', 'ASC']],
        limit,
      }),
    ),
  );
  return found.flat().slice(0, limit);
}

/** Those of the cases that somebody may not decide on: they handled it, or declared a conflict of interest. */
export async function casesOutOf(reader: Reader, userId: string, applicationId: readonly string[]): Promise<string[]> {
  if (applicationId.length === 0) {
    return [];
  }
  const [handled, conflicts] = await Promise.all([
    rowsWith(reader, 'audit_events', { match: { applicationId, actorId: userId, handling: true } }),
    rowsWith(reader, 'case_conflicts', { match: { applicationId, userId } }),
  ]);
  return [...new Set([...handled, ...conflicts].flatMap(({ applicationId: id }) => id ?? []))];
}

/** Nobody goes through more, and there may be as much as the backlog has. */
const COUNTED = 10_000;

/** What lies still, the longest first, and how much of it there is, as far as it is counted. */
export async function stillCases(
  reader: Reader,
  bounds: readonly StillSince[],
  limit: number,
): Promise<Page<ApplicationColumns>> {
  const anyOf = bounds.map(({ status, before }): readonly Condition<ApplicationColumns>[] => [
    { property: 'status', is: status },
    // Before the day begins in Amsterdam.
    { property: 'statusChangedAt', below: startOf(before) },
  ]);
  const [total, ...found] = await Promise.all([
    countUpTo(reader, 'applications', { anyOf, most: COUNTED }),
    ...anyOf.map((conditions) =>
      selectRows(reader, 'applications', { conditions, order: [['statusChangedAt', 'ASC']], limit }),
    ),
  ]);
  return {
    ...total,
    rows: found
      .flat()
      .toSorted((one, other) => one.statusChangedAt.localeCompare(other.statusChangedAt))
      .slice(0, limit),
  };
}

function startOf(day: string): string {
  const bound = dayEnds(day, 'dateFrom', false);
  return 'atLeast' in bound ? bound.atLeast : day;
}

/** What did not arrive and waits for somebody, the longest first, and how much of it there is, as the list of the tray counts it. */
export async function whatCameBack(reader: Reader, limit: number): Promise<Page<CameBackRow>> {
  const filter = { status: TRAY_STATUSES, settledAt: null };
  return listDispatches(reader, { filter, sort: ['queuedAt', 'ASC'], offset: 0, limit });
}
export type CameBackRow = Pick<Dispatch, 'id' | 'applicationId' | 'channel' | 'status'>;

/** The cases with these ids. */
export async function casesWithIds(reader: Reader, ids: readonly string[]): Promise<ApplicationColumns[]> {
  return ids.length === 0 ? [] : rowsWith(reader, 'applications', { match: { id: ids } });
}

/** The last thing that somebody did before a moment, or null. */
export async function lastActBefore(
  reader: Reader,
  actorId: string,
  before: string,
): Promise<Pick<AuditEventColumns, 'sequence' | 'at'> | null> {
  const [last] = await selectRows(reader, 'audit_events', {
    conditions: [
      { property: 'actorId', is: actorId },
      { property: 'at', below: before },
    ],
    order: [['sequence', 'DESC']],
    limit: 1,
  });
  return last ?? null;
}

/** What was done with cases after an event, the newest first; looking is nothing done, nor is what follows from it by itself. */
export async function changesSince(
  reader: Reader,
  { ids, sequence, limit }: { readonly ids: readonly string[]; readonly sequence: number; readonly limit: number },
): Promise<(AuditEventColumns & { readonly type: AuditEventType })[]> {
  if (ids.length === 0) {
    return [];
  }
  return selectRows(reader, 'audit_events', {
    conditions: [
      { property: 'applicationId', is: ids },
      { property: 'type', is: CHANGING_EVENTS },
      { property: 'sequence', atLeast: String(sequence + 1) },
    ],
    order: [['sequence', 'DESC']],
    limit,
  });
}
