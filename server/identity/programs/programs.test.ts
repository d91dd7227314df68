import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAuditEvents } from '@desk/db/stores/auditStore';
import { listQuery } from '@desk/db/testing/fixtures';
import type { Finding } from '@desk/db/trail/findings';
import { verifyTrail } from '@desk/db/trail/verifyTrail';
import { SCOPES } from '@desk/shared/access/programs';
import { programChain } from '@desk/shared/audit/chainOf';
import { MACHINE_ROLES } from '@desk/shared/access/roles';
import type { Program } from '@desk/shared/contract/programs';
import { allRoutes } from '../../routes';
import { startTestServer, type TestServer } from '../../testing/startTestServer';
import { TODAY } from '../../testing/story';
import { createApiClient } from './createApiClient';

let server: TestServer;
let now = TODAY;
beforeAll(async () => {
  server = await startTestServer({ clock: () => now });
});
afterAll(() => server.close());

const NOBODY = '0190c0de-0000-7000-8000-000000000000';
const PLATFORM = {
  name: 'Platform',
  role: 'loginPlatform',
  scopes: ['registrations.read', 'codes.redeem'],
  perMinute: null,
  days: 30,
};
const one = () => server.as('administrator1');
const other = () => server.as('administrator2');
const hours = (count: number) => {
  now = new Date(now.getTime() + count * 3_600_000);
};
const reads = async (key: string): Promise<number> =>
  (await server.as('anonymous').get('/api/registrations', { 'X-Api-Key': key })).status;

/** A program that two administrators admitted. */
async function admitted(changes: object = {}): Promise<{ id: string; key: string }> {
  const { body } = await one().post('/api/programs', { ...PLATFORM, name: server.deps.newId(), ...changes });
  await other().post(`/api/programs/${body.program.id}/confirm`);
  return { id: body.program.id as string, key: body.key as string };
}
const shown = async (id: string): Promise<Program> => (await other().get(`/api/programs/${id}`)).body as Program;

describe('a new program', () => {
  it('does nothing until another administrator agreed, and its key is shown once', async () => {
    const headers = { 'Idempotency-Key': 'asked-once' };
    const { status, body } = await one().post('/api/programs', PLATFORM, headers);
    const { program, key } = body;
    expect([status, program.scopes, program.waiting.what, program.keys.length]).toEqual([201, [], 'program', 1]);
    expect(key).toMatch(/^zk_[\w-]{43}$/);
    expect(await reads(key)).toBe(401);
    const again = await one().post('/api/programs', PLATFORM, headers);
    expect([again.body.program.id, again.body.key]).toEqual([program.id, null]);

    const own = await one().post(`/api/programs/${program.id}/confirm`);
    expect([own.status, own.body.code]).toEqual([403, 'programOtherEyes']);
    const { id, name } = server.users.administrator2;
    expect(own.body.refusals).toEqual([{ code: 'fourEyes', people: [{ id, name }] }]);
    expect(program.waiting.refused).toEqual({ code: 'programOtherEyes', people: [{ id, name }] });
    expect((await other().get(`/api/programs/${program.id}`)).body.waiting.refused).toBe(null);
    const confirmed = await other().post(`/api/programs/${program.id}/confirm`);
    expect(confirmed.body).toMatchObject({ scopes: PLATFORM.scopes, waiting: null, keys: [{ standing: 'counts' }] });
    expect(await reads(key)).toBe(200);
    const twice = await other().post(`/api/programs/${program.id}/confirm`);
    expect([twice.status, twice.body.code]).toEqual([409, 'programNotWaiting']);

    expect(JSON.stringify([await shown(program.id), confirmed.body])).not.toMatch(/zk_|hash/i);
    const { rows } = await listAuditEvents(server.deps.db, {
      ...listQuery({ filter: { chain: programChain(program.id) } }),
      sort: ['sequence', 'ASC'],
    });
    expect(rows.map(({ type, actorName }) => [type, actorName])).toEqual([
      ['program.asked', server.users.administrator1.name],
      ['program.confirmed', name],
    ]);
  });

  it('never works once it was refused', async () => {
    const { body } = await one().post('/api/programs', { ...PLATFORM, name: 'Refused' });
    const refused = await one().post(`/api/programs/${body.program.id}/refuse`);
    expect(refused.body).toMatchObject({ waiting: null, scopes: [], keys: [{ standing: 'revoked' }] });
    expect(await reads(body.key)).toBe(401);
  });

  it.each([
    ['scopes', { scopes: ['bounces.report'] }],
    ['scopes', { scopes: ['users.manage'] }],
    ['scopes', { scopes: ['codes.redeem', 'codes.redeem'] }],
    ['days', { days: 731 }],
    ['perMinute', { perMinute: 0 }],
    ['role', { role: 'administrator' }],
  ])('with wrong %s is refused', async (field, wrong) => {
    const { status, body } = await one().post('/api/programs', { ...PLATFORM, ...wrong });
    expect([status, Object.keys(body.errors)[0]?.split('.')[0]]).toEqual([422, field]);
  });
});

describe('what a program may', () => {
  it.each(MACHINE_ROLES.flatMap((role) => SCOPES[role].map((scope) => [role, scope] as const)))(
    'as %s with %s alone is what asks for that, and nothing else',
    async (role, scope) => {
      const { key } = await createApiClient(server.deps, { name: `${role} ${scope}`, role, scopes: [scope] });
      const ofRole = allRoutes.filter(({ access }) =>
        [access].flat().some((one) => SCOPES[role].some((held) => held === one)),
      );
      expect(ofRole.length).toBeGreaterThan(0);
      for (const { method, path, access } of ofRole) {
        const { status } = await fetch(`${server.url}/api${path.replace(/:\w+/g, NOBODY)}`, {
          method,
          headers: { 'X-Api-Key': key, ...(method === 'post' ? { 'Content-Type': 'application/json' } : {}) },
          ...(method === 'post' ? { body: '{}' } : {}),
        });
        expect([path, status === 403]).toEqual([path, ![access].flat().includes(scope)]);
      }
    },
  );

  it('becomes less at once, and more when another administrator agreed', async () => {
    const { id, key } = await admitted();
    const narrowed = await one().post(`/api/programs/${id}/terms`, { scopes: ['codes.redeem'], perMinute: 100 });
    expect(narrowed.body).toMatchObject({ scopes: ['codes.redeem'], perMinute: 100, waiting: null });
    expect(await reads(key)).toBe(403);
    const wider = { scopes: ['codes.redeem', 'registrations.read'], perMinute: null };
    const asked = await one().post(`/api/programs/${id}/terms`, wider);
    expect(asked.body).toMatchObject({ scopes: ['codes.redeem'], waiting: { what: 'terms', ...wider } });
    expect((await one().post(`/api/programs/${id}/confirm`)).body.code).toBe('programOtherEyes');
    expect((await one().post(`/api/programs/${id}/keys`, { days: 1, overlapHours: 1 })).body.code).toBe('programWaits');
    expect(await reads(key)).toBe(403);
    await other().post(`/api/programs/${id}/confirm`);
    expect(await reads(key)).toBe(200);
    const foreign = await one().post(`/api/programs/${id}/terms`, { scopes: ['bounces.report'], perMinute: null });
    expect(foreign.status).toBe(422);
  });

  it('ends at so many requests a minute of its own, on whichever route, except where each caller is counted', async () => {
    const { key } = await admitted({ perMinute: 2 });
    const { key: unlimited } = await admitted();
    const stranger = server.as('anonymous');
    const headers = { 'X-Api-Key': key };
    const wrong = { token: 'x'.repeat(43), code: 'ABCD-EFGH-JKMN', caller: 'junk' };
    for (let count = 0; count < 3; count += 1) {
      expect((await stranger.post('/api/activations', wrong, headers)).status).not.toBe(429);
    }
    expect(await reads(key)).toBe(200);
    expect((await stranger.get(`/api/registrations/${NOBODY}`, headers)).status).toBe(404);
    const tired = await stranger.get('/api/registrations', headers);
    expect([tired.status, tired.headers.get('retry-after')]).toEqual([429, '60']);
    expect(await reads(unlimited)).toBe(200);
  });
});

describe('a key', () => {
  it('is followed by another one, beside which it counts a while longer', async () => {
    const { id, key: first } = await admitted();
    const { status, body } = await one().post(`/api/programs/${id}/keys`, { days: 10, overlapHours: 24 });
    const second = body.key as string;
    expect([status, await reads(first), await reads(second)]).toEqual([201, 200, 401]);
    expect((await one().post(`/api/programs/${id}/confirm`)).body.code).toBe('programOtherEyes');
    hours(1);
    const { keys } = (await other().post(`/api/programs/${id}/confirm`)).body as Program;
    expect([await reads(first), await reads(second)]).toEqual([200, 200]);
    expect(keys.map(({ standing }) => standing)).toEqual(['counts', 'counts']);
    const third = await one().post(`/api/programs/${id}/keys`, { days: 10, overlapHours: 24 });
    expect([third.status, third.body.code]).toEqual([409, 'programTooManyKeys']);

    const before = await shown(id);
    expect(before.keys.map(({ lastUsedAt }) => lastUsedAt)).toEqual([now.toISOString(), now.toISOString()]);
    hours(24);
    expect([await reads(first), await reads(second)]).toEqual([401, 200]);
    const after = await shown(id);
    expect(after.keys.map(({ standing }) => standing)).toEqual(['counts', 'ended']);
    expect(after.keys.map(({ lastUsedAt }) => lastUsedAt)).toEqual([now.toISOString(), before.keys[1]?.lastUsedAt]);
    hours(24 * 10);
    expect(await reads(second)).toBe(401);
  });

  it('is ended at once by any administrator, and what waited with it waits no more', async () => {
    const { id, key } = await admitted();
    const asked = await one().post(`/api/programs/${id}/keys`, { days: 10, overlapHours: 0 });
    const [waiting, used] = (asked.body.program as Program).keys;
    const revoked = await other().post(`/api/programs/${id}/keys/${waiting?.id ?? ''}/revoke`);
    expect(revoked.body.waiting).toBe(null);
    expect((await other().post(`/api/programs/${id}/confirm`)).body.code).toBe('programNotWaiting');
    expect(await reads(key)).toBe(200);
    await one().post(`/api/programs/${id}/keys/${used?.id ?? ''}/revoke`);
    expect([await reads(key), await reads(asked.body.key)]).toEqual([401, 401]);
    const twice = await one().post(`/api/programs/${id}/keys/${used?.id ?? ''}/revoke`);
    expect([twice.status, twice.body.code]).toEqual([409, 'programKeyOver']);
    const strange = await one().post(`/api/programs/${NOBODY}/keys/${used?.id ?? ''}/revoke`);
    expect(strange.status).toBe(404);
  });
});

it('keeps a trail that answers for all of it', async () => {
  const findings: Finding[] = [];
  await verifyTrail(server.deps.db, { keys: [], tell: (finding) => findings.push(finding) });
  expect(findings).toEqual([]);
});
