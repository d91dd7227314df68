/** Notes on a case over real HTTP: who may write and withdraw one, what it leaves alone, and that it goes to no customer. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventsOf } from '@desk/db/stores/auditStore';
import { customerMessagesOf, findCustomerMessage } from '@desk/db/stores/customerMessageStore';
import { NOTE_MAX, type CaseNote } from '@desk/shared/application/caseNote';
import { sendQueuedDispatches } from '../jobs/sendQueuedDispatches';
import { STAFF_NAMES, type TestActor } from '../testing/actors';
import type { Answer } from '../testing/apiClient';
import { takenCopy } from '../testing/caseCopies';
import { outboxFiles } from '../testing/outbox';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { act, announce, checkOf, mustSucceed, readCase, type Announced } from '../testing/story';

const NOBODY = '0190c0de-0000-7000-8000-000000000000';

let server: TestServer;
let one: Announced;
beforeAll(async () => {
  server = await startTestServer();
  one = await takenCopy(server);
});
afterAll(() => server.close());

const path = (id = one.id): string => `/api/applications/${id}/notes`;
const write = (actor: TestActor, text: unknown, key?: string): Promise<Answer> =>
  server.as(actor).post(path(), { text }, key === undefined ? {} : { 'Idempotency-Key': key });
const withdraw = (actor: TestActor, noteId: string): Promise<Answer> =>
  server.as(actor).post(`${path()}/${noteId}/withdraw`);
const said = ({ status, body }: Answer): unknown[] => [status, body?.code];
async function newest(actor: TestActor, text: string): Promise<CaseNote> {
  const [note] = (await mustSucceed(write(actor, text))).body.notes as CaseNote[];
  if (note === undefined) {
    throw new Error('There is no note');
  }
  return note;
}

describe('writing a note', () => {
  it('is for officers and supervisors; an auditor reads them', async () => {
    const answers: unknown[] = [];
    for (const actor of ['anonymous', ...STAFF_NAMES, 'frontOffice'] as const) {
      answers.push([actor, ...said(await write(actor, `van ${actor}`))]);
    }
    expect(answers).toEqual([
      ['anonymous', 401, 'notAuthenticated'],
      ['verifier1', 201, undefined],
      ['verifier2', 201, undefined],
      ['supervisor1', 201, undefined],
      ['supervisor2', 201, undefined],
      ['auditor1', 403, 'forbidden'],
      ['administrator1', 403, 'forbidden'],
      ['administrator2', 403, 'forbidden'],
      ['frontOffice', 403, 'forbidden'],
    ]);
    const { notes } = await readCase(server.as('auditor1'), one.id);
    expect(notes.map(({ text }) => text)).toEqual([
      'van supervisor2',
      'van supervisor1',
      'van verifier2',
      'van verifier1',
    ]);
  });

  it.each([
    ['nothing', ''],
    ['spaces', '   '],
    ['too much', 'x'.repeat(NOTE_MAX + 1)],
    ['no text', 7],
    ['what nobody can see', 'ja\u200bnee'],
  ])('refuses %s', async (_what, text) => {
    expect(said(await write('verifier1', text))).toEqual([422, 'malformed']);
  });

  it('knows no case that is not there', async () => {
    expect(said(await server.as('verifier1').post(path(NOBODY), { text: 'hallo' }))).toEqual([404, 'notFound']);
    expect(said(await server.as('verifier1').post(path('x'), { text: 'hallo' }))).toEqual([404, 'notFound']);
  });

  it('happens once for its key', async () => {
    const before = (await readCase(server.as('verifier1'), one.id)).notes.length;
    await mustSucceed(write('verifier1', 'een keer', 'note-key-1'));
    const { notes } = (await mustSucceed(write('verifier1', 'een keer', 'note-key-1'))).body as { notes: CaseNote[] };
    expect(notes.length).toBe(before + 1);
    expect(said(await write('verifier1', 'iets anders', 'note-key-1'))).toEqual([409, 'idempotencyKeyReused']);
  });

  it('changes nothing of the case, is no handling, and stands in the trail with its text beside it', async () => {
    const before = await readCase(server.as('verifier1'), one.id);
    // Somebody else's case, and no handling: supervisor1 may still decide.
    const { version, status, assigneeId, handlers } = (
      await mustSucceed(write('supervisor1', 'Let op\n@verifier1 en @auditor1'))
    ).body;
    expect({ version, status, assigneeId, handlers }).toEqual({
      version: before.version,
      status: before.status,
      assigneeId: before.assigneeId,
      handlers: before.handlers,
    });
    const event = (await eventsOf(server.deps.db, one.id)).at(-1);
    const { verifier1, auditor1, supervisor1 } = server.users;
    expect(event).toMatchObject({
      type: 'note.written',
      data: { mentionedIds: [verifier1.id, auditor1.id], mentionedNames: [verifier1.name, auditor1.name] },
      personal: { text: 'Let op\n@verifier1 en @auditor1' },
      actorId: supervisor1.id,
      handling: false,
    });
  });

  it('names colleagues who may open cases, and never oneself', async () => {
    const { mentioned } = await newest('verifier1', '@verifier1 @administrator1 @niemand @supervisor1');
    expect(mentioned).toEqual([{ id: server.users.supervisor1.id, name: server.users.supervisor1.name }]);
  });

  it('can be done on a case that has ended', async () => {
    const ended = await announce(server.deps);
    await mustSucceed(act(server.as('verifier1'), ended.id, { action: 'withdraw', reason: 'klant trekt in' }));
    expect((await server.as('verifier2').post(path(ended.id), { text: 'klant belde nog' })).status).toBe(201);
  });
});

describe('withdrawing a note', () => {
  it('is for its author, once, and keeps the text readable', async () => {
    const { id, text } = await newest('verifier1', 'Dit klopt niet meer');
    expect(said(await withdraw('auditor1', id))).toEqual([403, 'forbidden']);
    expect(said(await withdraw('supervisor1', id))).toEqual([403, 'noteOfOther']);
    const { notes } = (await mustSucceed(withdraw('verifier1', id))).body as { notes: CaseNote[] };
    expect(notes[0]).toMatchObject({ id, text, withdrawnAt: expect.any(String) as string });
    expect(said(await withdraw('verifier1', id))).toEqual([409, 'noteWithdrawn']);
    expect(said(await withdraw('verifier1', NOBODY))).toEqual([404, 'notFound']);
    const elsewhere = await takenCopy(server);
    expect(said(await server.as('verifier1').post(`${path(elsewhere.id)}/${id}/withdraw`))).toEqual([404, 'notFound']);
  });
});

it('no word of a note is in a message, a mail, a letter, a list, the search or what other programs are told', async () => {
  const secret = 'Vertrouwelijkheidsproef';
  const asked = await takenCopy(server);
  const officer = server.as('verifier1');
  await mustSucceed(officer.post(path(asked.id), { text: `${secret} @verifier2` }));
  const check = checkOf(await readCase(officer, asked.id), 'CON-02');
  const failing = { checkId: check.id, outcome: 'failed', reasonCode: 'UPGRADE_NOTE_MISSING', evidence: { note: 'x' } };
  await mustSucceed(act(officer, asked.id, { action: 'recordCheck', ...failing }));
  const question = { asked: [{ kind: 'check', checkId: check.id }], dueOn: '2099-12-08' };
  await mustSucceed(act(officer, asked.id, { action: 'requestSupplement', ...question }));
  await sendQueuedDispatches(server.deps, 'worker');

  const [row] = await customerMessagesOf(server.deps.db, asked.id);
  const message = await findCustomerMessage(server.deps.db, row?.id ?? '');
  const { frontOfficeId } = await readCase(officer, asked.id);
  const list = `filter=${encodeURIComponent(JSON.stringify({ id: asked.id }))}`;
  const answers = [
    await mustSucceed(officer.get(`/api/applications?${list}`)),
    await mustSucceed(server.as('frontOffice').get(`/api/imports/applications/${frontOfficeId}`)),
    await mustSucceed(officer.get(`/api/search?q=${secret}`)),
  ];
  expect(message).not.toBeNull();
  const mails = [...(await outboxFiles(server.deps, 'mail')).values()];
  const outbox = mails.map((mail) => mail.toString('utf8').replace(/=\r?\n/g, '')).join('\n');
  expect(outbox).toContain(asked.number);
  for (const told of [JSON.stringify(message), outbox, ...answers.map(({ text }) => text)]) {
    expect(told).not.toContain(secret);
  }
});
