import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventsOf } from '@desk/db/stores/auditStore';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import type { TestActor } from '../testing/actors';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { takenCopy } from '../testing/caseCopies';
import {
  act,
  announce,
  checkOf,
  mustSucceed,
  passChecks,
  postLetter,
  readCase,
  submitReceived,
  TODAY,
  type Announced,
} from '../testing/story';

const NUMBER = '000012345678';
const NOBODY = '019a0000-0000-7000-8000-000000000000';
const SAID = { saidBy: 'A. Vermeulen', channel: 'phone', on: '2026-11-20' } as const;
const WITH_NUMBER = { registration: { establishmentNumber: NUMBER } };
const ANSWERS = ['keepEstablishment', 'dropEstablishment'] as const;

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ clock: () => TODAY });
});
afterAll(() => server.close());

const officer = () => server.as('verifier1');
const taken = (input = {}): Promise<Announced> => takenCopy(server, { ...WITH_NUMBER, ...input });
const read = ({ id }: Announced): Promise<ApplicationDetail> => readCase(server.as('auditor1'), id);
const choose = ({ id }: Announced, action: string, input: object = SAID, actor: TestActor = 'verifier1') =>
  act(server.as(actor), id, { action, ...input });
const lastEvent = async ({ id }: Announced, type: string) =>
  (await eventsOf(server.deps.db, id)).findLast((event) => event.type === type);
const proposalOf = (file: ApplicationDetail) => file.proposals[checkOf(file, 'COM-06').id];

describe.each(ANSWERS)('the order in which %s is refused', (action) => {
  const path = `/api/applications/${NOBODY}/actions/${action}`;
  it.each([
    ['anonymous', 401, 'notAuthenticated'],
    ['auditor1', 403, 'roleNotAllowed'],
    ['administrator1', 403, 'forbidden'],
    ['frontOffice', 403, 'forbidden'],
  ] as const)('who and role first: %s gets %i', async (actor, status, code) => {
    const answer = await server.as(actor).post(path, { nonsense: true });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it.each([
    ['nobody who said it', { ...SAID, saidBy: ' ' }, 'saidBy'],
    ['a channel that is none', { ...SAID, channel: 'pigeon' }, 'channel'],
    ['a day that does not exist', { ...SAID, on: '2026-02-30' }, 'on'],
  ])('refuses %s: 422', async (_what, body, field) => {
    const answer = await officer().post(path, { version: 1, ...body });
    expect([answer.status, Object.keys(answer.body.errors)]).toEqual([422, [field]]);
  });

  it('does not find an unknown case: 404', async () => {
    expect((await officer().post(path, { version: 1, ...SAID })).status).toBe(404);
  });

  it('refuses a day in the future, a colleague’s case, a stale version, and a case without a number', async () => {
    const announced = await taken();
    const late = await choose(announced, action, { ...SAID, on: '2026-11-24' });
    expect([late.status, late.body.errors]).toEqual([422, { on: 'inFuture' }]);
    const other = await choose(announced, action, SAID, 'verifier2');
    expect([other.status, other.body.code]).toEqual([409, 'heldByAnother']);
    const stale = await officer().post(`/api/applications/${announced.id}/actions/${action}`, { version: 1, ...SAID });
    expect([stale.status, stale.body.code]).toEqual([409, 'staleVersion']);
    const without = await takenCopy(server);
    const refused = await choose(without, action);
    expect([refused.status, refused.body.code]).toEqual([409, 'noEstablishmentNumber']);
    expect((await read(announced)).establishmentChoice).toBeNull();
  });
});

describe('asking the customer', () => {
  it('leaves the question open and visible, once', async () => {
    const announced = await taken();
    await mustSucceed(choose(announced, 'askEstablishment', {}));
    const file = await read(announced);
    expect(file.establishmentChoice).toEqual({
      answer: 'asked',
      number: NUMBER,
      word: null,
      recordedAt: TODAY.toISOString(),
      recordedById: server.users.verifier1.id,
      recordedByName: server.users.verifier1.name,
    });
    expect(proposalOf(file)).toMatchObject({ outcome: 'inquiry', finding: { key: 'establishmentAsked' } });
    const again = await choose(announced, 'askEstablishment', {});
    expect([again.status, again.body.code]).toEqual([409, 'establishmentAsked']);
    expect(await lastEvent(announced, 'establishment.asked')).toMatchObject({
      type: 'establishment.asked',
      handling: true,
      data: {},
    });
  });

  it.each([
    [['UWV Werkgeversportaal'], { outcome: 'failed', reasonCode: 'ESTABLISHMENT_RISK' }],
    [['Kadaster'], { outcome: 'inquiry', reasonCode: null }],
  ])('is proposed by COM-06 for services %j', async (targetServices, proposal) => {
    const announced = await taken({ application: () => ({ targetServices }) });
    expect(proposalOf(await read(announced))).toMatchObject(proposal);
  });
});

describe('keeping the number', () => {
  it('is evidence for COM-06, which opens again when it had failed; nothing else does', async () => {
    const announced = await taken();
    const failed = { action: 'recordCheck', outcome: 'failed', reasonCode: 'ESTABLISHMENT_RISK' };
    await passChecks(officer(), announced.id);
    const checkId = checkOf(await read(announced), 'COM-06').id;
    const evidence = { note: 'no confirmation' };
    await mustSucceed(act(officer(), announced.id, { ...failed, checkId, evidence }));
    await mustSucceed(choose(announced, 'keepEstablishment'));
    const file = await read(announced);
    expect(file).toMatchObject({ establishmentNumber: NUMBER, status: 'inVerification' });
    expect(file.establishmentChoice).toMatchObject({ answer: 'kept', word: SAID });
    expect(file.checks.filter(({ outcome }) => outcome === null).map(({ code }) => code)).toEqual(['COM-06']);
    const kept = { outcome: 'passed', finding: { key: 'establishmentKept', data: { on: SAID.on } } };
    expect(proposalOf(file)).toMatchObject(kept);
    expect(await lastEvent(announced, 'establishment.kept')).toMatchObject({
      type: 'establishment.kept',
      data: { by: 'phone', on: SAID.on },
      personal: { saidBy: SAID.saidBy },
    });
  });

  it('leaves COM-06 alone when it had passed', async () => {
    const announced = await taken();
    await passChecks(officer(), announced.id);
    await mustSucceed(choose(announced, 'keepEstablishment'));
    expect((await read(announced)).checks.filter(({ outcome }) => outcome === null)).toEqual([]);
  });

  it('brings a case back that waited for the customer', async () => {
    const announced = await taken();
    const asked = { action: 'requestSupplement', missing: ['which number'], dueOn: '2026-12-01' };
    await mustSucceed(act(officer(), announced.id, asked));
    await mustSucceed(choose(announced, 'keepEstablishment'));
    expect(await read(announced)).toMatchObject({ status: 'inVerification', dueOn: null });
  });

  it('ends with the number it was about', async () => {
    const announced = await taken();
    await mustSucceed(choose(announced, 'keepEstablishment'));
    const { version } = await read(announced);
    const change = { version, reason: 'as on paper', establishmentNumber: '000087654321' };
    await mustSucceed(officer().put(`/api/applications/${announced.id}`, change));
    expect((await read(announced)).establishmentChoice).toBeNull();
  });
});

describe('registering without the number', () => {
  it('takes it off, compares again, and opens exactly what rested on it', async () => {
    const announced = await taken();
    await passChecks(officer(), announced.id);
    await mustSucceed(choose(announced, 'dropEstablishment'));
    const file = await read(announced);
    expect(file).toMatchObject({ establishmentNumber: null, status: 'inVerification' });
    expect(file.establishmentChoice).toMatchObject({ answer: 'dropped', number: NUMBER, word: SAID });
    const open = file.checks.filter(({ outcome }) => outcome === null).map(({ code }) => code);
    expect(open.filter((code) => !code.startsWith('CTC-'))).toEqual(['CON-05', 'COM-06']);
    expect(file.mismatches).toContainEqual(
      expect.objectContaining({ field: 'establishmentNumber', declared: '', registered: NUMBER }),
    );
    expect(proposalOf(file)).toMatchObject({ outcome: 'passed', finding: { key: 'establishmentDropped' } });
    expect(await lastEvent(announced, 'establishment.dropped')).toMatchObject({
      type: 'establishment.dropped',
      data: { by: 'phone', on: SAID.on },
      personal: { saidBy: SAID.saidBy, before: { establishmentNumber: NUMBER } },
    });
  });

  it('cancels a pending approval', async () => {
    const announced = await announce(server.deps, WITH_NUMBER);
    await mustSucceed(postLetter(officer(), announced.number));
    await submitReceived(officer(), announced);
    await mustSucceed(choose(announced, 'dropEstablishment'));
    expect((await read(announced)).status).toBe('inVerification');
  });

  it('is possible before the paper is in, once for its key', async () => {
    const announced = await announce(server.deps, WITH_NUMBER);
    const path = `/api/applications/${announced.id}/actions/dropEstablishment`;
    const send = () => officer().post(path, { version: 0, ...SAID }, { 'Idempotency-Key': 'drop-once-1' });
    const first = await mustSucceed(send());
    expect((await mustSucceed(send())).body.version).toBe(first.body.version);
    expect(await read(announced)).toMatchObject({ status: 'announced', establishmentNumber: null });
  });
});
