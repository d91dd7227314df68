/** Print runs over real HTTP: who may, what is refused, what they do to the cases, and that a code is seen by nobody else. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dispatchesOf } from '@desk/db/stores/dispatchStore';
import { DIALECTS } from '@desk/db/testing/dialects';
import type { AuditEventRow } from '@desk/shared/contract/resources';
import { carriesCode } from '@desk/shared/dispatch/dispatch';
import type { PrintRunDetail } from '@desk/shared/dispatch/printRun';
import { drawPrintRuns } from '../../jobs/drawPrintRuns';
import { sendQueuedDispatches } from '../../jobs/sendQueuedDispatches';
import type { TestActor } from '../../testing/actors';
import type { Answer } from '../../testing/apiClient';
import { codesInPdf, freshSticker } from '../../testing/letterbox';
import { leaveOnlyCodes } from '../../testing/outbox';
import { startTestServer, type TestServer } from '../../testing/startTestServer';
import { approvedCopy, submittedCopy } from '../../testing/caseCopies';
import { act, mustSucceed, readCase, TODAY, type Announced } from '../../testing/story';
import type { AssuranceLevelId } from '@desk/shared/application/assuranceLevels';

let server: TestServer;
let now = TODAY;
beforeEach(async () => {
  now = TODAY;
  server = await startTestServer({ clock: () => now });
});
afterEach(() => server.close());

const said = ({ status, body }: Answer): unknown[] => [status, body.code];

async function approved(on: TestServer, targetLevel: AssuranceLevelId = 'EH2+', people = 1): Promise<Announced> {
  const announced = await approvedCopy(on, { by: 'supervisor2', people, application: () => ({ targetLevel }) });
  await leaveOnlyCodes(on.deps);
  return announced;
}
const begin = (actor: TestActor): Promise<Answer> => server.as(actor).post('/api/print-runs', {});
const verb = (actor: TestActor, { id }: Pick<PrintRunDetail, 'id'>, name: string, body: object = {}): Promise<Answer> =>
  server.as(actor).post(`/api/print-runs/${id}/${name}`, body);
async function begun(): Promise<PrintRunDetail> {
  const run = (await mustSucceed(begin('supervisor1'))).body as PrintRunDetail;
  await drawPrintRuns(server.deps);
  return run;
}
async function read(run: PrintRunDetail): Promise<Map<string, string>> {
  const answer = await verb('supervisor1', run, 'read');
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
  return codesInPdf(answer.bytes);
}
const statusOf = async ({ id }: Announced): Promise<string[]> =>
  (await dispatchesOf(server.deps.db, id))
    .filter(carriesCode)
    .filter(({ channel }) => channel === 'letter')
    .map(({ status }) => status);

describe('who may print', () => {
  it('supervisors, and nobody else', async () => {
    await approved(server);
    const run = await begun();
    const answers = async (actor: TestActor): Promise<number[]> => {
      const given = [
        begin(actor),
        verb(actor, run, 'read'),
        verb(actor, run, 'posted'),
        verb(actor, run, 'spoilt', { reason: 'a jam' }),
        verb(actor, run, 'track', { mark: 'L-1', trackNumber: freshSticker() }),
      ];
      return (await Promise.all(given)).map(({ status }) => status);
    };
    expect(new Set(await answers('anonymous'))).toEqual(new Set([401]));
    for (const actor of ['verifier1', 'auditor1', 'administrator1', 'frontOffice', 'loginPlatform'] as const) {
      expect([actor, ...new Set(await answers(actor))]).toEqual([actor, 403]);
    }
  });

  it('reads everybody who reads cases, without a code in it', async () => {
    await approved(server);
    const run = await begun();
    const codes = [...(await read(run)).values()];
    const answer = await server.as('verifier1').get(`/api/print-runs/${run.id}`);
    expect(answer.body).toMatchObject({ number: run.number, status: 'read', manifest: [{ registered: false }] });
    expect(codes.filter((code) => answer.text.includes(code))).toEqual([]);
    expect((await server.as('auditor1').get('/api/print-runs')).body).toHaveLength(1);
  });
});

describe('whoever worked on a case', () => {
  const mine = async (): Promise<Announced> => {
    const announced = await submittedCopy(server);
    await mustSucceed(act(server.as('supervisor1'), announced.id, { action: 'approve' }));
    await leaveOnlyCodes(server.deps);
    return announced;
  };

  it('gets the letters of the other cases, and hears how many stayed behind', async () => {
    const decided = await mine();
    const others = await approved(server);
    const run = (await mustSucceed(begin('supervisor1'))).body;
    expect([run.letters, run.manifest.map(({ caseNumber }: { caseNumber: string }) => caseNumber)]).toEqual([
      1,
      [others.number],
    ]);
    expect(run.leftOut).toBeGreaterThan(0);
    expect(await statusOf(decided)).toEqual(['queued']);
    expect(said(await begin('supervisor1'))).toEqual([403, 'printOtherEyes']);
    const rest = (await mustSucceed(begin('supervisor2'))).body;
    expect(rest.manifest.map(({ caseNumber }: { caseNumber: string }) => caseNumber)).toContain(decided.number);
  });

  it('sent a new code: neither prints that letter', async () => {
    const announced = await approved(server);
    now = new Date(TODAY.getTime() + 2 * 3_600_000);
    const [person] = (await readCase(server.as('supervisor1'), announced.id)).persons;
    const again = { action: 'reissueCode', personId: person?.id, reason: 'The letter never came.' };
    await mustSucceed(act(server.as('supervisor1'), announced.id, again));
    expect(said(await begin('supervisor1'))).toEqual([403, 'printOtherEyes']);
  });

  it('worked on it after the run was made: does not read the run, which another supervisor takes apart', async () => {
    const announced = await approved(server, 'EH2+', 2);
    const run = await begun();
    now = new Date(TODAY.getTime() + 2 * 3_600_000);
    const [person] = (await readCase(server.as('supervisor1'), announced.id)).persons;
    const again = { action: 'reissueCode', personId: person?.id, reason: 'The letter never came.' };
    await mustSucceed(act(server.as('supervisor1'), announced.id, again));
    await drawPrintRuns(server.deps);
    expect(said(await verb('supervisor1', run, 'read'))).toEqual([403, 'printOtherEyes']);
    await mustSucceed(verb('supervisor2', run, 'spoilt', { reason: 'other eyes' }));
    // One sent a new code, the other decided: only a third may print these.
    expect(said(await begin('supervisor1'))).toEqual([403, 'printOtherEyes']);
    expect(said(await begin('supervisor2'))).toEqual([403, 'printOtherEyes']);
  });
});

describe('what is refused', () => {
  it('what is no question about letters: 422', async () => {
    await approved(server);
    const run = await begun();
    for (const [name, body] of [
      ['track', { trackNumber: '3SABCD1234567' }],
      ['spoilt', { reason: '' }],
      ['spoilt', { reason: 'a jam', all: true }],
    ] as const) {
      expect([name, body, ...said(await verb('supervisor1', run, name, body))]).toEqual([name, body, 422, 'malformed']);
    }
  });

  it('a run that does not exist: 404', async () => {
    const nowhere = { id: '019a0000-0000-7000-8000-000000000000' };
    expect(said(await verb('supervisor1', nowhere, 'read'))).toEqual([404, 'notFound']);
    expect(said(await verb('supervisor1', nowhere, 'posted'))).toEqual([404, 'notFound']);
  });

  it('a run without letters: 409', async () => {
    expect(said(await begin('supervisor1'))).toEqual([409, 'nothingToPrint']);
  });

  it('posting before printing, opening it as a colleague, twice, and anything once it is posted', async () => {
    await approved(server);
    const run = await begun();
    expect(said(await verb('supervisor1', run, 'posted'))).toEqual([409, 'printRunNotRead']);
    expect(said(await verb('supervisor2', run, 'read'))).toEqual([403, 'printRunOfOther']);
    await read(run);
    expect(said(await verb('supervisor1', run, 'read'))).toEqual([409, 'printRunNotReady']);
    await mustSucceed(verb('supervisor1', run, 'posted'));
    expect(said(await verb('supervisor1', run, 'posted'))).toEqual([409, 'printRunClosed']);
    expect(said(await verb('supervisor1', run, 'spoilt', { reason: 'a jam' }))).toEqual([409, 'printRunClosed']);
  });
});

describe('registered post', () => {
  it('counts as sent only with the number of its sticker, and a sticker goes on one letter', async () => {
    const [first, second] = [await approved(server, 'EH3'), await approved(server, 'EH3')];
    const ordinary = await approved(server);
    const run = await begun();
    await read(run);
    const letterOf = ({ number }: Announced): string =>
      run.manifest.find(({ caseNumber }) => caseNumber === number)?.mark ?? '';
    const refused = await verb('supervisor1', run, 'posted');
    expect(said(refused)).toEqual([409, 'trackNumbersMissing']);
    expect([...(refused.body.allowed as string[])].sort()).toEqual([letterOf(first), letterOf(second)].sort());
    const track = (mark: string, trackNumber: string): Promise<Answer> =>
      verb('supervisor1', run, 'track', { mark, trackNumber });
    expect(said(await track(letterOf(ordinary), freshSticker()))).toEqual([409, 'letterNotRegistered']);
    expect(said(await track('L-NOWHERE', freshSticker()))).toEqual([404, 'letterNotInRun']);
    expect(said(await track(letterOf(first), 'RR473124828GB'))).toEqual([422, 'trackNumberInvalid']);
    await mustSucceed(track(letterOf(first).toLowerCase(), ' 3sabcd-1234567 '));
    expect(said(await track(letterOf(second), '3SABCD1234567'))).toEqual([409, 'trackNumberTaken']);
    await mustSucceed(track(letterOf(second), freshSticker()));
    await mustSucceed(verb('supervisor1', run, 'posted'));
    const sent = (await readCase(server.as('auditor1'), first.id)).dispatches;
    expect(sent).toContainEqual(expect.objectContaining({ status: 'sent', trackNumber: '3SABCD1234567' }));
    expect((await readCase(server.as('auditor1'), first.id)).status).toBe('codesSent');
  });
});

describe('letters that went wrong', () => {
  it('wait for a next run, and come out with the same code', async () => {
    const [one, other] = [await approved(server), await approved(server)];
    const run = await begun();
    const before = await read(run);
    const mark = run.manifest.find(({ caseNumber }) => caseNumber === one.number)?.mark ?? '';
    await mustSucceed(verb('supervisor1', run, 'spoilt', { marks: [mark], reason: 'a crumpled sheet' }));
    await mustSucceed(verb('supervisor1', run, 'posted'));
    expect([await statusOf(one), await statusOf(other)]).toEqual([['queued'], ['sent']]);
    const again = await begun();
    expect((await read(again)).get(mark)).toBe(before.get(mark));
    await mustSucceed(verb('supervisor1', again, 'posted'));
    expect(await statusOf(one)).toEqual(['sent']);
  });

  it('in a run that nobody opened cannot be printed twice: the rest is drawn anew', async () => {
    await approved(server);
    await approved(server);
    const run = await begun();
    const [first, second] = run.manifest;
    await mustSucceed(verb('supervisor1', run, 'spoilt', { marks: [first?.mark], reason: 'the wrong address' }));
    expect(said(await verb('supervisor1', run, 'read'))).toEqual([409, 'printRunNotReady']);
    await drawPrintRuns(server.deps);
    expect([...(await read(run)).keys()]).toEqual([second?.mark]);
  });

  it('of a whole run close it', async () => {
    const announced = await approved(server);
    const files = () =>
      readdirSync(join(server.deps.config.dataDir, 'documents'), { recursive: true, withFileTypes: true }).filter(
        (one) => one.isFile(),
      );
    const scans = files().length;
    const run = await begun();
    expect(files()).toHaveLength(scans + 1);
    const closed = await mustSucceed(verb('supervisor2', run, 'spoilt', { reason: 'the printer is broken' }));
    expect(closed.body.status).toBe('spoilt');
    expect(await statusOf(announced)).toEqual(['queued']);
    expect(files()).toHaveLength(scans);
  });
});

describe('a letter whose code was replaced while it lay in a run', () => {
  it('is named as void, and is not posted', async () => {
    const announced = await approved(server);
    const kept = await approved(server);
    const run = await begun();
    await read(run);
    const person = (await readCase(server.as('auditor1'), announced.id)).persons[0];
    now = new Date(TODAY.getTime() + 2 * 3_600_000);
    await mustSucceed(
      act(server.as('verifier1'), announced.id, {
        action: 'reissueCode',
        personId: person?.id,
        reason: 'a new address',
      }),
    );
    const manifest = (await server.as('supervisor1').get(`/api/print-runs/${run.id}`)).body as PrintRunDetail;
    expect(manifest.manifest.filter(({ isVoid }) => isVoid).map(({ caseNumber }) => caseNumber)).toEqual([
      announced.number,
    ]);
    await mustSucceed(verb('supervisor1', run, 'posted'));
    expect([await statusOf(announced), await statusOf(kept)]).toEqual([['superseded', 'queued'], ['sent']]);
  });
});

describe('the trail and the store', () => {
  it('tell who made, opened, tracked and posted a run, and hold no code', async () => {
    const announced = await approved(server, 'EH3', 2);
    await sendQueuedDispatches(server.deps, 'worker');
    const run = await begun();
    const codes = [...(await read(run)).values()];
    for (const { mark } of run.manifest) {
      await mustSucceed(verb('supervisor1', run, 'track', { mark, trackNumber: freshSticker() }));
    }
    await mustSucceed(verb('supervisor1', run, 'posted'));
    const [sort, range] = ['["sequence","ASC"]', '[0,499]'].map(encodeURIComponent);
    const answer = await server.as('auditor1').get(`/api/audit-events?sort=${String(sort)}&range=${String(range)}`);
    const events = answer.body as AuditEventRow[];
    expect(
      events.filter(({ type }) => type.startsWith('print.')).map(({ type, actorRole }) => [type, actorRole]),
    ).toEqual([
      ['print.runCreated', 'supervisor'],
      ['print.runDrawn', 'system'],
      ['print.runRead', 'supervisor'],
      ['print.letterTracked', 'supervisor'],
      ['print.letterTracked', 'supervisor'],
      ['print.runPosted', 'supervisor'],
    ]);
    expect(codes).toHaveLength(2);
    const file = /^sqlite:(.*)$/.exec(server.deps.config.databaseUrl)?.[1] ?? '';
    const bytes = Buffer.concat([readFileSync(file), readFileSync(`${file}-wal`)]);
    const everywhere = JSON.stringify([events, await readCase(server.as('auditor1'), announced.id)]);
    for (const code of codes.flatMap((one) => [one, one.replaceAll('-', '')])) {
      expect([bytes.includes(code), everywhere.includes(code)]).toEqual([false, false]);
    }
    const sealed = 'SELECT sealed_secret FROM dispatches WHERE sealed_secret IS NOT NULL';
    expect((await server.deps.db.sequelize.query(sealed))[0]).toEqual([]);
  });
});

describe.each(DIALECTS)('two runs begun at the same moment on $dialect', ({ fresh }) => {
  let open: TestServer;
  beforeAll(async () => {
    open = await startTestServer({ clock: () => TODAY, database: await fresh() });
  });
  afterAll(() => open.close());

  it('never get the same letter', async () => {
    const cases = [await approved(open, 'EH2+', 3), await approved(open, 'EH2+', 3)];
    const answers = await Promise.all([
      open.as('supervisor1').post('/api/print-runs', {}),
      open.as('supervisor1').post('/api/print-runs', {}),
    ]);
    const marks = answers.flatMap(({ body }) => ((body as PrintRunDetail).manifest ?? []).map(({ mark }) => mark));
    expect(marks).toHaveLength(6);
    expect(new Set(marks).size).toBe(6);
    expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThanOrEqual(1);
    expect(cases).toHaveLength(2);
  });
});
