/** The policy over HTTP: its matrix cell by cell, and a next version from draft to force, in the order in which a request is refused. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listAuditEvents } from '@desk/db/stores/auditStore';
import { inTransaction } from '@desk/db/transaction';
import { TRANSITION_KEYS, type Policy, type PolicyContent } from '@desk/shared/policy/policy';
import type { PolicyDraft } from '@desk/shared/policy/policyDraft';
import type { PolicyRow } from '@desk/shared/contract/resources';
import { appendAudit } from '../trail/append';
import type { Answer } from '../testing/apiClient';
import type { TestActor } from '../testing/actors';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { announce, mustSucceed, TODAY } from '../testing/story';

/** The matrix as the rules print it; EH1>EH4 follows below from the note under their table. */
const COLUMNS = 'EH1>EH2 EH1>EH2+ EH2>EH2+ EH1>EH3 EH2>EH3 EH2+>EH3 EH2>EH4 EH2+>EH4 EH3>EH4'.split(' ');
const ALL_A = 'A A A A A A A A A';
const MOSTLY_R = 'A A R A R R R R R';
const ROWS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'CON-01 CON-03 CON-04 CON-05 COM-03 COM-04 COM-07 AUT-01 AUT-02 AUT-04 AUT-08 IDN-01 IDN-02 IDN-03 IDN-04 IDN-05 IDN-06 IDN-11'
      .split(' ')
      .map((code) => [code, MOSTLY_R]),
  ),
  ...Object.fromEntries(
    'CON-02 CON-06 COM-02 COM-06 AUT-07 CTC-01 CTC-02 CTC-04 CTC-05'.split(' ').map((code) => [code, ALL_A]),
  ),
  'COM-01': 'R R R R R R R R R',
  'COM-05': 'A A R A A A A A R',
  'COM-08': '- - - - - - A A A',
  'AUT-03': 'A A R A A A A A A',
  'AUT-05': 'oA oA oR oA oA oA - - -',
  'AUT-06': '- - - A A A A A A',
  'IDN-07': '- - - A A A A A R',
  'IDN-08': '- - - A A A A A R',
  'IDN-09': '- - - - - - A A A',
  'IDN-10': '- - - - - - A A A',
  'CTC-03': 'oA A A A A A A A A',
};
const MARK: Readonly<Record<string, string>> = {
  renewed: 'R',
  additional: 'A',
  conditionalRenewed: 'oR',
  conditionalAdditional: 'oA',
  notAsked: '-',
};

let server: TestServer;
let draft: PolicyDraft;
let now = TODAY;
const NOBODY = '019a0000-0000-7000-8000-000000000000';

async function freshDesk(): Promise<void> {
  now = TODAY;
  server = await startTestServer({ clock: () => now });
  draft = (await mustSucceed(begin('administrator1'))).body as PolicyDraft;
}
const begin = (actor: TestActor, reason = 'shorter periods'): Promise<Answer> =>
  server.as(actor).post('/api/policy-drafts', { reason });
const withDays = (extractMaxAgeDays: number): PolicyContent => ({
  ...draft.content,
  settings: { ...draft.content.settings, extractMaxAgeDays },
});
const put = (actor: TestActor, content: unknown, version = draft.version): Promise<Answer> =>
  server.as(actor).put(`/api/policy-drafts/${draft.id}`, { version, reason: 'shorter periods', content });
const inForce = (actor: TestActor, body: Record<string, unknown> = {}): Promise<Answer> =>
  server
    .as(actor)
    .post(`/api/policy-drafts/${draft.id}/put-in-force`, { version: draft.version, validFrom: null, ...body });
const refusedTo = async (actor: TestActor): Promise<unknown> =>
  (await mustSucceed(server.as(actor).get(`/api/policy-drafts/${draft.id}`))).body.refused;
async function saved(days = 7): Promise<void> {
  draft = (await mustSucceed(put('administrator1', withDays(days)))).body as PolicyDraft;
}
async function versions(): Promise<PolicyRow[]> {
  return (await mustSucceed(server.as('auditor1').get('/api/policies'))).body as PolicyRow[];
}

function contentOf(version: PolicyRow | undefined): Policy {
  if (version === undefined) {
    throw new Error('There is no such version');
  }
  return version.content as Policy;
}

describe('GET /api/policies', () => {
  beforeAll(freshDesk);
  afterAll(() => server.close());
  it('gives the matrix of the rules, cell by cell', async () => {
    const [first] = await versions();
    const { matrix } = contentOf(first);
    const cells = Object.entries(ROWS).map(([code, marks]) => [code, marks.split(' ')] as const);
    expect(cells).toHaveLength(38);
    for (const [code, marks] of cells) {
      const given = COLUMNS.map((key) => MARK[(matrix as Record<string, Record<string, string>>)[key]?.[code] ?? '']);
      expect([code, given]).toEqual([code, marks]);
    }
  });
  it('asks on the way from EH1 to EH4 all that both its halves ask, anew but for COM-01, and no limited authority', async () => {
    const [first] = await versions();
    const given = contentOf(first).matrix['EH1>EH4'] as Record<string, string>;
    const expected = Object.keys(ROWS).map((code) => [code, { 'COM-01': 'R', 'AUT-05': '-' }[code] ?? 'A']);
    expect(Object.entries(given).map(([code, cell]) => [code, MARK[cell]])).toEqual(expect.arrayContaining(expected));
    expect(Object.keys(given)).toHaveLength(38);
  });
});

describe('a draft is refused', () => {
  beforeAll(async () => {
    await freshDesk();
    await saved();
  });
  afterAll(() => server.close());
  it.each([
    ['anonymous', 401, 'notAuthenticated'],
    ['verifier1', 403, 'forbidden'],
    ['supervisor1', 403, 'forbidden'],
    ['auditor1', 403, 'forbidden'],
  ] as const)('to %s: %i', async (actor, status, code) => {
    for (const answer of [await begin(actor, 'x'), await put(actor, {}), await inForce(actor, { version: 'x' })]) {
      expect([answer.status, answer.body.code]).toEqual([status, code]);
    }
  });
  it.each([
    ['a period out of bounds', () => withDays(0), 'content.settings.extractMaxAgeDays'],
    ['no level at all', () => ({ ...draft.content, targetLevels: [] }), 'content.targetLevels'],
    ['a matrix with a hole', () => ({ ...draft.content, matrix: {} }), 'content.matrix.EH1>EH2'],
    ['a switch for four eyes', () => ({ ...draft.content, fourEyes: false }), 'content.fourEyes'],
    [
      'a basic that is left out',
      () => ({
        ...draft.content,
        matrix: {
          ...draft.content.matrix,
          'EH2>EH3': { ...draft.content.matrix['EH2>EH3'], 'IDN-07': 'notAsked' },
        },
      }),
      'content.matrix.EH2>EH3.IDN-07',
    ],
    [
      'nobody who appears for EH3',
      () => ({
        ...draft.content,
        settings: { ...draft.content.settings, identificationSubjects: { EH4: ['person'] } },
      }),
      'content.settings.identificationSubjects.EH3',
    ],
  ])('with %s: 422, naming it', async (_what, content, field) => {
    const answer = await put('administrator1', content());
    expect([answer.status, answer.body.code]).toEqual([422, 'malformed']);
    expect(Object.keys(answer.body.errors)).toContain(field);
  });
  it('when it is not there: 404; with an older version: 409, naming who was first', async () => {
    const nobody = await server.as('administrator1').post(`/api/policy-drafts/${NOBODY}/discard`, { version: 1 });
    expect(nobody.status).toBe(404);
    const stale = await put('administrator2', withDays(9), 1);
    expect([stale.status, stale.body.code]).toEqual([409, 'policyDraftChanged']);
    expect(stale.body.current).toEqual({ version: 2, status: 'open', changedBy: 'Bas Voorbeeld' });
  });
  it.each(['2026-11-23', '2020-01-01'])('to begin on %s, which is no day to come: 422', async (validFrom) => {
    const answer = await inForce('administrator2', { validFrom });
    expect([answer.status, answer.body.errors]).toEqual([422, { validFrom: 'notInFuture' }]);
  });
  it('to whoever wrote it, naming who could, before the version is looked at: 403', async () => {
    const answer = await inForce('administrator1', { version: 99 });
    expect([answer.status, answer.body.code]).toEqual([403, 'policyOtherEyes']);
    const { id, name } = server.users.administrator2;
    expect(answer.body.refusals).toEqual([{ code: 'fourEyes', people: [{ id, name }] }]);
    expect(await refusedTo('administrator1')).toEqual({ code: 'policyOtherEyes', people: [{ id, name }] });
    expect(await refusedTo('administrator2')).toBe(null);
  });
  it('to an administrator whose account a writer confirmed: 403', async () => {
    const { administrator1, administrator2 } = server.users;
    const data = { userId: administrator2.id, role: 'administrator', askedById: 'somebody' };
    await inTransaction(server.deps.db, (tx) =>
      appendAudit(tx, {
        applicationId: null,
        entry: { type: 'user.confirmed', data },
        actor: administrator1,
        at: server.deps.clock().toISOString(),
        requestId: 'confirmed',
        origin: 'screen',
        handling: false,
      }),
    );
    const answer = await inForce('administrator2');
    expect([answer.status, answer.body.code]).toEqual([403, 'policyNoOtherEyes']);
    expect(await refusedTo('administrator2')).toEqual({ code: 'policyNoOtherEyes', people: [] });
  });
  it('with the very answer to its beginning and its changes, since the screen goes on with that', async () => {
    const refused = await refusedTo('administrator1');
    expect(refused).not.toBeNull();
    const begun = (await mustSucceed(begin('administrator1'))).body as PolicyDraft;
    expect(begun).toMatchObject({ refused });
    await saved(9);
    expect(draft).toMatchObject({ refused });
    const path = `/api/policy-drafts/${begun.id}/discard`;
    const { version } = begun;
    expect((await mustSucceed(server.as('administrator1').post(path, { version }))).body).toMatchObject({
      refused: null,
    });
  });
  it('to everybody when every administrator wrote it: there is no switch', async () => {
    draft = (await mustSucceed(put('administrator2', withDays(8)))).body as PolicyDraft;
    const answer = await inForce('administrator2');
    expect([answer.status, answer.body.code]).toEqual([403, 'policyNoOtherEyes']);
    expect(await versions()).toHaveLength(2);
  });
});

describe('a draft', () => {
  beforeEach(freshDesk);
  afterEach(() => server.close());

  it('says what it would have done to the cases that are there, for everybody who may read it', async () => {
    await announce(server.deps);
    const effect = async () =>
      (await mustSucceed(server.as('auditor1').get(`/api/policy-drafts/${draft.id}/effect`))).body;
    expect(await effect()).toMatchObject({ cases: 1, changed: 0, checks: [], toSeparateRoute: [], uncertified: 0 });
    const { matrix, settings } = draft.content;
    const everywhere = Object.fromEntries(
      TRANSITION_KEYS.map((one) => [one, { ...matrix[one], 'COM-08': 'additional' }]),
    ) as PolicyContent['matrix'];
    const asking = { ...settings, identityCertificateRequired: true };
    await mustSucceed(put('administrator1', { ...draft.content, matrix: everywhere, settings: asking }));
    expect(await effect()).toMatchObject({
      changed: 1,
      checks: [{ code: 'COM-08', more: 1, less: 0, otherwise: 0 }],
      uncertified: 4,
    });
    expect((await server.as('auditor1').get(`/api/policy-drafts/${NOBODY}/effect`)).status).toBe(404);
  });

  it('is put in force by a second administrator as the next version, with its trail', async () => {
    await saved();
    const done = await mustSucceed(inForce('administrator2', { validFrom: '2026-12-01', runningCases: 'move' }));
    expect(done.body).toMatchObject({ status: 'inForce', policyVersion: 3, version: 3 });
    const [newest] = await versions();
    expect(newest).toMatchObject({
      version: 3,
      validFrom: '2026-11-30T23:00:00.000Z',
      movesRunningCases: true,
      reason: 'shorter periods',
      draftedByName: 'Bas Voorbeeld',
      putInForceByName: 'Berend Voorbeeld',
    });
    expect(contentOf(newest).settings.extractMaxAgeDays).toBe(7);
    const asked = { filter: {}, sort: ['sequence', 'ASC'], offset: 0, limit: 100 } as const;
    const trail = (await listAuditEvents(server.deps.db, asked)).rows.filter(({ type }) => type.startsWith('policy.'));
    expect(trail.map(({ type, actorName }) => [type, actorName])).toEqual([
      ['policy.drafted', 'Bas Voorbeeld'],
      ['policy.draftChanged', 'Bas Voorbeeld'],
      ['policy.putInForce', 'Berend Voorbeeld'],
    ]);
    expect(trail.at(-1)?.data).toMatchObject({ version: 3, changed: ['extractMaxAgeDays'], movesRunningCases: true });
    const again = await inForce('administrator2', { version: 3 });
    expect([again.status, again.body.code]).toEqual([409, 'policyDraftClosed']);
  });

  it('that changes nothing, or was discarded, is not put in force', async () => {
    expect((await inForce('administrator2')).body.code).toBe('policyUnchanged');
    const gone = server.as('administrator1').post(`/api/policy-drafts/${draft.id}/discard`, { version: 1 });
    expect((await mustSucceed(gone)).body.status).toBe('discarded');
    expect((await put('administrator1', withDays(7), 2)).body.code).toBe('policyDraftClosed');
  });

  it('loses against another that came first: one version, no gap', async () => {
    await saved();
    const first = draft;
    draft = (await mustSucceed(begin('administrator1'))).body as PolicyDraft;
    await saved(9);
    const second = draft;
    const answers = await Promise.all(
      [first, second].map((one) => {
        const body = { version: one.version, validFrom: null };
        return server.as('administrator2').post(`/api/policy-drafts/${one.id}/put-in-force`, body);
      }),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('policyNotNewest');
    expect((await versions()).map(({ version }) => version)).toEqual([3, 2, 1]);
  });

  it('does once what is asked twice with one key', async () => {
    const headers = { 'Idempotency-Key': 'draft-twice-1' };
    const ask = () => server.as('administrator1').post('/api/policy-drafts', { reason: 'asked twice' }, headers);
    const [one, two] = [await mustSucceed(ask()), await mustSucceed(ask())];
    expect(two.body.id).toBe(one.body.id);
  });
});
