/** Checks what travels with a request, and what an error answer becomes. */
import { describe, expect, test, vi } from 'vitest';
import { signedInAs } from '../testing/renderAdmin';
import { createHttpClient } from './httpClient';
import { problemOf } from './problem';
import type { Session } from './session';

type Fetch = typeof fetch;

function json(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
}
const problem = (status: number, code: string, more: Record<string, unknown> = {}) =>
  json(status, { code, status, detail: { nl: 'Dat kan niet.', en: 'Not possible.' }, ...more });

interface Setting {
  readonly session?: Session;
  readonly language?: 'nl' | 'en';
  readonly askFactor?: () => Promise<boolean>;
  readonly isAttended?: () => boolean;
}

function setUp(answers: readonly Response[], setting: Setting = {}) {
  const {
    session = signedInAs('verifier'),
    language = 'nl',
    askFactor = () => Promise.resolve(false),
    isAttended = () => true,
  } = setting;
  const queue = [...answers];
  const send = vi.fn<Fetch>(async () => queue.shift() ?? json(500, {}));
  const http = createHttpClient({ session, language: () => language, fetch: send, askFactor, isAttended });
  const headersOf = (call: number) => new Headers(send.mock.calls[call]?.[1]?.headers);
  return { http, send, headersOf };
}

function sessionWithTokens(tokens: readonly string[], renew: () => Promise<boolean>): Session {
  const queue = [...tokens];
  return { ...signedInAs('verifier'), freshToken: async () => queue.shift() ?? null, renew };
}

describe('an act that asks a fresh second factor', () => {
  const needed = () => problem(403, 'stepUpNeeded');

  test('is repeated under the same key once a code is given', async () => {
    const { http, send, headersOf } = setUp([needed(), json(200, { id: 1 })], {
      askFactor: () => Promise.resolve(true),
    });
    expect((await http.send('/api/x', { method: 'POST', body: '{"a":1}' })).json).toEqual({ id: 1 });
    expect(send.mock.calls.map(([, options]) => options?.body)).toEqual(['{"a":1}', '{"a":1}']);
    expect(headersOf(1).get('Idempotency-Key')).toBe(headersOf(0).get('Idempotency-Key'));
  });

  test('is refused as before when none is, and asked once only', async () => {
    const none = setUp([needed()], { askFactor: () => Promise.resolve(false) });
    await expect(none.http.send('/api/x', { method: 'POST' })).rejects.toMatchObject({ status: 403 });
    const again = setUp([needed(), needed()], { askFactor: () => Promise.resolve(true) });
    await expect(again.http.send('/api/x', { method: 'POST' })).rejects.toMatchObject({ status: 403 });
    expect([none.send.mock.calls.length, again.send.mock.calls.length]).toEqual([1, 2]);
  });
});

describe('http client', () => {
  test('marks what a screen asks while nobody is there', async () => {
    const there = setUp([json(200, [1])]);
    await there.http.send('/api/checks');
    const away = setUp([json(200, [1])], { isAttended: () => false });
    await away.http.send('/api/checks');
    expect([there.headersOf(0).has('X-Unattended'), away.headersOf(0).has('X-Unattended')]).toEqual([false, true]);
  });

  test('reading carries the token and the language, and no idempotency key', async () => {
    const { http, headersOf } = setUp([json(200, [1])]);
    expect((await http.send('/api/x')).json).toEqual([1]);
    expect(headersOf(0).get('Authorization')).toBe('Bearer test-token');
    expect(headersOf(0).get('Accept-Language')).toBe('nl');
    expect(headersOf(0).has('Idempotency-Key')).toBe(false);
  });

  test('no range is asked for by a header: fetch would have the answer sent uncompressed', async () => {
    const { http, headersOf } = setUp([json(200, [])]);
    await http.send('/api/x?range=[0,24]', { headers: { Range: 'x=0-24' } });
    expect(headersOf(0).has('Range')).toBe(false);
  });

  test.each(['POST', 'PUT'])('%s carries a key of its own each time', async (method) => {
    const { http, headersOf } = setUp([json(200, {}), json(200, {})]);
    await http.send('/api/x', { method, body: '{}' });
    await http.send('/api/x', { method, body: '{}' });
    const [first, second] = [headersOf(0).get('Idempotency-Key'), headersOf(1).get('Idempotency-Key')];
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
    expect(second).not.toBe(first);
    expect(headersOf(0).get('Content-Type')).toBe('application/json');
  });

  test('a form keeps the boundary that the browser sets', async () => {
    const { http, headersOf } = setUp([json(201, {})]);
    await http.send('/api/mail-items', { method: 'POST', body: new FormData() });
    expect(headersOf(0).has('Content-Type')).toBe(false);
  });

  test('a 401 renews once and repeats under the same key', async () => {
    const renew = vi.fn(async () => true);
    const session = sessionWithTokens(['old', 'new'], renew);
    const { http, headersOf, send } = setUp([problem(401, 'sessionExpired'), json(200, { ok: true })], { session });
    expect((await http.send('/api/x', { method: 'POST', body: '{}' })).json).toEqual({ ok: true });
    expect(renew).toHaveBeenCalledTimes(1);
    expect(headersOf(1).get('Authorization')).toBe('Bearer new');
    expect(headersOf(1).get('Idempotency-Key')).toBe(headersOf(0).get('Idempotency-Key'));
    expect(send).toHaveBeenCalledTimes(2);
  });

  test('a 401 without a session left stays a 401, and a second one is not tried again', async () => {
    const gone = setUp([problem(401, 'sessionExpired')], { session: sessionWithTokens([], async () => false) });
    await expect(gone.http.send('/api/x')).rejects.toMatchObject({ status: 401 });
    const twice = setUp([problem(401, 'sessionExpired'), problem(401, 'sessionExpired')]);
    await expect(twice.http.send('/api/x')).rejects.toMatchObject({ status: 401 });
    expect(twice.send).toHaveBeenCalledTimes(2);
  });

  test.each([
    ['nl', 'Dat kan niet.'],
    ['en', 'Not possible.'],
  ] as const)('a problem reads in the language of the screen: %s', async (language, sentence) => {
    const refusals = [{ code: 'checksIncomplete', count: 2 }];
    const { http } = setUp([problem(409, 'checksIncomplete', { refusals })], { language });
    const error: unknown = await http.send('/api/x', { method: 'POST', body: '{}' }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ message: sentence, status: 409 });
    expect(problemOf(error)?.refusals).toEqual(refusals);
  });

  test('errors per field stay where forms look for them', async () => {
    const { http } = setUp([problem(422, 'malformed', { errors: { name: 'Vul dit in.' } })]);
    await expect(http.send('/api/users', { method: 'POST', body: '{}' })).rejects.toMatchObject({
      body: { errors: { name: 'Vul dit in.' } },
    });
  });

  test('an answer that is no problem of ours becomes a sentence of our own', async () => {
    const { http } = setUp([new Response('<h1>Bad gateway</h1>', { status: 502 })]);
    await expect(http.send('/api/x')).rejects.toMatchObject({ message: 'problems.error.unexpected', status: 502 });
  });
});
