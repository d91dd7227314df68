/** Who an account is at a real OpenID provider: what two administrators say of it, and what undoing that ends. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inviteAnew } from '@desk/db/stores/invitationStore';
import { NO_PASSWORD, findUser, insertUser, updateUser } from '@desk/db/stores/userStore';
import { inTransaction } from '@desk/db/transaction';
import { DORMANT_DAYS } from '@desk/shared/access/dormancy';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import type { StaffName } from '../../testing/actors';
import { TEST_PASSWORD } from '../../testing/actors';
import { invitationsTo } from '../../testing/invitations';
import { openSsoDesk, VERA, type SsoDesk } from '../../testing/ssoDesk';
import { isLinked } from '../../flow/linkFacts';
import { readAccountLink, unlink } from './links';

let desk: SsoDesk;
beforeAll(async () => {
  desk = await openSsoDesk();
});
afterAll(() => desk.close());

describe('a link', () => {
  const path = (name: StaffName, rest = '') => `/api/users/${desk.idOf(name)}/sso${rest}`;

  it('takes a second administrator, who is not its owner, and opens nothing before', async () => {
    const boss = { subject: 'boss-at-work', amr: 'mfa' };
    desk.provider.roles.set(boss.subject, 'leads');
    const asked = await desk.server.as('administrator1').post(path('supervisor1'), { subject: boss.subject });
    const refused = { code: 'ssoOtherEyes', people: [{ name: 'Berend Voorbeeld' }] };
    expect(asked.body).toMatchObject({ linkedSince: null, waiting: { askedBy: { name: 'Bas Voorbeeld' }, refused } });
    expect((await desk.server.as('administrator2').get(path('supervisor1'))).body.waiting.refused).toBe(null);
    expect((await desk.come(boss)).body).toMatchObject({ code: 'ssoUnknown' });
    const confirm = (by: 'administrator1' | 'administrator2', name: StaffName, subject: string) =>
      desk.server.as(by).post(path(name, '/confirm'), { subject });
    expect((await confirm('administrator1', 'supervisor1', boss.subject)).body).toMatchObject({ code: 'ssoOtherEyes' });
    const again = await desk.server.as('administrator2').post(path('supervisor1'), { subject: 'other' });
    expect(again.body).toMatchObject({ code: 'ssoLinkWaits' });
    expect(
      (await desk.server.as('administrator2').post(path('supervisor2'), { subject: boss.subject })).body,
    ).toMatchObject({ code: 'ssoLinkTaken' });
    await desk.server.as('administrator1').post(path('administrator2'), { subject: 'berend' });
    expect((await confirm('administrator2', 'administrator2', 'berend')).body).toMatchObject({ code: 'ssoOtherEyes' });
    expect((await desk.server.as('administrator2').post(path('administrator2', '/refuse'))).body).toMatchObject({
      subject: null,
      waiting: null,
    });
    await confirm('administrator2', 'supervisor1', boss.subject);
    const answer = await desk.come(boss);
    expect(answer.status).toBe(200);
    expect((await desk.server.as('administrator1').post(path('supervisor1'), { subject: 'x' })).body).toMatchObject({
      code: 'ssoLinked',
    });
    expect((await desk.server.as('administrator1').post(path('supervisor1', '/remove'))).body).toMatchObject({
      subject: null,
      linkedSince: null,
    });
    expect((await desk.me(answer)).body).toMatchObject({ code: 'sessionExpired' });
    expect((await desk.come(boss)).body).toMatchObject({ code: 'ssoUnknown' });
    const typed = { username: 'supervisor1', password: TEST_PASSWORD };
    expect((await desk.post('/api/auth/login', typed)).body).toMatchObject({ code: 'wrongCredentials' });
    expect((await desk.told('sso.unlinked'))[0]?.data).toMatchObject({ passwordEnded: true });
  });

  it('of an administrator is undone while two others can come in, and says beforehand what that ends', async () => {
    const third = { id: desk.server.deps.newId(), username: 'administrator3', name: 'Bram Voorbeeld' } as const;
    const user = { ...third, role: 'administrator', active: true, createdAt: desk.clock().toISOString() } as const;
    const unaudited = { unaudited: 'for a test' } as const;
    await inTransaction(desk.server.deps.db, (tx) => insertUser(tx, { ...user, passwordHash: 'of before' }), unaudited);
    const [asker, at] = [desk.server.as('administrator1'), `/api/users/${third.id}/sso`];
    const subject = 'bram-at-work';
    expect((await asker.post(at, { subject })).body.undoing).toBe(null);
    await desk.server.as('administrator2').post(`${at}/confirm`, { subject });
    expect((await asker.get(at)).body.undoing).toEqual({ endsPassword: true, refused: null });

    const { passwordHash = '' } = (await findUser(desk.server.deps.db, desk.idOf('administrator2'))) ?? {};
    const giveOther = (hash: string) =>
      inTransaction(
        desk.server.deps.db,
        (tx) => updateUser(tx, desk.idOf('administrator2'), { passwordHash: hash }),
        unaudited,
      );
    await giveOther(NO_PASSWORD);
    expect((await asker.get(at)).body.undoing).toEqual({ endsPassword: true, refused: 'ssoLastAdministrators' });
    expect((await asker.post(`${at}/remove`)).body).toMatchObject({ status: 409, code: 'ssoLastAdministrators' });
    await giveOther(passwordHash);
    expect((await asker.post(`${at}/remove`)).body).toMatchObject({ linkedSince: null, undoing: null });
    expect((await desk.told('sso.unlinked'))[0]?.data).toMatchObject({ userId: third.id, passwordEnded: true });
  });

  it('of an administrator without a password makes them one who could agree only once it counts', async () => {
    const third = { id: desk.server.deps.newId(), username: 'administrator4', name: 'Bo Voorbeeld' } as const;
    const user = { ...third, role: 'administrator', active: true, createdAt: desk.clock().toISOString() } as const;
    await inTransaction(desk.server.deps.db, (tx) => insertUser(tx, { ...user, passwordHash: NO_PASSWORD }), {
      unaudited: 'for a test',
    });
    const [asker, at] = [desk.server.as('administrator1'), `/api/users/${third.id}/sso`];
    await asker.post(path('supervisor2'), { subject: 'joris-at-work' });
    const couldAgree = async () => {
      const { refused } = (await asker.get(path('supervisor2'))).body.waiting;
      return refused.people.some(({ id }: { id: string }) => id === third.id);
    };
    await asker.post(at, { subject: 'bo-at-work' });
    expect(await couldAgree()).toBe(false);
    await desk.server.as('administrator2').post(`${at}/confirm`, { subject: 'bo-at-work' });
    expect(await couldAgree()).toBe(true);
    const { deps, users } = desk.server;
    const couldWhere = async (config: Partial<typeof deps.config>, now = desk.clock()) => {
      const there = { config: { ...deps.config, ...config }, clock: () => now };
      const looking = { id: desk.idOf('supervisor2'), actor: users.administrator1 };
      const { waiting } = await readAccountLink(there, deps.db, looking);
      return waiting?.refused?.people.map(({ id }) => id) ?? [];
    };
    const { settings } = desk.provider;
    expect(await couldWhere({ sso: settings })).toContain(third.id);
    // At another provider nobody is who they were, and with none nobody comes in there.
    expect(await couldWhere({ sso: { ...settings, issuer: 'https://other.example' } })).toEqual([
      users.administrator2.id,
    ]);
    expect(await couldWhere({ sso: null })).toEqual([users.administrator2.id]);
    const later = new Date(desk.clock().getTime() + (DORMANT_DAYS + 1) * 24 * 60 * 60_000);
    expect(await couldWhere({ sso: settings, isDemo: false }, later)).toEqual([]);
    await asker.post(`${at}/remove`);
    expect(await couldAgree()).toBe(false);
    await asker.post(path('supervisor2', '/refuse'));
  });

  it('leaves no invitation of before that one administrator could have mailed', async () => {
    const invited = { id: desk.idOf('verifier2'), email: 'verifier2@voorbeeld.example' };
    await inTransaction(desk.server.deps.db, (tx) => inviteAnew(tx, invited, desk.clock().toISOString()), {
      unaudited: 'a test',
    });
    const [mailed] = await invitationsTo(desk.server.deps, invited.email);
    await desk.link('verifier2', 'veerle-at-work');
    const administrator = desk.server.as('administrator1');
    await administrator.post(path('verifier2', '/remove'));
    const answer = await administrator.post(`/api/users/${invited.id}/invite`);
    expect(answer.body).toMatchObject({ code: 'nothingToInvite' });
    const choice = { token: mailed?.token ?? '', password: 'een lange zin van woorden' };
    const chosen = await desk.post('/api/auth/invitation/password', choice);
    expect([mailed?.token, chosen.body]).toEqual([
      expect.stringMatching(/.{20}/),
      expect.objectContaining({ code: 'invitationOver' }),
    ]);
  });

  it('says before it is confirmed that the password opens nothing beside it, where that is so', async () => {
    const asked = await desk.server.as('administrator1').post(path('supervisor2'), { subject: 'joris-at-work' });
    expect(asked.body.confirming).toEqual({ isAnother: false, endsCertificates: false, endsPassword: true });
    const { deps, users } = desk.server;
    const takesPasswords = { ...deps.config, sso: { ...desk.provider.settings, takesPasswords: true } };
    const looking = { id: desk.idOf('supervisor2'), actor: users.administrator2 };
    const there = await readAccountLink({ ...deps, config: takesPasswords }, deps.db, looking);
    expect(there.confirming).toMatchObject({ endsPassword: false });
    await desk.server.as('administrator1').post(path('supervisor2', '/refuse'));
  });

  it('to somebody else than before ends what was looked at of the one of before', async () => {
    const certificates = path('verifier2').replace('/sso', '/certificates');
    const issuedOn = amsterdamDay(desk.clock().getTime());
    const [asker, other] = [desk.server.as('administrator1'), desk.server.as('administrator2')];
    const { body } = await asker.post(certificates, { kind: 'Documentherkenning', issuedOn });
    const { id } = body.certificates[0];
    expect((await other.post(`${certificates}/${id}/confirm`)).status).toBe(200);
    const state = async () => (await asker.get(certificates)).body.certificates[0].state;
    await desk.link('verifier2', 'veerle-at-work');
    await asker.post(path('verifier2', '/remove'));
    expect(await state()).toBe('valid');
    const asked = await asker.post(path('verifier2'), { subject: 'victor-at-work' });
    // The password went with the first link.
    expect(asked.body.confirming).toEqual({ isAnother: true, endsCertificates: true, endsPassword: false });
    await other.post(path('verifier2', '/confirm'), { subject: 'victor-at-work' });
    expect(await state()).toBe('withdrawn');
    expect((await desk.told('certificate.withdrawn'))[0]?.data).toMatchObject({ because: 'newIdentity' });
    await asker.post(path('verifier2', '/remove'));
  });

  it('leaves a password that opened the account beside it as it is', async () => {
    const sso = { ...desk.provider.settings, takesPasswords: true };
    const parts = { ...desk.server.deps, config: { ...desk.server.deps.config, sso } };
    await desk.link('auditor1', 'anouk-at-work');
    const by = { actor: desk.server.users.administrator1, requestId: 'test', origin: 'screen' } as const;
    await unlink(parts, { id: desk.idOf('auditor1'), ...by });
    expect((await desk.told('sso.unlinked'))[0]?.data).toMatchObject({ passwordEnded: false });
    const typed = { username: 'auditor1', password: TEST_PASSWORD };
    expect((await desk.post('/api/auth/login', typed)).status).toBe(200);
  });

  it('is confirmed as it was read: not what was withdrawn and asked anew meanwhile, nor what a changed row says', async () => {
    const [asker, other] = [desk.server.as('administrator1'), desk.server.as('administrator2')];
    const [right, wrong] = ['simon-at-work', 'somebody-else'];
    await asker.post(path('supervisor2'), { subject: right });
    expect((await other.get(path('supervisor2'))).body).toMatchObject({ subject: right });
    await asker.post(path('supervisor2', '/refuse'));
    await asker.post(path('supervisor2'), { subject: wrong });
    const stale = await other.post(path('supervisor2', '/confirm'), { subject: right });
    expect(stale.body).toMatchObject({ status: 409, code: 'ssoLinkChanged' });
    expect((await other.post(path('supervisor2', '/confirm'))).status).toBe(422);
    const row = `UPDATE sso_links SET subject = '${right}' WHERE id = '${desk.idOf('supervisor2')}'`;
    await desk.server.deps.db.sequelize.query(row);
    const waiting = { subject: null, linkedSince: null, waiting: { askedBy: { id: desk.idOf('administrator1') } } };
    expect((await other.get(path('supervisor2'))).body).toMatchObject(waiting);
    for (const subject of [right, wrong]) {
      const answer = await other.post(path('supervisor2', '/confirm'), { subject });
      expect(answer.body).toMatchObject({ status: 409, code: 'ssoLinkChanged' });
    }
    expect((await other.post(path('supervisor2', '/refuse'))).body).toMatchObject({ subject: null, waiting: null });
  });

  it('is neither asked nor undone by its owner, who would go back to the password alone', async () => {
    const owner = desk.server.as('administrator2');
    const own = { status: 403, code: 'ssoLinkOfOwn' };
    expect((await owner.post(path('administrator2'), { subject: 'berend' })).body).toMatchObject(own);
    await desk.server.as('administrator1').post(path('administrator2'), { subject: 'berend' });
    expect((await owner.post(path('administrator2', '/remove'))).body).toMatchObject(own);
    expect((await owner.post(path('administrator2', '/refuse'))).body).toMatchObject({ waiting: null });
  });

  it('whose row is gone or changed opens no way by password', async () => {
    const { sequelize } = desk.server.deps.db;
    const typed = { username: 'verifier1', password: TEST_PASSWORD };
    const where = `WHERE id = '${desk.idOf('verifier1')}'`;
    for (const changed of ["issuer = 'https://other.example'", "subject = 'somebody-else'"]) {
      await sequelize.query(`UPDATE sso_links SET ${changed} ${where}`);
      expect((await desk.post('/api/auth/login', typed)).body).toMatchObject({ code: 'ssoOnly' });
    }
    await sequelize.query(`DELETE FROM sso_links ${where}`);
    expect((await desk.post('/api/auth/login', typed)).body).toMatchObject({ code: 'ssoOnly' });
    const row = `'${desk.idOf('verifier1')}', '${desk.provider.settings.issuer}', '${VERA.subject}'`;
    await sequelize.query(`INSERT INTO sso_links (id, issuer, subject) VALUES (${row})`);
    const other = { ...desk.server.deps.config, sso: { ...desk.provider.settings, issuer: 'https://other.example' } };
    expect(await isLinked(desk.server.deps, desk.idOf('verifier1'))).toBe(true);
    expect(await isLinked({ ...desk.server.deps, config: other }, desk.idOf('verifier1'))).toBe(false);
  });

  it('that a row alone tells of opens nothing', async () => {
    desk.provider.roles.set('thief', 'officers');
    await desk.server.deps.db.sequelize.query(
      `UPDATE sso_links SET subject = 'thief' WHERE id = '${desk.idOf('verifier1')}'`,
    );
    expect((await desk.come({ subject: 'thief', amr: 'mfa' })).body).toMatchObject({ code: 'ssoUnknown' });
    await desk.server.deps.db.sequelize.query(
      `UPDATE sso_links SET subject = '${VERA.subject}' WHERE id = '${desk.idOf('verifier1')}'`,
    );
    expect((await desk.come(VERA)).status).toBe(200);
  });
});
