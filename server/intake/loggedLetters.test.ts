import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POSTGRES, SQLITE } from '@desk/db/testing/dialects';
import { eventsOf } from '@desk/db/stores/auditStore';
import { isValidCaseNumber } from '@desk/shared/application/caseNumber';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import type { TestActor } from '../testing/actors';
import type { Answer, UploadForm } from '../testing/apiClient';
import { scanOf } from '../testing/scan';
import { readAll, readersWith, stackForm, stackPdf } from '../testing/stacks';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { submittedCopy } from '../testing/caseCopies';
import { act, announce, mustSucceed, postLetter, readCase, TODAY, type Announced } from '../testing/story';
import { lapseCases } from '../jobs/lapseCases';

const NOBODY = '019a0000-0000-7000-8000-000000000000';
type Bytes = Uint8Array<ArrayBuffer>;

let server: TestServer;
let codes: string[][] = [];
let now = TODAY;
let serial = 0;
beforeAll(async () => {
  server = await startTestServer({ clock: () => now, deps: { readers: readersWith(() => codes) } });
});
afterAll(() => server.close());

const newScan = (): Promise<Bytes> => scanOf(`logged letter ${String((serial += 1))}`);

function formOf(fields: Record<string, string>, ...files: Bytes[]): UploadForm {
  return { fields, field: 'scans', files: files.map((bytes, at) => ({ name: `scan-${String(at)}.pdf`, bytes })) };
}
function log({ number }: Announced, fields: Record<string, string> = {}, actor: TestActor = 'verifier1') {
  const sent = { applicationNumber: number, receivedOn: '2026-11-18', ...fields };
  return server.as(actor).upload('/api/mail-items', formOf(sent));
}
async function logged(announced: Announced, fields: Record<string, string> = {}): Promise<string> {
  return (await mustSucceed(log(announced, fields))).body.id as string;
}
function scan(id: string, sent: UploadForm, actor: TestActor = 'verifier1', headers = {}): Promise<Answer> {
  return server.as(actor).upload(`/api/mail-items/${id}/scans`, sent, headers);
}
const strike = (id: string, body: unknown, actor: TestActor = 'verifier1', headers = {}): Promise<Answer> =>
  server.as(actor).post(`/api/mail-items/${id}/strike`, body, headers);
const why = { reason: 'counted twice' };
const read = ({ id }: Announced): Promise<ApplicationDetail> => readCase(server.as('auditor1'), id);
const history = async ({ id }: Announced) =>
  (await eventsOf(server.deps.db, id)).filter(({ type }) => type.startsWith('mail.'));
async function waiting({ id }: Announced): Promise<readonly string[]> {
  const filter = encodeURIComponent(JSON.stringify({ applicationId: id, scanned: false }));
  const answer = await server.as('verifier2').get(`/api/mail-items?filter=${filter}`);
  return (answer.body as { id: string }[]).map((letter) => letter.id);
}

describe('a letter registered before its scan', () => {
  it('is on file with its number and day, and leaves its case waiting for the paper', async () => {
    const announced = await announce(server.deps);
    const answer = await log(announced, { checklist: '{"legible":"yes"}' });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ status: 'announced', version: 1, applicationId: announced.id });
    expect(answer.body.number).toMatch(/^ZP-2026-/);
    expect(isValidCaseNumber((answer.body.number as string).replace('ZP', 'ZU'))).toBe(true);
    const file = await read(announced);
    expect(file).toMatchObject({ status: 'announced', receivedOn: null, checks: [] });
    expect(file.mailItems).toMatchObject([{ receivedOn: '2026-11-18', checklist: { legible: 'yes' }, documents: [] }]);
    expect(await history(announced)).toMatchObject([
      { type: 'mail.logged', handling: true, data: { mailItemId: answer.body.id, receivedOn: '2026-11-18' } },
    ]);
    expect(await waiting(announced)).toEqual([answer.body.id]);
  });

  it('keeps its case from lapsing, until it is taken off the file again', async () => {
    const announced = await announce(server.deps, { application: () => ({ submittedAt: '2026-08-20T10:00:00Z' }) });
    const id = await logged(announced);
    now = new Date('2026-12-31T12:00:00.000Z');
    expect([await lapseCases(server.deps), (await read(announced)).status]).toEqual([0, 'announced']);
    await mustSucceed(strike(id, { version: 1, ...why }));
    expect([await lapseCases(server.deps), (await read(announced)).status]).toEqual([1, 'lapsed']);
    now = TODAY;
  });

  it.each([
    ['verifier1', 'submit', {}],
    ['verifier2', 'withdraw', { reason: 'no longer wanted' }],
  ] as const)('keeps %s from %s', async (actor, action, input) => {
    const announced = await announce(server.deps);
    await mustSucceed(postLetter(server.as('verifier1'), announced.number));
    await mustSucceed(act(server.as('verifier1'), announced.id, { action: 'take' }));
    await logged(announced);
    const answer = await act(server.as(actor), announced.id, { action, ...input });
    expect([answer.status, answer.body.code]).toEqual([409, 'letterUnscanned']);
  });

  it.each(['approve', 'reject'])('keeps a supervisor from %s, and its scan brings the case back', async (action) => {
    const announced = await submittedCopy(server);
    const id = await logged(announced);
    const input = action === 'reject' ? { reasonCodes: ['CONTRACT_STALE'] } : {};
    const answer = await act(server.as('supervisor2'), announced.id, { action, ...input });
    expect([answer.status, answer.body.code]).toEqual([409, 'letterUnscanned']);
    expect((await read(announced)).status).toBe('awaitingApproval');
    await mustSucceed(scan(id, formOf({}, await newScan())));
    expect((await read(announced)).status).toBe('inVerification');
  });
});

describe('the order in which scans are refused', () => {
  it.each([
    ['anonymous', 401, 'notAuthenticated'],
    ['auditor1', 403, 'forbidden'],
    ['administrator1', 403, 'forbidden'],
    ['loginPlatform', 403, 'forbidden'],
  ] as const)('who and role first: %s gets %i', async (actor, status, code) => {
    const answer = await scan(NOBODY, formOf({ colour: 'red' }), actor);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it.each([
    ['an unknown field', { colour: 'red' }, 'colour'],
    ['a version that is none', { version: 'two' }, 'version'],
  ])('refuses %s: 422', async (_what, fields, field) => {
    const answer = await scan(NOBODY, formOf(fields, await newScan()));
    expect([answer.status, Object.keys(answer.body.errors)]).toEqual([422, [field]]);
  });

  it('refuses no scans, then does not find the letter', async () => {
    const none = await scan(NOBODY, formOf({}));
    expect([none.status, none.body.errors]).toEqual([422, { scans: 'required' }]);
    const unknown = await scan(NOBODY, formOf({}, await newScan()));
    expect([unknown.status, unknown.body.code]).toEqual([404, 'notFound']);
  });

  it('refuses what is no scan, a scan that is here already, and keeps the letter waiting', async () => {
    const announced = await announce(server.deps);
    const id = await logged(announced);
    const text = await scan(id, formOf({}, new Uint8Array(Buffer.from('no scan at all'))));
    expect([text.status, text.body.code]).toEqual([415, 'documentTypeNotAllowed']);
    const known = await newScan();
    const first = await announce(server.deps);
    const at = { applicationNumber: first.number, receivedOn: '2026-11-20' };
    const there = await mustSucceed(server.as('verifier1').upload('/api/mail-items', formOf(at, known)));
    const again = await scan(id, formOf({}, known));
    expect([again.status, again.body.code, again.body.allowed]).toEqual([409, 'duplicateDocument', [there.body.id]]);
    expect(await waiting(announced)).toEqual([id]);
  });

  it('refuses a stale version, and a letter that has its scans', async () => {
    const announced = await announce(server.deps);
    const id = await logged(announced);
    const stale = await scan(id, formOf({ version: '0' }, await newScan()));
    expect([stale.status, stale.body.code, stale.body.current.version]).toEqual([409, 'staleVersion', 1]);
    await mustSucceed(scan(id, formOf({ version: '1' }, await newScan())));
    const second = await scan(id, formOf({}, await newScan()));
    expect([second.status, second.body.code]).toEqual([409, 'letterAlreadyScanned']);
  });
});

describe('adding the scans later', () => {
  it('moves the case with the letter’s own day, once for its key, and says so in the trail', async () => {
    const announced = await announce(server.deps);
    const id = await logged(announced);
    const sent = formOf({ version: '1' }, await newScan(), await newScan());
    const key = { 'Idempotency-Key': 'scans-once-1' };
    const answer = await mustSucceed(scan(id, sent, 'verifier2', key));
    expect(answer.body).toMatchObject({ id, status: 'received', version: 2 });
    expect((await mustSucceed(scan(id, sent, 'verifier2', key))).body).toEqual(answer.body);
    const file = await read(announced);
    expect(file).toMatchObject({ status: 'received', receivedOn: '2026-11-18' });
    expect(file.checks.length).toBeGreaterThan(0);
    expect(file.mailItems.map(({ documents }) => documents.length)).toEqual([2]);
    expect((await history(announced)).map(({ type, actorName }) => [type, actorName])).toEqual([
      ['mail.logged', server.users.verifier1.name],
      ['mail.registered', server.users.verifier2.name],
    ]);
    expect(await waiting(announced)).toEqual([]);
  });

  async function handStack(announced: Announced): Promise<void> {
    codes = [[`${announced.number}|1/1`]];
    const sent = stackForm({ receivedOn: '2026-11-20' }, await stackPdf(1));
    await mustSucceed(server.as('verifier1').upload('/api/mail-batches', sent));
    await readAll(server.deps);
  }

  it('happens by itself when a stack brings the letter, which does not become a second one', async () => {
    const announced = await announce(server.deps);
    const id = await logged(announced);
    await handStack(announced);
    const file = await read(announced);
    expect(file).toMatchObject({ status: 'received', receivedOn: '2026-11-18' });
    expect(file.mailItems).toMatchObject([{ id, documents: [{ mediaType: 'application/pdf' }] }]);
  });

  it('is left to people when two letters of the case wait: the stack brings a third', async () => {
    const announced = await announce(server.deps);
    const both = [await logged(announced), await logged(announced)];
    await handStack(announced);
    expect((await read(announced)).mailItems).toHaveLength(3);
    expect((await waiting(announced)).toSorted()).toEqual(both.toSorted());
  });
});

describe('a letter on file by mistake', () => {
  it('goes to another case, which does not move either', async () => {
    const [from, to] = [await announce(server.deps), await announce(server.deps)];
    const id = await logged(from);
    const body = { version: 1, applicationNumber: to.number, reason: 'typed the other number' };
    await mustSucceed(server.as('verifier2').post(`/api/mail-items/${id}/relink`, body));
    expect([(await read(from)).mailItems, (await read(to)).status]).toEqual([[], 'announced']);
    expect((await read(to)).mailItems).toMatchObject([{ id }]);
    expect((await history(from)).at(-1)).toMatchObject({ type: 'mail.unlogged', data: { toNumber: to.number } });
    expect(await history(to)).toMatchObject([{ type: 'mail.logged' }, { type: 'mail.movedHere' }]);
  });

  it.each([
    ['anonymous', NOBODY, {}, 401, 'notAuthenticated'],
    ['auditor1', NOBODY, {}, 403, 'forbidden'],
    ['verifier1', NOBODY, {}, 422, 'malformed'],
    ['verifier1', NOBODY, why, 422, 'malformed'],
    ['verifier1', NOBODY, { version: 1, ...why }, 404, 'notFound'],
  ] as const)('is not struck by %s on %s with %j: %i', async (actor, id, body, status, code) => {
    const answer = await strike(id, body, actor);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('is struck once for its key, with its number and the reason in the trail; never with a scan', async () => {
    const announced = await announce(server.deps);
    const answer = await mustSucceed(log(announced));
    const id = answer.body.id as string;
    const stale = await strike(id, { version: 0, ...why });
    expect([stale.status, stale.body.code]).toEqual([409, 'staleVersion']);
    const once = () => strike(id, { version: 1, ...why }, 'verifier2', { 'Idempotency-Key': 'strike-1' });
    const struck = await mustSucceed(once());
    expect((await once()).body).toEqual(struck.body);
    expect((await read(announced)).mailItems).toEqual([]);
    expect((await history(announced)).at(-1)).toMatchObject({
      type: 'mail.unlogged',
      data: { mailItemId: id, number: answer.body.number, toNumber: '', ...why },
    });
    const scanned = await mustSucceed(postLetter(server.as('verifier1'), announced.number));
    const refused = await strike(scanned.body.id as string, { version: 3, ...why });
    expect([refused.status, refused.body.code]).toEqual([409, 'letterAlreadyScanned']);
  });
});

const DATABASES = [
  ['sqlite', SQLITE.fresh],
  ['postgres', POSTGRES.fresh],
] as const;

describe.each(DATABASES)('two who scan the same letter at once on %s', (_dialect, fresh) => {
  it('one wins, the other is told', async () => {
    const other = await startTestServer({ clock: () => TODAY, database: await fresh() });
    const announced = await announce(other.deps);
    const sent = { applicationNumber: announced.number, receivedOn: '2026-11-18' };
    const letter = await mustSucceed(other.as('verifier1').upload('/api/mail-items', formOf(sent)));
    const path = `/api/mail-items/${String(letter.body.id)}/scans`;
    const forms = [formOf({}, await newScan()), formOf({}, await newScan())];
    const answers = await Promise.all(forms.map((form) => other.as('verifier2').upload(path, form)));
    expect(answers.map(({ status, body }) => [status, body.code]).toSorted()).toEqual([
      [200, undefined],
      [409, 'letterAlreadyScanned'],
    ]);
    const [kept] = (await readCase(other.as('auditor1'), announced.id)).mailItems;
    expect(kept?.documents).toHaveLength(1);
    await other.close();
  });
});
