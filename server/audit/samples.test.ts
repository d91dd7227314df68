/** Draws samples on both databases, judges their cases, closes them, and takes one out of the house; an erased case leaves it readable. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { query } from '@desk/db/sql/rows';
import { DIALECTS } from '@desk/db/testing/dialects';
import { verifyBundle } from '@desk/db/trail/bundle/verifyBundle';
import type { SampleDetail } from '@desk/shared/audit/sample';
import type { AuditEventRow } from '@desk/shared/contract/resources';
import { eraseOneCase } from '../jobs/retention/eraseCase';
import { verifyOwnTrail } from '../trail/verifyOwnTrail';
import { approvedCopy, submittedCopy } from '../testing/caseCopies';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { act, mustSucceed, readCase, TODAY, type Announced } from '../testing/story';

const MINUTE = 60_000;
const PERIOD = { from: '2026-11-01', to: '2026-11-30' };
const ASKED = { reason: 'kwartaalcontrole', method: 'random', seed: 'kwartaal 4', ...PERIOD, size: 2 };

/** What a database of either kind drew of the same cases. */
const drawnOn: Record<string, string[]> = {};

describe.each(DIALECTS)('samples on $dialect', ({ dialect, fresh }) => {
  let server: TestServer;
  const cases: Announced[] = [];
  let now = TODAY;
  const post = (path: string, body: object, who: 'auditor1' | 'supervisor1' = 'auditor1') =>
    server.as(who).post(`/api/samples${path}`, body);
  const draw = async (change: object = {}): Promise<SampleDetail> => {
    const { id } = (await mustSucceed(post('', { ...ASKED, ...change }))).body as { id: string };
    return (await mustSucceed(server.as('auditor1').get(`/api/samples/${id}`))).body as never;
  };
  const events = async (filter: object): Promise<AuditEventRow[]> =>
    (await server.as('auditor1').get(`/api/audit-events?filter=${encodeURIComponent(JSON.stringify(filter))}`))
      .body as never;
  const told = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code];
  const signsOf = (sample: SampleDetail) =>
    Object.fromEntries(sample.cases.map(({ applicationId, signs, lots }) => [applicationId, [...signs, lots]]));

  beforeAll(async () => {
    server = await startTestServer({ clock: () => now, database: await fresh() });
    // Decided in the minute in which it was opened, an hour after that, and by another supervisor the day after.
    cases.push(await approvedCopy(server, { people: 1 }));
    for (const [later, who] of [
      [60, 'supervisor1'],
      [24 * 60, 'supervisor2'],
    ] as const) {
      now = TODAY;
      const submitted = await submittedCopy(server, { people: 1 });
      await readCase(server.as(who), submitted.id);
      now = new Date(TODAY.getTime() + later * MINUTE);
      await mustSucceed(act(server.as(who), submitted.id, { action: 'approve' }));
      cases.push(submitted);
    }
  });
  afterAll(() => server.close());

  it('keeps of each decision how it was made', async () => {
    const rows = await query(
      server.deps.db,
      'SELECT minutes_looked, lead_days, waivers, overruled FROM decision_signs ORDER BY at',
      [],
    );
    const made = { waivers: 0, overruled: 0 };
    expect(rows).toMatchObject([
      { ...made, minutes_looked: 0, lead_days: 1 },
      { ...made, minutes_looked: 60, lead_days: 1 },
      { ...made, minutes_looked: 24 * 60, lead_days: 2 },
    ]);
  });

  it('draws the same cases again by the same seed, and says in the trail how', async () => {
    const [one, again] = [await draw(), await draw()];
    const numbers = one.cases.map(({ caseNumber }) => caseNumber);
    expect(numbers).toHaveLength(2);
    expect(again.cases.map(({ caseNumber }) => caseNumber)).toEqual(numbers);
    expect(again).toMatchObject({ seed: 'kwartaal 4', population: 3, populationDigest: one.populationDigest });
    const [drawn] = await events({ type: 'sample.drawn', chain: `sample:${again.id}` });
    expect(drawn?.data).toMatchObject({
      seed: 'kwartaal 4',
      seedChosen: true,
      caseNumbers: numbers,
      reason: ASKED.reason,
    });
    drawnOn[dialect] = numbers;
    expect(new Set(Object.values(drawnOn).map((drawn) => drawn.join()))).toHaveProperty('size', 1);
  });

  it('gives more lots to what asks for a second look, and says why', async () => {
    const officerId = server.users.supervisor2.id;
    const sample = await draw({ method: 'weighted', size: 3, officerId, seed: '' });
    expect(sample.seed).toMatch(/^[0-9a-f]{16}$/);
    const [drawn] = await events({ type: 'sample.drawn', chain: `sample:${sample.id}` });
    expect(drawn?.data).toMatchObject({ seed: sample.seed, seedChosen: false });
    expect(sample).toMatchObject({ officerName: server.users.supervisor2.name });
    const [fast, plain, others] = cases;
    expect(signsOf(sample)).toEqual({
      [fast?.id ?? '']: ['fast', 4],
      [plain?.id ?? '']: [1],
      [others?.id ?? '']: ['officer', 5],
    });
    const weights = { base: 0, waiver: 0, override: 0, fast: 2, officer: 0 };
    expect(signsOf(await draw({ method: 'weighted', weights }))).toEqual({ [fast?.id ?? '']: ['fast', 2] });
  });

  it('refuses what leaves nothing to draw, and whoever may not', async () => {
    expect(told(await post('', { ...ASKED, from: '2001-01-01', to: '2001-01-02' }))).toEqual([422, 'nothingToSample']);
    expect(told(await post('', { ...ASKED, outcome: 'rejected' }))).toEqual([422, 'nothingToSample']);
    expect(told(await post('', { ...ASKED, to: '2026-10-31' }))).toEqual([422, 'malformed']);
    expect(told(await post('', ASKED, 'supervisor1'))).toEqual([403, 'forbidden']);
    expect((await server.as('auditor1').get('/api/samples/01990000-0000-7000-8000-000000000000')).status).toBe(404);
  });

  it('keeps what was found until somebody closes it', async () => {
    const sample = await draw();
    const [first, second] = sample.cases.map(({ id }) => id);
    const find = (id: string | undefined, body: object) =>
      post(`/${sample.id}/cases/${id ?? ''}/finding`, { remark: '', seen: null, ...body });
    expect(told(await find(first, { finding: 'fault' }))).toEqual([422, 'malformed']);
    const found = (await mustSucceed(find(first, { finding: 'fault', remark: 'De kopie van Pieter is onleesbaar' })))
      .body as SampleDetail;
    const seen = found.cases[0]?.found?.id ?? '';
    expect(told(await find(first, { finding: 'inOrder' }))).toEqual([409, 'findingChanged']);
    await mustSucceed(find(first, { finding: 'remark', remark: 'Toch leesbaar, wel schuin', seen }));
    expect(told(await post(`/${sample.id}/close`, {}))).toEqual([422, 'sampleNotJudged']);
    await mustSucceed(find(second, { finding: 'inOrder' }));
    const closed = (await mustSucceed(post(`/${sample.id}/close`, { remark: 'Op een na in orde' })))
      .body as SampleDetail;
    expect(closed).toMatchObject({ closedByName: server.users.auditor1.name, conclusion: 'Op een na in orde' });
    expect(closed.cases[0]).toMatchObject({
      found: { finding: 'remark', remark: 'Toch leesbaar, wel schuin', byName: server.users.auditor1.name },
      before: [{ finding: 'fault' }],
    });
    expect(told(await find(second, { finding: 'inOrder' }))).toEqual([409, 'sampleClosed']);
    const [listed] = (await server.as('auditor1').get('/api/samples?filter={"closedAt":null}')).body as unknown[];
    expect(listed).not.toMatchObject({ id: sample.id });
    const own = await events({ applicationId: sample.cases[0]?.applicationId, type: 'sample.findingRecorded' });
    expect(own.map(({ data, handling }) => [data['finding'], handling])).toEqual([
      ['remark', false],
      ['fault', false],
    ]);
    expect((await events({ type: 'sample.closed' }))[0]?.data).toMatchObject({ inOrder: 1, remarks: 1, open: 0 });
  });

  it('leaves the house as a bundle that says how it was drawn, and stays readable when a case was erased', async () => {
    const sample = await draw({ size: 3 });
    const erased = cases[0]?.id ?? '';
    const inSample = sample.cases.find(({ applicationId }) => applicationId === erased);
    const path = `/${sample.id}/cases/${inSample?.id ?? ''}/finding`;
    await mustSucceed(post(path, { finding: 'fault', remark: 'Zwanenvelder stond er niet op', seen: null }));
    await query(server.deps.db, "UPDATE applications SET status = 'completed' WHERE id = $1", [erased]);
    expect(await eraseOneCase(server.deps, { id: erased, basis: 'retention' })).toBe(true);
    const read = (await mustSucceed(server.as('auditor1').get(`/api/samples/${sample.id}`))).body as SampleDetail;
    expect(JSON.stringify(read)).not.toContain('Zwanenvelder');
    expect(read.cases.find(({ applicationId }) => applicationId === erased)).toMatchObject({
      caseNumber: cases[0]?.number,
      companyName: null,
      found: { finding: 'fault', remark: null },
    });
    expect(told(await post(path, { finding: 'inOrder', remark: '', seen: read.cases[0]?.found?.id ?? null }))).toEqual([
      409,
      'sampledCaseErased',
    ]);
    const folder = await mkdtemp(join(tmpdir(), 'desk-sample-'));
    const answer = await server.as('auditor1').get(`/api/samples/${sample.id}/export`);
    expect(answer.headers.get('content-disposition')).toContain(`bewijs-${sample.number}.zip`);
    await writeFile(join(folder, 'bundle.zip'), answer.bytes);
    const report = await verifyBundle(join(folder, 'bundle.zip'));
    expect(report.findings).toEqual([]);
    expect(report.manifest.scope).toMatchObject({ chains: expect.arrayContaining([`sample:${sample.id}`]) });
    await rm(folder, { recursive: true });
    // The case was closed by hand above; nothing else is out of place.
    expect((await verifyOwnTrail(server.deps)).findings).toEqual([]);
    expect((await events({ type: 'sample.exported' }))[0]?.data).toMatchObject({ number: sample.number, cases: 3 });
  });
});
