import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAuditEvents } from '@desk/db/stores/auditStore';
import { findInvitation } from '@desk/db/stores/invitationStore';
import { findUser } from '@desk/db/stores/userStore';
import { INVITATION_HOURS, MOST_INVITATIONS_A_DAY } from '@desk/shared/access/invitation';
import { sendInvitations } from '../jobs/sendInvitations';
import { TEST_PASSWORD } from '../testing/actors';
import { invitationsTo } from '../testing/invitations';
import { startTestServer, type TestServer } from '../testing/startTestServer';

const PASSWORD = 'drie natte honden op het dak';
const HOUR_MS = 3_600_000;
let server: TestServer;
let now = Date.UTC(2026, 10, 30, 9);
let people = 0;
beforeAll(async () => {
  server = await startTestServer({ clock: () => new Date(now) });
});
afterAll(() => server.close());

const anybody = () => server.as('anonymous');
const open = (token: string) => anybody().post('/api/auth/invitation', { token });
const choose = (token: string, password = PASSWORD) =>
  anybody().post('/api/auth/invitation/password', { token, password });
const logIn = (username: string, password = PASSWORD) => anybody().post('/api/auth/login', { username, password });

/** An account that two administrators agree on. */
async function invited(): Promise<{ readonly id: string; readonly username: string; readonly email: string }> {
  people += 1;
  const username = `nieuw${String(people)}`;
  const email = `${username}@voorbeeld.example`;
  const asked = { username, name: 'Nora Voorbeeld', role: 'verifier', email };
  const { id } = (await server.as('administrator1').post('/api/users', asked)).body as { id: string };
  await server.as('administrator2').post(`/api/users/${id}/confirm`);
  return { id, username, email };
}

async function tokensOf({ email }: { readonly email: string }): Promise<string[]> {
  return (await invitationsTo(server.deps, email)).map(({ token }) => token);
}

async function eventsOf(userId: string): Promise<string[]> {
  const query = { sort: ['sequence', 'ASC'], offset: 0, limit: 500, filter: {} } as const;
  const { rows } = await listAuditEvents(server.deps.db, query);
  return rows.filter(({ chain }) => chain === `account:${userId}`).map(({ type }) => type);
}

const stateOf = async (id: string) =>
  (await server.as('administrator1').get(`/api/users/${id}`)).body.invitation as unknown;

describe('an invitation', () => {
  it('lets whoever got it choose the password, once, and log in', async () => {
    const person = await invited();
    expect((await logIn(person.username)).status).toBe(401);
    const [mail, ...more] = await invitationsTo(server.deps, person.email);
    expect(more).toEqual([]);
    expect(mail?.text).toContain(`${server.deps.config.publicUrl}/choose-password#`);
    const token = mail?.token ?? '';
    expect((await open(token)).body).toEqual({
      name: 'Nora Voorbeeld',
      username: person.username,
      kind: 'first',
      expiresAt: new Date(now + INVITATION_HOURS * HOUR_MS).toISOString(),
    });
    const short = await choose(token, 'te kort');
    expect([short.status, short.body.code]).toEqual([422, 'passwordTooShort']);
    expect((await choose(token)).status).toBe(204);
    expect((await logIn(person.username)).status).toBe(200);
    for (const answer of [await choose(token, 'vier groene paarden bij de sloot'), await open(token)]) {
      expect([answer.status, answer.body.code]).toEqual([410, 'invitationOver']);
    }
    expect((await logIn(person.username)).status).toBe(200);
    expect(await stateOf(person.id)).toBe(null);
  });

  it('tells the trail each step, and neither address nor link nor password', async () => {
    const person = await invited();
    const [token = ''] = await tokensOf(person);
    await choose(token);
    expect(await eventsOf(person.id)).toEqual([
      'user.created',
      'user.confirmed',
      'user.invitationMade',
      'user.invitationSent',
      'user.passwordChosen',
    ]);
    const query = { sort: ['sequence', 'DESC'], offset: 0, limit: 500, filter: {} } as const;
    const told = JSON.stringify((await listAuditEvents(server.deps.db, query)).rows);
    expect([person.email, token, PASSWORD].filter((secret) => told.includes(secret))).toEqual([]);
  });

  it('is mailed to nobody before a second administrator confirmed the account', async () => {
    const asked = { username: 'wacht', name: 'Wim Wacht', role: 'verifier', email: 'wacht@voorbeeld.example' };
    const { id } = (await server.as('administrator1').post('/api/users', asked)).body as { id: string };
    expect(await invitationsTo(server.deps, asked.email)).toEqual([]);
    expect(await stateOf(id)).toBe('waiting');
    const again = await server.as('administrator1').post(`/api/users/${id}/invite`);
    expect([again.status, again.body.code]).toEqual([409, 'nothingToInvite']);
  });

  it('runs out after two days, and an administrator has another one sent', async () => {
    const person = await invited();
    const [old = ''] = await tokensOf(person);
    now += INVITATION_HOURS * HOUR_MS - 1;
    expect((await open(old)).status).toBe(200);
    now += 1;
    expect((await open(old)).body.code).toBe('invitationOver');
    expect((await choose(old)).body.code).toBe('invitationOver');
    expect(await stateOf(person.id)).toBe('expired');
    const again = await server.as('administrator1').post(`/api/users/${person.id}/invite`);
    expect([again.status, again.body.invitation]).toEqual([200, 'underWay']);
    const fresh = (await tokensOf(person)).find((token) => token !== old) ?? '';
    expect((await choose(fresh)).status).toBe(204);
  });

  it('works no more once another was asked for', async () => {
    const person = await invited();
    const [old = ''] = await tokensOf(person);
    await server.as('administrator2').post(`/api/users/${person.id}/invite`);
    expect((await choose(old)).body.code).toBe('invitationOver');
  });

  it('can be sent anew so many times a day, by administrators alone', async () => {
    const person = await invited();
    const invite = (who: 'administrator1' | 'supervisor1') => server.as(who).post(`/api/users/${person.id}/invite`);
    expect((await invite('supervisor1')).status).toBe(403);
    for (let time = 0; time < MOST_INVITATIONS_A_DAY; time += 1) {
      await sendInvitations(server.deps);
      expect((await invite('administrator1')).status).toBe(200);
    }
    await sendInvitations(server.deps);
    expect((await invite('administrator1')).status).toBe(429);
    now += 24 * HOUR_MS + 1;
    expect((await invite('administrator1')).status).toBe(200);
  });

  it('opens nothing once the account is closed, and its address is forgotten', async () => {
    const person = await invited();
    const [token = ''] = await tokensOf(person);
    await server.as('administrator1').put(`/api/users/${person.id}`, { active: false });
    expect((await choose(token)).body.code).toBe('invitationOver');
    expect((await findInvitation(server.deps.db, person.id))?.email).toBe(null);
    await server.as('administrator1').put(`/api/users/${person.id}`, { active: true });
    await server.as('administrator2').post(`/api/users/${person.id}/confirm`);
    expect((await choose(token)).body.code).toBe('invitationOver');
    expect(await sendInvitations(server.deps)).toBe(0);
  });

  it('shows its address to administrators alone', async () => {
    const person = await invited();
    await sendInvitations(server.deps);
    const path = `/api/users/${person.id}/invitation`;
    expect((await server.as('administrator2').get(path)).body.invitation).toMatchObject({
      state: 'sent',
      email: person.email,
    });
    expect((await server.as('supervisor1').get(path)).status).toBe(403);
    expect((await server.as('supervisor1').get(`/api/users/${person.id}`)).text).not.toContain(person.email);
    const { verifier1 } = server.users;
    expect((await server.as('administrator1').get(`/api/users/${verifier1.id}/invitation`)).body).toEqual({
      invitation: null,
      askedEmail: null,
    });
  });

  it('lets one of two win who choose at the same moment', async () => {
    const person = await invited();
    const [token = ''] = await tokensOf(person);
    const answers = await Promise.all([choose(token), choose(token, 'vier groene paarden bij de sloot')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 410]);
  });

  it('is refused when another site asks, and without the shape of a link', async () => {
    const elsewhere = { Origin: 'https://evil.example' };
    expect((await anybody().post('/api/auth/invitation', { token: 'a'.repeat(43) }, elsewhere)).status).toBe(403);
    expect((await open('short')).status).toBe(422);
    expect((await open('a'.repeat(43))).body.code).toBe('invitationOver');
  });
});

describe('mailing invitations', () => {
  it('tries again with another link when the mail server is away, and gives up when it refuses', async () => {
    const person = await invited();
    const failing = (error: Error) => ({
      ...server.deps,
      carriers: { ...server.deps.carriers, sendMail: () => Promise.reject(error) },
    });
    await sendInvitations(failing(Object.assign(new Error('away'), { code: 'ECONNECTION', syscall: 'connect' })));
    const first = (await findInvitation(server.deps.db, person.id))?.tokenHash;
    expect(await stateOf(person.id)).toBe('underWay');
    expect(await sendInvitations(server.deps)).toBe(0);
    now += HOUR_MS;
    await sendInvitations(failing(Object.assign(new Error('no'), { code: 'EENVELOPE', responseCode: 550 })));
    expect((await findInvitation(server.deps.db, person.id))?.tokenHash).not.toBe(first);
    expect(await stateOf(person.id)).toBe('failed');
    expect((await eventsOf(person.id)).slice(-2)).toEqual(['user.invitationMade', 'user.invitationFailed']);
    await server.as('administrator1').post(`/api/users/${person.id}/invite`);
    const [token = ''] = await tokensOf(person);
    expect((await choose(token)).status).toBe(204);
  });
});

it('leaves those who have a password as they are', async () => {
  const { supervisor2 } = server.users;
  const before = await findUser(server.deps.db, supervisor2.id);
  await server.as('administrator1').put(`/api/users/${supervisor2.id}`, { active: false });
  await server.as('administrator1').put(`/api/users/${supervisor2.id}`, { active: true });
  await server.as('administrator2').post(`/api/users/${supervisor2.id}/confirm`);
  expect((await findUser(server.deps.db, supervisor2.id))?.passwordHash).toBe(before?.passwordHash);
  expect((await logIn('supervisor2', TEST_PASSWORD)).status).toBe(200);
});
