/** An installation that ran before its trail was a chain has one afterwards, over everything that was there. */
import { afterEach, describe, expect, it } from 'vitest';
import { newId } from '../ids';
import { chain } from '../migrations/2026-11-29-80-chain';
import type { Database } from '../reader';
import { query } from '../sql/rows';
import { appendAttempt, insertChecks } from '../stores/checkStore';
import { eventsOf } from '../stores/auditStore';
import { insertUser } from '../stores/userStore';
import { DIALECTS } from '../testing/dialects';
import { aCheck, appendAudit, AT, storedCase, vera, VERIFIER, write } from '../testing/fixtures';
import type { FreshDatabase } from '../testing/freshDatabase';
import type { Finding } from './findings';
import { verifyTrail } from './verifyTrail';

/** As many as more than one page of the migration. */
const MANY = 230;

async function fill(db: Database): Promise<string> {
  const { id } = await storedCase(db);
  const check = aCheck(id);
  await write(db, async (tx) => {
    await insertUser(tx, vera);
    await insertChecks(tx, [check]);
    for (let nth = 0; nth < MANY; nth += 1) {
      const stamp = { actor: VERIFIER, at: AT, requestId: 'r', origin: 'screen', handling: true } as const;
      const personal = { before: { surname: 'Jansen' }, after: { surname: 'Janssen' } };
      const data = { fields: ['surname'], reopenedChecks: [] };
      await appendAudit(tx, { ...stamp, applicationId: id, entry: { type: 'application.corrected', data, personal } });
    }
    await appendAttempt(tx, {
      id: newId(),
      checkId: check.id,
      outcome: 'passed',
      reasonCode: null,
      remark: 'gezien',
      finding: null,
      evidence: null,
      byId: VERIFIER.id,
      byName: VERIFIER.name,
      byRole: 'verifier',
      at: AT,
    });
  });
  return id;
}

async function verify(db: Database) {
  const findings: Finding[] = [];
  const verified = await verifyTrail(db, { keys: [], tell: (finding) => findings.push(finding) });
  return { findings, ...verified };
}

describe.each(DIALECTS)('an older installation on $dialect', ({ fresh }) => {
  let open: FreshDatabase;
  afterEach(() => open.remove());

  it('keeps its events, and the trail answers for them and for the rows from then on', async () => {
    open = await fresh();
    const { db } = open;
    const id = await fill(db);
    const plain = async () =>
      (await eventsOf(db, id)).map(({ type, at, data, personal }) => ({ type, at, data, personal }));
    const before = await plain();
    const run = (way: 'up' | 'down'): Promise<void> =>
      db.sequelize.transaction((transaction) =>
        chain[way]({ dialect: db.dialect, schema: db.sequelize.getQueryInterface(), transaction }),
      );
    await run('down');
    // As events stood before what people write was kept beside them.
    const columns =
      'id, application_id, type, data, actor_id, actor_name, actor_role, at, request_id, origin, handling';
    const reason = 'Mevrouw De Wit belde';
    await db.sequelize.query(
      `INSERT INTO audit_events (${columns}) SELECT $1, application_id, 'mail.unlogged', $2, actor_id, actor_name, ` +
        'actor_role, at, request_id, origin, handling FROM audit_events WHERE application_id = $3 LIMIT 1',
      { bind: [newId(), JSON.stringify({ reason }), id] },
    );
    const [{ events: former } = {}] = await query(db, 'SELECT COUNT(*) AS events FROM audit_events', []);
    await run('up');
    expect((await plain()).slice(0, before.length)).toEqual(before);
    const held = (await plain()).find(({ type }) => type === 'mail.unlogged');
    expect(held).toMatchObject({ data: { reason }, personal: null });
    expect(JSON.stringify(await query(db, 'SELECT * FROM audit_events', []))).not.toContain('De Wit');
    const { findings, events, rows } = await verify(db);
    expect(findings).toEqual([]);
    expect(events).toBeGreaterThan(Number(former));
    expect(rows).toBeGreaterThanOrEqual(3);
    // What is written afterwards hangs on what was there.
    await write(db, (tx) => insertUser(tx, { ...vera, id: newId(), username: 'another' }));
    expect((await verify(db)).findings).toEqual([]);
  });
});
