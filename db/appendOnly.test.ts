/** The database itself refuses to change the past, whoever asks, and says so in a way that is not mistaken for a duplicate. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from './ids';
import type { Tx } from './reader';
import { insertRows, query } from './sql/rows';
import { appendAttempt, insertChecks } from './stores/checkStore';
import { insertDecision } from './stores/decisionStore';
import { insertPolicy } from './stores/policyStore';
import { insertSnapshot } from './stores/registerSnapshotStore';
import { DIALECTS } from './testing/dialects';
import type { FreshDatabase } from './testing/freshDatabase';
import { aCheck, aDecision, aPolicy, appendAudit, AT, NO_SIGNS, storedCase, VERIFIER, write } from './testing/fixtures';

async function fill(tx: Tx, applicationId: string): Promise<void> {
  const check = aCheck(applicationId);
  const by = { byId: VERIFIER.id, byName: VERIFIER.name };
  await insertChecks(tx, [check]);
  await appendAttempt(tx, {
    id: newId(),
    checkId: check.id,
    outcome: 'passed',
    reasonCode: null,
    remark: '',
    finding: null,
    evidence: null,
    byRole: 'verifier',
    at: AT,
    ...by,
  });
  await insertDecision(tx, aDecision(applicationId), NO_SIGNS);
  await insertSnapshot(tx, {
    id: newId(),
    applicationId,
    kvkNumber: '90009901',
    result: 'notFound',
    errorCode: 'IPD0005',
    asOf: AT,
    provider: 'test',
    company: null,
    askedAt: AT,
  });
  await insertPolicy(tx, aPolicy());
  await appendAudit(tx, {
    applicationId,
    entry: { type: 'checks.started', data: {} },
    actor: VERIFIER,
    at: AT,
    requestId: 'r',
    origin: 'screen',
    handling: true,
  });
}

const TABLES = [
  { table: 'audit_events', column: 'actor_name' },
  { table: 'check_attempts', column: 'by_name' },
  { table: 'decisions', column: 'by_name' },
  { table: 'policies', column: 'id' },
  { table: 'register_snapshots', column: 'provider' },
];
const STATEMENTS = TABLES.flatMap(({ table, column }) => [
  { table, sql: `UPDATE ${table} SET ${column} = 'somebody else'` },
  { table, sql: `DELETE FROM ${table}` },
]);

describe.each(DIALECTS)('the past on $dialect', ({ fresh, dialect }) => {
  let open: FreshDatabase;
  beforeAll(async () => {
    open = await fresh();
    const { id } = await storedCase(open.db);
    await write(open.db, (tx) => fill(tx, id));
  });
  afterAll(() => open.remove());

  it.each(STATEMENTS)('refuses $sql', async ({ table, sql }) => {
    const before = await query(open.db, `SELECT * FROM ${table}`, []);
    expect(before.length).toBeGreaterThan(0);
    await expect(query(open.db, sql, [])).rejects.toMatchObject({ name: 'StorageError', kind: 'appendOnly' });
    expect(await query(open.db, `SELECT * FROM ${table}`, [])).toEqual(before);
  });

  it('refuses to be emptied at one stroke', async () => {
    const emptied = query(open.db, dialect === 'sqlite' ? 'DELETE FROM decisions' : 'TRUNCATE decisions', []);
    await expect(emptied).rejects.toMatchObject({ kind: 'appendOnly' });
  });

  it('tells a duplicate, a missing reference and the past apart, without naming a value', async () => {
    const name = 'kept-apart-name';
    const client = { id: newId(), name, role: 'frontOffice', keyHash: 'h1', createdAt: AT } as const;
    await write(open.db, (tx) => insertRows(tx, 'api_clients', [client]));
    const again = write(open.db, (tx) => insertRows(tx, 'api_clients', [{ ...client, id: newId() }]));
    const failure: unknown = await again.catch((error: unknown) => error);
    expect(failure).toMatchObject({ kind: 'unique', columns: ['key_hash'] });
    expect(JSON.stringify(failure) + String(failure)).not.toContain(name);
    const orphan = write(open.db, (tx) => insertChecks(tx, [aCheck(newId())]));
    await expect(orphan).rejects.toMatchObject({ kind: 'foreignKey' });
  });
});
