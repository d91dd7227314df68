/** The filters of auditors over all cases: each finds what it asks, together they ask about one decision, and an index serves each. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Decision } from '@desk/shared/decision/decision';
import type { DecisionSigns } from '@desk/shared/flow/decisionSigns';
import { newId } from '../ids';
import { whereSql } from '../sql/conditions';
import { filterConditions } from '../sql/list';
import { parameters } from '../sql/parameters';
import {
  aCheck,
  aDecision,
  appendAudit,
  AT,
  LATER,
  listQuery,
  NO_SIGNS,
  storedCase,
  VERIFIER,
  write,
} from '../testing/fixtures';
import { DIALECTS } from '../testing/dialects';
import type { FreshDatabase } from '../testing/freshDatabase';
import { walkedTables } from '../testing/walkedTables';
import { CASE_LIST, listApplications } from './applicationStore';
import { insertChecks } from './checkStore';
import { insertDecision } from './decisionStore';

const SARA = newId();
const TOM = newId();

describe.each(DIALECTS)('filters over all cases on $dialect', ({ fresh }) => {
  let open: FreshDatabase;

  async function decided(number: string, decision: Partial<Decision>, signs: Partial<DecisionSigns>): Promise<void> {
    const { id } = await storedCase(open.db, { number });
    await write(open.db, (tx) => insertDecision(tx, aDecision(id, decision), { ...NO_SIGNS, ...signs }));
  }

  beforeAll(async () => {
    open = await fresh();
    await decided('fast', { byId: SARA, at: AT }, { minutesLooked: 3 });
    await decided('waived', { byId: SARA, at: LATER }, { minutesLooked: 40, waivers: 2 });
    await decided('against', { byId: TOM, at: LATER, outcome: 'rejected' }, { minutesLooked: null, overruled: 1 });
    const { id } = await storedCase(open.db, { number: 'open' });
    const stamp = { applicationId: id, actor: VERIFIER, at: AT, requestId: 'test', origin: 'screen' } as const;
    await write(open.db, async (tx) => {
      await insertChecks(tx, [aCheck(id, { code: 'CON-01' }), aCheck(id, { code: 'CON-03', outcome: 'failed' })]);
      await appendAudit(tx, { ...stamp, entry: { type: 'application.claimed', data: {} }, handling: true });
    });
    const { id: read } = await storedCase(open.db, { number: 'read' });
    const entry = { type: 'application.read', data: { view: 'bench' } } as const;
    await write(open.db, (tx) => appendAudit(tx, { ...stamp, applicationId: read, entry, handling: false }));
  });
  afterAll(() => open.remove());

  const ROWS: [object, string[]][] = [
    [{ decidedById: SARA }, ['fast', 'waived']],
    [{ decidedById: [SARA, TOM] }, ['against', 'fast', 'waived']],
    [{ decidedAs: 'rejected' }, ['against']],
    [{ decidedFrom: '2026-11-03' }, ['against', 'waived']],
    [{ decidedTo: '2026-11-02' }, ['fast']],
    [{ decidedWithin: 10 }, ['fast']],
    [{ decidedWithin: '3' }, ['fast']],
    [{ decidedWithin: 2 }, []],
    [{ waived: true }, ['waived']],
    [{ overruled: 'true' }, ['against']],
    [{ decidedById: SARA, overruled: true }, []],
    [{ decidedById: SARA, decidedFrom: '2026-11-03', waived: false }, []],
    [{ checkCode: 'CON-03' }, ['open']],
    [{ checkCode: 'CON-03', checkOutcome: 'failed' }, ['open']],
    [{ checkCode: 'CON-01', checkOutcome: 'failed' }, []],
    [{ checkCode: 'CON-01', checkOutcome: null }, ['open']],
    [{ handledById: VERIFIER.id }, ['open']],
    [{ handledById: SARA }, []],
    [{ handledById: VERIFIER.id, checkOutcome: 'failed', number: 'open' }, ['open']],
  ];

  it.each(ROWS)('%j', async (filter, numbers) => {
    const { rows, total } = await listApplications(open.db, listQuery({ filter: filter as never }));
    expect(rows.map(({ number }) => number).toSorted()).toEqual(numbers);
    expect(total).toBe(numbers.length);
  });

  it.each(ROWS.map(([filter]) => filter))('an index serves %j', async (filter) => {
    const params = parameters();
    const conditions = filterConditions(CASE_LIST, { filter: filter as never });
    const { dialect } = open.db;
    const sql = `SELECT id FROM applications${whereSql({ dialect, table: 'applications', params }, conditions)}`;
    expect(await walkedTables(open.db, sql, params.values)).toEqual([]);
  });
});
