/** What the first page counts. */
import { describe, expect, it } from 'vitest';
import { STATUS_IDS, STATUSES } from './statuses';
import {
  byAge,
  lateIfFrom,
  liesStill,
  LIES_STILL_AFTER,
  loadOf,
  statusesThatWait,
  WAITED_FOR,
  waitingOf,
  waitsFor,
  type StatusCount,
} from './workload';
import { ageingOf } from './ageing';

const RULE = 'lustrum';
/** A Wednesday. */
const TODAY = '2026-12-02';

const some = (status: StatusCount['status'], count: number, over: Partial<StatusCount> = {}): StatusCount => ({
  assigneeId: 'u1',
  assigneeName: 'Vera',
  status,
  count,
  late: 0,
  ...over,
});

describe('cases by age', () => {
  const ages = (days: readonly (readonly [string, number])[]) =>
    byAge(
      days.map(([agesFrom, count]) => ({ agesFrom, count })),
      TODAY,
      RULE,
    );

  it.each([
    ['2026-12-02', 0],
    ['2026-12-01', 0],
    ['2026-11-30', 1],
    ['2026-11-27', 1],
    ['2026-11-26', 2],
    ['2026-11-24', 2],
    ['2026-11-23', 3],
    ['2026-11-18', 3],
    ['2026-11-17', 4],
    ['2025-11-17', 4],
    // Registered by a desk whose clock runs ahead.
    ['2026-12-03', 0],
  ])('what ages from %s is in group %i, and is found by the days of that group', (day, at) => {
    const groups = ages([[day, 7]]);
    expect(groups.map(({ count }) => count)).toEqual([0, 1, 2, 3, 4].map((group) => (group === at ? 7 : 0)));
    const within = ({ first, last }: (typeof groups)[number]) => (first === null || first <= day) && day <= last;
    expect(groups.map(within)).toEqual([0, 1, 2, 3, 4].map((group) => group === at));
  });

  it('adds up the days of a group, and names the state of its oldest', () => {
    const groups = ages([
      ['2026-11-26', 2],
      ['2026-11-25', 3],
    ]);
    expect(groups[2]).toMatchObject({ from: 4, to: 6, count: 5, state: 'late' });
    expect(groups.map(({ state }) => state)).toEqual(['onTime', 'lastDay', 'late', 'veryLate', 'veryLate']);
  });

  it('calls late just what is late by the age of one case', () => {
    const late = lateIfFrom(TODAY, RULE);
    const stateFrom = (agesFrom: string) =>
      ageingOf({ status: 'received', leadDays: 0, agesFrom, dueOn: null }, TODAY, RULE).lateDays;
    expect([late, stateFrom(late), stateFrom('2026-11-27')]).toEqual(['2026-11-26', 1, 0]);
  });
});

describe('who is waited for', () => {
  it('is somebody in every open status in which the clock of the desk stands still, and nobody else', () => {
    for (const status of STATUS_IDS) {
      const { phase, clockStops } = STATUSES[status];
      expect([status, waitsFor(status) !== null]).toEqual([status, phase !== 'closed' && clockStops]);
    }
    expect(WAITED_FOR.flatMap(statusesThatWait).length).toBe(STATUS_IDS.filter((id) => waitsFor(id) !== null).length);
  });

  it('is counted for the desk and for oneself, and left out when it is nobody', () => {
    const counts = [
      { status: 'awaitingCustomer', count: 7, mine: 3, overdue: 3, minePast: 1 },
      { status: 'codesSent', count: 5, mine: 0, overdue: 0, minePast: 0 },
      { status: 'partlyActivated', count: 1, mine: 0, overdue: 0, minePast: 0 },
      { status: 'inVerification', count: 9, mine: 9, overdue: 0, minePast: 2 },
    ] as const;
    expect(waitingOf(counts)).toEqual([
      { on: 'customer', total: 7, mine: 3, overdue: 3 },
      { on: 'activation', total: 6, mine: 0, overdue: 0 },
    ]);
  });
});

describe('the load of the officers', () => {
  it('is what lies with the desk and what waits, the most first, nobody last', () => {
    const counts = [
      some('received', 20, { assigneeId: null, assigneeName: null, late: 5 }),
      some('announced', 50, { assigneeId: null, assigneeName: null }),
      some('inVerification', 2, { late: 1 }),
      some('awaitingCustomer', 4),
      some('inVerification', 3, { assigneeId: 'u2', assigneeName: 'Bas' }),
      some('codesSent', 8),
    ];
    expect(loadOf(counts)).toEqual([
      { userId: 'u2', name: 'Bas', working: 3, late: 0, waiting: 0 },
      { userId: 'u1', name: 'Vera', working: 2, late: 1, waiting: 4 },
      { userId: null, name: null, working: 20, late: 5, waiting: 0 },
    ]);
  });
});

describe('what lies still', () => {
  it('has had its status for longer than the working days that it may', () => {
    const before = Object.fromEntries(liesStill(TODAY, RULE).map((bound) => [bound.status, bound.before]));
    // Three working days before Wednesday the 2nd is Friday the 27th: what came in on Thursday lies still.
    expect(before).toMatchObject({ received: '2026-11-27', onHold: '2026-11-24', awaitingCustomer: '2026-11-11' });
    expect(Object.keys(before)).toEqual(Object.keys(LIES_STILL_AFTER));
  });
});
