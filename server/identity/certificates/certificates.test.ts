/** The yearly certificate over real HTTP: whose word it takes, and what nobody records without one where the policy asks it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAuditEvents } from '@desk/db/stores/auditStore';
import { insertPolicy } from '@desk/db/stores/policyStore';
import { insertUser } from '@desk/db/stores/userStore';
import { inTransaction, type Tx } from '@desk/db/transaction';
import type { AccountCertificates } from '@desk/shared/contract/certificates';
import type { ApplicationDetail, UserRow } from '@desk/shared/contract/resources';
import { DEFAULT_POLICY } from '@desk/shared/policy/defaultPolicy';
import { signAccessToken } from '../../http/authenticate';
import type { StaffName } from '../../testing/actors';
import { insertEndlessSession } from '../../testing/endlessSession';
import { PASSPORT } from '../../testing/samples';
import { startTestServer, type TestServer } from '../../testing/startTestServer';
import { act, checkOf, evidenceFor, mustSucceed, readCase, takenCase, TODAY } from '../../testing/story';

const DAY = 86_400_000;
const NOBODY = '019a0000-0000-7000-8000-000000000000';
const GIVEN = { kind: 'Documentherkenning', issuedOn: '2026-11-20' };

let server: TestServer;
let now = TODAY.getTime();

/** From now on the policy for new cases asks a certificate, or asks none. */
async function askCertificates(version: number, identityCertificateRequired: boolean): Promise<void> {
  const settings = { ...DEFAULT_POLICY.settings, identityCertificateRequired };
  const content = { ...DEFAULT_POLICY, version, validFrom: `2026-11-23T08:00:0${String(version)}.000Z`, settings };
  const row = { id: server.deps.newId(), version, validFrom: content.validFrom, content };
  const said = { movesRunningCases: false, reason: 'test', draftedByName: '', putInForceByName: '' };
  await inTransaction(server.deps.db, (tx) => insertPolicy(tx, { ...row, ...said }), { unaudited: 'for a test' });
}
beforeAll(async () => {
  server = await startTestServer({ clock: () => new Date(now) });
});
afterAll(() => server.close());

const path = (whose: StaffName) => `/api/users/${server.users[whose].id}/certificates`;
const record = (whose: StaffName, by: StaffName = 'administrator1', given: object = GIVEN) =>
  server.as(by).post(path(whose), given);
const of = async (whose: StaffName) =>
  (await mustSucceed(server.as('administrator1').get(path(whose)))).body as AccountCertificates;
const newest = async (whose: StaffName) => (await of(whose)).certificates[0]?.id ?? NOBODY;
const answer = async (whose: StaffName, what: string, by: StaffName = 'administrator2', body: object = {}) =>
  server.as(by).post(`${path(whose)}/${await newest(whose)}/${what}`, body);
const withdraw = (whose: StaffName, by?: StaffName) => answer(whose, 'withdraw', by, { reason: 'niet geslaagd' });
const certify = async (whose: StaffName, given?: object) => {
  await mustSucceed(record(whose, 'administrator1', given));
  await mustSucceed(answer(whose, 'confirm'));
};

/** A colleague of whom the trail knows no maker, logged in. */
async function insertColleague(one: Pick<UserRow, 'username' | 'role' | 'name'>) {
  const user = { ...one, id: server.deps.newId(), active: true };
  const createdAt = server.deps.clock().toISOString();
  const insert = async (tx: Tx): Promise<string> => {
    await insertUser(tx, { ...user, passwordHash: '', createdAt });
    return insertEndlessSession(tx, { id: user.id, createdAt });
  };
  const session = await inTransaction(server.deps.db, insert, { unaudited: 'for a test' });
  return { ...user, bearer: { Authorization: `Bearer ${signAccessToken(server.deps, user, session)}` } };
}

async function lastEvent() {
  const query = { sort: ['sequence', 'DESC'], offset: 0, limit: 1, filter: {} } as const;
  return (await listAuditEvents(server.deps.db, query)).rows[0];
}

describe('a certificate', () => {
  it('counts once another administrator has confirmed it, until one of them withdraws it', async () => {
    const { id: userId } = server.users.verifier1;
    const recorded = await record('verifier1');
    expect([recorded.status, recorded.body]).toMatchObject([
      201,
      {
        asked: 'nowhere',
        isOfUse: true,
        until: null,
        certificates: [{ ...GIVEN, validUntil: '2027-11-20', state: 'waiting', confirmedBy: null, withdrawn: null }],
      },
    ]);
    expect((await record('verifier1')).body.code).toBe('certificateWaits');
    const own = await answer('verifier1', 'confirm', 'administrator1');
    expect([own.status, own.body.code]).toEqual([403, 'certificateOtherEyes']);
    expect((await withdraw('verifier1')).body.code).toBe('certificateNotStanding');

    const confirmed = await answer('verifier1', 'confirm');
    expect([confirmed.status, confirmed.body.until]).toEqual([200, '2027-11-20']);
    const days = { issuedOn: '2026-11-20', validUntil: '2027-11-20' };
    const data = { userId, ...days, askedById: server.users.administrator1.id };
    expect(await lastEvent()).toMatchObject({ type: 'certificate.confirmed', data, actorName: 'Berend Voorbeeld' });
    for (const what of ['confirm', 'refuse']) {
      expect((await answer('verifier1', what)).body.code).toBe('certificateNotWaiting');
    }
    const seen = (await server.as('verifier1').get('/api/auth/me/certificates')).body as AccountCertificates;
    expect(seen).toEqual(await of('verifier1'));

    expect((await answer('verifier1', 'withdraw', 'administrator1', { reason: '' })).status).toBe(422);
    const withdrawn = await withdraw('verifier1', 'administrator1');
    expect(withdrawn.body).toMatchObject({
      until: null,
      certificates: [{ state: 'withdrawn', withdrawn: { reason: 'niet geslaagd', by: { name: 'Bas Voorbeeld' } } }],
    });
    expect(await lastEvent()).toMatchObject({ type: 'certificate.withdrawn', data: { userId, ...days } });
    expect(JSON.stringify(await lastEvent())).not.toContain('geslaagd');
    expect((await withdraw('verifier1')).body.code).toBe('certificateNotStanding');
  });

  it('is refused by whoever recorded it as well, and can be recorded anew', async () => {
    await mustSucceed(record('verifier2'));
    expect((await answer('verifier2', 'refuse', 'administrator1')).body.certificates[0].state).toBe('refused');
    expect(await lastEvent()).toMatchObject({ type: 'certificate.refused' });
    expect((await record('verifier2')).status).toBe(201);
  });

  it('is confirmed by nobody who made the account of its owner or confirmed it', async () => {
    const newcomer = { username: 'nora', name: 'Nora Voorbeeld', role: 'verifier', email: 'nora@voorbeeld.example' };
    const { id } = (await mustSucceed(server.as('administrator1').post('/api/users', newcomer))).body as { id: string };
    await mustSucceed(server.as('administrator2').post(`/api/users/${id}/confirm`, {}));
    const certificates = `/api/users/${id}/certificates`;
    const recorded = await mustSucceed(server.as('administrator2').post(certificates, GIVEN));
    const confirm = `${certificates}/${(recorded.body as AccountCertificates).certificates[0]?.id ?? ''}/confirm`;
    const refusedTo = async (bearer?: { Authorization: string }) => {
      const asker = server.as(bearer === undefined ? 'administrator1' : 'anonymous');
      return ((await asker.get(certificates, bearer)).body as AccountCertificates).certificates[0]?.refused;
    };
    expect(await refusedTo()).toEqual({ code: 'certificateOtherEyes', people: [] });
    const made = await server.as('administrator1').post(confirm, {});
    expect([made.status, made.body.code, made.body.refusals]).toEqual([
      403,
      'certificateOtherEyes',
      [{ code: 'noOtherEyes', people: [] }],
    ]);
    const third = await insertColleague({ username: 'administrator3', role: 'administrator', name: 'Bram Voorbeeld' });
    const others = await server.as('administrator1').post(confirm, {});
    expect(others.body.refusals).toEqual([{ code: 'fourEyes', people: [{ id: third.id, name: third.name }] }]);
    expect(await refusedTo()).toEqual({ code: 'certificateOtherEyes', people: [{ id: third.id, name: third.name }] });
    expect(await refusedTo(third.bearer)).toBe(null);
    const confirmed = await server.as('anonymous').post(confirm, {}, third.bearer);
    expect([confirmed.status, confirmed.body.until]).toEqual([200, '2027-11-20']);
  });

  it('ends with a change by which the account may be another human’s, and what waits is refused', async () => {
    const name = 'Olga Voorbeeld';
    const { id } = await insertColleague({ username: 'olga', role: 'verifier', name });
    const third = await insertColleague({
      username: 'administrator4',
      role: 'administrator',
      name: 'Barbara Voorbeeld',
    });
    const [one, other] = [server.as('administrator1'), server.as('administrator2')];
    const at = `/api/users/${id}`;
    const all = async () =>
      ((await mustSucceed(one.get(`${at}/certificates`))).body as AccountCertificates).certificates;
    const states = async () => (await all()).map(({ state }) => state);
    const show = () => mustSucceed(one.post(`${at}/certificates`, GIVEN));
    // By somebody who makes nothing of the account below.
    const certifyAnew = async () => {
      await show();
      const confirm = `${at}/certificates/${(await all())[0]?.id ?? ''}/confirm`;
      await mustSucceed(server.as('anonymous').post(confirm, {}, third.bearer));
    };
    const change = (input: object) => mustSucceed(one.put(at, input));
    await certifyAnew();
    await show();
    await change({ name: name.toUpperCase() });
    expect(await states()).toEqual(['waiting', 'valid']);
    await change({ name: 'Iemand Anders' });
    expect(await states()).toEqual(['refused', 'withdrawn']);
    expect((await all())[1]?.withdrawn).toMatchObject({ reason: null, by: { name: 'Bas Voorbeeld' } });
    expect((await lastEvent())?.data).toMatchObject({ userId: id, because: 'newName' });

    const reset = async () => {
      await mustSucceed(other.post(`${at}/reset`, { email: 'elders@voorbeeld.example' }));
      await mustSucceed(one.post(`${at}/confirm`, {}));
    };
    await certifyAnew();
    await reset();
    expect([(await states())[0], (await lastEvent())?.data]).toMatchObject(['withdrawn', { because: 'newAddress' }]);
    await certifyAnew();
    await reset();
    expect((await states())[0]).toBe('valid');
    await change({ active: false });
  });

  it.each<[string, StaffName, StaffName, object, number, string]>([
    ['for oneself', 'administrator1', 'administrator1', GIVEN, 403, 'certificateOfOwn'],
    ['for who judges no identity', 'auditor1', 'administrator1', GIVEN, 409, 'certificateNotNeeded'],
    ['by somebody else', 'supervisor1', 'verifier2', GIVEN, 403, 'forbidden'],
    ['of tomorrow', 'supervisor1', 'administrator1', { ...GIVEN, issuedOn: '2026-11-24' }, 422, 'malformed'],
    ['that is over', 'supervisor1', 'administrator1', { ...GIVEN, issuedOn: '2025-11-22' }, 422, 'malformed'],
    ['of no day', 'supervisor1', 'administrator1', { ...GIVEN, issuedOn: '2026-02-30' }, 422, 'malformed'],
    ['of nothing', 'supervisor1', 'administrator1', { ...GIVEN, kind: ' ' }, 422, 'malformed'],
  ])('is not recorded %s', async (_what, whose, by, given, status, code) => {
    const refused = await record(whose, by, given);
    expect([refused.status, refused.body.code]).toEqual([status, code]);
  });

  it('of somebody else is not found by the address of this one', async () => {
    const elsewhere = `${path('supervisor1')}/${await newest('verifier1')}/withdraw`;
    expect((await server.as('administrator1').post(elsewhere, { reason: 'test' })).status).toBe(404);
  });
});

describe('where the policy asks one', () => {
  let opened: ApplicationDetail;
  const officer = () => server.as('verifier1');
  const judge = (code: string, also: readonly string[] = []) => {
    const check = checkOf(opened, code);
    const input = { checkId: check.id, also, outcome: 'passed', evidence: evidenceFor(opened, check) };
    return act(officer(), opened.id, { action: 'recordCheck', ...input });
  };
  const document = () => {
    const subjectId = opened.persons[0]?.id ?? '';
    const copy = opened.pages.find(({ kind, subjectIds }) => kind === 'identityCopy' && subjectIds.includes(subjectId));
    const place = { documentId: copy?.documentId, page: copy?.page };
    const whose = { subject: 'person', subjectId, ...place };
    return act(officer(), opened.id, { action: 'recordIdentityDocument', ...whose, ...PASSPORT });
  };
  const outcome = async (asked: ReturnType<typeof judge>) => {
    const { status, body } = await asked;
    return [status, body.code];
  };

  beforeAll(async () => {
    await askCertificates(3, true);
    const { id } = await takenCase(server.deps, officer(), { application: () => ({ targetLevel: 'EH3' }) });
    opened = await readCase(officer(), id);
  });

  it('whoever has none records no identity, and everything else', async () => {
    const missing = [409, 'certificateMissing'];
    expect(opened.policyVersion).toBe(3);
    expect(await outcome(document())).toEqual(missing);
    expect(await outcome(judge('IDN-02'))).toEqual(missing);
    expect(opened.actions.refused.recordIdentityDocument).toEqual([{ code: 'certificateMissing' }]);
    expect(opened.actions.available).toContain('recordCheck');
    expect(await outcome(judge('CON-02'))).toEqual([200, undefined]);
  });

  it('a certificate opens that on its days, and on no other', async () => {
    await certify('verifier1', { ...GIVEN, issuedOn: '2025-11-24' });
    expect((await of('verifier1')).until).toBe('2026-11-24');
    expect(await outcome(document())).toEqual([200, undefined]);
    expect(await outcome(judge('IDN-02'))).toEqual([200, undefined]);
    now += DAY;
    expect(await outcome(judge('IDN-03'))).toEqual([200, undefined]);
    now += DAY;
    expect(await outcome(judge('IDN-02'))).toEqual([409, 'certificateMissing']);
    await certify('verifier1');
    expect(await outcome(judge('IDN-02'))).toEqual([200, undefined]);
    await mustSucceed(withdraw('verifier1'));
    expect(await outcome(judge('IDN-02'))).toEqual([409, 'certificateMissing']);
  });

  it('the administrators see who has none, and whose ends within a month', async () => {
    await certify('supervisor1');
    await certify('supervisor2', { ...GIVEN, issuedOn: '2025-12-10' });
    const { body } = await mustSucceed(server.as('administrator1').get('/api/certificates'));
    const { verifier1, verifier2, supervisor2 } = server.users;
    expect(body).toEqual([
      { id: supervisor2.id, name: supervisor2.name, until: '2026-12-10' },
      { id: verifier1.id, name: verifier1.name, until: null },
      { id: verifier2.id, name: verifier2.name, until: null },
    ]);
  });

  it('it is missed as long as a case runs that asks it, whatever the policy for new ones says', async () => {
    expect((await of('verifier1')).asked).toBe('everywhere');
    await askCertificates(4, false);
    expect((await of('verifier1')).asked).toBe('somewhere');
    const { body } = await mustSucceed(server.as('administrator1').get('/api/certificates'));
    expect(body).toContainEqual({ id: server.users.verifier1.id, name: server.users.verifier1.name, until: null });
    expect(await outcome(judge('IDN-02'))).toEqual([409, 'certificateMissing']);
  });

  it('one that ended while it waited is not confirmed, and can be refused', async () => {
    await mustSucceed(record('verifier1', 'administrator1', { ...GIVEN, issuedOn: '2025-11-25' }));
    now += DAY;
    const late = await answer('verifier1', 'confirm');
    expect([late.status, late.body.code]).toEqual([409, 'certificateEnded']);
    expect((await of('verifier1')).certificates[0]?.state).toBe('waiting');
    expect((await answer('verifier1', 'refuse')).status).toBe(200);
  });
});
