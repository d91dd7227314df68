/** What the first page and the next case to take ask of all cases goes through no table, where nearly all of it is done. */
import { TRAY_STATUSES } from '@desk/shared/dispatch/dispatch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../ids';
import { insertRows, query } from '../sql/rows';
import { DIALECTS } from '../testing/dialects';
import { AT, LATER, listQuery, storedCase, vera, write } from '../testing/fixtures';
import type { Database } from '../reader';
import type { FreshDatabase } from '../testing/freshDatabase';
import { statementsOf, type AskDatabase } from '../testing/statementsOf';
import { stepsThatGrow } from '../testing/stepsThatGrow';
import { planOf, walkedTables } from '../testing/walkedTables';
import { claimableCases, formerCaseOf, longPending } from './caseChoiceStore';
import { listDispatches } from './dispatchStore';
import { insertUser } from './userStore';
import * as workload from './workloadStore';

const TRAY = { status: TRAY_STATUSES, settledAt: null };
const DONE = 40;

/** Of which there is little: along an index in their order, too, all that is done would be passed by. */
const RARE: readonly (readonly [what: string, ask: AskDatabase])[] = [
  ['what came back', (db) => workload.whatCameBack(db, 6)],
  ['the tray', (db) => listDispatches(db, listQuery({ filter: TRAY, sort: ['queuedAt', 'ASC'], limit: 25 }))],
];

const ASKED: readonly (readonly [what: string, ask: AskDatabase])[] = [
  ['the next cases to take', (db) => claimableCases(db, 6)],
  ['what was reported', (db) => workload.reportedCases(db, 6)],
  ['what waits for a decision', (db) => workload.casesToDecide(db, 6)],
  ['what lies still', (db) => workload.stillCases(db, [{ status: 'onHold', before: '2026-11-01' }], 6)],
  ['the case before of a company', (db) => formerCaseOf(db, { id: newId(), kvkNumber: '69599084' })],
  ['what waits long', (db) => longPending(db, { before: AT, limit: 6 })],
];

const PAST = { today: '2026-11-27', lateIfFrom: '2026-11-24' };

/** Of which there are as many rows as officers times days: only those of one officer, or of the last days, are read. */
const ADDED_UP: readonly (readonly [what: string, ask: AskDatabase])[] = [
  ['one’s own work', (db) => workload.ownWork(db, newId(), PAST)],
  ['the work of everybody', (db) => workload.openWork(db, PAST.lateIfFrom)],
  ['the ages of the work', workload.agesOfWork],
];

/** Of what there is very much of, the first in order: two parts each. */
const ALONG: readonly (readonly [what: string, index: string, ask: AskDatabase])[] = [
  ['what waits for a decision', 'applications_to_decide', (db) => workload.casesToDecide(db, 6)],
  ['the next cases to take', 'applications_free', (db) => claimableCases(db, 6)],
];

/** Steps that go through more of the kept days than those; PostgreSQL says on the line below by what it looks them up. */
const walksDays = ({ dialect }: Database, plan: readonly string[]): string[] =>
  plan.filter((step, at) => {
    const by = dialect === 'sqlite' ? step : (/Cond: .*/.exec(String(plan[at + 1]))?.[0] ?? '');
    return /(?:SCAN|SEARCH|Scan|on) case_days\b/.test(step) && !/\(\(?assignee_id(?:\)::text)? ?=|\(\(?day ?>/.test(by);
  });

describe.each(DIALECTS)('on $dialect', ({ dialect, fresh }) => {
  let open: FreshDatabase;
  beforeAll(async () => {
    open = await fresh();
    for (let nth = 0; nth < DONE; nth += 1) {
      const { id: applicationId } = await storedCase(open.db, { status: 'completed' });
      const message = {
        id: newId(),
        applicationId,
        kind: 'customerMessage',
        channel: 'email',
        personId: null,
      } as const;
      const done = {
        codeId: null,
        customerMessageId: null,
        sealedSecret: null,
        sentTo: null,
        settledAt: null,
      } as const;
      const sent = {
        status: 'sent',
        queuedAt: AT,
        nextAttemptAt: AT,
        sentAt: LATER,
        attempts: 1,
        lastError: null,
      } as const;
      const given = {
        providerReference: '1',
        printRunId: null,
        leaseOwner: null,
        leaseUntil: null,
        trackNumber: null,
      } as const;
      await write(open.db, (tx) => insertRows(tx, 'dispatches', [{ ...message, ...done, ...sent, ...given }]));
    }
    // Nobody holds very many, an officer few.
    for (let nth = 0; nth < DONE; nth += 1) {
      const officer = { ...vera, id: newId(), username: `officer${String(nth)}` };
      await write(open.db, (tx) => insertUser(tx, officer));
      await storedCase(open.db, { status: 'inVerification', assigneeId: officer.id });
      await storedCase(open.db, { status: 'received', assigneeId: null });
    }
    // As the desk lets the database look from time to time: from then on it goes by what it has most of.
    await query(open.db, 'ANALYZE', []);
  });
  afterAll(() => open.remove());

  it.each(ASKED)('%s is found by an index', async (_what, ask) => {
    const statements = await statementsOf(open.db, ask);
    const steps = await Promise.all(statements.map(([sql, values]) => stepsThatGrow(open.db, sql, values)));
    expect(steps.flat()).toEqual([]);
  });

  it.each(RARE)('%s is found by an index of its own', async (_what, ask) => {
    const statements = await statementsOf(open.db, ask);
    const walked = await Promise.all(statements.map(([sql, values]) => walkedTables(open.db, sql, values)));
    expect(walked.flat()).toEqual([]);
  });

  it.each(ADDED_UP)('%s goes through none of the days that are kept of each officer', async (_what, ask) => {
    const statements = await statementsOf(open.db, ask);
    const plans = await Promise.all(statements.map(([sql, values]) => planOf(open.db, sql, values)));
    expect(plans.flatMap((plan) => walksDays(open.db, plan))).toEqual([]);
    expect(plans.flat().join('\n')).toMatch(/case_day_sums|case_days/);
  });

  const merged: AskDatabase[] = dialect === 'postgres' ? [(db) => claimableCases(db, 6)] : [];
  it.each(merged)('each part of what is merged is told how far the page goes', async (ask) => {
    const [page] = await statementsOf(open.db, ask);
    const plan = page === undefined ? [] : await planOf(open.db, ...page);
    expect(plan.filter((step) => /\bLimit\b/.test(step))).toHaveLength(3);
  });

  // PostgreSQL takes the cheapest of several at this size.
  it.each(dialect === 'sqlite' ? ALONG : [])('%s is read along an index of its own', async (_what, index, ask) => {
    const statements = await statementsOf(open.db, ask);
    const plans = await Promise.all(statements.map(([sql, values]) => planOf(open.db, sql, values)));
    const read = plans.flat().filter((step) => / applications\b/.test(step) && !step.includes('sqlite_autoindex'));
    expect(read.map((step) => step.includes(index))).toEqual([true, true]);
    expect(plans.flat().filter((step) => step.includes('TEMP B-TREE'))).toEqual([]);
  });
});
