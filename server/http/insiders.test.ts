import type { IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { isInsider } from './insiders';

const KEY = 'a-key-for-measurements-1';
const from = (remoteAddress: string, headers: Record<string, string> = {}) =>
  ({ headers, socket: { remoteAddress } }) as unknown as IncomingMessage;

describe('an insider', () => {
  it.each([
    ['this machine', from('127.0.0.1'), true],
    ['this machine in IPv6', from('::1'), true],
    ['this machine in both', from('::ffff:127.0.0.1'), true],
    ['the whole of its range', from('127.9.9.9'), true],
    ['a neighbour', from('192.168.1.4'), false],
    ['an address that begins alike', from('127.0.0.1.example.com'), false],
    ['an address without an end', from(''), false],
    ['a proxy on this machine', from('127.0.0.1', { 'x-forwarded-for': '127.0.0.1' }), false],
    ['a proxy that names itself', from('::1', { via: '1.1 proxy' }), false],
    ['a proxy by the standard', from('::1', { forwarded: 'for=127.0.0.1' }), false],
    ['the key', from('192.168.1.4', { authorization: `Bearer ${KEY}` }), true],
    ['the key by a proxy', from('127.0.0.1', { via: '1.1 proxy', authorization: `bearer ${KEY}` }), true],
    ['another key', from('192.168.1.4', { authorization: `Bearer ${KEY}x` }), false],
    ['another key on this machine', from('127.0.0.1', { authorization: 'Bearer x' }), false],
    ['the key as a password', from('192.168.1.4', { authorization: `Basic ${KEY}` }), false],
  ])('%s', (_who, asked, expected) => {
    expect(isInsider({ metricsKey: KEY }, asked)).toBe(expected);
  });

  it('is nobody outside where no key is set', () => {
    expect(isInsider({ metricsKey: null }, from('192.168.1.4', { authorization: 'Bearer null' }))).toBe(false);
    expect(isInsider({ metricsKey: null }, from('127.0.0.1'))).toBe(true);
  });
});

describe('an outsider', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ config: { metricsKey: KEY } });
  });
  afterAll(() => server.close());
  const get = (path: string, headers: Record<string, string>) => server.as('anonymous').get(path, headers);
  const outside = { 'X-Forwarded-For': '203.0.113.7' };
  const withKey = { ...outside, Authorization: `Bearer ${KEY}` };

  it('is told whether the desk is ready, and nothing of why', async () => {
    const told = await get('/readyz', outside);
    expect([told.status, told.body]).toEqual([200, { ready: true }]);
    expect((await get('/readyz', withKey)).body).toMatchObject({ ready: true, storage: 'enough' });
  });

  it('gets no measurements', async () => {
    const refused = await get('/metrics', outside);
    expect([refused.status, refused.body.code]).toEqual([401, 'notAuthenticated']);
    expect((await get('/metrics', withKey)).text).toContain('process_cpu_seconds_total');
  });
});
