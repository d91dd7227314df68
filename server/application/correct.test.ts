import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventsOf } from '@desk/db/stores/auditStore';
import { isAutomatic } from '@desk/shared/checks/automaticChecks';
import type { CheckCode } from '@desk/shared/catalogue/checkTypes';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import type { Answer } from '../testing/apiClient';
import type { TestActor } from '../testing/actors';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { checkedCopy } from '../testing/caseCopies';
import { act, mustSucceed, readCase, TODAY, type Announced } from '../testing/story';

let server: TestServer;
let announced: Announced;
let before: ApplicationDetail;
beforeAll(async () => {
  server = await startTestServer({ clock: () => TODAY });
});
afterAll(() => server.close());
async function checkedCase(): Promise<void> {
  announced = await checkedCopy(server);
  before = await readCase(server.as('verifier1'), announced.id);
}

function put(body: Record<string, unknown>, actor: TestActor = 'verifier1'): Promise<Answer> {
  return server
    .as(actor)
    .put(`/api/applications/${announced.id}`, { version: before.version, reason: 'as on paper', ...body });
}

function person(change: Record<string, unknown>): Record<string, unknown> {
  const { id, initials, firstNames, prefix, surname, birthDate, email, mobile, employed } =
    before.persons[0] ?? ({} as never);
  return { persons: [{ id, initials, firstNames, prefix, surname, birthDate, email, mobile, employed, ...change }] };
}

describe('correcting what was declared', () => {
  beforeEach(checkedCase);

  it.each(['2099-01-01', '0080-03-01'])('a birth date of %s is refused: 422', async (birthDate) => {
    const answer = await put(person({ birthDate }));
    expect([answer.status, Object.keys(answer.body.errors)]).toEqual([422, ['persons.0.birthDate']]);
  });

  it.each([
    ['the address', () => ({ address: { ...before.address, houseNumber: '19' } }), ['CON-05']],
    ['the establishment', () => ({ establishmentNumber: '000012345678' }), ['CON-05', 'COM-06']],
    ['an e-mail address', () => person({ email: 'nieuw@example.com' }), ['CON-05']],
    ['a mobile number', () => person({ mobile: '0687654321' }), ['CON-05']],
    ['a birth date', () => person({ birthDate: '1981-03-01' }), ['CON-05', 'AUT-08', 'IDN-06']],
    ['the name of the company', () => ({ companyName: 'Anders B.V.' }), ['CON-05', 'COM-05']],
    ['the legal form', () => ({ legalForm: 'Stichting' }), ['CON-05', 'COM-05', 'IDN-03']],
    [
      'the KVK number',
      () => ({ kvkNumber: '90009999' }),
      'CON-05 COM-03 COM-04 COM-05 COM-06 COM-07 AUT-01 AUT-02 AUT-03 AUT-04'.split(' '),
    ],
  ])('%s reopens exactly what rested on it', async (_what, change, codes) => {
    await mustSucceed(put(change()));
    const after = await readCase(server.as('verifier1'), announced.id);
    const reopened = after.checks.filter(({ attempts }) => attempts.at(-1)?.outcome === 'reopened');
    const manual = reopened.filter(({ code }) => !code.startsWith('CTC'));
    expect([...new Set(manual.map(({ code }) => code))].sort()).toEqual([...codes].sort());
    expect(manual.every(({ outcome, attempts }) => outcome === null && attempts.at(-2)?.outcome === 'passed')).toBe(
      true,
    );
    const [corrected] = (await eventsOf(server.deps.db, announced.id)).filter(({ type }) => type === 'checks.reopened');
    const said = corrected?.data as { checks: CheckCode[] };
    // An officer's answer to what the desk could not decide is asked again too.
    expect([...new Set(said.checks.filter((code) => !isAutomatic(code)))].sort()).toEqual([...codes].sort());
  });

  it('of one person leaves the checks of the others alone, and says why without the value', async () => {
    announced = await checkedCopy(server, { people: 2 });
    before = await readCase(server.as('verifier1'), announced.id);
    const { checks } = (await mustSucceed(put(person({ surname: 'Anders' })))).body as ApplicationDetail;
    const reopened = checks.filter(({ attempts }) => attempts.at(-1)?.finding?.key === 'factsChanged');
    const aboutPeople = reopened.filter(({ subject }) => subject === 'person');
    expect(new Set(aboutPeople.map(({ subjectId }) => subjectId))).toEqual(new Set([before.persons[0]?.id]));
    expect([...new Set(reopened.map(({ code }) => code))].sort()).toEqual(['AUT-08', 'CON-05', 'IDN-06']);
    expect(new Set(reopened.map(({ attempts }) => JSON.stringify(attempts.at(-1)?.finding?.data)))).toEqual(
      new Set(['{"personIdentity":""}']),
    );
  });

  it('says from what to what the level went, and asks a stronger form again', async () => {
    const after = (await mustSucceed(put({ targetLevel: 'EH3' }))).body as ApplicationDetail;
    const said = new Map(after.checks.map(({ code, attempts }) => [code, attempts.at(-1)?.finding?.data]));
    expect(said.get('CON-02')).toEqual({ targetLevel: 'EH2+|EH3' });
    expect(said.get('COM-05')).toEqual({ renewal: 'renewed|additional' });
    const kept = after.checks.find(({ code }) => code === 'CON-01');
    expect([kept?.outcome, kept?.attempts.length]).toEqual(['passed', 1]);
  });

  it('keeps the values themselves out of the trail', async () => {
    await mustSucceed(put(person({ email: 'only-once@example.com' })));
    const events = JSON.stringify((await eventsOf(server.deps.db, announced.id)).map(({ data }) => data));
    expect(events).toContain('persons.email');
    expect(events).not.toContain('only-once@example.com');
  });

  it('plans the checks of another target level as well', async () => {
    const after = (await mustSucceed(put({ targetLevel: 'EH3' }))).body as ApplicationDetail;
    const codes = after.checks.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['AUT-06', 'IDN-07', 'IDN-08']));
    const back = { version: after.version, reason: 'slip of the officer', targetLevel: 'EH2+' };
    const again = (await mustSucceed(server.as('verifier1').put(`/api/applications/${announced.id}`, back))).body;
    const outcome = again.checks.find(({ code }: { code: string }) => code === 'IDN-08').outcome;
    expect(outcome).toBe('notApplicable');
  });

  it('cancels a pending approval', async () => {
    await mustSucceed(act(server.as('verifier1'), announced.id, { action: 'submit' }));
    before = await readCase(server.as('verifier1'), announced.id);
    const answer = await mustSucceed(put({ companyName: 'Anders B.V.' }, 'verifier2'));
    expect(answer.body).toMatchObject({ status: 'inVerification', assigneeName: 'Vera Voorbeeld' });
  });
});

describe('a correction that is refused', () => {
  beforeAll(checkedCase);

  it.each([
    ['a status', { status: 'approved' }],
    ['an unknown field', { nonsense: true }],
    ['the policy of the case', { policyVersion: 9 }],
    ['the outcome of a person', () => person({ outcome: 'activated' })],
    ['a KVK number with a letter', { kvkNumber: '9000000A' }],
    ['a level nobody can ask for', { targetLevel: 'EH1' }],
    ['nothing that changes', () => ({ companyName: before.companyName, address: before.address })],
    ['nothing at all', {}],
    ['no reason', { reason: '', companyName: 'Anders B.V.' }],
  ])('refuses %s: 422 and nothing changes', async (_what, body) => {
    const answer = await put(typeof body === 'function' ? body() : body);
    expect([answer.status, answer.body.code]).toEqual([422, 'malformed']);
    expect((await readCase(server.as('verifier1'), announced.id)).version).toBe(before.version);
  });

  it.each([
    ['anonymous', 401, 'notAuthenticated'],
    ['auditor1', 403, 'forbidden'],
    ['administrator1', 403, 'forbidden'],
    ['verifier2', 409, 'heldByAnother'],
  ] as const)('refuses %s: %i', async (actor, status, code) => {
    const answer = await put({ companyName: 'Anders B.V.' }, actor);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('refuses an older version, and a person of another case', async () => {
    expect((await put({ version: 0, companyName: 'Anders B.V.' })).body.code).toBe('staleVersion');
    const answer = await put(person({ id: '019a0000-0000-7000-8000-000000000000' }));
    expect([answer.status, answer.body.code]).toEqual([404, 'notFound']);
  });
});
