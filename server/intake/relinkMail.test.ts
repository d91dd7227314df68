import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventsOf } from '@desk/db/stores/auditStore';
import { isValidCaseNumber, makeNumber } from '@desk/shared/application/caseNumber';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import type { TestActor } from '../testing/actors';
import type { Answer } from '../testing/apiClient';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import {
  act,
  announce,
  checkOf,
  mustSucceed,
  postLetter,
  readCase,
  readLetters,
  submitCase,
  TODAY,
  type Announced,
} from '../testing/story';

const NOBODY = '019a0000-0000-7000-8000-000000000000';
const REASON = 'the code was of another customer';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ clock: () => TODAY });
});
afterAll(() => server.close());

interface Posted extends Announced {
  readonly mailItemId: string;
}

async function posted(letters = 1): Promise<Posted> {
  const announced = await announce(server.deps);
  let mailItemId = '';
  for (let nth = 0; nth < letters; nth += 1) {
    mailItemId = (await mustSucceed(postLetter(server.as('verifier1'), announced.number))).body.id as string;
  }
  return { ...announced, mailItemId };
}

function relink(id: string, body: unknown, actor: TestActor = 'verifier2', headers = {}): Promise<Answer> {
  return server.as(actor).post(`/api/mail-items/${id}/relink`, body, headers);
}
const read = ({ id }: Announced): Promise<ApplicationDetail> => readCase(server.as('auditor1'), id);
/** What the screen of the case it lies on sends. */
const move = async (from: Announced, { number }: Announced) => ({
  version: (await read(from)).version,
  applicationNumber: number,
  reason: REASON,
});
const history = async ({ id }: Announced) =>
  (await eventsOf(server.deps.db, id)).filter(({ type }) => type.startsWith('mail.'));

describe('the order in which moving a letter is refused', () => {
  it.each([
    ['anonymous', 401, 'notAuthenticated'],
    ['auditor1', 403, 'forbidden'],
    ['administrator1', 403, 'forbidden'],
    ['loginPlatform', 403, 'forbidden'],
  ] as const)('who and role first: %s gets %i', async (actor, status, code) => {
    const answer = await relink(NOBODY, {}, actor);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it.each([
    ['no reason', { version: 1, applicationNumber: makeNumber('ZU', 2026, 1) }, 'reason'],
    ['no number', { version: 1, reason: REASON }, 'applicationNumber'],
    ['no version', { applicationNumber: makeNumber('ZU', 2026, 1), reason: REASON }, 'version'],
  ])('refuses %s: 422', async (_what, body, field) => {
    const answer = await relink(NOBODY, body);
    expect([answer.status, Object.keys(answer.body.errors)]).toEqual([422, [field]]);
  });

  it('does not find a letter, then not a number', async () => {
    const { mailItemId } = await posted();
    const unknown = { version: 1, applicationNumber: makeNumber('ZU', 2026, 999_997), reason: REASON };
    expect(isValidCaseNumber(unknown.applicationNumber)).toBe(true);
    const codes = [(await relink(NOBODY, unknown)).body.code, (await relink(mailItemId, unknown)).body.code];
    expect(codes).toEqual(['notFound', 'applicationNumberUnknown']);
  });

  it('refuses the case where it lies already: 422', async () => {
    const source = await posted();
    const answer = await relink(source.mailItemId, await move(source, source));
    expect([answer.status, answer.body.errors]).toEqual([422, { applicationNumber: 'sameCase' }]);
  });

  it.each(['source', 'target'] as const)('refuses when the %s is decided, and moves nothing: 409', async (which) => {
    const [source, target] = [await posted(), await announce(server.deps)];
    const decided = which === 'source' ? source : target;
    await mustSucceed(act(server.as('verifier1'), decided.id, { action: 'withdraw', reason: 'customer asked' }));
    const before = [await history(source), await history(target), (await read(source)).version];
    const answer = await relink(source.mailItemId, await move(source, target));
    expect([answer.status, answer.body.code]).toEqual([409, 'notInThisStatus']);
    expect([await history(source), await history(target), (await read(source)).version]).toEqual(before);
    expect((await read(source)).mailItems).toHaveLength(1);
  });
});

describe('a letter that moves', () => {
  it('stays where it is when the case changed since the screen showed it: 409', async () => {
    const [source, target] = [await posted(), await announce(server.deps)];
    const body = await move(source, target);
    await mustSucceed(act(server.as('verifier1'), source.id, { action: 'take' }));
    const answer = await relink(source.mailItemId, body);
    expect([answer.status, answer.body.code]).toEqual([409, 'staleVersion']);
    expect(answer.body.current).toMatchObject({ status: 'inVerification', changedBy: 'Vera Voorbeeld' });
    expect([(await read(source)).mailItems.length, (await read(target)).mailItems.length]).toEqual([1, 0]);
  });

  it('leaves the one history and enters the other, with its scan', async () => {
    const [source, target] = [await posted(), await announce(server.deps)];
    const answer = await mustSucceed(relink(source.mailItemId, await move(source, target)));
    expect(answer.body).toMatchObject({ id: source.mailItemId, applicationId: target.id });
    expect((await history(source)).at(-1)).toMatchObject({
      type: 'mail.unlinked',
      actorName: 'Victor Voorbeeld',
      handling: true,
      data: { mailItemId: source.mailItemId, toNumber: target.number, reason: REASON },
    });
    expect((await history(target)).slice(-2)).toMatchObject([
      {
        type: 'mail.registered',
        actorName: 'Victor Voorbeeld',
        handling: true,
        data: { mailItemId: source.mailItemId, documents: 1 },
      },
      {
        type: 'mail.movedHere',
        actorName: 'Victor Voorbeeld',
        handling: false,
        data: { mailItemId: source.mailItemId, fromNumber: source.number, reason: REASON },
      },
    ]);
    const [left, right] = [await read(source), await read(target)];
    expect([left.mailItems, right.mailItems.map(({ id }) => id)]).toEqual([[], [source.mailItemId]]);
    expect(right).toMatchObject({ status: 'received', receivedOn: '2026-11-20' });
    expect(right.checks.length).toBeGreaterThan(10);
    const documentId = answer.body.documents[0].id;
    expect((await server.as('auditor1').get(`/api/documents/${documentId}/content`)).status).toBe(200);
  });

  it('lets a case without any letter wait for its paper again, nobody’s', async () => {
    const [source, target] = [await posted(), await announce(server.deps)];
    await mustSucceed(act(server.as('verifier1'), source.id, { action: 'take' }));
    await mustSucceed(relink(source.mailItemId, await move(source, target)));
    const waiting = { status: 'announced', assigneeId: null, assigneeName: null, receivedOn: null };
    expect(await read(source)).toMatchObject(waiting);
    await mustSucceed(postLetter(server.as('verifier1'), source.number));
    expect(await read(source)).toMatchObject({ status: 'received', receivedOn: '2026-11-20' });
    await mustSucceed(act(server.as('verifier1'), source.id, { action: 'take' }));
  });

  it('cancels a pending approval, and asks again what rested on the post, also what had passed', async () => {
    const [source, target] = [await announce(server.deps), await announce(server.deps)];
    const second = await mustSucceed(postLetter(server.as('verifier1'), source.number));
    await submitCase(server.as('verifier1'), source);
    expect(checkOf(await read(source), 'CON-02').outcome).toBe('passed');
    await mustSucceed(relink(second.body.id as string, await move(source, target)));
    const after = await read(source);
    expect(after).toMatchObject({ status: 'inVerification', assigneeName: 'Vera Voorbeeld' });
    expect(after.mailItems).toHaveLength(1);
    const check = checkOf(after, 'CON-02');
    expect([check.outcome, check.attempts.map(({ outcome }) => outcome)]).toEqual([null, ['passed', 'reopened']]);
  });

  it('lets a held case go on where it can', async () => {
    const [source, target] = [await posted(), await announce(server.deps)];
    await mustSucceed(act(server.as('supervisor2'), source.id, { action: 'hold', reason: 'a legal question' }));
    await mustSucceed(relink(source.mailItemId, await move(source, target)));
    expect(await read(source)).toMatchObject({ status: 'onHold', statusBeforeHold: 'announced' });
  });

  it('lets go of what was said about people of the former case', async () => {
    const [source, target] = [await posted(), await announce(server.deps)];
    await readLetters(server.as('verifier1'), source.id);
    const { signers, mailItems } = await read(source);
    const answers = { [`idCopiesEnclosed/${signers[0]?.id ?? ''}`]: 'yes', unaltered: 'yes' };
    const answer = { action: 'answerChecklist', mailItemId: mailItems[0]?.id, answers };
    await mustSucceed(act(server.as('verifier1'), source.id, answer));
    await mustSucceed(relink(source.mailItemId, await move(source, target)));
    const { mailItems: moved, pages } = await read(target);
    expect(Object.keys(moved[0]?.checklist ?? {}).filter((key) => key.includes('/'))).toEqual([]);
    expect(moved[0]?.checklist).toMatchObject({ unaltered: 'yes' });
    expect(pages.map(({ kind }) => kind)).toContain('contractSignatures');
    expect(pages.filter(({ kind, subjectIds }) => kind === 'identityCopy' || subjectIds.length > 0)).toEqual([]);
  });

  it('moves once under one key', async () => {
    const [source, target] = [await posted(), await announce(server.deps)];
    const headers = { 'Idempotency-Key': 'relink-key-001' };
    const body = await move(source, target);
    const first = await mustSucceed(relink(source.mailItemId, body, 'verifier2', headers));
    const again = await relink(source.mailItemId, body, 'verifier2', headers);
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect((await history(target)).filter(({ type }) => type === 'mail.registered')).toHaveLength(1);
  });

  it('keeps whoever moved it from deciding on either case', async () => {
    const [source, target] = [await posted(2), await announce(server.deps)];
    await mustSucceed(relink(source.mailItemId, await move(source, target), 'supervisor1'));
    for (const each of [source, target]) {
      expect((await read(each)).handlers.map(({ name }) => name)).toContain('Sanne Voorbeeld');
    }
  });
});

describe('the paper of a letter', () => {
  const put = (id: string, body: unknown, actor: TestActor = 'verifier2', headers = {}): Promise<Answer> =>
    server.as(actor).post(`/api/mail-items/${id}/paper`, body, headers);
  const VALID = { fate: 'archived', on: '2026-11-21', place: 'K12' };

  it('is refused in order: who, role, shape, existence', async () => {
    const answers = [
      await put(NOBODY, {}, 'anonymous'),
      await put(NOBODY, {}, 'auditor1'),
      await put(NOBODY, { ...VALID, fate: 'lost' }),
      await put(NOBODY, VALID),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [401, 'notAuthenticated'],
      [403, 'forbidden'],
      [422, 'malformed'],
      [404, 'notFound'],
    ]);
  });

  it.each([
    ['tomorrow', '2026-11-24', 'inFuture'],
    ['before the letter came', '2026-11-19', 'tooEarly'],
  ])('cannot have moved %s: 422', async (_when, on, cause) => {
    const { mailItemId } = await posted();
    const answer = await put(mailItemId, { ...VALID, on });
    expect([answer.status, answer.body.errors]).toEqual([422, { on: cause }]);
    expect((await server.as('auditor1').get(`/api/mail-items/${mailItemId}`)).body.paper).toBeNull();
  });

  it('is where it was said to be last, and the trail knows every place', async () => {
    const source = await posted();
    const headers = { 'Idempotency-Key': 'paper-key-0001' };
    const first = await mustSucceed(put(source.mailItemId, VALID, 'verifier2', headers));
    expect(first.body).toMatchObject({ id: source.mailItemId, paper: VALID });
    expect((await put(source.mailItemId, VALID, 'verifier2', headers)).body).toEqual(first.body);
    const returned = { fate: 'returned', on: '2026-11-23', place: '' };
    await mustSucceed(put(source.mailItemId, returned));
    expect((await read(source)).mailItems).toMatchObject([{ paper: returned }]);
    const moved = (await history(source)).filter(({ type }) => type === 'mail.paperMoved');
    expect(moved.map(({ data, handling }) => [data['fate'], data['on'], handling])).toEqual([
      ['archived', '2026-11-21', false],
      ['returned', '2026-11-23', false],
    ]);
  });

  it('can be told of a case that is closed', async () => {
    const source = await posted();
    await mustSucceed(act(server.as('verifier1'), source.id, { action: 'withdraw', reason: 'customer asked' }));
    expect((await put(source.mailItemId, { ...VALID, fate: 'destroyed' })).status).toBe(200);
  });
});
