/** Makes every report on both databases, as rows and as files; who may have which, and that the trail tells of those that name people. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DIALECTS } from '@desk/db/testing/dialects';
import { appendAttempt, setWaiver } from '@desk/db/stores/checkStore';
import { inTransaction } from '@desk/db/transaction';
import type { AuditEventRow } from '@desk/shared/contract/resources';
import type { ReportAnswer } from '@desk/shared/contract/reports';
import { REPORT_IDS, reportOf, type ReportId } from '@desk/shared/flow/reports/reports';
import { readPdf } from '../dispatch/letters/readPdf';
import { approvedCopy, checkedCopy } from '../testing/caseCopies';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { act, checkOf, evidenceFor, mustSucceed, readCase, TODAY, type Announced } from '../testing/story';
import { appendAudit } from '../trail/append';
import { reportCsv } from './reportCsv';

const PERIOD = 'from=2026-11-01&to=2026-11-30';

describe.each(DIALECTS)('reports on $dialect', ({ fresh }) => {
  let server: TestServer;
  let one: Announced;
  let another: Announced;
  const get = (path: string, who: 'auditor1' | 'supervisor1' | 'verifier1' = 'auditor1') =>
    server.as(who).get(`/api/reports/${path}`);
  const rowsOf = async (report: ReportId, more = ''): Promise<ReportAnswer['rows']> =>
    ((await mustSucceed(get(`${report}?${PERIOD}${more}`))).body as unknown as ReportAnswer).rows;
  const told = async (): Promise<AuditEventRow[]> =>
    (await server.as('auditor1').get('/api/audit-events?filter={"type":"report.made"}')).body as never;

  beforeAll(async () => {
    server = await startTestServer({ clock: () => TODAY, database: await fresh() });
    one = await approvedCopy(server, { people: 1 });
    another = await approvedCopy(server, { people: 1 });
    await readCase(server.as('supervisor2'), one.id);
  });
  afterAll(() => server.close());

  it('count what was decided in the period, and nothing outside it', async () => {
    const outcomes = await rowsOf('checkOutcomes');
    expect(outcomes).toContainEqual({ check: 'CON-01', outcome: 'passed', reason: null, cases: 2 });
    expect(await rowsOf('leadTimes')).toEqual([{ days: 1, decision: 'approved', cases: 2, until: 1 }]);
    const { verifier1, supervisor1 } = server.users;
    expect(await rowsOf('fourEyes')).toEqual([
      {
        handledBy: verifier1.name,
        decidedBy: supervisor1.name,
        approved: 2,
        rejected: 0,
        cases: 2,
        share: 1,
        otherEyes: 'yes',
      },
    ]);
    expect(await rowsOf('waivers')).toEqual([]);
    const before = await mustSucceed(get('checkOutcomes?from=2026-10-01&to=2026-10-31'));
    expect(before.body).toMatchObject({ rows: [], isCut: false });
  });

  it('say who saw which case and which scan, of one case or of one colleague', async () => {
    const all = await rowsOf('whoSawWhat');
    const ofCase = await rowsOf('whoSawWhat', `&case=${one.number.toLowerCase()}`);
    expect(ofCase.length).toBeGreaterThan(0);
    expect(new Set(ofCase.map((row) => row['case']))).toEqual(new Set([one.number]));
    expect(all.length).toBeGreaterThan(ofCase.length);
    const { supervisor2, verifier1 } = server.users;
    const ofColleague = await rowsOf('whoSawWhat', `&actor=${supervisor2.id}`);
    expect(ofColleague).toMatchObject([
      { case: one.number, who: supervisor2.name, what: 'application.read', times: 1 },
    ]);
    const scans = ofCase.filter((row) => row['what'] === 'document.read' && row['who'] === verifier1.name);
    expect(scans[0]).toMatchObject({ scan: 'contract.pdf', pages: expect.stringMatching(/^1, 2/) });
    expect((await told())[0]?.data).toMatchObject({ report: 'whoSawWhat', form: 'screen', people: supervisor2.name });
  });

  it('tell apart who saw a case as a line of a list, a search or a file, and opened none of it', async () => {
    const reader = server.as('verifier2');
    const list = `applications?filter=${encodeURIComponent(JSON.stringify({ id: [one.id, server.users.verifier2.id] }))}`;
    await mustSucceed(reader.get(`/api/${list}`));
    await mustSucceed(reader.get(`/api/search?q=${one.number}`));
    await mustSucceed(reader.get(`/api/${list.replace('?', '/export?')}`));
    const of = async (more: string) =>
      (await rowsOf('whoSawWhat', `&actor=${server.users.verifier2.id}${more}`)).map((row) => [
        row['case'],
        row['what'],
        row['times'],
      ]);
    const lines = ['inList', 'inSearch', 'inFile'].map((what) => [one.number, what, 1]);
    expect(await of(`&case=${one.number}`)).toEqual(expect.arrayContaining(lines));
    expect(await of('')).toEqual(expect.arrayContaining(lines));
    expect((await of(`&case=${another.number}`)).map(([, what]) => what)).not.toContain('inFile');
    const filter = encodeURIComponent(JSON.stringify({ type: 'list.exported' }));
    const [event] = (await server.as('auditor1').get(`/api/audit-events?filter=${filter}`)).body as AuditEventRow[];
    const { body } = await server.as('auditor1').get(`/api/audit-events/${event?.id ?? ''}`);
    expect(body).toMatchObject({ shownCases: [{ id: one.id, number: one.number }] });
  });

  it.each(REPORT_IDS)('%s is had as a file in both languages', async (report) => {
    const before = (await told()).length;
    const { title, columns, namesPeople } = reportOf(report);
    const csv = await mustSucceed(get(`${report}/file?${PERIOD}&form=csv&language=en`));
    const head = Buffer.from(csv.bytes).toString('utf8').split('\r\n')[0] ?? '';
    expect(columns.every((column) => head.includes(column.title.en))).toBe(true);
    const pdf = await mustSucceed(get(`${report}/file?${PERIOD}&form=pdf`));
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    const [page] = await readPdf(new Uint8Array(pdf.bytes));
    expect(page?.text).toContain(title.nl);
    expect((await told()).length - before).toBe(namesPeople ? 2 : 0);
  });

  it('count a decision once, also when a colleague who handled its case has another name since', async () => {
    const actor = { id: server.users.verifier1.id, role: 'verifier', name: 'Verena Anders' } as const;
    const entry = { type: 'case.held', data: { reason: 'nog even' } } as const;
    const stamp = { actor, at: TODAY.toISOString(), requestId: 'test', origin: 'api', handling: true } as const;
    await inTransaction(server.deps.db, (tx) => appendAudit(tx, { applicationId: one.id, entry, ...stamp }));
    expect(await rowsOf('fourEyes')).toMatchObject([{ approved: 2, cases: 2, share: 1 }]);
  });

  it('tell of waivers what lay before whoever decided, whatever became of the check since', async () => {
    const officer = server.as('verifier1');
    const { id } = await checkedCopy(server, { people: 1 });
    const detail = await readCase(officer, id);
    const check = checkOf(detail, 'IDN-11');
    const evidence = { ...evidenceFor(detail, check), asOf: null };
    const failed = { outcome: 'failed', reasonCode: 'SIGNATURE_DIFFERS', evidence };
    await mustSucceed(act(officer, id, { action: 'recordCheck', checkId: check.id, ...failed }));
    await mustSucceed(act(officer, id, { action: 'requestWaiver', checkId: check.id, reason: 'bekend' }));
    await mustSucceed(act(officer, id, { action: 'submit' }));
    await mustSucceed(act(server.as('supervisor1'), id, { action: 'approve', acceptedWaivers: [check.id] }));
    const { verifier1, supervisor1 } = server.users;
    const told = [
      {
        check: 'IDN-11',
        askedBy: verifier1.name,
        decidedBy: supervisor1.name,
        decision: 'approved',
        accepted: 'yes',
        cases: 1,
      },
    ];
    expect(await rowsOf('waivers')).toEqual(told);
    await inTransaction(server.deps.db, (tx) => setWaiver(tx, check.id, null), { unaudited: 'test' });
    expect(await rowsOf('waivers')).toEqual(told);
  });

  it('tell of checks how they stood at the decision, whatever was judged since', async () => {
    const before = await rowsOf('checkOutcomes');
    const [check] = (await readCase(server.as('auditor1'), another.id)).checks.filter(({ code }) => code === 'CON-01');
    const last = check?.attempts.at(-1);
    const judge = async (at: string, outcome: 'failed' | 'reopened'): Promise<void> => {
      const attempt = { ...last, id: server.deps.newId(), at, outcome } as never;
      await inTransaction(server.deps.db, (tx) => appendAttempt(tx, attempt), { unaudited: 'test' });
    };
    await judge('2026-12-01T09:00:00.000Z', 'failed');
    expect(await rowsOf('checkOutcomes')).toEqual(before);
    // Opened again before the decision, and judged no more until then.
    await judge(TODAY.toISOString(), 'reopened');
    const now = await rowsOf('checkOutcomes');
    expect(now).toContainEqual({ check: 'CON-01', outcome: 'open', reason: null, cases: 1 });
  });

  it('are for auditors and supervisors; who saw what is for auditors alone', async () => {
    expect((await get(`fourEyes?${PERIOD}`, 'supervisor1')).status).toBe(200);
    for (const path of [`whoSawWhat?${PERIOD}`, `whoSawWhat/file?${PERIOD}&form=csv`]) {
      expect((await get(path, 'supervisor1')).status).toBe(403);
    }
    expect((await get(`fourEyes?${PERIOD}`, 'verifier1')).status).toBe(403);
  });

  it.each([
    ['nothing?from=2026-11-01&to=2026-11-02', 404],
    ['fourEyes?from=2026-11-02&to=2026-11-01', 400],
    ['fourEyes?from=2026-11-02', 400],
    [`fourEyes?${PERIOD}&case=ZU-2026-000001-5`, 400],
    [`whoSawWhat?${PERIOD}&case=ZU-2026-999999-9`, 404],
    [`whoSawWhat?${PERIOD}&actor=01990000-0000-7000-8000-000000000000`, 404],
    [`fourEyes/file?${PERIOD}&form=xlsx`, 400],
  ])('refuse %s', async (path, status) => {
    expect((await get(path)).status).toBe(status);
  });
});

it('a spreadsheet takes nothing in a report for a formula', () => {
  const row = {
    case: '=1+1',
    company: '@SUM(A1)',
    who: '-2+3',
    role: 'verifier',
    what: 'x',
    scan: '+cmd',
    first: '',
    last: '',
  };
  const answer = { report: 'whoSawWhat', from: '', to: '', madeAt: '', rows: [row], isCut: false } as const;
  const [, line] = reportCsv(answer, 'nl').split('\r\n');
  expect(line?.split(';').slice(0, 3)).toEqual(["'=1+1", "'@SUM(A1)", "'-2+3"]);
  expect(reportCsv({ ...answer, isCut: true }, 'nl')).toMatch(/\r\nEr zijn meer regels dan hier staan\./);
});
