import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findApplicationByFrontOfficeId, updateApplicationFields } from '@desk/db/stores/applicationStore';
import { inTransaction } from '@desk/db/transaction';
import { applicationInput, registrationCsv, registrationInput } from '../testing/samples';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { TODAY } from '../testing/story';
import { importingTo } from '../testing/importing';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ clock: () => TODAY });
});
afterAll(() => server.close());

const { sendCsv, sendLines, known, finished } = importingTo(() => server);

describe('applications', () => {
  it('come in once: sent again they change nothing', async () => {
    const application = await known(1);
    const first = await sendLines([application]);
    expect([first.status, first.body]).toEqual([
      200,
      { dryRun: false, accepted: 1, unchanged: 0, refusedCount: 0, refused: [], refusedListId: null },
    ]);
    const again = await sendLines([application, '', application]);
    expect(again.body).toEqual({
      dryRun: false,
      accepted: 0,
      unchanged: 2,
      refusedCount: 0,
      refused: [],
      refusedListId: null,
    });
  });

  it('come in once when the same file is sent twice at once', async () => {
    const application = await known(2);
    const answers = await Promise.all([1, 2, 3].map(() => sendLines([application])));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers.reduce((sum, { body }) => sum + body.accepted, 0)).toBe(1);
  });

  it('come in one by one where another file brought one of them meanwhile', async () => {
    const files = await Promise.all(
      [31, 32].map(async (own) => [await known(own), await known(33), await known(own + 10)]),
    );
    const answers = await Promise.all(files.map((file) => sendLines(file)));
    expect(answers.map(({ body }) => body.accepted + body.unchanged)).toEqual([3, 3]);
    expect(answers.reduce((sum, { body }) => sum + body.accepted, 0)).toBe(5);
  });

  it('are held against a line before them in the same file', async () => {
    const application = await known(34);
    const changed = { ...application, language: application.language === 'nl' ? 'en' : 'nl' };
    const { body } = await sendLines([await known(35), application, application, changed]);
    expect(body).toMatchObject({ accepted: 2, unchanged: 1, refusedCount: 1 });
    expect(body.refused).toMatchObject([{ line: 4, code: 'applicationDiffers', problems: [{ field: 'language' }] }]);
  });

  it('are checked and not kept in a dry run', async () => {
    const application = await known(3);
    const before = await finished('applications');
    const answer = await sendLines(
      [application, { ...application, frontOfficeId: 'FO-X', targetLevel: 'EH9' }],
      'frontOffice',
      '?dryRun=true',
    );
    expect(answer.body).toMatchObject({ dryRun: true, accepted: 1, refused: [{ line: 2 }] });
    expect(await findApplicationByFrontOfficeId(server.deps.db, application.frontOfficeId)).toBeNull();
    expect(await finished('applications')).toEqual(before);
  });

  it('that are refused are named by line and field, never by value, and stop no other', async () => {
    const application = await known(4);
    const secret = 'geheim-adres@example.com';
    const persons = application.persons.map((person) => ({
      ...person,
      birthDate: '1980-02-31',
      email: secret.repeat(20),
    }));
    const answer = await sendLines([
      '{"frontOfficeId":',
      { ...application, frontOfficeId: 'FO-4-a', persons },
      { ...application, frontOfficeId: 'FO-4-b', bsn: '111222333' },
      { ...application, frontOfficeId: 'FO-4-c', registrationNumber: 'ZR-000000' },
      { ...application, frontOfficeId: 'FO-4-d', targetLevel: 'EH2' },
      application,
    ]);
    expect(answer.status).toBe(200);
    const { accepted, refused } = answer.body;
    expect(accepted).toBe(1);
    expect(refused.map(({ line, code }: { line: number; code: string }) => [line, code])).toEqual([
      [1, 'importLineInvalid'],
      [2, 'importLineInvalid'],
      [3, 'importLineInvalid'],
      [4, 'registrationUnknown'],
      [5, 'notAnUpgrade'],
    ]);
    expect(refused[1].problems.map(({ field }: { field: string }) => field)).toEqual([
      'persons.0.birthDate',
      'persons.0.email',
    ]);
    expect(answer.text).not.toMatch(/geheim|1980-02-31|111222333|Voorbeeld/);
    expect((await finished('applications')).at(-1)).toEqual({ kind: 'applications', accepted: 1, refused: 5 });
  });

  it('with a character that cannot be stored are refused by line, and stop no other', async () => {
    const lines = [await known(6), { ...(await known(7)), companyName: 'NUL\u0000BV' }, await known(8)];
    const { status, body } = await sendLines(lines);
    expect([status, body.accepted, body.refused]).toEqual([
      200,
      2,
      [{ line: 2, code: 'importLineInvalid', problems: [{ field: 'companyName', message: expect.any(String) }] }],
    ]);
    const unseen = { ...(await known(9)), companyName: 'Zonne\u200bbloem B.V.' };
    const header = { ...(await known(10)), companyName: '  ' };
    expect((await sendLines([unseen, header])).body).toMatchObject({
      accepted: 0,
      refused: [{ line: 1 }, { line: 2 }],
    });
  });

  it.each([
    ['submitted in four years', { submittedAt: '2030-11-10T10:00:00Z' }, 'submittedAt'],
    ['submitted in the year 1', { submittedAt: '0001-11-10T10:00:00Z' }, 'submittedAt'],
    ['with a signer who is still to be born', 'signers', 'signers.0.birthDate'],
    ['with a person who is still to be born', 'persons', 'persons.0.birthDate'],
  ])('%s are refused', async (_what, change, field) => {
    const application = await known(12);
    const list = change === 'signers' || change === 'persons' ? change : null;
    const unborn = (one: object) => ({ ...one, birthDate: '2099-01-01' });
    const changed = list === null ? (change as object) : { [list]: application[list].map(unborn) };
    const { body } = await sendLines([{ ...application, ...changed }]);
    expect(body).toMatchObject({ accepted: 0, refused: [{ line: 1, problems: [{ field }] }] });
  });

  it('that came before with other content are refused, with the fields that differ and no value', async () => {
    const application = await known(13);
    await sendLines([application]);
    const [person, ...others] = application.persons;
    const changed = {
      ...application,
      address: { ...application.address, city: 'Heimelijk' },
      persons: [{ ...person, email: 'heimelijk@example.com' }, ...others],
    };
    for (const query of ['?dryRun=true', '']) {
      const answer = await sendLines([changed, application], 'frontOffice', query);
      expect(answer.body).toMatchObject({ accepted: 0, unchanged: 1, refusedCount: 1 });
      expect(answer.body.refused).toEqual([
        {
          line: 1,
          code: 'applicationDiffers',
          problems: ['address.city', 'persons.0.email'].map((field) => ({ field, message: expect.any(String) })),
        },
      ]);
      expect(answer.text).not.toMatch(/eimelijk/);
    }
  });

  it('that an officer corrected meanwhile are still the same when they are sent again', async () => {
    const application = await known(14);
    await sendLines([application]);
    const kept = await findApplicationByFrontOfficeId(server.deps.db, application.frontOfficeId);
    await inTransaction(
      server.deps.db,
      (tx) => updateApplicationFields(tx, kept?.id ?? '', { companyName: 'Verbeterd B.V.' }),
      { unaudited: 'stands for an officer' },
    );
    expect((await sendLines([application])).body).toMatchObject({ unchanged: 1, refused: [] });
  });

  it('of a body without a line are refused as a whole: 422', async () => {
    const answer = await sendLines(['', ' ']);
    expect([answer.status, answer.body.code]).toEqual([422, 'importLineInvalid']);
  });

  it('that are nonsense a hundred thousand times over are counted, a hundred are listed, and others are answered', async () => {
    let isDone = false;
    const flood = sendLines(['1\n'.repeat(100_000)], 'frontOffice', '?dryRun=true').then((answer) => {
      isDone = true;
      return answer;
    });
    let answered = 0;
    while (!isDone) {
      expect((await server.as('verifier1').get('/api/applications?range=[0,0]')).status).toBe(200);
      answered += 1;
    }
    const { body } = await flood;
    expect([body.refusedCount, body.refused.length, body.refused[99].line]).toEqual([100_000, 100, 100]);
    // Held up, the desk would have answered nobody before, and one at most when it was through.
    expect(answered).toBeGreaterThan(1);
  });

  it('that are no upgrade for one of their persons are refused', async () => {
    const registration = registrationInput(5, { level: 'EH3', people: 2 });
    await sendCsv(registrationCsv(registration));
    const answer = await sendLines([{ ...applicationInput(registration, 5), targetLevel: 'EH3' }]);
    expect(answer.body.refused).toMatchObject([{ line: 1, code: 'notAnUpgrade', problems: [{ field: 'persons.0' }] }]);
  });
});
