import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isAutomatic, isDerivedFromMismatches } from '@desk/shared/checks/automaticChecks';
import { requiredChecks } from '@desk/shared/checks/requiredChecks';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { readCaseFile } from '../flow/loadCaseFile';
import type { Answer } from '../testing/apiClient';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { takenCopy } from '../testing/caseCopies';
import {
  act,
  announce,
  checkOf,
  evidenceFor,
  mustSucceed,
  postLetter,
  readCase,
  TODAY,
  type Announced,
} from '../testing/story';

let server: TestServer;
let taken: Announced;
beforeAll(async () => {
  server = await startTestServer({ clock: () => TODAY });
  taken = await takenCopy(server);
});
afterAll(() => server.close());

const read = ({ id }: Announced): Promise<ApplicationDetail> => readCase(server.as('verifier1'), id);
const EVIDENCE = { note: 'seen on paper' };

async function record(announced: Announced, code: string, finding: Record<string, unknown>): Promise<Answer> {
  const detail = await read(announced);
  const check = checkOf(detail, code);
  const evidence = evidenceFor(detail, check);
  return act(server.as('verifier1'), announced.id, { action: 'recordCheck', checkId: check.id, evidence, ...finding });
}

async function received(level: 'EH2' | 'EH2+', targetLevel: 'EH2+' | 'EH3'): Promise<Announced> {
  const announced = await announce(server.deps, { level, people: 2, application: () => ({ targetLevel }) });
  await mustSucceed(postLetter(server.as('verifier1'), announced.number));
  return announced;
}

describe('the checks that are planned', () => {
  it.each([
    [
      'EH2',
      'EH2+',
      { 'CON-01': 'renewed', 'CON-02': 'additional', 'COM-05': 'renewed', 'AUT-03': 'renewed' },
      ['AUT-06', 'IDN-07', 'IDN-08', 'COM-08'],
    ],
    [
      'EH2+',
      'EH3',
      {
        'CON-01': 'renewed',
        'COM-05': 'additional',
        'AUT-03': 'additional',
        'IDN-08': 'additional',
        'AUT-06': 'additional',
      },
      ['COM-08', 'IDN-09', 'IDN-10'],
    ],
  ] as const)(
    'from %s to %s are those of the policy, each once for its subject',
    async (level, target, marks, absent) => {
      const announced = await received(level, target);
      const file = await readCaseFile(server.deps.db, announced.id, TODAY.toISOString());
      const { persons, signers, policy } = file ?? { persons: [], signers: [], policy: { matrix: {}, settings: {} } };
      const required = requiredChecks({ policy: policy as never, targetLevel: target, persons, signers });
      const pick = ({ code, subject, subjectId, renewal }: (typeof required)[number]): unknown => [
        code,
        subject,
        subjectId,
        renewal,
      ];
      const { checks, policyVersion } = await read(announced);
      expect(checks.map(pick)).toEqual(required.map(pick));
      expect(policyVersion).toBe(2);

      const renewals = Object.fromEntries(checks.map(({ code, renewal }) => [code, renewal]));
      expect(renewals).toMatchObject(marks);
      expect(absent.filter((code) => code in renewals)).toEqual([]);
      expect(checks.filter(({ code }) => code === 'AUT-08')).toHaveLength(1);
      expect(checks.filter(({ code }) => code === 'CTC-02')).toHaveLength(2);
    },
  );

  it('are decided at once where the desk can, and left to the officer elsewhere', async () => {
    const { checks } = await read(await received('EH2', 'EH2+'));
    const byDesk = checks.filter(({ code }) => isAutomatic(code) || isDerivedFromMismatches(code));
    expect(new Set(byDesk.map(({ code }) => code)).size).toBe(12);
    // The trade register was not asked yet, and no identity document is recorded: those are questions, not failures.
    const expected = (code: string) => (['COM-01', 'IDN-04', 'IDN-05'].includes(code) ? 'inquiry' : 'passed');
    expect(byDesk.map(({ code, outcome }) => [code, outcome])).toEqual(
      byDesk.map(({ code }) => [code, expected(code)]),
    );
    expect(
      byDesk
        .flatMap(({ attempts }) => attempts)
        .every(({ byRole, finding }) => byRole === 'system' && finding !== null),
    ).toBe(true);
    const rest = checks.filter(({ code }) => !isAutomatic(code) && !isDerivedFromMismatches(code));
    expect(rest.every(({ outcome, attempts }) => outcome === null && attempts.length === 0)).toBe(true);
  });
});

describe('recording a check', () => {
  it.each([
    ['a failure without a reason', 'CON-01', { outcome: 'failed' }, 422, 'unknownCheckReason'],
    [
      'a reason of another check',
      'CON-01',
      { outcome: 'failed', reasonCode: 'KVK_CHANGED' },
      422,
      'unknownCheckReason',
    ],
    ['an outcome that is none', 'CON-01', { outcome: 'fine' }, 422, 'malformed'],
    ['what the desk decides alone', 'COM-02', { outcome: 'passed' }, 409, 'checkIsAutomatic'],
    ['what follows from the differences', 'CTC-01', { outcome: 'passed' }, 409, 'checkIsAutomatic'],
    ['evidence of tomorrow', 'COM-07', { outcome: 'passed', evidence: { asOf: '2026-11-24' } }, 422, 'malformed'],
  ])('refuses %s', async (_what, code, finding, status, error) => {
    const answer = await record(taken, code, finding);
    expect([answer.status, answer.body.code]).toEqual([status, error]);
  });

  it('names the reasons that a failure may have', async () => {
    const answer = await record(taken, 'CON-01', { outcome: 'failed' });
    expect(answer.body.allowed).toEqual(['CONTRACT_INCOMPLETE']);
  });

  it('refuses evidence from the letter of another case: 422', async () => {
    const other = await announce(server.deps);
    await mustSucceed(postLetter(server.as('verifier1'), other.number));
    const documentId = (await read(other)).mailItems[0]?.documents[0]?.id;
    const answer = await record(taken, 'CON-01', { outcome: 'passed', evidence: { documentId } });
    expect([answer.status, answer.body.errors]).toEqual([422, { 'evidence.documentId': 'notOfThisCase' }]);
    const own = (await read(taken)).mailItems[0]?.documents[0]?.id;
    expect((await record(taken, 'CON-01', { outcome: 'passed', evidence: { documentId: own, page: 1 } })).status).toBe(
      200,
    );
  });

  it('does not find a check of another case: 404', async () => {
    const other = await received('EH2', 'EH2+');
    const { id: checkId } = checkOf(await read(other), 'CON-01');
    const recording = { action: 'recordCheck', checkId, outcome: 'passed', evidence: EVIDENCE };
    const answer = await act(server.as('verifier1'), taken.id, recording);
    expect([answer.status, answer.body.code]).toEqual([404, 'notFound']);
  });

  it('keeps the former attempt when it is done again', async () => {
    await mustSucceed(
      record(taken, 'CON-03', { outcome: 'failed', reasonCode: 'SIGNATURE_NOT_ORIGINAL', remark: 'a stamp?' }),
    );
    const after = (await mustSucceed(record(taken, 'CON-03', { outcome: 'passed', remark: 'ink after all' }))).body;
    const check = checkOf(after, 'CON-03');
    expect([check.outcome, check.reasonCode]).toEqual(['passed', null]);
    expect(check.attempts.map(({ sequence, outcome, remark, byName }) => [sequence, outcome, remark, byName])).toEqual([
      [1, 'failed', 'a stamp?', 'Vera Voorbeeld'],
      [2, 'passed', 'ink after all', 'Vera Voorbeeld'],
    ]);
  });

  it.each(["UPDATE check_attempts SET outcome = 'passed'", 'DELETE FROM check_attempts'])(
    'lets nobody %s',
    async (sql) => {
      const before = JSON.stringify((await read(taken)).checks);
      await expect(server.deps.db.sequelize.query(sql)).rejects.toMatchObject({
        parent: { message: expect.stringContaining('append-only') },
      });
      expect(JSON.stringify((await read(taken)).checks)).toBe(before);
    },
  );
});

describe('what the desk asks of an officer', () => {
  it('he answers while it is a question, and no longer once the desk knows', async () => {
    const announced = await takenCopy(server, {
      application: ({ persons }) => ({ persons: persons.map((person) => ({ ...person, birthDate: '1970-01-01' })) }),
    });
    expect(checkOf(await read(announced), 'CTC-04')).toMatchObject({ outcome: 'inquiry' });
    await mustSucceed(record(announced, 'CTC-04', { outcome: 'passed' }));
    expect(checkOf(await read(announced), 'CTC-04')).toMatchObject({ outcome: 'passed' });

    const { version, persons } = await read(announced);
    const changed = [{ id: persons[0]?.id, surname: 'Iemand-Anders' }];
    await mustSucceed(
      putCase(announced, {
        version,
        reason: 'as on paper',
        persons: changed.map((one) => ({ ...editable(persons[0]), ...one })),
      }),
    );
    expect(checkOf(await read(announced), 'CTC-04')).toMatchObject({
      outcome: 'failed',
      reasonCode: 'NO_UPGRADABLE_MEANS',
    });
    const again = await record(announced, 'CTC-04', { outcome: 'passed' });
    expect([again.status, again.body.code]).toEqual([409, 'checkIsAutomatic']);
  });
});

function putCase({ id }: Announced, body: unknown): Promise<Answer> {
  return server.as('verifier1').put(`/api/applications/${id}`, body);
}

function editable(person: ApplicationDetail['persons'][number] | undefined): Record<string, unknown> {
  const { id, initials, firstNames, prefix, surname, birthDate, email, mobile, employed } = person ?? ({} as never);
  return { id, initials, firstNames, prefix, surname, birthDate, email, mobile, employed };
}

describe('a waiver', () => {
  const ask = (announced: Announced, checkId: string): Promise<Answer> =>
    act(server.as('verifier1'), announced.id, { action: 'requestWaiver', checkId, reason: 'seen before' });

  it.each([
    ['of a check that did not fail', 'CON-04', { outcome: 'passed' }, 'checkNotFailed'],
    [
      'of one the scheme demands',
      'CON-02',
      { outcome: 'failed', reasonCode: 'UPGRADE_NOTE_MISSING' },
      'checkNotWaivable',
    ],
  ])('%s is refused: 409', async (_what, code, finding, error) => {
    await mustSucceed(record(taken, code, finding));
    const answer = await ask(taken, checkOf(await read(taken), code).id);
    expect([answer.status, answer.body.code]).toEqual([409, error]);
  });

  it('is kept with who asked and why, and falls away when the check is done again', async () => {
    await mustSucceed(record(taken, 'IDN-11', { outcome: 'failed', reasonCode: 'SIGNATURE_DIFFERS' }));
    const asked = (await mustSucceed(ask(taken, checkOf(await read(taken), 'IDN-11').id))).body;
    const { id: askedById, name: askedByName } = server.users.verifier1;
    expect(checkOf(asked, 'IDN-11').waiver).toEqual({ reason: 'seen before', askedById, askedByName });
    const again = (await mustSucceed(record(taken, 'IDN-11', { outcome: 'passed' }))).body;
    expect(checkOf(again, 'IDN-11').waiver).toBeNull();
  });
});
