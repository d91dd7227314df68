import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ERROR_CODES } from '@desk/shared/contract/errors';
import { wordsToMend } from '@desk/shared/testing/houseWords';
import { allRoutes } from './routes';
import { startTestServer, type TestServer } from './testing/startTestServer';

const PAGE = '<meta name="csp-nonce" content="__CSP_NONCE__"><script src="/assets/app-1a2b.js"></script>';
const SCRIPT = `console.log(${'"long enough" + '.repeat(100)}"")`;

let server: TestServer;
let clientDir: string;
let beat: Date | null = null;
beforeAll(async () => {
  clientDir = mkdtempSync(join(tmpdir(), 'desk-client-'));
  mkdirSync(join(clientDir, 'assets'));
  writeFileSync(join(clientDir, 'index.html'), PAGE);
  writeFileSync(join(clientDir, 'favicon.svg'), '<svg/>');
  writeFileSync(join(clientDir, 'assets', 'app-1a2b.js'), SCRIPT);
  writeFileSync(join(clientDir, 'assets', 'app-1a2b.js.gz'), gzipSync(SCRIPT));
  writeFileSync(join(clientDir, '..', 'desk-outside.txt'), 'outside');
  server = await startTestServer({ clientDir });
  server.deps.health.followWorker(() => beat);
});
afterAll(async () => {
  await server.close();
  rmSync(clientDir, { recursive: true });
  rmSync(join(clientDir, '..', 'desk-outside.txt'));
});
const get = (path: string, headers?: Record<string, string>) => server.as('anonymous').get(path, headers);

describe('headers', () => {
  it('keep a page to itself', async () => {
    const { headers } = await get('/');
    const policy = headers.get('content-security-policy') ?? '';
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "object-src 'none'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ]) {
      expect(policy.split(';')).toContain(rule);
    }
    expect(policy).not.toMatch(/unsafe|upgrade-insecure/);
    expect([headers.get('x-powered-by'), headers.get('strict-transport-security')]).toEqual([null, null]);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('demand TLS only where there is TLS', async () => {
    const secure = await startTestServer({ config: { publicUrl: 'https://desk.example.com' } });
    const { headers } = await secure.as('anonymous').get('/healthz');
    await secure.close();
    expect(headers.get('strict-transport-security')).toContain('max-age=31536000');
    expect(headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
  });

  it('keep answers of the API out of every cache', async () => {
    for (const path of ['/api/users', '/api/openapi.json', '/api/nothing']) {
      const { headers } = await get(path);
      expect([path, headers.get('cache-control'), headers.get('etag')]).toEqual([path, 'no-store', null]);
    }
  });

  it('name each request by an id of our own', async () => {
    const { headers } = await get('/healthz', { 'X-Request-Id': 'forged' });
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  });
});

describe('the screens', () => {
  it.each(['/', '/applications', '/applications/some-id?x=1'])(
    '%s is the page, with a nonce that the policy knows',
    async (path) => {
      const [one, two] = [await get(path), await get(path)];
      const nonce = /content="([^"]+)"/.exec(one.text)?.[1] ?? 'none';
      expect(one.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(one.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`);
      expect(one.headers.get('cache-control')).toBe('no-store');
      expect(one.text).not.toContain('__CSP_NONCE__');
      expect(two.text).not.toBe(one.text);
    },
  );

  it('never leave with the placeholder unfilled', async () => {
    expect((await get('/index.html')).text).not.toContain('__CSP_NONCE__');
  });

  it('come compressed beforehand to whoever can read that', async () => {
    const packed = await rawGet('/assets/app-1a2b.js', { 'Accept-Encoding': 'gzip, br' });
    expect(packed.headers).toMatchObject({
      'content-encoding': 'gzip',
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
    });
    expect(packed.bytes.equals(gzipSync(SCRIPT))).toBe(true);
    const plain = await rawGet('/assets/app-1a2b.js', { 'Accept-Encoding': 'identity' });
    expect([plain.bytes.toString(), plain.headers['content-encoding']]).toEqual([SCRIPT, undefined]);
  });

  it('are kept for ever only when their name changes with them', async () => {
    expect((await get('/favicon.svg')).headers.get('cache-control')).toBe('public, max-age=3600');
  });

  it.each([
    '/assets/gone-1a2b.js',
    '/../desk-outside.txt',
    '/..%2fdesk-outside.txt',
    '/assets/..%2f..%2fdesk-outside.txt',
  ])('%s gives nothing that is not ours', async (path) => {
    const answer = await rawGet(path, {});
    expect(answer.bytes.toString()).not.toBe('outside');
    expect(path.startsWith('/assets/') ? answer.status : 404).toBe(404);
  });

  it('may be missing', async () => {
    const bare = await startTestServer();
    const answer = await bare.as('anonymous').get('/');
    await bare.close();
    expect([answer.status, answer.text]).toEqual([503, expect.stringContaining('npm start')]);
  });
});

describe('health', () => {
  it('is alive as soon as it answers', async () => {
    expect((await get('/healthz')).body).toEqual({ alive: true });
  });

  it('is ready while the worker stirs', async () => {
    beat = null;
    expect((await get('/readyz')).status).toBe(503);
    beat = new Date(Date.now() - 120_000);
    expect((await get('/readyz')).body).toMatchObject({ ready: false, worker: 'silent' });
    beat = new Date();
    const answer = await get('/readyz');
    expect([answer.status, answer.body]).toEqual([
      200,
      { ready: true, reasons: [], database: 'reachable', pendingMigrations: 0, worker: 'alive', storage: 'enough' },
    ]);
  });

  it('is not ready without its database', async () => {
    const asked = vi.spyOn(server.deps.db.sequelize, 'query');
    asked.mockRejectedValue(new Error('no answer from db.example.com'));
    const answer = await get('/readyz');
    asked.mockRestore();
    expect(answer.text).not.toContain('db.example.com');
    expect([answer.status, answer.body.database]).toEqual([503, 'unreachable']);
  });

  it('counts requests by route, never by id', async () => {
    const id = server.users.verifier1.id;
    await server.as('verifier1').get(`/api/users/${id}`);
    const { text } = await get('/metrics');
    expect(text).toContain('http_request_duration_seconds_count{method="GET",route="/api/users/:id",status="200"} 1');
    expect(text).toContain('process_cpu_seconds_total');
    expect(text).not.toContain(id);
  });
});

describe('documentation', () => {
  it('has an entry for every route, who may call it, and what it takes', async () => {
    const { body } = await get('/api/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    for (const { method, path } of allRoutes) {
      expect(body.paths[`/api${path.replace(/:(\w+)/g, '{$1}')}`]?.[method], path).toHaveProperty('x-roles');
    }
    const create = body.paths['/api/users'].post;
    expect(create['x-roles']).toEqual(['administrator']);
    const approve = body.paths['/api/applications/{id}/actions/approve'].post;
    expect(approve['x-roles']).toEqual(['supervisor']);
    expect(create.requestBody.content['application/json'].schema).toMatchObject({
      required: ['username', 'name', 'role', 'email'],
      additionalProperties: false,
    });
    expect(create.parameters).toContainEqual(expect.objectContaining({ name: 'Idempotency-Key' }));
    expect(body.paths['/api/users/{id}'].put.parameters[0]).toMatchObject({ name: 'id', in: 'path' });
  });

  it('names every route in the words of the house, no two alike', async () => {
    const { body } = await get('/api/openapi.json');
    const operations = Object.values(
      body.paths as Record<string, Record<string, { summary: string; description?: string }>>,
    ).flatMap((path) => Object.values(path));
    const texts = operations.flatMap(({ summary, description = '' }) => [summary, description]);
    expect(texts.flatMap((text) => wordsToMend(text, 'en'))).toEqual([]);
    const names = operations.map(({ summary }) => summary);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('is readable by people, without scripts or inline style', async () => {
    const { text, headers } = await get('/api/docs');
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(text).not.toMatch(/<script|<style|style=/);
    expect(ERROR_CODES.filter((code) => !text.includes(`id="error-${code}"`))).toEqual([]);
    expect(text).toContain('POST /api/auth/login');
    expect((await get('/api/docs.css')).headers.get('content-type')).toBe('text/css; charset=utf-8');
  });
});

/** Without a client that unpacks and tidies addresses on its own. */
function rawGet(path: string, headers: Record<string, string>) {
  const { hostname, port } = new URL(server.url);
  return new Promise<{ status: number | undefined; headers: Record<string, unknown>; bytes: Buffer }>(
    (resolve, reject) => {
      const asked = request({ hostname, port, path, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode, headers: response.headers, bytes: Buffer.concat(chunks) }),
        );
      });
      asked.on('error', reject).end();
    },
  );
}
