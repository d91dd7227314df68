import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workingDaysBetween } from '../calendar/workingDays';
import { clockAfter, leadTime, type CaseClock } from './caseClock';
import type { StatusId } from './statuses';
import { deepOr } from '../testing/deepOr';

const STOPPED: CaseClock = { leadDays: 0, clockSince: null, agesFrom: null };
const RULE = 'lustrum';

/** Days and the status that the case has from then on, played one after the other. */
function played(...moves: readonly (readonly [today: string, to: StatusId, receivedOn?: string])[]): CaseClock {
  return moves.reduce(
    (clock, [today, to, receivedOn]) => clockAfter(clock, { to, today, receivedOn, liberationDay: RULE }),
    STOPPED,
  );
}

describe('the clock of the desk', () => {
  it('starts on the day the first letter came in, not on the day it was registered', () => {
    const clock = played(['2026-11-25', 'received', '2026-11-23']);
    expect(clock).toEqual({ leadDays: 0, clockSince: '2026-11-23', agesFrom: '2026-11-23' });
    expect(leadTime(clock, '2026-11-26', RULE)).toBe(3);
  });

  it.each(['awaitingCustomer', 'awaitingIdentification'] as const)('stands still in %s', (status) => {
    const clock = played(['2026-11-23', 'received'], ['2026-11-25', status]);
    expect(clock).toEqual({ leadDays: 2, clockSince: null, agesFrom: null });
    expect(leadTime(clock, '2027-01-15', RULE)).toBe(2);
    const later = clockAfter(clock, { to: 'inVerification', today: '2027-01-15', liberationDay: RULE });
    expect(leadTime(later, '2027-01-18', RULE)).toBe(3);
  });

  it('counts no weekend and no holiday', () => {
    expect(leadTime(played(['2026-12-24', 'received']), '2027-01-04', RULE)).toBe(5);
  });

  it('ages from the day that gives as many working days as it counted with its pauses', () => {
    const clock = played(
      ['2026-11-23', 'received'],
      ['2026-11-26', 'awaitingCustomer'],
      // Back on a Saturday: the working days before it were Wednesday to Friday.
      ['2026-12-12', 'inVerification'],
    );
    expect(clock).toEqual({ leadDays: 3, clockSince: '2026-12-12', agesFrom: '2026-12-08' });
    expect(leadTime(clock, '2026-12-15', RULE)).toBe(5);
    expect(workingDaysBetween('2026-12-08', '2026-12-15', RULE)).toBe(5);
  });

  it('ends with the decision', () => {
    const clock = played(['2026-11-23', 'received'], ['2026-11-24', 'approved'], ['2026-12-08', 'completed']);
    expect(leadTime(clock, '2026-12-31', RULE)).toBe(1);
  });

  it('runs on while the case is held or waits for a decision', () => {
    const clock = played(['2026-11-23', 'received'], ['2026-11-24', 'onHold'], ['2026-11-25', 'awaitingApproval']);
    expect(leadTime(clock, '2026-11-26', RULE)).toBe(3);
  });

  it('counts every working day once, however often a running case changes its status', () => {
    const running = fc.constantFrom<StatusId>('received', 'inVerification', 'awaitingApproval', 'onHold', 'referred');
    const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), running), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(steps, (found) => {
        let day = '2026-11-23';
        let clock = clockAfter(STOPPED, { to: 'received', today: day, liberationDay: RULE });
        for (const [after, to] of found) {
          day = new Date(Date.parse(day) + after * 86_400_000).toISOString().slice(0, 10);
          clock = clockAfter(clock, { to, today: day, liberationDay: RULE });
        }
        expect(leadTime(clock, day, RULE)).toBe(workingDaysBetween('2026-11-23', day, RULE));
        expect(workingDaysBetween(clock.agesFrom ?? day, day, RULE)).toBe(leadTime(clock, day, RULE));
      }),
      { numRuns: deepOr(500, 2_000) },
    );
  });
});
