/** Asking the trade register for a case: who may, in which order it is refused, what is kept, and what follows from it. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventsOf } from '@desk/db/stores/auditStore';
import { consultRegister } from '../jobs/consultRegister';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import {
  act,
  announce,
  checkOf,
  evidenceFor,
  mustSucceed,
  postLetter,
  readCase,
  takenCase,
  TODAY,
  type Announced,
} from '../testing/story';
import { kvkRegister } from './kvkRegister';
import { readCompanies, type StandInCompany } from './standIn/standInCompany';
import { demoRegisterFile } from './standIn/standInRegister';
import { startStandIn, type StandIn } from './standIn/startStandIn';

const KEY = 'a-key-that-nobody-may-read';
const KNOWN = '90009901';
const NOBODY = '019a0000-0000-7000-8000-000000000000';
const MINUTE = 60_000;
const companies: StandInCompany[] = readCompanies(readFileSync(demoRegisterFile(), 'utf8'));
const out = { status: 500, body: JSON.stringify({ fout: [{ code: 'IPD1002', omschrijving: 'x' }] }) };

let now = TODAY;
let standIn: StandIn;
let server: TestServer;
beforeAll(async () => {
  standIn = await startStandIn(companies, KEY);
  const settings = { url: standIn.url, key: KEY, provider: 'test', clock: () => now };
  const register = kvkRegister({ ...settings, connection: { pause: () => Promise.resolve() } });
  server = await startTestServer({ clock: () => now, deps: { register } });
});
afterAll(async () => {
  await server.close();
  await standIn.close();
});
const ask = (client: ReturnType<TestServer['as']>, { id }: Announced) => act(client, id, { action: 'consultRegister' });
const known = (kvkNumber = KNOWN) => ({
  application: () => ({ kvkNumber, companyName: 'Groothandel De Korenmaat B.V.' }),
  registration: { kvkNumber },
});

describe('the order in which asking is refused', () => {
  it.each([
    ['anonymous', 401, 'notAuthenticated'],
    ['administrator1', 403, 'forbidden'],
    ['auditor1', 403, 'roleNotAllowed'],
  ] as const)('%s: %s', async (actor, status, code) => {
    const answer = await server.as(actor).post(`/api/applications/${NOBODY}/actions/consultRegister`, { nonsense: 1 });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('shape, existence, status, holder and version; and the register is not asked for any of them', async () => {
    const verifier = server.as('verifier1');
    const path = (id: string) => `/api/applications/${id}/actions/consultRegister`;
    const before = standIn.asked.length;
    const malformed = await verifier.post(path(NOBODY), { version: 1, answer: { result: 'found' } });
    expect([malformed.status, malformed.body.code]).toEqual([422, 'malformed']);
    const missing = await verifier.post(path(NOBODY), { version: 1 });
    expect([missing.status, missing.body.code]).toEqual([404, 'notFound']);
    const announced = await announce(server.deps, known());
    const early = await ask(verifier, announced);
    expect([early.status, early.body.code]).toEqual([409, 'notInThisStatus']);
    await mustSucceed(postLetter(verifier, announced.number));
    await mustSucceed(act(verifier, announced.id, { action: 'take' }));
    const other = await ask(server.as('verifier2'), announced);
    expect([other.status, other.body.code]).toEqual([409, 'heldByAnother']);
    const stale = await verifier.post(path(announced.id), { version: 0 });
    expect([stale.status, stale.body.code]).toEqual([409, 'staleVersion']);
    expect(standIn.asked).toHaveLength(before);
  });
});

describe('an answer', () => {
  it('is kept with its moment, decides COM-01, proposes the others, and leaves a line in the trail', async () => {
    const officer = server.as('verifier1');
    const taken = await takenCase(server.deps, officer, known());
    expect(checkOf(await readCase(officer, taken.id), 'COM-01').outcome).toBe('inquiry');
    await mustSucceed(ask(officer, taken));
    const record = await readCase(officer, taken.id);
    expect(record.register).toMatchObject({ result: 'found', provider: 'test', asOf: now.toISOString() });
    expect(record.register?.company?.name).toBe('Groothandel De Korenmaat B.V.');
    expect(checkOf(record, 'COM-01')).toMatchObject({ outcome: 'passed', attempts: [{}, { byRole: 'system' }] });
    const outcomes = ['COM-03', 'COM-04', 'COM-05', 'COM-07'].map((code) => record.proposals[checkOf(record, code).id]);
    expect(outcomes.map((proposal) => proposal?.outcome)).toEqual(['passed', 'passed', 'passed', 'passed']);
    const events = await eventsOf(server.deps.db, taken.id);
    const consulted = events.find(({ type }) => type === 'register.consulted');
    expect(consulted).toMatchObject({ handling: true, data: { result: 'found', errorCode: null, provider: 'test' } });
    expect(JSON.stringify([record, events])).not.toContain(KEY);
  });

  it('is the evidence of what an officer confirms on it, unless he names another day', async () => {
    const officer = server.as('verifier1');
    const taken = await takenCase(server.deps, officer, known());
    await mustSucceed(ask(officer, taken));
    const { register, checks } = await readCase(officer, taken.id);
    const find = (code: string) => checks.find((check) => check.code === code)?.id;
    const record = (code: string, evidence: object) =>
      mustSucceed(act(officer, taken.id, { action: 'recordCheck', checkId: find(code), outcome: 'passed', evidence }));
    await record('COM-07', {});
    const detail = await readCase(officer, taken.id);
    await record('COM-03', evidenceFor(detail, checkOf(detail, 'COM-03'), '2026-11-19'));
    const after = await readCase(officer, taken.id);
    expect(checkOf(after, 'COM-07').attempts.at(-1)?.evidence).toMatchObject({
      asOf: '2026-11-23',
      registerSnapshotId: register?.id,
    });
    const named = checkOf(after, 'COM-03').attempts.at(-1)?.evidence;
    expect([named?.asOf, named?.registerSnapshotId]).toEqual(['2026-11-19', undefined]);
  });

  it('that a number is not there fails COM-01', async () => {
    const officer = server.as('verifier1');
    const taken = await takenCase(server.deps, officer, known('90009999'));
    await mustSucceed(ask(officer, taken));
    const record = await readCase(officer, taken.id);
    expect(checkOf(record, 'COM-01')).toMatchObject({ outcome: 'failed', reasonCode: 'KVK_NOT_FOUND' });
  });

  it('that says otherwise than before reopens what rested on the former one; the same again reopens nothing', async () => {
    const officer = server.as('verifier1');
    const taken = await takenCase(server.deps, officer, known());
    await mustSucceed(ask(officer, taken));
    const checkId = checkOf(await readCase(officer, taken.id), 'COM-03').id;
    await mustSucceed(act(officer, taken.id, { action: 'recordCheck', checkId, outcome: 'passed', evidence: {} }));
    await mustSucceed(ask(officer, taken));
    expect(checkOf(await readCase(officer, taken.id), 'COM-03').outcome).toBe('passed');
    const ended = { ...companies.find(({ kvkNummer }) => kvkNummer === KNOWN), datumEinde: '20261101' };
    const profile = { kvkNummer: KNOWN, naam: ended.naam, materieleRegistratie: { datumEinde: ended.datumEinde } };
    standIn.disturb({
      path: `/basisprofielen/${KNOWN}`,
      times: 1,
      instead: { status: 200, body: JSON.stringify(profile) },
    });
    await mustSucceed(ask(officer, taken));
    const reopened = await readCase(officer, taken.id);
    expect(checkOf(reopened, 'COM-03').outcome).toBeNull();
    expect(checkOf(reopened, 'COM-03').attempts.at(-1)?.finding?.key).toBe('registerSaysOtherwise');
    expect(reopened.proposals[checkId]).toMatchObject({ outcome: 'failed', reasonCode: 'COMPANY_DEREGISTERED' });
  });

  it('is given once for a repeated request', async () => {
    const officer = server.as('verifier1');
    const taken = await takenCase(server.deps, officer, known());
    const { version } = await readCase(officer, taken.id);
    const path = `/api/applications/${taken.id}/actions/consultRegister`;
    const key = { 'Idempotency-Key': '5f0d3c3a-consult-once' };
    await mustSucceed(officer.post(path, { version }, key));
    const asked = standIn.asked.length;
    const again = await mustSucceed(officer.post(path, { version }, key));
    expect([again.body.version, standIn.asked.length]).toEqual([version + 1, asked]);
  });
});

describe('a register that does not answer', () => {
  it('fails nothing, is told beside the last answer, and does not take it away', async () => {
    const officer = server.as('verifier1');
    const taken = await takenCase(server.deps, officer, known());
    standIn.disturb({ times: 4, instead: out });
    await mustSucceed(ask(officer, taken));
    const first = await readCase(officer, taken.id);
    expect(first.register).toMatchObject({ result: 'unavailable', errorCode: 'IPD1002', company: null });
    expect(checkOf(first, 'COM-01')).toMatchObject({ outcome: 'inquiry', reasonCode: null });
    await mustSucceed(ask(officer, taken));
    standIn.disturb({ times: 4, instead: out });
    await mustSucceed(ask(officer, taken));
    const after = await readCase(officer, taken.id);
    expect([after.register?.result, after.registerFailure?.errorCode]).toEqual(['found', 'IPD1002']);
    expect(checkOf(after, 'COM-01').outcome).toBe('passed');
  });
});

describe('the job', () => {
  it('asks once there is a letter, tries again after a failure when it is due, and asks anew for a changed number', async () => {
    await consultRegister(server.deps);
    const officer = server.as('verifier1');
    const announced = await announce(server.deps, known());
    expect(await consultRegister(server.deps)).toBe(0);
    await mustSucceed(postLetter(officer, announced.number));
    standIn.disturb({ times: 4, instead: out });
    expect(await consultRegister(server.deps)).toBe(1);
    expect((await readCase(officer, announced.id)).register?.result).toBe('unavailable');
    expect(await consultRegister(server.deps)).toBe(0);
    now = new Date(TODAY.getTime() + MINUTE);
    expect(await consultRegister(server.deps)).toBe(1);
    const answered = await readCase(officer, announced.id);
    expect(answered.register).toMatchObject({ result: 'found', asOf: now.toISOString() });
    expect(await consultRegister(server.deps)).toBe(0);
    const changes = { kvkNumber: '90009904' };
    await mustSucceed(act(officer, announced.id, { action: 'correct', changes, reason: 'verkeerd overgenomen' }));
    expect((await readCase(officer, announced.id)).register).toBeNull();
    expect(await consultRegister(server.deps)).toBe(1);
    expect((await readCase(officer, announced.id)).register?.kvkNumber).toBe('90009904');
  });
});
