import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBatch } from '@desk/db/stores/mailBatchStore';
import { scannedLettersOf } from '@desk/db/stores/scannedLetterStore';
import { makeNumber } from '@desk/shared/application/caseNumber';
import type { AuditEventType } from '@desk/shared/flow/auditEvents';
import type { ScannedLetter } from '@desk/shared/intake/mailBatch';
import type { TestActor } from '../testing/actors';
import type { Answer, UploadForm } from '../testing/apiClient';
import { eventsOfType, readAll, readersWith, stackForm, stackPdf } from '../testing/stacks';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { act, announce, mustSucceed, readCase, TODAY } from '../testing/story';

const NOBODY = '019a0000-0000-7000-8000-000000000000';

let server: TestServer;
let codes: string[][] = [];
beforeAll(async () => {
  server = await startTestServer({ clock: () => TODAY, deps: { readers: readersWith(() => codes) } });
});
afterAll(() => server.close());

function hand(sent: UploadForm, actor: TestActor = 'verifier1', headers = {}): Promise<Answer> {
  return server.as(actor).upload('/api/mail-batches', sent, headers);
}
const ON = { receivedOn: '2026-11-20' };

const events = (type: AuditEventType) => eventsOfType(server.deps, type);

/** A batch of so many pages without any code, read: one letter in the tray. */
async function trayLetter(pages = 3): Promise<ScannedLetter> {
  codes = [];
  const answer = await mustSucceed(hand(stackForm(ON, await stackPdf(pages))));
  await readAll(server.deps);
  const [letter] = await scannedLettersOf(server.deps.db, answer.body[0].batchId);
  if (letter === undefined) {
    throw new Error('The batch holds no letter');
  }
  return letter;
}

function tray(letter: { id: string }, action: string, body: unknown, actor: TestActor = 'verifier1', headers = {}) {
  return server.as(actor).post(`/api/scanned-letters/${letter.id}/${action}`, body, headers);
}

const VALID = {
  link: { version: 0, applicationNumber: makeNumber('ZU', 2026, 999_998) },
  split: { version: 0, after: 1 },
  join: { version: 0, withId: NOBODY },
  discard: { version: 0, reason: 'advertising' },
  restore: { version: 0 },
  unlink: { version: 0, reason: 'linked wrongly' },
} as const;
const ACTIONS = Object.keys(VALID) as (keyof typeof VALID)[];

describe.each(ACTIONS)('the order in which "%s" is refused', (action) => {
  it('who, role, shape, existence, state, version', async () => {
    const letter = await trayLetter();
    const ready = await readyFor(letter);
    const codeOf = async (answering: Promise<Answer>): Promise<unknown[]> => {
      const { status, body } = await answering;
      return [status, body.code];
    };
    expect(await codeOf(tray({ id: NOBODY }, action, {}, 'anonymous'))).toEqual([401, 'notAuthenticated']);
    expect(await codeOf(tray({ id: NOBODY }, action, {}, 'auditor1'))).toEqual([403, 'forbidden']);
    expect(await codeOf(tray({ id: NOBODY }, action, { version: 'x' }))).toEqual([422, 'malformed']);
    expect(await codeOf(tray({ id: NOBODY }, action, VALID[action]))).toEqual([404, 'notFound']);
    const other = await trayLetter();
    const wrong = ready.status === 'unmatched' ? await discard(other) : other;
    expect(await codeOf(tray(wrong, action, VALID[action]))).toEqual([409, 'letterNotInTray']);
    const stale = await tray(ready, action, { ...VALID[action], version: 7 });
    expect([stale.status, stale.body.code]).toEqual([409, 'staleVersion']);
    expect(stale.body.current).toMatchObject({ version: ready.version });
  });

  async function readyFor(letter: ScannedLetter): Promise<ScannedLetter> {
    if (action === 'unlink') {
      const { number } = await announce(server.deps);
      return (await mustSucceed(tray(letter, 'link', { version: 0, applicationNumber: number }))).body as ScannedLetter;
    }
    return action === 'restore' ? discard(letter) : letter;
  }

  async function discard(letter: ScannedLetter): Promise<ScannedLetter> {
    return (await mustSucceed(tray(letter, 'discard', { version: 0, reason: 'advertising' }))).body as ScannedLetter;
  }
});

describe('the tray', () => {
  it('links by hand: the pages are a letter on that case, registered by whoever linked', async () => {
    const announced = await announce(server.deps);
    const letter = await trayLetter();
    const typed = { version: 0, applicationNumber: ` ${announced.number.toLowerCase()} ` };
    const linked = await mustSucceed(tray(letter, 'link', typed, 'verifier2'));
    const detail = await readCase(server.as('auditor1'), announced.id);
    expect(detail).toMatchObject({ status: 'received', receivedOn: '2026-11-20' });
    expect(detail.mailItems).toMatchObject([{ registeredByName: 'Victor Voorbeeld', documents: [{ pages: 3 }] }]);
    expect(linked.body).toMatchObject({
      id: letter.id,
      status: 'registered',
      cause: null,
      version: 1,
      applicationId: announced.id,
      applicationNumber: announced.number,
      mailItemId: detail.mailItems[0]?.id,
    });
    expect((await server.as('auditor1').get(`/api/scanned-letters/${letter.id}`)).body).toEqual(linked.body);
    const [event] = (await events('mail.registered')).filter(({ applicationId }) => applicationId === announced.id);
    expect(event).toMatchObject({ actorName: 'Victor Voorbeeld', handling: true });
    const again = await tray(letter, 'link', { ...typed, version: 1 }, 'verifier2');
    expect([again.status, again.body.code]).toEqual([409, 'letterNotInTray']);
  });

  it('answers a link the same under one key', async () => {
    const announced = await announce(server.deps);
    const letter = await trayLetter();
    const body = { version: 0, applicationNumber: announced.number };
    const headers = { 'Idempotency-Key': 'link-key-00001' };
    const first = await mustSucceed(tray(letter, 'link', body, 'verifier1', headers));
    const again = await tray(letter, 'link', body, 'verifier1', headers);
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect((await readCase(server.as('auditor1'), announced.id)).mailItems).toHaveLength(1);
  });

  it('lets one of two links win, and puts the letter on one case', async () => {
    const cases = [await announce(server.deps), await announce(server.deps)];
    const letter = await trayLetter();
    const answers = await Promise.all(
      cases.map(({ number }, at) =>
        tray(letter, 'link', { version: 0, applicationNumber: number }, at === 0 ? 'verifier1' : 'verifier2'),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const loser = answers.find(({ status }) => status === 409);
    expect(['letterNotInTray', 'staleVersion']).toContain(loser?.body.code);
    const details = await Promise.all(cases.map(({ id }) => readCase(server.as('auditor1'), id)));
    expect(details.flatMap(({ mailItems }) => mailItems)).toHaveLength(1);
  });

  it.each([
    ['a slip in the number', 'ZU-2026-000001-x', 422, 'applicationNumberInvalid'],
    ['a number nobody gave out', makeNumber('ZU', 2026, 999_998), 404, 'applicationNumberUnknown'],
  ])('keeps the letter in the tray after %s', async (_what, applicationNumber, status, code) => {
    const letter = await trayLetter();
    const answer = await tray(letter, 'link', { version: 0, applicationNumber });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect((await server.as('verifier1').get(`/api/scanned-letters/${letter.id}`)).body).toEqual(letter);
  });

  it('undoes a link: no post, no scan, the case waits again, both acts in its history; and it can be linked anew', async () => {
    const announced = await announce(server.deps);
    const letter = await trayLetter();
    const linked = await mustSucceed(tray(letter, 'link', { version: 0, applicationNumber: announced.number }));
    const [before] = (await readCase(server.as('auditor1'), announced.id)).mailItems;
    const undone = await mustSucceed(tray(letter, 'unlink', { version: 1, reason: 'the wrong company' }));
    expect(undone.body).toEqual({ ...letter, cause: 'unlinked', version: 2 });
    const detail = await readCase(server.as('auditor1'), announced.id);
    expect(detail).toMatchObject({ status: 'announced', receivedOn: null, mailItems: [] });
    const [scan] = before?.documents ?? [];
    expect((await server.as('auditor1').get(`/api/documents/${scan?.id ?? ''}/content`)).status).toBe(404);
    const [event] = (await events('mail.unlinked')).filter(({ applicationId }) => applicationId === announced.id);
    const data = { mailItemId: linked.body.mailItemId, toNumber: '', reason: 'the wrong company' };
    expect(event).toMatchObject({ data, handling: true });
    const again = await mustSucceed(tray(letter, 'link', { version: 2, applicationNumber: announced.number }));
    expect(again.body).toMatchObject({ status: 'registered', version: 3 });
    expect((await readCase(server.as('auditor1'), announced.id)).mailItems).toHaveLength(1);
  });

  it('undoes no link once somebody worked on the case: 409 that says what to do', async () => {
    const announced = await announce(server.deps);
    const letter = await trayLetter();
    await mustSucceed(tray(letter, 'link', { version: 0, applicationNumber: announced.number }));
    await mustSucceed(act(server.as('supervisor2'), announced.id, { action: 'hold', reason: 'a legal question' }));
    const answer = await tray(letter, 'unlink', { version: 1, reason: 'the wrong company' });
    expect([answer.status, answer.body.code]).toEqual([409, 'letterWorkedOn']);
    expect((await readCase(server.as('auditor1'), announced.id)).mailItems).toHaveLength(1);
  });

  it('splits, and joining undoes it', async () => {
    const letter = await trayLetter(3);
    const split = await mustSucceed(tray(letter, 'split', { version: 0, after: 1 }));
    expect(split.body).toMatchObject([
      { id: letter.id, pages: [1], cause: 'splitByHand', version: 1 },
      { pages: [2, 3], cause: 'splitByHand', version: 0, batchId: letter.batchId },
    ]);
    const joined = await mustSucceed(tray(letter, 'join', { version: 1, withId: split.body[1].id }));
    expect(joined.body).toMatchObject({ id: letter.id, pages: [1, 2, 3], version: 2 });
    expect(await scannedLettersOf(server.deps.db, letter.batchId)).toHaveLength(1);
    expect((await events('mail.letterSplit')).at(-1)).toMatchObject({ data: { letterId: letter.id, after: 1 } });
    expect((await events('mail.letterJoined')).at(-1)).toMatchObject({ data: { withId: split.body[1].id } });
  });

  it('makes whoever split a letter a handler of the case that either half goes to', async () => {
    const letter = await trayLetter(3);
    const split = await mustSucceed(tray(letter, 'split', { version: 0, after: 1 }, 'supervisor1'));
    for (const half of split.body as ScannedLetter[]) {
      const { id, number: applicationNumber } = await announce(server.deps);
      await mustSucceed(tray(half, 'link', { version: half.version, applicationNumber }));
      const { handlers } = await readCase(server.as('auditor1'), id);
      expect(handlers.map((one) => one.id)).toEqual([server.users.verifier1.id, server.users.supervisor1.id]);
    }
  });

  it('refuses a split that leaves nothing, and a join with itself or another batch: 422', async () => {
    const [letter, other] = [await trayLetter(2), await trayLetter(1)];
    const answers = [
      await tray(letter, 'split', { version: 0, after: 2 }),
      await tray(letter, 'join', { version: 0, withId: letter.id }),
      await tray(letter, 'join', { version: 0, withId: other.id }),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [422, 'letterPagesWrong'],
      [422, 'letterPagesWrong'],
      [422, 'letterPagesWrong'],
    ]);
  });

  it('puts aside with a reason, and takes back as it was', async () => {
    const letter = await trayLetter(1);
    const aside = await mustSucceed(tray(letter, 'discard', { version: 0, reason: 'advertising' }));
    expect(aside.body).toMatchObject({ status: 'discarded', reason: 'advertising' });
    expect(await findBatch(server.deps.db, letter.batchId)).toMatchObject({ letters: { discarded: 1, unmatched: 0 } });
    const back = await mustSucceed(tray(letter, 'restore', { version: 1 }));
    expect(back.body).toEqual({ ...letter, version: 2 });
    const types = [...(await events('mail.letterDiscarded')), ...(await events('mail.letterRestored'))];
    expect(types.filter(({ data }) => data['letterId'] === letter.id)).toHaveLength(2);
  });

  it('tells of a letter what it is now, or who did what to it, also when it is no more', async () => {
    const stateOf = async ({ id }: { id: string }, actor: TestActor = 'verifier2') =>
      await server.as(actor).get(`/api/scanned-letters/${id}/state`);
    const letter = await trayLetter();
    expect((await stateOf(letter, 'anonymous')).status).toBe(401);
    expect((await stateOf(letter, 'frontOffice')).status).toBe(403);
    expect((await stateOf({ id: NOBODY })).status).toBe(404);
    expect((await stateOf(letter)).body).toEqual({ letter, fate: null, behind: null });
    const [first, second] = (await mustSucceed(tray(letter, 'split', { version: 0, after: 1 })))
      .body as ScannedLetter[];
    const { name: byName } = server.users.verifier1;
    expect((await stateOf(letter)).body).toMatchObject({
      letter: first,
      fate: { fate: 'split', byName },
      behind: second,
    });

    const stale = await tray(letter, 'discard', { version: 0, reason: 'advertising' }, 'verifier2');
    expect([stale.status, stale.body.current]).toEqual([409, { version: 1, status: 'unmatched', changedBy: byName }]);
    const unseen = await tray(letter, 'join', { version: 1, withId: second?.id, withVersion: 7 });
    expect([unseen.status, unseen.body.code]).toEqual([409, 'letterNotInTray']);

    await mustSucceed(tray(letter, 'join', { version: 1, withId: second?.id, withVersion: 0 }));
    const again = await tray(letter, 'join', { version: 2, withId: second?.id });
    expect([again.status, again.body.code]).toEqual([409, 'letterNotInTray']);
    const gone = (await stateOf({ id: second?.id ?? '' })).body;
    expect(gone).toMatchObject({ letter: null, behind: null, fate: { fate: 'joinedAway', intoId: letter.id, byName } });
    const { number: applicationNumber } = await announce(server.deps);
    await mustSucceed(tray(letter, 'link', { version: 2, applicationNumber }));
    const linked = { fate: 'linked', byName, applicationNumber };
    expect((await stateOf(letter)).body).toMatchObject({ letter: { status: 'registered' }, fate: linked });
  });

  it('is listed page by page in the order of the paper, and searched', async () => {
    const letters = [await trayLetter(1), await trayLetter(1), await trayLetter(1)];
    const list = async (query: string) =>
      await mustSucceed(server.as('verifier1').get(`/api/scanned-letters?${query}`));
    const batchIds = letters.map(({ batchId }) => batchId);
    const filter = encodeURIComponent(JSON.stringify({ inTray: true, batchId: batchIds }));
    const sort = encodeURIComponent(JSON.stringify(['place', 'DESC']));
    const second = await list(`filter=${filter}&sort=${sort}&range=[2,2]`);
    expect(second.headers.get('content-range')).toBe('scanned-letters 2-2/3');
    expect(second.body).toMatchObject([
      { id: letters[0]?.id, fileName: letters[0]?.fileName, receivedOn: ON.receivedOn },
    ]);
    const none = encodeURIComponent(JSON.stringify({ q: 'no such file' }));
    expect((await list(`filter=${none}`)).body).toEqual([]);
  });

  it('lets a letter go to another case that its own refused', async () => {
    const [closed, running] = [await announce(server.deps), await announce(server.deps)];
    await mustSucceed(act(server.as('verifier1'), closed.id, { action: 'withdraw', reason: 'customer asked' }));
    codes = [[closed.number]];
    const { batchId } = (await mustSucceed(hand(stackForm(ON, await stackPdf(1))))).body[0];
    await readAll(server.deps);
    const [letter] = await scannedLettersOf(server.deps.db, batchId);
    expect(letter).toMatchObject({ status: 'refused', refusal: 'notInThisStatus' });
    const body = { version: letter?.version, applicationNumber: running.number };
    const linked = await mustSucceed(tray({ id: letter?.id ?? '' }, 'link', body));
    expect(linked.body).toMatchObject({ status: 'registered', refusal: null, applicationId: running.id });
  });
});
