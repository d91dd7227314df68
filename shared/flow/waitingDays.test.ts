import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../policy/defaultPolicy';
import type { PolicySettings } from '../policy/policy';
import { lapsesAfter, remindsFrom } from './waitingDays';

type Waiting = Parameters<typeof lapsesAfter>[0];

function waiting(changes: Partial<Waiting['application']>, letters: Waiting['mailItems'] = []): Waiting {
  const application = {
    status: 'awaitingCustomer',
    submittedAt: '2026-11-02T10:00:00.000Z',
    dueOn: null,
    remindedAt: null,
  };
  return { application: { ...application, ...changes } as Waiting['application'], mailItems: letters };
}

function settings(changes: Partial<PolicySettings>): PolicySettings {
  return { ...DEFAULT_POLICY.settings, ...changes };
}

const asked = (dueOn: string) => waiting({ dueOn });
const announced = (submittedAt: string) =>
  waiting({ status: 'announced', submittedAt: `${submittedAt}T10:00:00.000Z` });

describe('the last day of a case that waits', () => {
  it.each([
    [
      'working days after the due date, weekends not counted',
      asked('2026-12-01'),
      { supplementGraceDays: 5 },
      '2026-12-08',
    ],
    ['over Christmas and New Year', asked('2026-12-23'), { supplementGraceDays: 6 }, '2027-01-04'],
    ['over Easter', asked('2027-03-25'), { supplementGraceDays: 2 }, '2027-03-30'],
    [
      'the next working day when there is no grace and it is Sunday',
      asked('2026-12-06'),
      { supplementGraceDays: 0 },
      '2026-12-07',
    ],
    ['Liberation Day off in a lustrum year', asked('2030-05-03'), { supplementGraceDays: 2 }, '2030-05-07'],
    [
      'Liberation Day off never',
      asked('2027-05-04'),
      { supplementGraceDays: 1, liberationDayOff: 'never' },
      '2027-05-05',
    ],
    [
      'Liberation Day off always',
      asked('2027-05-04'),
      { supplementGraceDays: 1, liberationDayOff: 'always' },
      '2027-05-07',
    ],
    ['months after the announcement', announced('2026-11-02'), {}, '2027-02-02'],
    ['the end of a shorter month, a Sunday: the Monday after', announced('2026-11-30'), {}, '2027-03-01'],
    [
      'counted from the day in Amsterdam',
      waiting({ status: 'announced', submittedAt: '2026-12-01T23:30:00Z' }),
      {},
      '2027-03-02',
    ],
    ['not on a Saturday', announced('2026-11-20'), {}, '2027-02-22'],
  ] satisfies (readonly [string, Waiting, Partial<PolicySettings>, string])[])('is %s', (_, file, changed, day) => {
    expect(lapsesAfter(file, settings(changed))).toBe(day);
  });

  it.each(['inVerification', 'awaitingApproval', 'lapsed'] as const)('is none in %s', (status) => {
    expect(lapsesAfter(waiting({ status, dueOn: '2026-12-01' }), settings({}))).toBeNull();
  });

  it('is none while a letter only waits for its scan: the paper came in time', () => {
    const letter = {
      documents: [],
      registeredAt: '2026-12-01T10:00:00.000Z',
    } as unknown as Waiting['mailItems'][number];
    const file = waiting({ dueOn: '2026-12-01' }, [letter]);
    expect(lapsesAfter(file, settings({}))).toBeNull();
    expect(remindsFrom(file, settings({}))).toBeNull();
  });
});

describe('the day of the reminder', () => {
  it.each([
    ['working days before the due date', asked('2026-12-08'), { reminderDays: 3 }, '2026-12-03'],
    ['over a weekend', asked('2026-12-08'), { reminderDays: 2 }, '2026-12-04'],
    ['before the last day of a contract', announced('2026-11-02'), { reminderDays: 10 }, '2027-01-19'],
    ['never when the policy says so', asked('2026-12-08'), { reminderDays: 0 }, null],
    ['never twice', waiting({ dueOn: '2026-12-08', remindedAt: '2026-12-03T08:00:00.000Z' }), {}, null],
    ['never without a due date', waiting({}), {}, null],
  ] satisfies (readonly [string, Waiting, Partial<PolicySettings>, string | null])[])(
    'is %s',
    (_, file, changed, day) => {
      expect(remindsFrom(file, settings(changed))).toBe(day);
    },
  );
});
