/** The first page: each role sees its own part, in one answer and few statements, and by the same rules as the work itself. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchStatements } from '@desk/db/testing/watchStatements';
import type { HomeAnswer } from '@desk/shared/contract/home';
import { TEST_PASSWORD } from '../testing/actors';
import { createApiClient } from '../testing/apiClient';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { act, announce, mustSucceed, passChecks, postLetter, readLetters, TODAY } from '../testing/story';

/** Everything counted: who asks, the cases that are opened to say which is next, the answer. */
const MOST_STATEMENTS = 16;
const DAY = 86_400_000;

let server: TestServer;
let clock = TODAY;

beforeAll(async () => {
  server = await startTestServer({ clock: () => clock });
});
afterAll(() => server.close());

type Who = Parameters<TestServer['as']>[0];
const home = async (who: Who) => (await mustSucceed(server.as(who).get('/api/home'))).body as HomeAnswer;

async function received(receivedOn: string): Promise<string> {
  const { id, number } = await announce(server.deps);
  await mustSucceed(postLetter(server.as('verifier1'), number, { receivedOn, signedOn: '2026-11-10' }));
  await readLetters(server.as('verifier1'), id);
  return id;
}

describe('the first page', () => {
  it('of a desk without work says so to everyone', async () => {
    expect(await home('verifier1')).toMatchObject({
      next: { kind: 'none' },
      mine: { total: 0, late: 0, rows: [] },
      decisions: null,
      cameBack: { total: 0, rows: [] },
      team: null,
    });
    expect(await home('auditor1')).toMatchObject({ next: null, mine: null, decisions: null, team: { load: [] } });
    expect((await server.as('administrator1').get('/api/home')).status).toBe(403);
  });

  it('says which case is next and why, and that is the one that is given', async () => {
    const younger = await received('2026-11-19');
    const older = await received('2026-11-13');
    expect(await home('verifier1')).toMatchObject({ next: { kind: 'case', of: { id: older }, why: { kind: 'age' } } });
    const reason = 'de klant staat zonder middel';
    await mustSucceed(act(server.as('supervisor1'), younger, { action: 'prioritise', reason }));
    const { next } = await home('verifier1');
    expect(next).toMatchObject({ kind: 'case', of: { id: younger }, why: { kind: 'priority', reason } });
    const taken = await mustSucceed(server.as('verifier1').post('/api/applications/take-next'));
    expect(taken.body).toEqual({ applicationId: younger, why: next?.kind === 'case' ? next.why : null });
    const after = await home('verifier1');
    expect(after.mine).toMatchObject({ total: 1, rows: [{ id: younger, priority: { reason } }] });
    expect(after.next).toMatchObject({ kind: 'case', of: { id: older } });
  });

  it('does not name a case as the next one that is not ready to be taken', async () => {
    const { number } = await announce(server.deps);
    const fields = { receivedOn: '2026-11-11', signedOn: '2026-11-10', checklist: '{}' };
    await mustSucceed(postLetter(server.as('verifier1'), number, fields));
    const { next } = await home('verifier1');
    expect(next?.kind === 'case' && next.of.number).not.toBe(number);
  });

  it('shows a supervisor what to decide, and says which of it other eyes must decide', async () => {
    const own = await received('2026-11-18');
    await mustSucceed(act(server.as('supervisor1'), own, { action: 'take' }));
    await passChecks(server.as('supervisor1'), own);
    await mustSucceed(act(server.as('supervisor1'), own, { action: 'submit' }));
    // What waits for others is theirs as well, behind what they can work on, and counted as the work list counts it.
    const { mine } = await home('supervisor1');
    const list = await mustSucceed(server.as('supervisor1').get('/api/work-list'));
    expect(mine?.rows.map(({ id, status }) => [id, status])).toContainEqual([own, 'awaitingApproval']);
    expect(mine?.total).toBe(list.body.counts.mine);
    const decide = async (who: Who) =>
      (await home(who)).decisions?.rows.map(({ id, mayDecide }) => [id, mayDecide] as const);
    expect(await decide('supervisor1')).toEqual([[own, false]]);
    expect(await decide('supervisor2')).toEqual([[own, true]]);
    await mustSucceed(act(server.as('supervisor2'), own, { action: 'return', reason: 'de tweede pagina ontbreekt' }));
  });

  it('counts the whole desk for whoever spreads the work: by officer, by age, and what lies still', async () => {
    clock = new Date(TODAY.getTime() + 14 * DAY);
    const { team } = await home('supervisor2');
    const { byAge = [], load = [], still } = team ?? {};
    const list = async (filter: object) =>
      await mustSucceed(server.as('supervisor2').get(`/api/applications?filter=${JSON.stringify(filter)}`));
    const running = ['received', 'inVerification'];
    const total = byAge.reduce((sum, { count }) => sum + count, 0);
    expect(total).toBe((await list({ status: running })).body.length);
    for (const { first, last, count } of byAge) {
      const filter = { status: running, agesTo: last, ...(first === null ? {} : { agesFrom: first }) };
      expect((await list(filter)).body).toHaveLength(count);
    }
    for (const { userId, working, late } of load) {
      const assigneeId = userId ?? 'nobody';
      expect((await list({ status: running, assigneeId })).body).toHaveLength(working);
      expect((await list({ status: running, assigneeId, late: true })).body).toHaveLength(late);
    }
    expect(load.map(({ userId }) => userId)).toEqual(
      expect.arrayContaining([server.users.verifier1.id, server.users.supervisor1.id, null]),
    );
    expect(still?.total).toBe(total);
  });

  it('tells what others did with one’s cases since one was here, and nothing of what one did oneself', async () => {
    const own = (await home('verifier1')).mine?.rows[0]?.id ?? '';
    const change = (who: Who, action: Parameters<typeof act>[2]) => mustSucceed(act(server.as(who), own, action));
    await change('supervisor1', { action: 'endPriority', reason: 'opgelost' });
    clock = new Date(clock.getTime() + DAY);
    const { accessToken } = (
      await mustSucceed(
        server.as('anonymous').post('/api/auth/login', { username: 'verifier1', password: TEST_PASSWORD }),
      )
    ).body as { accessToken: string };
    const screen = createApiClient(server.url, () => ({ Authorization: `Bearer ${accessToken}` }));
    const news = async () => ((await mustSucceed(screen.get('/api/home'))).body as HomeAnswer).news;
    const told = { applicationId: own, type: 'application.priorityEnded', byName: server.users.supervisor1.name };
    expect(await news()).toMatchObject({ total: 1, rows: [told] });
    await change('verifier1', { action: 'giveBack', reason: 'geen tijd' });
    await change('verifier1', { action: 'take' });
    expect(await news()).toMatchObject({ total: 1, rows: [told] });
    expect((await home('verifier1')).news).toBeNull();
  });

  it(`takes at most ${MOST_STATEMENTS} statements`, async () => {
    const watch = watchStatements(server.deps.db);
    for (const who of ['verifier1', 'supervisor1', 'auditor1'] as const) {
      watch.take();
      await home(who);
      const statements = watch.take();
      expect(statements.length, statements.map((sql) => sql.slice(0, 110)).join('\n')).toBeLessThanOrEqual(
        MOST_STATEMENTS,
      );
    }
  });
});
