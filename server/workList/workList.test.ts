/** The work list around its rows: counts, views that people keep, many cases handed over at once, and the list as a file. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchStatements } from '@desk/db/testing/watchStatements';
import { MOST_VIEWS, type HandedOver, type SavedView, type WorkListAnswer } from '@desk/shared/contract/workList';
import { USUAL_COLUMNS } from '@desk/shared/contract/workListColumns';
import { VIEW_FILTERS, VIEW_IDS } from '@desk/shared/flow/workListViews';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { act, announce, mustSucceed, postLetter, readCase, readLetters, TODAY } from '../testing/story';

const MOST_STATEMENTS = 6;
const VIEW = { ...USUAL_COLUMNS, name: 'Te laat', filter: { late: true }, sort: ['urgency', 'ASC'], shared: false };

let server: TestServer;
let clock = TODAY;
/** Held by verifier1, held by verifier2, nobody's. */
const cases: Record<'own' | 'other' | 'free', string> = { own: '', other: '', free: '' };

type Who = Parameters<TestServer['as']>[0];
const list = (who: Who, filter: object) =>
  mustSucceed(server.as(who).get(`/api/applications?filter=${encodeURIComponent(JSON.stringify(filter))}`));
const workList = async (who: Who) => (await mustSucceed(server.as(who).get('/api/work-list'))).body as WorkListAnswer;
const keep = (who: Who, change: object = {}) => server.as(who).post('/api/saved-views', { ...VIEW, ...change });
const told = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code];

async function received(companyName?: string): Promise<string> {
  const { id, number } = await announce(
    server.deps,
    companyName === undefined ? {} : { application: () => ({ companyName }) },
  );
  await mustSucceed(postLetter(server.as('verifier1'), number));
  await readLetters(server.as('verifier1'), id);
  return id;
}

beforeAll(async () => {
  server = await startTestServer({ clock: () => clock });
  for (const name of ['own', 'other', 'free'] as const) {
    cases[name] = await received();
  }
  await mustSucceed(act(server.as('verifier1'), cases.own, { action: 'take' }));
  await mustSucceed(act(server.as('verifier2'), cases.other, { action: 'take' }));
});
afterAll(() => server.close());

describe('what stands around the list', () => {
  it('counts in each view what the list of that view finds, of whoever asks', async () => {
    for (const who of ['verifier1', 'supervisor1'] as const) {
      const { counts } = await workList(who);
      for (const view of VIEW_IDS) {
        expect([view, counts[view]]).toEqual([view, (await list(who, VIEW_FILTERS[view])).body.length]);
      }
    }
    expect((await workList('verifier1')).counts).toMatchObject({ toDo: 3, mine: 1, all: 3 });
  });

  it('means by me whoever asks, by nobody no one, and by late what is late today', async () => {
    const ids = async (who: Who, filter: object) => (await list(who, filter)).body.map(({ id }: { id: string }) => id);
    expect(await ids('verifier1', { assigneeId: 'me' })).toEqual([cases.own]);
    expect(await ids('verifier2', { assigneeId: 'me' })).toEqual([cases.other]);
    expect(await ids('verifier1', { assigneeId: 'nobody' })).toEqual([cases.free]);
    expect(await ids('verifier1', { late: true })).toEqual([]);
    clock = new Date(TODAY.getTime() + 20 * 86_400_000);
    const late = await ids('verifier1', { late: true });
    clock = TODAY;
    expect(late).toHaveLength(3);
  });

  it('keeps the columns that each person chose', async () => {
    const chosen = { columns: ['ageing', 'status'], density: 'compact' };
    expect((await workList('verifier1')).own).toEqual(USUAL_COLUMNS);
    for (const columns of [['status'], chosen.columns]) {
      await mustSucceed(server.as('verifier1').post('/api/work-list/columns', { ...chosen, columns }));
    }
    expect((await workList('verifier1')).own).toEqual(chosen);
    expect((await workList('verifier2')).own).toEqual(USUAL_COLUMNS);
    expect(told(await server.as('verifier1').post('/api/work-list/columns', { ...chosen, columns: ['x'] }))).toEqual([
      422,
      'malformed',
    ]);
  });

  it(`takes at most ${MOST_STATEMENTS} statements, however many views there are`, async () => {
    const watch = watchStatements(server.deps.db);
    await workList('verifier1');
    const statements = watch.take();
    expect(statements.length, statements.map((sql) => sql.slice(0, 110)).join('\n')).toBeLessThanOrEqual(
      MOST_STATEMENTS,
    );
  });
});

describe('a saved view', () => {
  it('is its owner’s alone until a supervisor shares it, and nobody else changes it then either', async () => {
    const own = (await mustSucceed(keep('verifier1'))).body as SavedView;
    expect(own).toMatchObject({ name: 'Te laat', ownerId: server.users.verifier1.id, filter: { late: true } });
    expect((await workList('verifier1')).views).toMatchObject([{ id: own.id, count: 0 }]);
    expect((await workList('verifier2')).views).toEqual([]);
    expect(told(await keep('verifier2', { shared: true }))).toEqual([403, 'viewSharing']);
    const filter = { assigneeId: 'me' };
    const shared = (await mustSucceed(keep('supervisor1', { name: 'Van mij', filter, shared: true })))
      .body as SavedView;
    expect((await workList('verifier2')).views).toMatchObject([
      { id: shared.id, count: 1, ownerName: server.users.supervisor1.name },
    ]);
    const path = `/api/saved-views/${shared.id}`;
    expect(told(await server.as('verifier2').post(path, VIEW))).toEqual([403, 'viewOfOther']);
    expect(told(await server.as('supervisor2').delete(path))).toEqual([403, 'viewOfOther']);
    expect(told(await server.as('verifier2').delete(`/api/saved-views/${own.id}`))).toEqual([404, 'notFound']);
    await mustSucceed(server.as('supervisor1').post(path, { ...VIEW, name: 'Toch niet', shared: false }));
    expect((await workList('verifier2')).views).toEqual([]);
    await mustSucceed(server.as('supervisor1').delete(path));
    expect((await workList('supervisor1')).views).toEqual([]);
    await mustSucceed(server.as('verifier1').delete(`/api/saved-views/${own.id}`));
  });

  it('is refused with a filter that the list refuses, with a sign nobody sees, and with a name that is taken', async () => {
    expect(told(await keep('verifier1', { filter: { passwordHash: 'x' } }))).toEqual([422, 'malformed']);
    expect(told(await keep('verifier1', { sort: ['passwordHash', 'ASC'] }))).toEqual([422, 'malformed']);
    expect(told(await keep('verifier1', { name: 'a\u200bb' }))).toEqual([422, 'malformed']);
    await mustSucceed(keep('verifier1'));
    expect(told(await keep('verifier1'))).toEqual([409, 'viewNameTaken']);
    expect((await keep('verifier2')).status).toBe(201);
  });

  it('is one of thirty at most', async () => {
    const had = (await workList('verifier1')).views.length;
    for (let at = had; at < MOST_VIEWS; at += 1) {
      await mustSucceed(keep('verifier1', { name: `Weergave ${String(at)}` }));
    }
    expect(told(await keep('verifier1', { name: 'Nog een' }))).toEqual([409, 'tooManyViews']);
    expect((await keep('auditor1')).status).toBe(201);
  });
});

describe('handing over many', () => {
  const versions = async (ids: readonly string[]) =>
    Promise.all(ids.map(async (id) => ({ id, version: (await readCase(server.as('auditor1'), id)).version })));
  const hand = async (who: Who, given: object) => server.as(who).post('/api/applications/hand-over', given);

  it('hands over what it may, and says of each other case why not', async () => {
    const asked = await versions([cases.own, cases.other, cases.free]);
    const reason = 'vakantie';
    const userId = server.users.verifier2.id;
    const mine = await hand('verifier1', { userId, reason, cases: asked });
    const codes = (mine.body as HandedOver[]).map(({ id, refused }) => [id, refused?.code ?? null]);
    expect(codes).toEqual([
      [cases.own, null],
      [cases.other, 'heldByAnother'],
      [cases.free, 'notInThisStatus'],
    ]);
    expect(await readCase(server.as('auditor1'), cases.own)).toMatchObject({ assigneeId: userId });
    const events = await server
      .as('auditor1')
      .get(`/api/audit-events?filter=${JSON.stringify({ applicationId: cases.own, type: 'application.handedOver' })}`);
    expect(events.body).toMatchObject([{ data: { toId: userId, reason }, handling: false }]);
  });

  it('leaves a case alone that changed since it was seen, and is no handling of whoever spreads the work', async () => {
    const [own, other] = await versions([cases.own, cases.other]);
    const stale = { ...own, version: (own?.version ?? 0) - 1 };
    const given = { userId: server.users.verifier1.id, reason: 'verdeling', cases: [stale, other] };
    const answer = await hand('supervisor1', given);
    expect((answer.body as HandedOver[]).map(({ refused }) => refused?.code ?? null)).toEqual(['staleVersion', null]);
    const { handlers } = await readCase(server.as('auditor1'), cases.other);
    expect(handlers.map(({ id }) => id)).not.toContain(server.users.supervisor1.id);
  });

  it('gives a case to nobody who has it already, and to nobody who declared an interest in it', async () => {
    const id = await received();
    await mustSucceed(act(server.as('verifier1'), id, { action: 'take' }));
    await mustSucceed(act(server.as('verifier2'), id, { action: 'declareConflict', reason: 'familie' }));
    const handTo = async (who: 'verifier1' | 'verifier2') => {
      const given = { userId: server.users[who].id, reason: 'verdeling', cases: await versions([id]) };
      return ((await hand('supervisor1', given)).body as HandedOver[]).map(({ refused }) => refused?.code ?? null);
    };
    expect([await handTo('verifier1'), await handTo('verifier2')]).toEqual([['assigneeHolds'], ['assigneeConflict']]);
    expect(await readCase(server.as('auditor1'), id)).toMatchObject({ assigneeId: server.users.verifier1.id });
  });

  it('changes nothing when it is sent again, and tries again what was refused', async () => {
    const asked = await versions([cases.own]);
    const given = { userId: server.users.verifier1.id, reason: 'terug', cases: asked };
    const headers = { 'Idempotency-Key': 'hand-over-once-1' };
    const send = async () => (await server.as('verifier2').post('/api/applications/hand-over', given, headers)).body;
    expect([await send(), await send()]).toEqual([
      [{ id: cases.own, refused: null }],
      [{ id: cases.own, refused: null }],
    ]);
    const { version } = await readCase(server.as('auditor1'), cases.own);
    expect(version).toBe((asked[0]?.version ?? 0) + 1);
  });

  it('is refused as a whole to who hands over no case, to nobody, and without a reason', async () => {
    const asked = await versions([cases.own]);
    const given = { userId: server.users.verifier2.id, reason: 'verdeling', cases: asked };
    expect(told(await hand('auditor1', given))).toEqual([403, 'roleNotAllowed']);
    expect(told(await hand('supervisor1', { ...given, reason: ' ' }))).toEqual([422, 'malformed']);
    expect(told(await hand('supervisor1', { ...given, cases: [] }))).toEqual([422, 'malformed']);
    const toAuditor = await hand('supervisor1', { ...given, userId: server.users.auditor1.id });
    expect(toAuditor.body).toMatchObject([{ refused: { code: 'assigneeUnknown' } }]);
  });
});

describe('the list as a file', () => {
  const file = (who: Who, asked: string) => server.as(who).get(`/api/applications/export?${asked}`);
  const query = (filter: object) => `filter=${encodeURIComponent(JSON.stringify(filter))}&sort=["number","ASC"]`;

  it('holds the cases of the list in its order, and no cell that a spreadsheet would run', async () => {
    await received('=HYPERLINK("http://example.com";"x")');
    const { status, headers, text } = await file('verifier1', query({ status: VIEW_FILTERS.toDo.status }));
    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="werkvoorraad-\d{4}-\d{2}-\d{2}\.csv"$/);
    expect(text.startsWith('\uFEFFnumber;companyName;kvkNumber;')).toBe(true);
    const lines = text.trimEnd().split('\r\n').slice(1);
    const rows = (await server.as('verifier1').get(`/api/applications?${query({ status: VIEW_FILTERS.toDo.status })}`))
      .body;
    expect(lines.map((line) => line.split(';')[0])).toEqual(rows.map(({ number }: { number: string }) => number));
    expect(lines.at(-1)).toContain(`;"'=HYPERLINK(""http://example.com"";""x"")";`);
  });

  it('is told in the trail by the names of its filters, and fetched by who may see cases alone', async () => {
    await file('auditor1', query({ q: 'geheim', assigneeId: 'me' }));
    const [event] = (await server.as('auditor1').get('/api/audit-events?filter={"type":"list.exported"}')).body;
    expect(event).toMatchObject({
      data: { cases: 0, filters: ['assigneeId', 'q'] },
      actorId: server.users.auditor1.id,
    });
    expect(JSON.stringify(event)).not.toContain('geheim');
    expect((await file('administrator1', '')).status).toBe(403);
    expect((await file('verifier1', 'filter={"passwordHash":1}')).status).toBe(400);
  });
});
