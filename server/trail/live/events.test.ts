import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { POSTGRES, SQLITE } from '@desk/db/testing/dialects';
import { inTransaction } from '@desk/db/transaction';
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import { appendAudits } from '../append';
import { createApp } from '../../createApp';
import { allRoutes } from '../../routes';
import { createEventHub } from './eventHub';
import { TEST_PASSWORD } from '../../testing/actors';
import { startTestServer, type TestServer } from '../../testing/startTestServer';
import { takenCopy } from '../../testing/caseCopies';
import { act, announce, mustSucceed, postLetter, type Announced } from '../../testing/story';

const DATABASES = [
  ['sqlite', SQLITE.fresh],
  ['postgres', POSTGRES.fresh],
] as const;

interface Told {
  /** The place behind it; empty when it is in no feed. */
  readonly id: string;
  readonly event: string;
  readonly data: Record<string, unknown>;
}
interface Ear {
  /** Waits for the first event that fits, of those not yet passed by. */
  next(fits: (told: Told) => boolean): Promise<Told>;
  /** Resolves when the server ends the stream. */
  ended(): Promise<void>;
  readonly heard: string[];
}

function parse(block: string): Told | null {
  const event = /^event: (.+)$/m.exec(block)?.[1];
  const data = /^data: (.+)$/m.exec(block)?.[1];
  const id = /^id: (.+)$/m.exec(block)?.[1] ?? '';
  return event === undefined || data === undefined ? null : { id, event, data: JSON.parse(data) as Told['data'] };
}

describe.each(DATABASES)('the stream of events on %s', (_dialect, fresh) => {
  let server: TestServer;
  let stop: AbortController;
  beforeEach(async () => {
    stop = new AbortController();
    server = await startTestServer({ database: await fresh() });
  });
  afterEach(async () => {
    stop.abort();
    await server.close();
  });

  async function logIn(username: string): Promise<{ token: string; cookie: string }> {
    const answer = await server.as('anonymous').post('/api/auth/login', { username, password: TEST_PASSWORD });
    const cookie = String(answer.headers.get('set-cookie')).split(';')[0] ?? '';
    return { token: answer.body.accessToken as string, cookie };
  }

  async function listen(token: string, { from, at = server }: { from?: string; at?: TestServer } = {}): Promise<Ear> {
    const response = await fetch(`${at.url}/api/events`, {
      headers: { Authorization: `Bearer ${token}`, ...(from === undefined ? {} : { 'Last-Event-ID': from }) },
      signal: stop.signal,
    });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    const heard: string[] = [];
    let rest = '';
    async function block(): Promise<Told | null | 'end'> {
      while (!rest.includes('\n\n')) {
        const chunk = await reader?.read();
        if (chunk === undefined || chunk.done) {
          return 'end';
        }
        rest += chunk.value;
      }
      const [first = '', ...more] = rest.split('\n\n');
      rest = more.join('\n\n');
      heard.push(first);
      return parse(first);
    }
    const ear: Ear = {
      heard,
      async next(fits) {
        for (;;) {
          const told = await block();
          if (told === 'end') {
            throw new Error('The stream ended');
          }
          if (told !== null && fits(told)) {
            return told;
          }
        }
      },
      async ended() {
        while ((await block()) !== 'end') {
          // What still comes does not matter.
        }
      },
    };
    if (from === undefined) {
      await ear.next(({ event }) => event === 'hello');
    }
    return ear;
  }

  /** Many events of a case at once, each by its own number; nobody's act, so that only their order counts. */
  async function happen(applicationId: string, numbers: readonly number[]): Promise<void> {
    const at = server.deps.clock().toISOString();
    const where = { applicationId, at, requestId: 'test', origin: 'system', handling: false } as const;
    const events = numbers.map((number) => {
      const data = { checkId: 'x', code: String(number), outcome: 'passed', reasonCode: null } as const;
      return { ...where, entry: { type: 'check.recorded', data } as const, actor: SYSTEM_ACTOR };
    });
    await inTransaction(server.deps.db, (tx) => appendAudits(tx, events));
  }
  const numbersFrom = (first: number, count: number): number[] => Array.from({ length: count }, (_, at) => first + at);

  /** The numbers that are told, up to and with the last one, and the place behind each. */
  async function heardUntil(ear: Ear, last: number): Promise<{ numbers: number[]; places: string[] }> {
    const numbers: number[] = [];
    const places: string[] = [];
    while (numbers.at(-1) !== last) {
      const told = await ear.next(({ data }) => data['type'] === 'check.recorded');
      numbers.push(Number(told.data['checkCode']));
      places.push(told.id);
    }
    return { numbers, places };
  }

  async function received(): Promise<Announced> {
    const announced = await announce(server.deps);
    await mustSucceed(postLetter(server.as('verifier1'), announced.number, { receivedOn: '2026-11-20' }));
    return announced;
  }
  const person = (name: 'verifier1' | 'verifier2'): unknown => ({
    id: server.users[name].id,
    name: server.users[name].name,
  });
  const onlooker = (name: 'verifier1' | 'verifier2', isTyping: boolean) => ({
    id: server.users[name].id,
    name: server.users[name].name,
    isTyping,
  });

  it('tells that a case was taken, changed and given back, with names and ids and no word more', async () => {
    const { id } = await received();
    const ear = await listen((await logIn('verifier2')).token);
    await mustSucceed(act(server.as('verifier1'), id, { action: 'take' }));
    const taken = await ear.next(({ event }) => event === 'claim');
    expect(taken.data).toMatchObject({ applicationId: id, holder: person('verifier1'), former: null });
    await mustSucceed(act(server.as('verifier1'), id, { action: 'giveBack', reason: 'Voor mevrouw Jansen' }));
    const back = await ear.next(({ data }) => data['type'] === 'application.givenBack');
    expect(back.data).toMatchObject({ kind: 'claim', holder: null, by: person('verifier1') });
    expect(ear.heard.join('')).not.toContain('Jansen');
    expect(Object.keys(back.data).sort()).toEqual(['applicationId', 'at', 'by', 'former', 'holder', 'kind', 'type']);
  });

  it('tells who has a case open, who types, and who left; reading it is nobody’s news', async () => {
    const { id } = await takenCopy(server);
    const ear = await listen((await logIn('verifier2')).token);
    const path = `/api/applications/${id}/presence`;
    const first = await mustSucceed(server.as('verifier1').post(path, { active: true }));
    expect(first.body).toEqual({ people: [] });
    const came = await ear.next(({ event }) => event === 'presence');
    expect(came.data).toEqual({
      kind: 'presence',
      applicationId: id,
      people: [onlooker('verifier1', false)],
    });
    const second = await mustSucceed(server.as('verifier2').post(path, { active: true }));
    expect(second.body).toEqual({ people: [onlooker('verifier1', false)] });
    await mustSucceed(server.as('verifier2').post(path, { active: true, typing: true }));
    const types = await ear.next(({ data }) => JSON.stringify(data['people']).includes('"isTyping":true'));
    expect(types.data['people']).toContainEqual(onlooker('verifier2', true));
    await mustSucceed(server.as('verifier1').delete(path));
    const left = await ear.next(
      ({ data }) => JSON.stringify(data['people']) === JSON.stringify([onlooker('verifier2', true)]),
    );
    expect(left.event).toBe('presence');
    expect(ear.heard.join('')).not.toContain('application.read');
  });

  it('tells whom something concerns, and nobody else, and no word of it', async () => {
    const { id } = await received();
    const concerned = await listen((await logIn('verifier2')).token);
    const other = await listen((await logIn('supervisor1')).token);
    const text = '@verifier2 bel mevrouw Jansen';
    await mustSucceed(server.as('verifier1').post(`/api/applications/${id}/notes`, { text }));
    const isNote = ({ data }: Told): boolean => data['type'] === 'note.written';
    const told = await concerned.next(({ event }) => event === 'notified');
    expect(told.data).toEqual({ kind: 'notified', applicationId: id });
    await concerned.next(isNote);
    await other.next(isNote);
    expect(other.heard.join('')).not.toContain('notified');
    expect(concerned.heard.join('') + other.heard.join('')).not.toContain('Jansen');
  });

  it('ends when the session ends, and when the desk stops', async () => {
    const { token, cookie } = await logIn('verifier2');
    const ear = await listen(token);
    const still = await listen((await logIn('verifier1')).token);
    await mustSucceed(server.as('anonymous').post('/api/auth/logout', {}, { Cookie: cookie, Origin: server.url }));
    await ear.ended();
    const { id } = await received();
    expect((await still.next(({ data }) => data['applicationId'] === id)).event).toBe('case');
    server.deps.events.close();
    await still.ended();
  });

  it('tells thousands that happen at once, each once and in their order', async () => {
    const { id } = await received();
    const ear = await listen((await logIn('verifier2')).token);
    for (let first = 0; first < 2400; first += 600) {
      await happen(id, numbersFrom(first, 600));
    }
    expect((await heardUntil(ear, 2399)).numbers).toEqual(numbersFrom(0, 2400));
  });

  it('goes on where it broke off, at this process or at another, with nothing missed and nothing twice', async () => {
    const { id } = await received();
    const { token } = await logIn('verifier2');
    await happen(id, [0]);
    const first = await listen(token);
    await happen(id, numbersFrom(1, 20));
    const { numbers, places } = await heardUntil(first, 20);
    expect(numbers.filter((number) => number > 0)).toEqual(numbersFrom(1, 20));
    await happen(id, numbersFrom(21, 10));
    const other = createEventHub(server.deps);
    const elsewhere = createServer(createApp({ ...server.deps, events: other }, allRoutes, { clientDir: null }));
    elsewhere.listen(0, '127.0.0.1');
    await once(elsewhere, 'listening');
    const url = `http://127.0.0.1:${String((elsewhere.address() as AddressInfo).port)}`;
    for (const at of [server, { ...server, url }]) {
      const again = await listen(token, { from: places.at(-6) ?? '', at });
      expect((await heardUntil(again, 30)).numbers).toEqual(numbersFrom(16, 15));
      const hello = await again.next(({ event }) => event === 'hello');
      expect(hello.data).toEqual({ resumed: true });
      // What comes after hello is told once more by nobody: its place is behind everything so far.
      const behind = await listen(token, { from: hello.id, at });
      await happen(id, [31]);
      expect((await heardUntil(behind, 31)).numbers).toEqual([31]);
    }
    other.close();
    elsewhere.closeAllConnections();
    elsewhere.close();
  });

  it('says that it was too much, or no place at all, instead of going on', async () => {
    const { id } = await received();
    const { token } = await logIn('verifier2');
    const first = await listen(token);
    await happen(id, [1]);
    const place = (await heardUntil(first, 1)).places.at(-1) ?? '';
    await happen(id, numbersFrom(2, 5500));
    const tooMuch = await listen(token, { from: place });
    expect((await tooMuch.next(({ event }) => event === 'hello')).data).toEqual({ resumed: false });
    // The last is a place of another desk, or of before a backup was restored.
    for (const from of ['nonsense', '5:3:', '900000000:900000000:']) {
      const elsewhere = await listen(token, { from });
      expect((await elsewhere.next(({ event }) => event === 'hello')).data).toEqual({ resumed: false });
    }
  });

  it.each([
    ['logs out', async (cookie: string) => logOut(cookie)],
    ['is ended by an administrator', async () => deactivate()],
    ['runs out', async () => runOut()],
  ])('tells a session nothing more once it %s, not even what happened before', async (_what, end) => {
    const { id } = await received();
    const { token, cookie } = await logIn('verifier2');
    const ear = await listen(token);
    const still = await listen((await logIn('verifier1')).token);
    await happen(id, [1]);
    await heardUntil(ear, 1);
    await heardUntil(still, 1);
    await end(cookie);
    await happen(id, [2]);
    await heardUntil(still, 2);
    await ear.ended();
    expect(ear.heard.join('')).not.toContain('"checkCode":"2"');
  });

  async function logOut(cookie: string): Promise<void> {
    await mustSucceed(server.as('anonymous').post('/api/auth/logout', {}, { Cookie: cookie, Origin: server.url }));
  }
  async function deactivate(): Promise<void> {
    const { id } = server.users.verifier2;
    await mustSucceed(server.as('administrator1').put(`/api/users/${id}`, { active: false }));
  }
  async function runOut(): Promise<void> {
    const { dialect, sequelize } = server.deps.db;
    const past = dialect === 'sqlite' ? '2020-01-01 00:00:00.000 +00:00' : '2020-01-01T00:00:00Z';
    await sequelize.query(`UPDATE sessions SET expires_at = '${past}' WHERE user_id = '${server.users.verifier2.id}'`);
  }

  it('refuses strangers and who may not see cases', async () => {
    expect((await server.as('anonymous').get('/api/events')).status).toBe(401);
    expect((await server.as('administrator1').get('/api/events')).status).toBe(403);
    const nobody = '0190c0de-0000-7000-8000-000000000000';
    const absent = await server.as('verifier1').post(`/api/applications/${nobody}/presence`, { active: true });
    expect([absent.status, absent.body.code]).toEqual([404, 'notFound']);
    const shape = await server.as('verifier1').post(`/api/applications/${nobody}/presence`, {});
    expect([shape.status, shape.body.code]).toEqual([422, 'malformed']);
  });
});
