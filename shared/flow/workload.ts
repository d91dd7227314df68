/** Decides what the first page counts: by age, by whom is waited for, and what lies still for too long. */
import { plusDays } from '../calendar/days';
import { daysAgo, workingDaysBetween, type LiberationDayRule } from '../calendar/workingDays';
import { stateOfDays, TARGET_DAYS, type AgeState } from './ageing';
import { STATUS_IDS, STATUSES, type StatusId } from './statuses';

/** Working days of the desk from, and to where there is an end; as fine as the target makes a difference. */
const AGE_BOUNDS: readonly (readonly [from: number, to: number | null])[] = [
  [0, 1],
  [2, TARGET_DAYS],
  [TARGET_DAYS + 1, 2 * TARGET_DAYS],
  [2 * TARGET_DAYS + 1, 10],
  [11, null],
];

/** Cases of about the same age. `first` and `last` are the days from which they age, for whoever wants to see them. */
export interface AgeGroup {
  readonly from: number;
  readonly to: number | null;
  /** Of the oldest in it. */
  readonly state: AgeState;
  readonly count: number;
  readonly first: string | null;
  readonly last: string;
}

/** The last day from which a case is late today. Both days YYYY-MM-DD in Amsterdam. */
export function lateIfFrom(today: string, liberationDay: LiberationDayRule): string {
  return daysAgo(today, TARGET_DAYS + 1, liberationDay);
}

/**
 * The cases whose clock runs, by age.
 * @param counts how many age from each day
 * @param today YYYY-MM-DD in Amsterdam
 * @returns every group, the youngest first, also those that are empty
 */
export function byAge(
  counts: readonly { readonly agesFrom: string; readonly count: number }[],
  today: string,
  liberationDay: LiberationDayRule,
): AgeGroup[] {
  const aged = counts.map(({ agesFrom, count }) => ({
    days: workingDaysBetween(agesFrom, today, liberationDay),
    count,
  }));
  return AGE_BOUNDS.map(([from, to]) => {
    const within = aged.filter(({ days }) => days >= from && (to === null || days <= to));
    return {
      from,
      to,
      state: stateOfDays(to ?? from),
      count: within.reduce((sum, { count }) => sum + count, 0),
      first: to === null ? null : plusDays(daysAgo(today, to + 1, liberationDay), 1),
      // What comes in dated ahead of today is as young as can be.
      last: from === 0 ? '9999-12-31' : daysAgo(today, from, liberationDay),
    };
  });
}

/** Whom a case waits for while the desk has nothing to do. */
export const WAITED_FOR = ['paper', 'customer', 'appointment', 'sending', 'activation'] as const;
export type WaitedFor = (typeof WAITED_FOR)[number];

const WAITS_FOR: Partial<Record<StatusId, WaitedFor>> = {
  announced: 'paper',
  awaitingCustomer: 'customer',
  awaitingIdentification: 'appointment',
  approved: 'sending',
  codesSent: 'activation',
  partlyActivated: 'activation',
};

/** The statuses in which somebody is waited for, and null for those in which the desk has its turn or nothing happens any more. */
export function waitsFor(status: StatusId): WaitedFor | null {
  return WAITS_FOR[status] ?? null;
}

/** Every status in which this is waited for, for whoever wants to see the cases. */
export function statusesThatWait(on: WaitedFor): StatusId[] {
  return STATUS_IDS.filter((status) => waitsFor(status) === on);
}

/**
 * Working days in one status after which a case lies still: somebody should ask why. A multiple of the target where the desk has its
 * turn; what a post round, an appointment and a grace for the customer take where it has not. Source: the product's own choice.
 */
export const LIES_STILL_AFTER = {
  received: TARGET_DAYS,
  referred: 2 * TARGET_DAYS,
  inVerification: 2 * TARGET_DAYS,
  awaitingCustomer: 15,
  awaitingIdentification: 15,
  awaitingApproval: TARGET_DAYS,
  onHold: 2 * TARGET_DAYS,
  approved: TARGET_DAYS,
} as const satisfies Partial<Record<StatusId, number>>;

export interface StillSince {
  readonly status: StatusId;
  /** A case that has had this status since before this day (YYYY-MM-DD in Amsterdam) lies still. */
  readonly before: string;
}

/** For each status in which a case can lie still: since before which day. */
export function liesStill(today: string, liberationDay: LiberationDayRule): StillSince[] {
  return STATUS_IDS.flatMap((status) => {
    const after: number | undefined = (LIES_STILL_AFTER as Partial<Record<StatusId, number>>)[status];
    return after === undefined ? [] : [{ status, before: plusDays(daysAgo(today, after + 1, liberationDay), 1) }];
  });
}

/** How many cases of one status somebody has, or nobody. */
export interface StatusCount {
  readonly assigneeId: string | null;
  readonly assigneeName: string | null;
  readonly status: StatusId;
  readonly count: number;
  /** Of these, past the day on which the desk should have decided. */
  readonly late: number;
}

/** What one officer has, or nobody: with the desk, and waiting for others. */
export interface Load {
  readonly userId: string | null;
  readonly name: string | null;
  readonly working: number;
  readonly late: number;
  readonly waiting: number;
}

/** What everybody has before a decision, the most first; what nobody has comes last. */
export function loadOf(counts: readonly StatusCount[]): Load[] {
  const byPerson = new Map<string | null, Load>();
  for (const { assigneeId, assigneeName, status, count, late } of counts) {
    const { phase, clockStops } = STATUSES[status];
    if (phase !== 'running' || (assigneeId === null && status === 'announced')) {
      continue;
    }
    const had = byPerson.get(assigneeId);
    byPerson.set(assigneeId, {
      userId: assigneeId,
      name: assigneeName ?? had?.name ?? null,
      working: (had?.working ?? 0) + (clockStops ? 0 : count),
      late: (had?.late ?? 0) + late,
      waiting: (had?.waiting ?? 0) + (clockStops ? count : 0),
    });
  }
  const rank = ({ userId, working, late }: Load): number => (userId === null ? -1 : working * 1000 + late);
  return [...byPerson.values()].toSorted((one, other) => rank(other) - rank(one));
}

/** How many cases there are of one status, and how many of them one officer has. */
export interface OwnCount {
  readonly status: StatusId;
  readonly count: number;
  readonly mine: number;
  /** Of all, past the day on which the customer should have answered. */
  readonly overdue: number;
  /** Of the officer's, past that day or the one on which the desk should have decided. */
  readonly minePast: number;
}

/** How many wait for somebody, of all and of one officer. */
export interface Waiting {
  readonly on: WaitedFor;
  readonly total: number;
  readonly mine: number;
  readonly overdue: number;
}

/** Everybody who is waited for, in the order of the work; nobody who is not. */
export function waitingOf(counts: readonly OwnCount[]): Waiting[] {
  return WAITED_FOR.map((on) => {
    const waiting = counts.filter(({ status }) => waitsFor(status) === on);
    const sum = (of: 'count' | 'mine' | 'overdue'): number => waiting.reduce((total, entry) => total + entry[of], 0);
    return { on, total: sum('count'), mine: sum('mine'), overdue: sum('overdue') };
  }).filter(({ total }) => total > 0);
}
