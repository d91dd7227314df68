/** How old a case is, and what is late. */
import { describe, expect, it } from 'vitest';
import { ageingOf, type Ageing, type AgeingCase } from './ageing';
import { whyNext } from './nextCase';

const RUNNING: AgeingCase = { status: 'inVerification', leadDays: 0, agesFrom: '2026-11-23', dueOn: null };
const STANDING = { leadDays: 2, agesFrom: null } as const;

/** 23 November 2026 is a Monday. */
const TABLE: readonly (readonly [string, Partial<AgeingCase>, string, Ageing])[] = [
  ['the day it came', {}, '2026-11-23', { state: 'onTime', days: 0, lateDays: 0, dueOn: '2026-11-26' }],
  ['two days on', {}, '2026-11-25', { state: 'onTime', days: 2, lateDays: 0, dueOn: '2026-11-26' }],
  ['the last day', {}, '2026-11-26', { state: 'lastDay', days: 3, lateDays: 0, dueOn: '2026-11-26' }],
  ['a day late', {}, '2026-11-27', { state: 'late', days: 4, lateDays: 1, dueOn: '2026-11-26' }],
  ['no later in the weekend', {}, '2026-11-29', { state: 'late', days: 4, lateDays: 1, dueOn: '2026-11-26' }],
  ['late by as much as the target', {}, '2026-12-01', { state: 'late', days: 6, lateDays: 3, dueOn: '2026-11-26' }],
  ['and more', {}, '2026-12-02', { state: 'veryLate', days: 7, lateDays: 4, dueOn: '2026-11-26' }],
  [
    'over Christmas',
    { agesFrom: '2026-12-24' },
    '2026-12-29',
    { state: 'onTime', days: 2, lateDays: 0, dueOn: '2026-12-30' },
  ],
  [
    'held: the clock runs on',
    { status: 'onHold' },
    '2026-11-27',
    { state: 'late', days: 4, lateDays: 1, dueOn: '2026-11-26' },
  ],
  [
    'the customer has time',
    { ...STANDING, status: 'awaitingCustomer', dueOn: '2026-12-04' },
    '2026-12-04',
    { state: 'waits', days: 2, lateDays: 0, dueOn: '2026-12-04' },
  ],
  [
    'the customer is late',
    { ...STANDING, status: 'awaitingCustomer', dueOn: '2026-12-04' },
    '2026-12-08',
    { state: 'overdue', days: 2, lateDays: 2, dueOn: '2026-12-04' },
  ],
  [
    'a day of the customer in the weekend',
    { ...STANDING, status: 'awaitingCustomer', dueOn: '2026-12-05' },
    '2026-12-06',
    { state: 'waits', days: 2, lateDays: 0, dueOn: '2026-12-05' },
  ],
  [
    'waits for an appointment',
    { ...STANDING, status: 'awaitingIdentification' },
    '2026-12-08',
    { state: 'waits', days: 2, lateDays: 0, dueOn: null },
  ],
  [
    'no paper yet',
    { status: 'announced', leadDays: 0, agesFrom: null },
    '2026-12-08',
    { state: 'waits', days: 0, lateDays: 0, dueOn: null },
  ],
  [
    'decided, whatever day was due once',
    { ...STANDING, status: 'approved', dueOn: '2026-11-30' },
    '2026-12-08',
    { state: 'ended', days: 2, lateDays: 0, dueOn: null },
  ],
  ['closed', { ...STANDING, status: 'withdrawn' }, '2026-12-08', { state: 'ended', days: 2, lateDays: 0, dueOn: null }],
];

describe('the age of a case', () => {
  it.each(TABLE)('%s', (_name, changes, today, expected) => {
    expect(ageingOf({ ...RUNNING, ...changes }, today, 'lustrum')).toEqual(expected);
  });

  it('puts priority before age when it says why a case is next', () => {
    const ageing = ageingOf(RUNNING, '2026-12-02', 'lustrum');
    const priority = { reason: 'the customer is without a means', byName: 'Sem', at: '2026-11-24T08:00:00.000Z' };
    expect(whyNext({ priority: null, ageing })).toEqual({ kind: 'age', lateDays: 4, dueOn: '2026-11-26' });
    expect(whyNext({ priority, ageing })).toEqual({ kind: 'priority', reason: priority.reason, byName: 'Sem' });
  });
});
