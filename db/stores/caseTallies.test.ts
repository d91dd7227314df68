/** What is kept about how many cases there are is what a count would find, whatever wrote the cases. */
import { STATUS_IDS } from '@desk/shared/flow/statuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../ids';
import { caseDaySums } from '../migrations/2026-12-01-70-case-day-sums';
import { eraseRows, query, updateRows } from '../sql/rows';
import { DIALECTS } from '../testing/dialects';
import { storedCase, vera, write } from '../testing/fixtures';
import type { FreshDatabase } from '../testing/freshDatabase';
import {
  gatherTallies,
  keptAges,
  keptCount,
  keptCounts,
  keptLate,
  keptOwnCounts,
  keptPast,
  keptPastOf,
  type HeldCount,
} from './caseTallies';
import { insertUser } from './userStore';

const OTHER = { ...vera, id: newId(), username: 'otto' };
const OFFICERS = [null, vera.id, OTHER.id] as const;
const FILTERS = [
  {},
  ...STATUS_IDS.map((status) => ({ status })),
  { status: [...STATUS_IDS.slice(0, 3)] },
  { status: [] },
  { status: 'no such thing' },
  { assigneeId: '' },
  { status: '', assigneeId: null },
  ...OFFICERS.map((assigneeId) => ({ assigneeId })),
  { assigneeId: [null, vera.id], status: ['received', 'announced'] },
];

/** Today, and the day from which cases are late. */
const PAST = [
  ['2026-11-21', '2026-11-02'],
  ['2026-11-20', '2026-11-09'],
  ['2026-11-01', '2026-10-01'],
] as const;

describe.each(DIALECTS)('tallies on $dialect', ({ fresh }) => {
  let open: FreshDatabase;
  const ids: string[] = [];
  beforeAll(async () => {
    open = await fresh();
    await write(open.db, async (tx) => {
      await insertUser(tx, vera);
      await insertUser(tx, OTHER);
    });
    for (const [nth, status] of STATUS_IDS.entries()) {
      const agesFrom = nth % 3 === 0 ? null : `2026-11-0${String(1 + (nth % 4))}`;
      const dueOn = nth % 2 === 0 ? '2026-11-20' : null;
      const assigneeId = OFFICERS[nth % OFFICERS.length] ?? null;
      const { id } = await storedCase(open.db, { status, assigneeId, agesFrom, dueOn });
      ids.push(id);
    }
  });
  afterAll(() => open.remove());

  async function counted(filter: (typeof FILTERS)[number]): Promise<number> {
    const { status, assigneeId } = filter as Readonly<Record<string, unknown>>;
    const rows = await query(open.db, 'SELECT status, assignee_id FROM applications', []);
    const isWanted = (wanted: unknown, value: unknown): boolean =>
      wanted === undefined || (Array.isArray(wanted) ? wanted : [wanted]).includes(value);
    return rows.filter((row) => isWanted(status, row['status']) && isWanted(assigneeId, row['assignee_id'])).length;
  }
  /** Cases as the stored rows have them, each kind with its number; those of which it is null are left out. */
  async function kinds(
    kindOf: (row: Readonly<Record<string, unknown>>) => unknown,
  ): Promise<Readonly<Record<string, number>>> {
    const rows = await query(open.db, 'SELECT status, assignee_id, ages_from, due_on FROM applications', []);
    const found: Record<string, number> = {};
    for (const kind of rows.map(kindOf).filter((one) => one !== null)) {
      const name = JSON.stringify(kind);
      found[name] = (found[name] ?? 0) + 1;
    }
    return found;
  }
  const dayOf = (row: Readonly<Record<string, unknown>>): unknown => {
    // As Sequelize stores a day on either database: as text.
    return row['status'] === 'awaitingCustomer' ? row['due_on'] : row['ages_from'];
  };

  const ageOf = (row: Readonly<Record<string, unknown>>): unknown =>
    row['status'] === 'awaitingCustomer' ? null : row['ages_from'];
  const told = (counts: readonly HeldCount[]) =>
    Object.fromEntries(counts.map(({ status, assigneeId, count }) => [JSON.stringify([status, assigneeId]), count]));
  const toldOf = (counts: ReadonlyMap<string, number>) =>
    Object.fromEntries([...counts].map(([status, count]) => [JSON.stringify(status), count]));

  async function expectTrueDays(today: string, lateIfFrom: string): Promise<void> {
    const isPast = (row: Readonly<Record<string, unknown>>): boolean =>
      dayOf(row) !== null &&
      (row['status'] === 'awaitingCustomer' ? String(dayOf(row)) < today : String(dayOf(row)) <= lateIfFrom);
    const past = { today, lateIfFrom };
    expect(toldOf(await keptPast(open.db, past))).toEqual(await kinds((row) => (isPast(row) ? row['status'] : null)));
    for (const officer of OFFICERS.filter((id) => id !== null)) {
      const isTheirs = (row: Readonly<Record<string, unknown>>): boolean => row['assignee_id'] === officer;
      expect(toldOf(await keptPastOf(open.db, officer, past))).toEqual(
        await kinds((row) => (isTheirs(row) && isPast(row) ? row['status'] : null)),
      );
    }
    expect(told(await keptLate(open.db, lateIfFrom))).toEqual(
      await kinds((row) => (ageOf(row) !== null && isPast(row) ? [row['status'], row['assignee_id']] : null)),
    );
  }

  async function expectTrue(): Promise<void> {
    const days = await query(
      open.db,
      "SELECT status, NULLIF(assignee_id, '') AS assignee_id, day, SUM(cases) AS total FROM case_days GROUP BY 1, 2, 3 HAVING SUM(cases) <> 0",
      [],
    );
    const toldDays = days.map((row) => [
      JSON.stringify([row['status'], row['assignee_id'], row['day']]),
      Number(row['total']),
    ]);
    expect(Object.fromEntries(toldDays)).toEqual(
      await kinds((row) => (dayOf(row) === null ? null : [row['status'], row['assignee_id'], dayOf(row)])),
    );
    expect(told(await keptCounts(open.db, STATUS_IDS))).toEqual(
      await kinds((row) => [row['status'], row['assignee_id']]),
    );
    for (const [today, lateIfFrom] of PAST) {
      await expectTrueDays(today, lateIfFrom);
    }
    const ages = (await keptAges(open.db, STATUS_IDS)).map(({ agesFrom, count }) => [JSON.stringify(agesFrom), count]);
    expect(Object.fromEntries(ages)).toEqual(await kinds(ageOf));
    const own = await keptOwnCounts(open.db, vera.id);
    const [counts, mine] = (['count', 'mine'] as const).map((key) =>
      toldOf(new Map(own.map((one) => [one.status, one[key]] as const).filter(([, count]) => count > 0))),
    );
    expect(counts).toEqual(await kinds((row) => row['status']));
    expect(mine).toEqual(await kinds((row) => (row['assignee_id'] === vera.id ? row['status'] : null)));
    for (const filter of FILTERS) {
      expect([filter, await keptCount(filter)?.(open.db)]).toEqual([filter, await counted(filter)]);
    }
  }

  it('are right after cases came, changed and went, and after what was added was brought together', async () => {
    await expectTrue();
    await write(open.db, async (tx) => {
      await updateRows(tx, 'applications', { match: { id: ids.slice(0, 5) }, set: { status: 'lapsed' } });
      await updateRows(tx, 'applications', { match: { id: ids.slice(3, 8) }, set: { assigneeId: vera.id } });
      await updateRows(tx, 'applications', {
        match: { id: ids.slice(6, 9) },
        set: { assigneeId: null, status: 'received' },
      });
      await updateRows(tx, 'applications', { match: { id: ids.slice(9) }, set: { companyName: 'Bakkerij De Ster' } });
      await updateRows(tx, 'applications', { match: { id: ids.slice(1, 4) }, set: { agesFrom: '2026-11-09' } });
      await updateRows(tx, 'applications', { match: { id: ids.slice(5, 7) }, set: { agesFrom: null } });
      await updateRows(tx, 'applications', {
        match: { id: ids.slice(10, 12) },
        set: { status: 'awaitingCustomer', dueOn: '2026-11-27' },
      });
    });
    await expectTrue();
    await write(open.db, async (tx) => {
      const values = [ids[2] ?? ''];
      await eraseRows(tx, 'application_persons', { condition: 'application_id = $1', values });
      await eraseRows(tx, 'signers', { condition: 'application_id = $1', values });
      await eraseRows(tx, 'applications', { condition: 'id = $1', values });
    });
    await expectTrue();
    await write(open.db, (tx) => gatherTallies(tx));
    await expectTrue();
    // Of each kind one row is left, which nobody writes anew.
    expect(await write(open.db, (tx) => gatherTallies(tx))).toBe(0);
    for (const [table, kind] of [
      ['case_tallies', 'status, assignee_id'],
      ['case_days', 'status, assignee_id, day'],
      ['case_day_sums', 'status, assignee_id, day'],
    ] as const) {
      const rows = await query(open.db, `SELECT ${kind} FROM ${table} WHERE cases <> 0`, []);
      expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(rows.length);
    }
    for (const table of ['case_days', 'case_day_sums']) {
      expect(await query(open.db, `SELECT status FROM ${table} WHERE cases = 0`, [])).toEqual([]);
    }
  });

  it('take back what was not done in the end', async () => {
    const change = write(open.db, async (tx) => {
      await updateRows(tx, 'applications', { match: {}, set: { status: 'withdrawn' } });
      throw new Error('not after all');
    });
    await expect(change).rejects.toThrow('not after all');
    await expectTrue();
  });

  it('are right for the cases of a desk that had none of these sums', async () => {
    await write(open.db, async (tx) => {
      const context = { ...tx, schema: tx.sequelize.getQueryInterface() };
      await caseDaySums.down(context);
      await caseDaySums.up(context);
    });
    await expectTrue();
  });

  it('know nothing of what else a filter asks', () => {
    expect(keptCount({ status: 'received', targetLevel: 'EH3' })).toBeUndefined();
  });
});
