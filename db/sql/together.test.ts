/** What is read together is what is read alone: every kind of value, every order, on both databases. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../ids';
import { eventsOf } from '../stores/auditStore';
import { findApplication, personsOf } from '../stores/applicationStore';
import { checksOf, insertChecks } from '../stores/checkStore';
import { DIALECTS } from '../testing/dialects';
import { appendAudit, aCheck, AT, storedCase, VERIFIER, write } from '../testing/fixtures';
import type { FreshDatabase } from '../testing/freshDatabase';
import { watchStatements } from '../testing/watchStatements';
import { countRows, rowsWith } from './rows';
import { together } from './together';

describe.each(DIALECTS)('selects asked side by side on $dialect', ({ fresh }) => {
  let open: FreshDatabase;
  let applicationId: string;
  beforeAll(async () => {
    open = await fresh();
    applicationId = (await storedCase(open.db)).id;
    await write(open.db, (tx) =>
      insertChecks(
        tx,
        ['CON-03', 'CON-01', 'COM-01'].map((code) => aCheck(applicationId, { code } as Parameters<typeof aCheck>[1])),
      ),
    );
    const stamp = { applicationId, actor: VERIFIER, at: AT, requestId: 'r', origin: 'api', handling: true } as const;
    await write(open.db, async (tx) => {
      await appendAudit(tx, { ...stamp, entry: { type: 'case.held', data: { reason: 'Zij zei: "één" \\ 2' } } });
      await appendAudit(tx, { ...stamp, entry: { type: 'case.released', data: { reason: 'l\u2019été' } } });
    });
  });
  afterAll(() => open.remove());

  const reads = [
    ['an application', (reader: Parameters<typeof findApplication>[0]) => findApplication(reader, applicationId)],
    ['persons', (reader: Parameters<typeof findApplication>[0]) => personsOf(reader, applicationId)],
    ['checks in their order', (reader: Parameters<typeof findApplication>[0]) => checksOf(reader, applicationId)],
    ['events with JSON', (reader: Parameters<typeof findApplication>[0]) => eventsOf(reader, applicationId)],
    ['nothing', (reader: Parameters<typeof findApplication>[0]) => checksOf(reader, newId())],
    ['a count', (reader: Parameters<typeof findApplication>[0]) => countRows(reader, 'checks', [])],
    [
      'a page from behind',
      (reader: Parameters<typeof findApplication>[0]) =>
        rowsWith(reader, 'checks', { match: { applicationId }, order: [['position', 'DESC']], limit: 2, offset: 1 }),
    ],
  ] as const;

  it.each(reads)('give %s as when asked alone', async (_what, read) => {
    expect(await read(together(open.db))).toEqual(await read(open.db));
  });

  it('give each its own, all at once', async () => {
    const gathering = together(open.db);
    const alone = [];
    for (const [, read] of reads) {
      alone.push(await read(open.db));
    }
    expect(await Promise.all(reads.map(([, read]) => read(gathering)))).toEqual(alone);
  });

  it('are one statement', async () => {
    const watch = watchStatements(open.db);
    const gathering = together(open.db);
    await Promise.all([personsOf(gathering, applicationId), countRows(gathering, 'checks', [])]);
    expect(watch.take()).toHaveLength(1);
  });

  it('all fail when the statement does', async () => {
    const gathering = together({ ...open.db, run: () => Promise.reject(new Error('away')) });
    const asked = [personsOf(gathering, applicationId), countRows(gathering, 'checks', [])];
    expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
