/** One human whose name is spelt in two ways: proposed by the desk, said by an officer, judged once from then on, and undone by a correction; over HTTP. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventsOf } from '@desk/db/stores/auditStore';
import { humanQuestions } from '@desk/shared/application/humans';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { takenCopy } from '../testing/caseCopies';
import { PASSPORT } from '../testing/samples';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { act, checkOf, evidenceFor, mustSucceed, readCase, TODAY, type Act, type Announced } from '../testing/story';

let server: TestServer;
let opened: Announced;
let before: ApplicationDetail;
beforeAll(async () => {
  server = await startTestServer({ clock: () => TODAY });
});
afterAll(() => server.close());
beforeEach(async () => {
  opened = await takenCopy(server, {
    people: 2,
    application: ({ persons, signers }) => ({
      signers: signers.map((signer) => ({ ...signer, firstNames: 'Johanna', birthDate: persons[0]?.birthDate ?? '' })),
    }),
  });
  before = await readCase(server.as('verifier1'), opened.id);
});

const [signerId, managerId, userId] = [0, 1, 2].map(
  (at) => () => [...before.signers, ...before.persons][at]?.id ?? '',
) as [() => string, () => string, () => string];
const copy = () => {
  const { documentId = null, page = null } = before.pages.find(({ kind }) => kind === 'identityCopy') ?? {};
  return { documentId, page };
};
const perform = (command: Act) => act(server.as('verifier1'), opened.id, command);
const pair = () => ({ oneId: signerId(), otherId: managerId(), reason: 'One passport, one face' });
const join = (more: object = {}) => perform({ action: 'joinHumans', ...pair(), ...copy(), ...more });
const keepApart = (more: object = {}) => perform({ action: 'keepHumansApart', ...pair(), ...more });
const judge = (code: string, subjectId: string, more: object = {}) => {
  const check = checkOf(before, code, subjectId);
  const verdict = { outcome: 'passed', evidence: evidenceFor(before, check), ...more };
  return perform({ action: 'recordCheck', checkId: check.id, ...verdict });
};
const recordDocument = (subjectId: string, more: object = {}) =>
  perform({ action: 'recordIdentityDocument', subject: 'signer', subjectId, ...copy(), ...PASSPORT, ...more });
const detail = (): Promise<ApplicationDetail> => readCase(server.as('verifier1'), opened.id);
const correct = (change: { readonly firstNames: string }) => {
  const [manager] = before.persons as [ApplicationDetail['persons'][number]];
  const { id, initials, prefix, surname, birthDate, email, mobile, employed } = manager;
  const named = { id, initials, prefix, surname, birthDate, email, mobile, employed };
  return perform({ action: 'correct', changes: { persons: [{ ...named, ...change }] }, reason: 'As on the passport' });
};
const outcomes = (found: ApplicationDetail, code: string) =>
  [signerId(), managerId()].map((id) => checkOf(found, code, id).outcome);

describe('two spellings of one human', () => {
  it('are asked about, and the case is not submitted before somebody answered', async () => {
    expect(humanQuestions(before)).toEqual([{ oneId: signerId(), otherId: managerId(), because: 'sameBirthDate' }]);
    expect(before.actions.refused.submit).toContainEqual({ code: 'humansUnknown', count: 1 });
    const { body } = await mustSucceed(keepApart());
    expect((body as ApplicationDetail).actions.refused.submit?.map(({ code }) => code)).not.toContain('humansUnknown');
    expect(humanQuestions(body as ApplicationDetail)).toEqual([]);
  });

  it('become one by the word of an officer: one document, one judgement, both roles in the trail', async () => {
    await mustSucceed(recordDocument(signerId()));
    const { body } = await mustSucceed(join());
    const standing = (body as ApplicationDetail).identityDocuments.filter(({ supersededAt }) => supersededAt === null);
    expect(standing.map(({ subjectId, numberEnd }) => [subjectId, numberEnd])).toEqual([
      [signerId(), '3D4'],
      [managerId(), '3D4'],
    ]);
    expect(outcomes(body as ApplicationDetail, 'IDN-04')).toEqual(['passed', 'passed']);
    const also = [checkOf(before, 'IDN-02', managerId()).id];
    const judged = await mustSucceed(judge('IDN-02', signerId(), { also }));
    expect(outcomes(judged.body as ApplicationDetail, 'IDN-02')).toEqual(['passed', 'passed']);
    const joined = (await eventsOf(server.deps.db, opened.id)).filter(({ type }) => type === 'humans.joined');
    expect(joined).toMatchObject([
      {
        data: { subjectIds: [signerId(), managerId()], roles: ['signer', 'manager'], reason: pair().reason, ...copy() },
        actorName: before.assigneeName,
        handling: true,
      },
    ]);
    expect((judged.body as ApplicationDetail).humanVerdicts).toMatchObject([
      { verdict: 'joined', reason: pair().reason, byName: before.assigneeName, supersededAt: null },
    ]);
  });

  it('keep what was judged apart: what agrees stands, what contradicts is asked again, and no attempt goes', async () => {
    await mustSucceed(judge('IDN-02', signerId()));
    await mustSucceed(judge('IDN-02', managerId()));
    await mustSucceed(judge('IDN-03', signerId()));
    await mustSucceed(judge('IDN-03', managerId(), { outcome: 'failed', reasonCode: 'BSN_VISIBLE' }));
    const { body } = await mustSucceed(join());
    const found = body as ApplicationDetail;
    expect([outcomes(found, 'IDN-02'), outcomes(found, 'IDN-03')]).toEqual([
      ['passed', 'passed'],
      [null, null],
    ]);
    const attempts = [signerId(), managerId()].map((id) =>
      checkOf(found, 'IDN-03', id).attempts.map(({ outcome, finding }) => [outcome, finding?.data]),
    );
    expect(attempts).toEqual([
      [
        ['passed', undefined],
        ['reopened', { oneHuman: '' }],
      ],
      [
        ['failed', undefined],
        ['reopened', { oneHuman: '' }],
      ],
    ]);
  });

  it('are asked about again when a name is corrected, and what was judged for both is open', async () => {
    await mustSucceed(join());
    const also = [checkOf(before, 'IDN-02', managerId()).id];
    await mustSucceed(judge('IDN-02', signerId(), { also }));
    await mustSucceed(correct({ firstNames: 'Johanna Maria' }));
    const found = await detail();
    expect(found.humanVerdicts.map(({ supersededAt }) => supersededAt)).toEqual([TODAY.toISOString()]);
    expect(outcomes(found, 'IDN-02')).toEqual([null, null]);
    expect(humanQuestions(found)).toHaveLength(1);
    const types = (await eventsOf(server.deps.db, opened.id)).map(({ type }) => type);
    expect(types).toContain('humans.askedAgain');
    await mustSucceed(correct({ firstNames: 'Johanna' }));
    // Spelt alike now: the desk joins them by itself and asks nobody.
    expect(humanQuestions(await detail())).toEqual([]);
  });

  it('can be parted again, by a later word that supersedes the former', async () => {
    await mustSucceed(join());
    await mustSucceed(judge('IDN-02', signerId(), { also: [checkOf(before, 'IDN-02', managerId()).id] }));
    const { body } = await mustSucceed(keepApart({ reason: 'Two passports after all' }));
    const found = body as ApplicationDetail;
    expect(found.humanVerdicts.map(({ verdict, supersededAt }) => [verdict, supersededAt !== null])).toEqual([
      ['joined', true],
      ['apart', false],
    ]);
    expect(outcomes(found, 'IDN-02')).toEqual([null, null]);
    const refused = await judge('IDN-02', signerId(), { also: [checkOf(before, 'IDN-02', managerId()).id] });
    expect([refused.status, refused.body.errors]).toEqual([422, { also: 'notOfThisHuman' }]);
  });
});

describe('a word about who is who', () => {
  it.each([
    ['without a copy', () => join({ documentId: null, page: null }), 409, { page: 'evidenceMissing' }],
    ['on a page of the contract', () => join({ page: 1 }), 409, { page: 'evidenceOtherKind' }],
    ['without a reason', () => join({ reason: ' ' }), 422, { reason: expect.any(String) as string }],
    ['on the same one twice', () => join({ otherId: signerId() }), 422, { otherId: 'sameRole' }],
    ['on somebody else’s', () => join({ otherId: before.id }), 422, { otherId: 'notOfThisCase' }],
  ])('%s is refused', async (_what, ask, status, errors) => {
    const answer = await ask();
    expect([answer.status, answer.body.errors]).toEqual([status, errors]);
  });

  it('is refused where documents or another word say the opposite, and for whoever does not hold the case', async () => {
    await mustSucceed(recordDocument(signerId()));
    await mustSucceed(recordDocument(managerId(), { subject: 'person', number: 'NW9X9X9X9' }));
    expect((await join()).body.code).toBe('humansOtherDocuments');
    const other = await act(server.as('supervisor1'), opened.id, { action: 'keepHumansApart', ...pair() });
    expect(other.body.code).toBe('heldByAnother');
    await mustSucceed(keepApart({ otherId: userId() }));
    await mustSucceed(keepApart());
    expect((await detail()).humanVerdicts).toHaveLength(2);
  });

  it('counts as handling: whoever gave it does not decide', async () => {
    await mustSucceed(keepApart());
    const [word] = (await eventsOf(server.deps.db, opened.id)).filter(({ type }) => type === 'humans.keptApart');
    expect(word).toMatchObject({ handling: true, data: { roles: ['signer', 'manager'] } });
  });
});
