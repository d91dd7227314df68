/** The round of the night: what it takes, what it leaves, and what it says of both. */
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FreshDatabase } from '@desk/db/testing/freshDatabase';
import { query } from '@desk/db/sql/rows';
import { eventsOf } from '@desk/db/stores/auditStore';
import { DIALECTS } from '@desk/db/testing/dialects';
import { NOTHING_DUE } from '@desk/shared/audit/retention';
import type { RetentionAnswer } from '@desk/shared/contract/retention';
import { approvedCopy } from '../../testing/caseCopies';
import { startTestServer, type TestServer } from '../../testing/startTestServer';
import { eventsOfType, handIn, readAll, readersWith } from '../../testing/stacks';
import { act, announce, type Announced, byTwo, mustSucceed, readCase, TODAY } from '../../testing/story';
import { verifyOwnTrail } from '../../trail/verifyOwnTrail';
import { sendQueuedDispatches } from '../sendQueuedDispatches';
import { performRetention, retainNightly } from './performRetention';

const DAY = 24 * 60 * 60_000;
const YEAR = 366 * DAY;
const going = new AbortController().signal;

describe.each(DIALECTS)('retention on $dialect', ({ fresh }) => {
  let database: FreshDatabase;
  let server: TestServer;
  let codes: string[][] = [];
  let now = TODAY;
  let decided: Announced;
  let withdrawn: Announced;
  let batchId: string;

  const later = (milliseconds: number): void => {
    now = new Date(now.getTime() + milliseconds);
  };
  let rounds = 0;
  const round = () => {
    rounds += 1;
    return performRetention(server.deps, `round ${String(rounds)}`);
  };
  const due = async () =>
    (await mustSucceed(server.as('auditor1').get('/api/retention'))).body as unknown as RetentionAnswer;
  const holds = async () => (await verifyOwnTrail(server.deps)).findings;

  beforeAll(async () => {
    database = await fresh();
    server = await startTestServer({ database, clock: () => now, deps: { readers: readersWith(() => codes) } });
    decided = await approvedCopy(server);
    withdrawn = await announce(server.deps);
    codes = [[withdrawn.number]];
    batchId = await handIn(server.deps, { id: server.users.verifier1.id, role: 'verifier', name: 'V' }, 1);
    await readAll(server.deps);
    await mustSucceed(act(server.as('verifier1'), withdrawn.id, { action: 'withdraw', reason: 'ziet ervan af' }));
  });
  afterAll(() => server.close());

  /** How bright the brightest point of the first copy of an identity document is. */
  async function brightestCopy(): Promise<number> {
    const { pages } = await readCase(server.as('supervisor1'), decided.id);
    const copy = pages.find(({ kind }) => kind === 'identityCopy');
    const path = `/api/documents/${copy?.documentId ?? ''}/pages/${String(copy?.page)}?width=100`;
    const { bytes } = await mustSucceed(server.as('supervisor1').get(path));
    return Math.max(...(await sharp(bytes).removeAlpha().stats()).channels.map(({ max }) => max));
  }

  it('finds nothing to do as long as every term runs', async () => {
    expect((await due()).due).toEqual(NOTHING_DUE);
    expect(await round()).toEqual(NOTHING_DUE);
    expect(await eventsOfType(server.deps, 'retention.performed')).toEqual([]);
    expect(await brightestCopy()).toBeGreaterThan(200);
  });

  it('blackens copies of identity documents days after the decision, and keeps the rest of the scan', async () => {
    later(29 * DAY);
    await mustSucceed(act(server.as('supervisor1'), decided.id, { action: 'placeLegalHold', reason: 'een geschil' }));
    expect((await due()).due.images).toBe(0);
    await mustSucceed(act(server.as('supervisor1'), decided.id, { action: 'liftLegalHold', reason: 'is beslecht' }));
    expect((await due()).due).toMatchObject({ cases: 0, images: 1 });
    expect(await round()).toMatchObject({ cases: 0, images: 1 });
    expect(await brightestCopy()).toBeLessThan(60);
    const { pages } = await readCase(server.as('supervisor1'), decided.id);
    expect(pages.filter(({ erasedAt }) => erasedAt !== null).map(({ kind }) => kind)).toEqual(['identityCopy']);
    expect((await eventsOf(server.deps.db, decided.id)).map(({ type }) => type)).toContain('document.imagesErased');
    expect((await due()).due.images).toBe(0);
  });

  it('forgets answers, and stacks of which every case is closed', async () => {
    later(80 * DAY);
    await sendQueuedDispatches(server.deps, 'worker');
    const before = await query(server.deps.db, 'SELECT COUNT(*) AS total FROM idempotent_answers', []);
    expect((await due()).due).toMatchObject({ cases: 0, stacks: 1, answers: Number(before[0]?.['total']) });
    expect(await round()).toMatchObject({ stacks: 1 });
    const after = await query(server.deps.db, 'SELECT COUNT(*) AS total FROM idempotent_answers', []);
    expect(Number(after[0]?.['total'])).toBe(0);
    const page = await server.as('verifier1').get(`/api/mail-batches/${batchId}/pages/1?width=100`);
    expect(page.status).toBe(404);
    expect(await holds()).toEqual([]);
  });

  it('erases closed cases after their years, but not those on legal hold, and says so', async () => {
    await byTwo(server.as, decided.id, { action: 'closeOff', reason: 'geen reactie' });
    await mustSucceed(act(server.as('supervisor1'), decided.id, { action: 'placeLegalHold', reason: 'een geschil' }));
    later(8 * YEAR);
    const { due: waiting, cases } = await due();
    expect(waiting.cases).toBe(1);
    expect(cases.map(({ number }) => number)).toEqual([decided.number]);
    expect(await retainNightly(server.deps, 'worker', going)).toBe(1);
    expect(await retainNightly(server.deps, 'worker', going)).toBe(0);
    // A round by hand in between is not the night's.
    await round();
    expect(await retainNightly(server.deps, 'worker', going)).toBe(0);
    expect((await due()).nights.find(({ night }) => !night.startsWith('round'))?.done).toMatchObject({ cases: 1 });
    expect((await server.as('supervisor1').get(`/api/applications/${withdrawn.id}`)).status).toBe(404);
    expect((await readCase(server.as('supervisor1'), decided.id)).status).toBe('completed');
    expect((await eventsOfType(server.deps, 'case.erased')).map(({ data }) => data['basis'])).toEqual(['retention']);
    expect(await holds()).toEqual([]);
  });

  it('forgets what stands beside old events of subjects that are no case; the trail says so', async () => {
    const erased = await eventsOfType(server.deps, 'trail.erased');
    expect(erased.some(({ chain }) => chain.startsWith('registration:'))).toBe(true);
    const [{ total } = {}] = await query(
      server.deps.db,
      "SELECT COUNT(*) AS total FROM audit_personal_data p JOIN audit_events e ON e.id = p.event_id WHERE e.chain LIKE 'registration:%'",
      [],
    );
    expect(Number(total)).toBe(0);
  });

  it('shows what was taken without an event that says so', async () => {
    await query(
      server.deps.db,
      `DELETE FROM audit_personal_data WHERE event_id IN (SELECT id FROM audit_events WHERE application_id = $1)`,
      [decided.id],
    );
    expect((await holds()).map(({ code }) => code)).toContain('personalMissing');
    await expect(
      query(server.deps.db, 'DELETE FROM decisions WHERE application_id = $1', [decided.id]),
    ).rejects.toThrow();
  });
});
