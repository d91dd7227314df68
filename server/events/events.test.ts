import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { POSTGRES, SQLITE } from '@desk/db/testing/dialects';
import { TEST_PASSWORD } from '../testing/actors';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { takenCopy } from '../testing/caseCopies';
import { act, announce, mustSucceed, postLetter, type Announced } from '../testing/story';

const DATABASES = [
  ['sqlite', SQLITE.fresh],
  ['postgres', POSTGRES.fresh],
] as const;

interface Told {
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
  return event === undefined || data === undefined ? null : { event, data: JSON.parse(data) as Told['data'] };
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

  async function listen(token: string): Promise<Ear> {
    const response = await fetch(`${server.url}/api/events`, {
      headers: { Authorization: `Bearer ${token}` },
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
    await ear.next(({ event }) => event === 'hello');
    return ear;
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

  it('tells who has a case open, and that he left; reading it is nobody’s news', async () => {
    const { id } = await takenCopy(server);
    const ear = await listen((await logIn('verifier2')).token);
    const path = `/api/applications/${id}/presence`;
    const first = await mustSucceed(server.as('verifier1').post(path, { active: true }));
    expect(first.body).toEqual({ people: [] });
    const came = await ear.next(({ event }) => event === 'presence');
    expect(came.data).toEqual({ kind: 'presence', applicationId: id, people: [person('verifier1')] });
    const second = await mustSucceed(server.as('verifier2').post(path, { active: true }));
    expect(second.body).toEqual({ people: [person('verifier1')] });
    await mustSucceed(server.as('verifier1').delete(path));
    const left = await ear.next(({ data }) => JSON.stringify(data['people']) === JSON.stringify([person('verifier2')]));
    expect(left.event).toBe('presence');
    expect(ear.heard.join('')).not.toContain('application.read');
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
