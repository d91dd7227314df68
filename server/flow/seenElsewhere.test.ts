/** What somebody wrote, in every answer that is no list of its own kind: masked there as in the list. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchStatements } from '@desk/db/testing/watchStatements';
import type { ReportAnswer } from '@desk/shared/contract/reports';
import type { HomeAnswer } from '@desk/shared/contract/home';
import type { SearchAnswer } from '@desk/shared/contract/search';
import type { LetterState, ScannedLetter } from '@desk/shared/intake/mailBatch';
import type { DocumentSummary } from '@desk/shared/intake/mailItem';
import type { TestActor } from '../testing/actors';
import { takenCopy } from '../testing/caseCopies';
import { letterOf } from '../testing/scan';
import { readAll, readersWith, stackPdf } from '../testing/stacks';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { act, announce, mustSucceed, postLetter, readCase, readLetters, TODAY, type Announced } from '../testing/story';

const MOBILE = '+31 6 8765 4321';
const WRITTEN = 'bel 06-87654321';
const SEEN = 'bel ••-••••••••';
const OF_MOBILE = {
  application: (clean: { persons: readonly object[] }) => ({
    persons: clean.persons.map((one) => ({ ...one, mobile: MOBILE })) as never,
  }),
};

let server: TestServer;
let now = TODAY;
/** In the hands of verifier1. */
let held: Announced;
beforeAll(async () => {
  server = await startTestServer({ clock: () => now, deps: { readers: readersWith(() => []) } });
  held = await takenCopy(server, OF_MOBILE);
});
afterAll(() => server.close());

const body = async <T>(answer: Parameters<typeof mustSucceed>[0]): Promise<T> => (await mustSucceed(answer)).body as T;
const prioritise = (id: string, reason: string) =>
  mustSucceed(act(server.as('supervisor1'), id, { action: 'prioritise', reason }));

describe('why a case comes first', () => {
  const home = (who: TestActor) => body<HomeAnswer>(server.as(who).get('/api/home'));

  it('is masked on the first page to who does not hold it, with the next case and with what lies still', async () => {
    const free = await announce(server.deps, OF_MOBILE);
    await mustSucceed(postLetter(server.as('verifier1'), free.number));
    await readLetters(server.as('verifier1'), free.id);
    await prioritise(free.id, WRITTEN);
    await prioritise(held.id, WRITTEN);
    expect((await home('verifier2')).next).toMatchObject({
      kind: 'case',
      of: { id: free.id, priority: { reason: SEEN } },
      why: { kind: 'priority', reason: SEEN },
    });
    expect((await home('verifier1')).mine?.rows).toMatchObject([{ id: held.id, priority: { reason: WRITTEN } }]);
    now = new Date(TODAY.getTime() + 14 * 86_400_000);
    const still = (await home('auditor1')).team?.still.rows ?? [];
    expect(still.map(({ id }) => id)).toEqual(expect.arrayContaining([free.id, held.id]));
    expect(new Set(still.map(({ priority }) => priority?.reason))).toEqual(new Set([SEEN]));
    now = TODAY;
  });

  it('is masked in the file of the work list to who does not hold it', async () => {
    const file = async (who: TestActor) => (await mustSucceed(server.as(who).get('/api/applications/export'))).text;
    const lineOf = (text: string) => text.split('\r\n').find((line) => line.includes(held.number));
    expect(lineOf(await file('verifier1'))).toContain(WRITTEN);
    expect(lineOf(await file('verifier2'))).toContain(SEEN);
  });

  it('asks for the people of the cases alone in whose words they can stand', async () => {
    const watch = watchStatements(server.deps.db);
    const list = async (ids: readonly string[]) => {
      watch.take();
      await mustSucceed(
        server.as('verifier2').get(`/api/applications?filter=${encodeURIComponent(JSON.stringify({ id: ids }))}`),
      );
      return watch.take().filter((sql) => sql.includes('FROM application_persons WHERE'));
    };
    const plain = await announce(server.deps);
    await prioritise(plain.id, 'de klant wacht lang');
    expect(await list([plain.id])).toEqual([]);
    const ofOneCase = expect.stringMatching(/FROM application_persons WHERE application_id = \$\d+\)/) as string;
    expect(await list([plain.id, held.id])).toEqual([ofOneCase]);
  });
});

it('masks on the first page what a customer said to who does not hold the case', async () => {
  const { id } = await takenCopy(server, OF_MOBILE);
  const said = { channel: 'phone', on: '2026-11-23', personId: null, saidBy: 'Petra', note: WRITTEN };
  await mustSucceed(act(server.as('verifier2'), id, { action: 'reportNotMe', ...said }));
  for (const [who, note] of [
    ['verifier1', WRITTEN],
    ['verifier2', SEEN],
    ['supervisor2', SEEN],
    ['auditor1', SEEN],
  ] as const) {
    const { reported } = await body<HomeAnswer>(server.as(who).get('/api/home'));
    expect([who, reported]).toMatchObject([who, [{ id, notMeReport: { note } }]]);
  }
});

describe('a letter of a stack', () => {
  const fileName = 'kwartaalpost 06-87654321.pdf';
  const seen = 'kwartaalpost ••-••••••••.pdf';
  let letter: ScannedLetter;
  let linked: ScannedLetter;
  beforeAll(async () => {
    const files = [{ name: fileName, bytes: await stackPdf(1) }];
    const stack = { fields: { receivedOn: '2026-11-20' }, field: 'scans', files };
    await mustSucceed(server.as('verifier1').upload('/api/mail-batches', stack));
    await readAll(server.deps);
    [letter] = (await body<ScannedLetter[]>(server.as('verifier1').get('/api/scanned-letters'))) as [ScannedLetter];
    const link = { version: 0, applicationNumber: held.number };
    linked = await body(server.as('verifier2').post(`/api/scanned-letters/${letter.id}/link`, link));
  });

  it('is plain in the tray, and masked in the answer to whoever put it on a case that they do not hold', () => {
    expect([letter.fileName, linked.fileName, linked.applicationId]).toEqual([fileName, seen, held.id]);
  });

  it('is masked where it is said how it is now', async () => {
    const state = (who: TestActor) => body<LetterState>(server.as(who).get(`/api/scanned-letters/${letter.id}/state`));
    expect((await state('verifier1')).letter?.fileName).toBe(fileName);
    expect(await state('verifier2')).toMatchObject({
      letter: { fileName: seen },
      fate: { fate: 'linked' },
      behind: null,
    });
  });

  it('is masked where the one box found it, in its name as in what was found', async () => {
    const found = async (who: TestActor) => {
      const { hits } = await body<SearchAnswer>(server.as(who).get('/api/search?q=kwartaalpost&kinds=scanned-letters'));
      return hits.map(({ title, found: [field] }) => [title, field?.value]);
    };
    expect(await found('verifier1')).toEqual([[fileName, fileName]]);
    expect(await found('verifier2')).toEqual([[seen, seen]]);
  });
});

describe('a letter of a case', () => {
  const paper = { fate: 'archived', on: '2026-11-21', place: 'K12' };

  it('is masked to whoever says where its paper lies, also when they send it again', async () => {
    const { id } = await body<{ id: string }>(postLetter(server.as('verifier1'), held.number, { remark: WRITTEN }));
    const put = (who: TestActor) =>
      body(server.as(who).post(`/api/mail-items/${id}/paper`, paper, { 'Idempotency-Key': `paper-of-${who}` }));
    for (const [who, remark] of [
      ['verifier2', SEEN],
      ['verifier2', SEEN],
      ['verifier1', WRITTEN],
    ] as const) {
      expect([who, await put(who)]).toMatchObject([who, { id, remark, paper }]);
    }
  });

  it('is masked to whoever moves it to a case that they do not hold, also when they send it again', async () => {
    const from = await announce(server.deps);
    const { id } = await body<{ id: string }>(postLetter(server.as('verifier1'), from.number, { remark: WRITTEN }));
    const { version } = await readCase(server.as('verifier2'), from.id);
    const move = { version, applicationNumber: held.number, reason: 'verkeerde code' };
    const headers = { 'Idempotency-Key': 'relink-masked' };
    const send = () => body(server.as('verifier2').post(`/api/mail-items/${id}/relink`, move, headers));
    const first = await send();
    expect(first).toMatchObject({ id, applicationId: held.id, remark: SEEN });
    expect(await send()).toEqual(first);
  });

  it('has the name of its file masked to who blacks out a part of it, and in the report of who saw it', async () => {
    const free = await announce(server.deps, OF_MOBILE);
    const fields = { applicationNumber: free.number, receivedOn: '2026-11-20', checklist: '{}' };
    const files = [{ name: `${WRITTEN}.pdf`, bytes: await letterOf('een brief', ['other']), type: 'application/pdf' }];
    await mustSucceed(server.as('verifier1').upload('/api/mail-items', { fields, field: 'scans', files }));
    const { mailItems, version } = await readCase(server.as('verifier2'), free.id);
    const [document] = mailItems.flatMap(({ documents }): readonly DocumentSummary[] => documents);
    const path = `/api/documents/${String(document?.id)}`;
    await mustSucceed(server.as('verifier2').get(`${path}/pages/1?width=100`));
    const regions = [{ page: 1, left: 0.1, top: 0.1, width: 0.2, height: 0.1 }];
    const kept = await body(server.as('verifier2').post(`${path}/redact`, { version, regions, reason: 'bsn' }));
    expect(kept).toMatchObject({ fileName: `${SEEN}.pdf` });
    const period = 'from=2026-11-01&to=2026-11-30';
    const report = await body<ReportAnswer>(
      server.as('auditor1').get(`/api/reports/whoSawWhat?${period}&case=${free.number}`),
    );
    const scans = report.rows.flatMap(({ scan }) => (typeof scan === 'string' ? [scan] : []));
    expect(new Set(scans)).toEqual(new Set([`${SEEN}.pdf`]));
  });
});
