import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAuditEvents } from '@desk/db/stores/auditStore';
import { TEST_PASSWORD, type StaffName } from '../testing/actors';
import { invitationsTo } from '../testing/invitations';
import { startTestServer, type TestServer } from '../testing/startTestServer';

const PASSWORD = 'drie natte honden op het dak';
let server: TestServer;
let now = Date.UTC(2026, 10, 30, 9);
beforeAll(async () => {
  server = await startTestServer({ clock: () => new Date(now) });
});
afterAll(() => server.close());

const anybody = () => server.as('anonymous');
const logIn = (username: string, password = TEST_PASSWORD) => anybody().post('/api/auth/login', { username, password });
const ask = (whose: StaffName, body: unknown = {}, by: StaffName = 'administrator1') =>
  server.as(by).post(`/api/users/${server.users[whose].id}/reset`, body);
const answer = (whose: StaffName, what: 'confirm' | 'refuse', by: StaffName = 'administrator2') =>
  server.as(by).post(`/api/users/${server.users[whose].id}/${what}`);

async function lastEvent() {
  const query = { sort: ['sequence', 'DESC'], offset: 0, limit: 1, filter: {} } as const;
  return (await listAuditEvents(server.deps.db, query)).rows[0];
}

describe('a reset', () => {
  it('waits for another administrator, and changes nothing until then', async () => {
    const email = 'vera@voorbeeld.example';
    const asked = await ask('verifier1', { email });
    expect([asked.status, asked.body.waiting]).toEqual([
      200,
      expect.objectContaining({ what: 'reset', askedBy: expect.objectContaining({ name: 'Bas Voorbeeld' }) }),
    ]);
    expect((await logIn('verifier1')).status).toBe(200);
    expect(await invitationsTo(server.deps, email)).toEqual([]);
    expect((await answer('verifier1', 'confirm', 'administrator1')).body.code).toBe('accountOtherEyes');
    expect((await ask('verifier1')).body.code).toBe('accountWaits');
    expect((await server.as('verifier1').get('/api/auth/me')).status).toBe(200);

    const confirmed = await answer('verifier1', 'confirm');
    expect([confirmed.status, confirmed.body.active, confirmed.body.waiting]).toEqual([200, true, null]);
    const { id } = server.users.verifier1;
    expect(await lastEvent()).toMatchObject({
      type: 'user.resetConfirmed',
      data: { userId: id, toNewAddress: true, sessions: 2 },
    });
    expect(JSON.stringify(await lastEvent())).not.toContain(email);
    expect((await server.as('verifier1').get('/api/auth/me')).status).toBe(401);
    expect((await logIn('verifier1')).status).toBe(401);
    const [mail] = await invitationsTo(server.deps, email);
    expect(mail?.subject).toContain('nieuw wachtwoord');
    const chosen = { token: mail?.token, password: PASSWORD };
    expect((await anybody().post('/api/auth/invitation/password', chosen)).status).toBe(204);
    expect((await logIn('verifier1', PASSWORD)).status).toBe(200);
  });

  it('goes to the known address when no other is given', async () => {
    expect((await ask('verifier1')).status).toBe(200);
    await answer('verifier1', 'confirm');
    now += 1000;
    expect((await invitationsTo(server.deps, 'vera@voorbeeld.example')).length).toBe(2);
  });

  it('leaves everything as it is when it is refused, and forgets the address', async () => {
    const { id } = server.users.supervisor1;
    const path = `/api/users/${id}/invitation`;
    await ask('supervisor1', { email: 'sanne@voorbeeld.example' });
    expect((await server.as('administrator2').get(path)).body.askedEmail).toBe('sanne@voorbeeld.example');
    expect((await answer('supervisor1', 'refuse')).body.active).toBe(true);
    expect((await server.as('administrator2').get(path)).body).toEqual({ invitation: null, askedEmail: null });
    expect((await logIn('supervisor1')).status).toBe(200);
  });

  it.each<[string, StaffName, unknown, StaffName, number, string]>([
    ['without an address that is known', 'supervisor2', {}, 'administrator1', 422, 'resetNeedsAddress'],
    ['of one’s own', 'administrator1', { email: 'bas@voorbeeld.example' }, 'administrator1', 403, 'resetOfOwn'],
    ['by somebody else', 'verifier2', { email: 'v@voorbeeld.example' }, 'supervisor1', 403, 'forbidden'],
    ['to what is no address', 'verifier2', { email: 'nothing' }, 'administrator1', 422, 'malformed'],
  ])('is not asked %s', async (_what, whose, body, by, status, code) => {
    const refused = await ask(whose, body, by);
    expect([refused.status, refused.body.code]).toEqual([status, code]);
  });

  it('is not confirmed by whose account it is', async () => {
    await ask('administrator2', { email: 'berend@voorbeeld.example' });
    const own = await answer('administrator2', 'confirm', 'administrator2');
    expect([own.status, own.body.refusals]).toEqual([403, [{ code: 'noOtherEyes', people: [] }]]);
  });

  it('of an account that was closed meanwhile is over', async () => {
    await ask('auditor1', { email: 'anouk@voorbeeld.example' });
    await server.as('administrator1').put(`/api/users/${server.users.auditor1.id}`, { active: false });
    expect((await answer('auditor1', 'confirm')).body.code).toBe('accountNotWaiting');
    expect((await ask('auditor1', { email: 'anouk@voorbeeld.example' })).body.code).toBe('accountClosed');
  });
});
