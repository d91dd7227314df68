/** No report, no question of the log or of the policy walks through a table that has rows of every case: an index serves the period, or what was asked. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REPORT_IDS, reportOf, type ReportId } from '@desk/shared/flow/reports/reports';
import { newId } from '../ids';
import { listAuditEvents } from '../stores/auditStore';
import { versionsOfRunningCases } from '../stores/casePolicyStore';
import { populationOf } from '../stores/sampleStore';
import { DIALECTS } from '../testing/dialects';
import { listQuery } from '../testing/fixtures';
import type { FreshDatabase } from '../testing/freshDatabase';
import { statementsOf, type AskDatabase } from '../testing/statementsOf';
import { planOf, walkedTables } from '../testing/walkedTables';
import { rowsOfReport } from './reportQueries';

/** Those that grow with every case. */
const LARGE = [
  'audit_events',
  'applications',
  'checks',
  'check_attempts',
  'decisions',
  'decision_signs',
  'documents',
  'mail_items',
  'mismatches',
  'page_reads',
];
const PERIOD = { from: '2026-11-01', to: '2026-11-30' };
const [CASE, SOMEBODY] = [newId(), newId()];
const asker = { actor: { id: SOMEBODY, role: 'auditor' }, now: new Date('2026-11-30T12:00:00.000Z') } as const;
const ALL = { ...PERIOD, applicationId: null, actorId: null, asker };

const report =
  (id: ReportId, more: object = {}): AskDatabase =>
  (db) =>
    rowsOfReport(db, id, { ...ALL, ...more });
const log =
  (filter: object): AskDatabase =>
  (db) =>
    listAuditEvents(db, listQuery({ filter: filter as never, limit: 25 }));

const sample =
  (more: object): AskDatabase =>
  (db) =>
    populationOf(db, { ...PERIOD, outcome: null, officerId: null, ...more }).next();

const ASKED: readonly (readonly [what: string, ask: AskDatabase])[] = [
  ...REPORT_IDS.map((id) => [id, report(id)] as const),
  ...REPORT_IDS.filter((id) => reportOf(id).isNarrowed === true).flatMap((id) => [
    [`${id} of a case`, report(id, { applicationId: CASE })] as const,
    [`${id} of somebody`, report(id, { actorId: SOMEBODY })] as const,
    [`${id} of both`, report(id, { applicationId: CASE, actorId: SOMEBODY })] as const,
  ]),
  ['a sample', sample({})],
  ['a sample of an outcome', sample({ outcome: 'approved' })],
  ['a sample of an officer', sample({ officerId: SOMEBODY })],
  // Of four origins no index would leave little; whoever asks for one asks for a period as well.
  ...[
    { applicationId: CASE },
    { type: 'report.made' },
    { actorId: SOMEBODY },
    { chain: `case:${CASE}` },
    { from: PERIOD.from, to: PERIOD.to },
    { from: PERIOD.from, to: PERIOD.to, origin: 'api' },
    { caseQ: 'bakkerij' },
    { type: 'list.read', actorId: SOMEBODY, from: PERIOD.from },
  ].map((filter) => [`the log by ${Object.keys(filter).join(' and ')}`, log(filter)] as const),
];

/** Whether a step of a plan walks through a large table; SQLite calls it by the name that the statement gives it. */
function isLarge(step: string, sql: string): boolean {
  const name = /^SCAN (\w+)/.exec(step)?.[1];
  const isNamed = (table: string): boolean =>
    name !== undefined && new RegExp(`\\b${table} (?:AS )?${name}\\b`).test(sql);
  return LARGE.some((table) => new RegExp(`\\b${table}\\b`).test(step) || isNamed(table));
}

describe.each(DIALECTS)('on $dialect', ({ fresh }) => {
  let open: FreshDatabase;
  beforeAll(async () => {
    open = await fresh();
  });
  afterAll(() => open.remove());

  it.each(ASKED)('an index serves %s', async (_what, ask) => {
    const statements = await statementsOf(open.db, ask);
    expect(statements.length).toBeGreaterThan(0);
    const walked: string[] = [];
    for (const [sql, values] of statements) {
      const steps = await walkedTables(open.db, sql, values);
      walked.push(...steps.filter((step) => isLarge(step, sql)));
    }
    expect(walked).toEqual([]);
  });

  it('of running cases is looked only whether one is judged by a version of the policy', async () => {
    const [[sql, values] = ['', []]] = await statementsOf(open.db, versionsOfRunningCases);
    const plan = await planOf(open.db, sql, values);
    expect(plan.filter((step) => step.includes('applications'))).toEqual([
      expect.stringMatching(/applications_policy_version_status/),
    ]);
  });
});
