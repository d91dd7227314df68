import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { request, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { urlToHttpOptions } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DomainError } from '@desk/shared/contract/errors';
import { z } from 'zod';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { defineRoute } from './route';
import { listRoute } from './sendList';

const body = z.strictObject({ name: z.string().min(3), count: z.int().optional() });
const common = { access: 'cases.read', summary: 'for a test' } as const;

const listOf = (length: number) => Array.from({ length }, (_, position) => ({ position, word: 'één' }));
const LONG = listOf(200);
/** Longer than what is packed at once. */
const LONGER = listOf(6000);

const routes = [
  defineRoute({
    ...common,
    method: 'post',
    path: '/things/:id/parts/:partName',
    body,
    query: z.strictObject({ dryRun: z.enum(['true', 'false']).optional() }),
    handler: ({ deps: _deps, header: _header, cookie: _cookie, ...seen }) => ({ status: 201, body: seen }),
  }),
  defineRoute({ ...common, method: 'delete', path: '/things/:id', handler: () => ({}) }),
  defineRoute({
    ...common,
    method: 'get',
    path: '/any',
    access: ['users.manage', 'mail.register'],
    handler: () => ({ body: [] }),
  }),
  defineRoute({
    ...common,
    method: 'get',
    path: '/bytes',
    handler: () => ({ bytes: Buffer.from('%PDF'), headers: { 'Content-Type': 'application/pdf' } }),
  }),
  defineRoute({ ...common, method: 'get', path: '/long', handler: () => ({ body: LONG }) }),
  defineRoute({ ...common, method: 'get', path: '/longer', handler: () => ({ body: LONGER }) }),
  defineRoute({
    ...common,
    method: 'get',
    path: '/broken',
    handler: () => {
      throw new Error('secret value 123456782');
    },
  }),
  defineRoute({
    ...common,
    method: 'get',
    path: '/stale',
    handler: () => {
      throw new DomainError('staleVersion', { current: { version: 4, status: 'received', changedBy: 'Vera' } });
    },
  }),
  defineRoute({ ...common, method: 'get', path: '/paced', perMinute: 2, handler: () => ({ body: {} }) }),
  defineRoute({
    ...common,
    method: 'post',
    path: '/scans',
    upload: { field: 'scans', maxFiles: 2, maxBytes: 1000, maxTotalBytes: 1500, jsonFields: ['answers'] },
    body: z.strictObject({ title: z.string().default('none'), answers: z.record(z.string(), z.string()).default({}) }),
    handler: async ({ body: fields, files }) => {
      const opened = files.map(async ({ fileName, size, open }) => [fileName, size, (await open()).toString('latin1')]);
      return { body: { fields, files: await Promise.all(opened) } };
    },
  }),
  listRoute('decisions', 'cases.read', async (_deps, { offset }) => ({ rows: [], total: offset })),
];

const ID = '0190c0de-0000-7000-8000-000000000000';
const THING = `/api/things/${ID}/parts/Left`;
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ routes });
});
afterAll(() => server.close());

describe('what is no path of ours', () => {
  it.each([
    ['OPTIONS', '/api/bytes'],
    ['OPTIONS', '/api'],
    ['GET', '/api'],
    ['GET', '/api/'],
    ['GET', '/api//bytes'],
    ['GET', '/api/%62ytes'],
    ['GET', '/api/bytes%2F'],
    ['GET', '/api/bytesx'],
    ['POST', '/api/bytes'],
  ])('%s %s is told so, as everything else is, and nothing of what there is', async (method, path) => {
    const answer = await fetch(server.url + path, { method });
    expect([answer.status, answer.headers.get('allow')]).toEqual([404, null]);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });

  it('but capitals, a slash at the end, a question and the whole address are the same path', async () => {
    for (const path of ['/api/BYTES', '/api/bytes/', '/api/bytes?x=1']) {
      expect((await server.as('anonymous').get(path)).status).toBe(401);
    }
    const asked = request({ ...urlToHttpOptions(new URL(server.url)), path: `${server.url}/api/bytes` }).end();
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    answer.resume();
    expect(answer.statusCode).toBe(401);
    expect((await fetch(`${server.url}/api/bytes`, { method: 'HEAD' })).status).toBe(401);
  });
});

describe('a request that fits', () => {
  it('reaches its handler with everything typed and named', async () => {
    const answer = await server
      .as('verifier1')
      .post(`${THING}?dryRun=true`, { name: 'abc' }, { 'Idempotency-Key': 'key-12345' });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      actor: { id: server.users.verifier1.id, role: 'verifier', name: 'Vera Voorbeeld' },
      body: { name: 'abc' },
      query: { dryRun: 'true' },
      params: { id: ID, partName: 'Left' },
      files: [],
      idempotencyKey: 'key-12345',
      origin: 'screen',
      requestId: answer.headers.get('x-request-id'),
    });
  });

  it('answers 204 to what has nothing to say, and bytes as they are', async () => {
    expect((await server.as('verifier1').delete(`/api/things/${ID}`)).status).toBe(204);
    const pdf = await server.as('verifier1').get('/api/bytes');
    expect([pdf.text, pdf.headers.get('content-type')]).toEqual(['%PDF', 'application/pdf']);
  });

  it('answers what is long compressed to whoever takes it so, and what is short as it is', async () => {
    const ask = async (path: string, encoding: string) => {
      const answer = await server.as('verifier1').get(path, { 'Accept-Encoding': encoding });
      return { encoding: answer.headers.get('content-encoding'), vary: answer.headers.get('vary'), body: answer.body };
    };
    const plain = { encoding: null, vary: 'Accept-Encoding', body: LONG };
    expect(await ask('/api/long', 'br, gzip')).toEqual({ ...plain, encoding: 'gzip' });
    expect(await ask('/api/longer', 'gzip')).toEqual({ ...plain, encoding: 'gzip', body: LONGER });
    expect(await ask('/api/long', 'identity')).toEqual(plain);
    expect(await ask('/api/long', 'gzip;q=0')).toEqual(plain);
    expect(await ask('/api/any', 'gzip')).toEqual({ ...plain, body: [] });
  });

  it('passes with any one of several permissions', async () => {
    const statuses = await Promise.all(
      (['verifier1', 'administrator1', 'auditor1'] as const).map((actor) => server.as(actor).get('/api/any')),
    );
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 403]);
  });
});

describe('a request that does not fit', () => {
  it.each([
    ['a missing field', { count: 1 }, { name: 'Vul dit in.' }],
    ['an unknown field', { name: 'abc', status: 'approved' }, { status: 'Dit veld bestaat hier niet.' }],
    ['no body', undefined, { name: 'Vul dit in.' }],
  ])('gets a message for %s', async (_what, given, errors) => {
    const answer = await server.as('verifier1').post(THING, given);
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code: 'malformed', errors });
  });

  it('gets its messages in English when it asks for them', async () => {
    const answer = await server.as('verifier1').post(THING, {}, { 'Accept-Language': 'en-GB,en;q=0.9' });
    expect(answer.body.errors).toEqual({ name: 'Please fill this in.' });
  });

  it.each([
    ['{"name":', 422, 'malformed'],
    [JSON.stringify({ name: 'a'.repeat(1_100_000) }), 413, 'payloadTooLarge'],
  ])('is told apart: body %.12s… is %i', async (text, status, code) => {
    const answer = await server.as('verifier1').post(THING, text);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('is told which parameters exist', async () => {
    const answer = await server.as('verifier1').post(`${THING}?force=1`, { name: 'abc' });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ code: 'badQuery', allowed: ['dryRun'], errors: { force: expect.any(String) } });
  });

  it('finds nothing under an id that cannot exist', async () => {
    const answer = await server.as('verifier1').post('/api/things/1/parts/Left', { name: 'abc' });
    expect([answer.status, answer.body.code]).toEqual([404, 'notFound']);
  });

  it.each(['short', 'with space in it', 'x'.repeat(129)])('may not call itself %.20s', async (key) => {
    const answer = await server.as('verifier1').post(THING, { name: 'abc' }, { 'Idempotency-Key': key });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toHaveProperty('Idempotency-Key');
  });

  it('is judged on who before what: a stranger learns nothing of the shape', async () => {
    expect((await server.as('anonymous').post(THING, '{"name":')).status).toBe(401);
    expect((await server.as('administrator1').post(THING, '{"name":')).status).toBe(403);
  });
});

describe('a list', () => {
  it('says where its rows lie, also when there are none', async () => {
    const answer = await server.as('verifier1').get(`/api/decisions?range=${encodeURIComponent('[50,74]')}`);
    expect([answer.body, answer.headers.get('content-range')]).toEqual([[], 'decisions */50']);
  });

  it.each([
    ['filter={"status":"x"}', ['id', 'applicationId', 'outcome', 'byId']],
    ['filter=nonsense', ['id', 'applicationId', 'outcome', 'byId']],
    ['sort=["status","ASC"]', ['at']],
    ['range=[0,5000]', ['[0,999]']],
    ['page=2', ['sort', 'range', 'filter']],
    ['sort=["at","ASC"]&sort=["at","ASC"]', ['sort', 'range', 'filter']],
  ])('refuses %s and names what is allowed', async (query, allowed) => {
    const answer = await server.as('verifier1').get(`/api/decisions?${encodeURI(query)}`);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ code: 'badQuery', allowed });
  });
});

describe('an upload', () => {
  const file = (name: string, size: number) => ({ name, bytes: new Uint8Array(size).fill(65) });
  const send = (fields: Record<string, string>, files: ReturnType<typeof file>[], field = 'scans') =>
    server.as('verifier1').upload('/api/scans', { fields, field, files });

  it('brings its files, names in any script, and opens its JSON fields', async () => {
    const answer = await send({ title: '', answers: '{"signed":"yes"}' }, [file('brief één.pdf', 3)]);
    expect(answer.body).toEqual({
      fields: { title: 'none', answers: { signed: 'yes' } },
      files: [['brief één.pdf', 3, 'AAA']],
    });
  });

  it.each([
    ['too large a file', {}, [file('a', 1001)], 'scans', 413],
    ['files that are too large together', {}, [file('a', 800), file('b', 800)], 'scans', 413],
    ['too many files', {}, [file('a', 1), file('b', 1), file('c', 1)], 'scans', 413],
    ['files under another name', {}, [file('a', 1)], 'other', 422],
    ['an unknown field', { more: 'x' }, [file('a', 1)], 'scans', 422],
    ['a field that is no JSON', { answers: '{' }, [file('a', 1)], 'scans', 422],
  ])('refuses %s', async (_what, fields, files, field, status) => {
    expect((await send(fields, files, field)).status).toBe(status);
  });

  it('is refused unread when it says beforehand that it is too large', async () => {
    const size = 9 * 1024 * 1024;
    const answer = await send({}, [file('a', size)]);
    expect([answer.status, answer.body.code]).toEqual([413, 'payloadTooLarge']);
    expect(await waiting()).toEqual([]);
  });

  it('waits on disk where nobody can read it, and is gone after the answer', async () => {
    await send({}, [file('a', 900)]);
    await send({}, [file('a', 800), file('b', 800)]);
    await send({}, [file('a', 1), file('b', 1), file('c', 1)]);
    await expect.poll(waiting).toEqual([]);
  });

  const waiting = () => readdir(join(server.deps.config.dataDir, 'uploads')).catch(() => []);

  it.each([
    ['--x\r\nContent-Disposition: form-data; name="title"\r\n\r\nhalf', 'multipart/form-data; boundary=x'],
    ['anything', 'multipart/form-data'],
  ])('refuses a form that is broken (%#)', async (text, type) => {
    const answer = await server.as('verifier1').post('/api/scans', text, { 'Content-Type': type });
    expect([answer.status, answer.body.code]).toEqual([422, 'malformed']);
  });
});

describe('errors', () => {
  it('leave as problem+json with a code, a sentence and a request id', async () => {
    const answer = await server.as('verifier1').get('/api/stale');
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(answer.body).toEqual({
      type: '/api/docs#error-staleVersion',
      title: 'Conflict',
      status: 409,
      code: 'staleVersion',
      requestId: answer.headers.get('x-request-id'),
      detail: { nl: expect.stringContaining('Ververs'), en: expect.stringContaining('Refresh') },
      current: { version: 4, status: 'received', changedBy: 'Vera' },
    });
  });

  it('tell nothing of what went wrong inside', async () => {
    const answer = await server.as('verifier1').get('/api/broken');
    expect([answer.status, answer.body.code]).toEqual([500, 'unexpected']);
    expect(answer.text).not.toContain('123456782');
  });

  it('answer what nobody made under /api', async () => {
    for (const path of ['/api', '/api/nothing', '/api/any/more', '/api/%E0%A4%A']) {
      const answer = await server.as('verifier1').get(path);
      expect([path, answer.status, answer.body.code]).toEqual([path, 404, 'notFound']);
    }
    expect((await server.as('verifier1').put('/api/any', {})).status).toBe(404);
  });

  it('ask for patience when requests come too fast', async () => {
    await server.as('verifier1').get('/api/paced');
    await server.as('verifier1').get('/api/paced');
    const answer = await server.as('verifier1').get('/api/paced');
    expect([answer.status, answer.body.code, answer.headers.get('retry-after')]).toEqual([
      429,
      'tooManyRequests',
      '60',
    ]);
  });
});
