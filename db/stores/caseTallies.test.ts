/** What is kept about how many cases there are is what a count would find, whatever wrote the cases. */
import { STATUS_IDS } from '@desk/shared/flow/statuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../ids';
import { eraseRows, query, updateRows } from '../sql/rows';
import { DIALECTS } from '../testing/dialects';
import { storedCase, vera, write } from '../testing/fixtures';
import type { FreshDatabase } from '../testing/freshDatabase';
import { gatherTallies, keptCount } from './caseTallies';
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
      const { id } = await storedCase(open.db, { status, assigneeId: OFFICERS[nth % OFFICERS.length] ?? null });
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
  async function expectTrue(): Promise<void> {
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
    const rows = await query(open.db, 'SELECT status, assignee_id FROM case_tallies WHERE cases <> 0', []);
    expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(rows.length);
  });

  it('take back what was not done in the end', async () => {
    const change = write(open.db, async (tx) => {
      await updateRows(tx, 'applications', { match: {}, set: { status: 'withdrawn' } });
      throw new Error('not after all');
    });
    await expect(change).rejects.toThrow('not after all');
    await expectTrue();
  });

  it('know nothing of what else a filter asks', () => {
    expect(keptCount({ status: 'received', targetLevel: 'EH3' })).toBeUndefined();
  });
});
