/** Tests through the API that a verdict rests on a page of its kind which this very officer had on screen, now and at the decision. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventsOf } from '@desk/db/stores/auditStore';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import type { PageKind } from '@desk/shared/application/pageKinds';
import type { Answer, ApiClient } from '../testing/apiClient';
import type { StaffName } from '../testing/actors';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { checkedCopy, submittedCopy, takenCopy } from '../testing/caseCopies';
import {
  act,
  announce,
  checkOf,
  evidenceFor,
  manualChecks,
  mustSucceed,
  passChecks,
  postLetter,
  readCase,
  seePages,
  TODAY,
  type Announced,
} from '../testing/story';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ clock: () => TODAY });
});
afterAll(() => server.close());

const officer = (): ApiClient => server.as('verifier1');
const read = ({ id }: Announced): Promise<ApplicationDetail> => readCase(officer(), id);
const see = (detail: ApplicationDetail, page: number, who: StaffName = 'verifier1', more = '') =>
  server.as(who).get(`/api/documents/${detail.pages[0]?.documentId ?? ''}/pages/${String(page)}?width=100${more}`);

async function received(): Promise<Announced> {
  const announced = await announce(server.deps);
  await mustSucceed(postLetter(officer(), announced.number));
  return announced;
}

async function name(
  announced: Announced,
  kinds: readonly (readonly [page: number, kind: PageKind, subjectIds?: readonly string[]])[],
  who: StaffName = 'verifier1',
): Promise<Answer> {
  const { pages } = await read(announced);
  return act(server.as(who), announced.id, {
    action: 'setPageKind',
    documentId: pages[0]?.documentId,
    pages: kinds.map(([page, kind, subjectIds = []]) => ({ page, kind, subjectIds })),
  });
}

async function record(announced: Announced, code: string, evidence: object, outcome = 'passed'): Promise<Answer> {
  const check = checkOf(await read(announced), code);
  return act(officer(), announced.id, { action: 'recordCheck', checkId: check.id, outcome, evidence });
}

const codeOf = ({ status, body }: Answer): unknown[] => [status, body.code];

describe('what a page is', () => {
  it('is said by whoever had it on screen, and is on record with name and day', async () => {
    const announced = await received();
    expect(codeOf(await name(announced, [[1, 'contractCompany']]))).toEqual([409, 'evidenceNotSeen']);
    await mustSucceed(see(await read(announced), 1, 'verifier2'));
    expect(codeOf(await name(announced, [[1, 'contractCompany']]))).toEqual([409, 'evidenceNotSeen']);
    await mustSucceed(see(await read(announced), 1, 'verifier1', '&ahead=true'));
    expect(codeOf(await name(announced, [[1, 'contractCompany']]))).toEqual([409, 'evidenceNotSeen']);
    await mustSucceed(see(await read(announced), 1));
    const { body } = await mustSucceed(name(announced, [[1, 'contractCompany']]));
    expect(body.pages[0]).toMatchObject({
      page: 1,
      kind: 'contractCompany',
      seen: true,
      setById: server.users.verifier1.id,
      setAt: TODAY.toISOString(),
    });
    const event = (await eventsOf(server.deps.db, announced.id)).find(({ type }) => type === 'mail.pageKindSet');
    expect(event).toMatchObject({ handling: true, data: { kinds: ['1=contractCompany'], reopenedChecks: [] } });
    await server.deps.reads.settle();
    const told = (await eventsOf(server.deps.db, announced.id)).filter(({ type }) => type === 'document.read');
    expect(told.map(({ actorName, data }) => [actorName, data['ahead'] === true])).toEqual([
      [server.users.verifier2.name, false],
      [server.users.verifier1.name, true],
      [server.users.verifier1.name, false],
    ]);
  });

  it('is asked in its right shape: 422', async () => {
    const announced = await received();
    const { signers } = await read(announced);
    await seePages(officer(), await read(announced));
    const wrong = [
      [[40, 'other']],
      [[1, 'identityCopy']],
      [[1, 'other', [signers[0]?.id ?? '']]],
      [[1, 'identityCopy', ['0198c000-0000-7000-8000-00000000dead']]],
      [[1, 'photograph']],
      [],
    ];
    for (const kinds of wrong) {
      expect(codeOf(await name(announced, kinds as never))).toEqual([422, 'malformed']);
    }
  });

  it('is not said by a colleague while somebody holds the case: 409', async () => {
    const announced = await takenCopy(server);
    expect(codeOf(await name(announced, [[1, 'other']], 'verifier2'))).toEqual([409, 'heldByAnother']);
  });

  it('answers the questions about enclosures: open, then no, then yes', async () => {
    const announced = await received();
    const question = async () => (await read(announced)).intake.find(({ item }) => item === 'idCopiesEnclosed');
    expect(await question()).toMatchObject({ answer: null, look: { remark: 'intakePagesUnnamed' } });
    await seePages(officer(), await read(announced));
    await mustSucceed(
      name(
        announced,
        [1, 2, 3, 4, 5, 6].map((page) => [page, 'other'] as const),
      ),
    );
    expect(await question()).toMatchObject({ answer: 'no', by: 'desk' });
    const { signers } = await read(announced);
    await mustSucceed(name(announced, [[4, 'identityCopy', [signers[0]?.id ?? '']]]));
    expect(await question()).toMatchObject({ answer: 'yes', by: 'desk', look: { data: { page: 4 } } });
  });
});

describe('a verdict', () => {
  let taken: Announced;
  let detail: ApplicationDetail;
  let documentId: string | undefined;
  beforeAll(async () => {
    taken = await takenCopy(server, { people: 2 });
    detail = await read(taken);
    documentId = detail.pages[0]?.documentId;
  });

  it.each([
    ['without a page', { note: 'seen' }, 'evidenceMissing'],
    ['on the first page', { page: 1 }, 'evidenceOtherKind'],
    ['on the copy of a document', { page: 4 }, 'evidenceOtherKind'],
  ])('on the signatures %s is refused: 409, naming the field and the check', async (_what, evidence, code) => {
    const scan = 'page' in evidence ? { documentId } : {};
    const answer = await record(taken, 'CON-03', { ...scan, ...evidence });
    expect(codeOf(answer)).toEqual([409, code]);
    expect(answer.body.errors).toEqual({ 'evidence.page': code });
    expect(answer.body.refusals).toEqual([{ code, items: ['CON-03'] }]);
    expect(answer.body.detail.nl).toMatch(/agina/);
    expect(checkOf(await read(taken), 'CON-03').attempts).toEqual([]);
  });

  it('of one officer is not carried by what a colleague read: 409', async () => {
    const { id } = await takenCopy(server);
    const handOver = { action: 'handOver', userId: server.users.verifier2.id, reason: 'other work' };
    await mustSucceed(act(officer(), id, handOver));
    const colleague = server.as('verifier2');
    const now = await readCase(colleague, id);
    const check = checkOf(now, 'CON-03');
    const recording = {
      action: 'recordCheck',
      checkId: check.id,
      outcome: 'passed',
      evidence: evidenceFor(now, check),
    };
    expect(codeOf(await act(colleague, id, recording))).toEqual([409, 'evidenceNotSeen']);
    await mustSucceed(see(now, 3, 'verifier2'));
    await mustSucceed(act(colleague, id, recording));
  });

  it('on a page redacted since needs a new look', async () => {
    const one = await takenCopy(server);
    const now = await read(one);
    const region = { page: 3, left: 0.1, top: 0.1, width: 0.2, height: 0.1 };
    const redact = `/api/documents/${now.pages[0]?.documentId ?? ''}/redact`;
    await mustSucceed(officer().post(redact, { regions: [region], reason: 'BSN zichtbaar', version: now.version }));
    const evidence = evidenceFor(now, checkOf(now, 'CON-03'));
    expect(codeOf(await record(one, 'CON-03', evidence))).toEqual([409, 'evidenceNotSeen']);
    expect((await read(one)).pages.map(({ seen }) => seen)).toEqual([true, true, false, true, true, true]);
    await mustSucceed(see(now, 3));
    await mustSucceed(record(one, 'CON-03', evidence));
  });

  it('that is confirmed together with others rests on no paper: 409', async () => {
    const one = await takenCopy(server);
    const now = await read(one);
    const check = checkOf(now, 'CON-04');
    const { finding } = now.proposals[check.id] ?? { finding: null };
    const proposals = [
      { checkId: check.id, finding: { key: finding?.key, data: finding?.data }, evidence: evidenceFor(now, check) },
    ];
    const answer = await act(officer(), one.id, { action: 'confirmProposals', proposals });
    expect([...codeOf(answer), answer.body.allowed]).toEqual([409, 'proposalOnPaper', ['CON-04']]);
  });
});

describe('at the decision', () => {
  it('a page that is something else reopens what named it, and the case is not submitted', async () => {
    const taken = await checkedCopy(server);
    const { body } = await mustSucceed(name(taken, [[3, 'other']]));
    const reopened = manualChecks(body).map(({ code }) => code);
    expect(reopened).toEqual(expect.arrayContaining(['CON-01', 'CON-03', 'CON-04', 'AUT-03', 'IDN-11']));
    expect(reopened).not.toContain('IDN-02');
    expect(codeOf(await act(officer(), taken.id, { action: 'submit' }))).toEqual([409, 'checksIncomplete']);
    await mustSucceed(name(taken, [[3, 'contractSignatures']]));
    await passChecks(officer(), taken.id);
    await mustSucceed(act(officer(), taken.id, { action: 'submit' }));
  });

  it.each([
    ['is read by nobody any more', "DELETE FROM page_reads WHERE page = 3 AND document_id = '%s'", 'evidenceNotSeen'],
    [
      'is of another kind',
      "UPDATE document_pages SET kind = 'other' WHERE page = 3 AND document_id = '%s'",
      'evidenceOtherKind',
    ],
    ['has no kind', "DELETE FROM document_pages WHERE page = 4 AND document_id = '%s'", 'letterUnread'],
  ])(
    'submitting and approving look again, for what was recorded before pages had kinds: a page %s',
    async (_what, sql, code) => {
      const taken = await checkedCopy(server);
      const waiting = await submittedCopy(server);
      for (const one of [taken, waiting]) {
        const documentId = (await read(one)).pages[0]?.documentId ?? '';
        await server.deps.db.sequelize.query(sql.replace('%s', documentId));
      }
      const submit = await act(officer(), taken.id, { action: 'submit' });
      const refused = submit.body.refusals.map((refusal: { code: string }) => refusal.code);
      const first = code === 'evidenceOtherKind' && _what === 'is of another kind' ? 'evidenceMissing' : code;
      expect([submit.status, refused[0]]).toEqual([409, first]);
      const approve = await act(server.as('supervisor1'), waiting.id, { action: 'approve' });
      expect([approve.status, submit.body.code]).toEqual([409, approve.body.code]);
      // Nothing of what was recorded was changed, and the way out is to send it back.
      await mustSucceed(act(server.as('supervisor1'), waiting.id, { action: 'return', reason: 'look again' }));
    },
  );
});
