import { readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findApplicationByFrontOfficeId, updateApplicationFields } from '@desk/db/stores/applicationStore';
import { findRegistrationByNumber } from '@desk/db/stores/registrationStore';
import { inTransaction } from '@desk/db/transaction';
import { sweepFiles } from '../jobs/sweepFiles';
import { createApiClient } from '../identity/createApiClient';
import type { Answer } from '../testing/apiClient';
import type { TestActor } from '../testing/actors';
import { applicationInput, registrationCsv, registrationInput } from '../testing/samples';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { TODAY } from '../testing/story';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ clock: () => TODAY });
});
afterAll(() => server.close());

function sendCsv(text: string, actor: TestActor = 'loginPlatform', query = ''): Promise<Answer> {
  return server.as(actor).post(`/api/imports/registrations${query}`, text, { 'Content-Type': 'text/csv' });
}

function sendLines(lines: readonly unknown[], actor: TestActor = 'frontOffice', query = ''): Promise<Answer> {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  return server.as(actor).post(`/api/imports/applications${query}`, text, { 'Content-Type': 'application/x-ndjson' });
}

/** An application whose registration is known, and its serial is nobody else's here. */
async function known(serial: number): Promise<ReturnType<typeof applicationInput>> {
  const registration = registrationInput(serial);
  expect((await sendCsv(registrationCsv(registration))).body).toMatchObject({ refused: [] });
  return applicationInput(registration, serial);
}

/** What the trail says of the imports of a kind, the first one first. */
async function finished(kind: string): Promise<unknown[]> {
  const [filter = '', sort = '', range = ''] = ['{"type":"import.finished"}', '["sequence","ASC"]', '[0,199]'].map(
    encodeURIComponent,
  );
  const { body } = await server.as('auditor1').get(`/api/audit-events?filter=${filter}&sort=${sort}&range=${range}`);
  return body
    .map(({ data }: { data: { kind: string } }) => data)
    .filter((data: { kind: string }) => data.kind === kind);
}

describe('who may import', () => {
  it.each([
    ['anonymous', 401, 401],
    ['verifier1', 403, 403],
    ['supervisor1', 403, 403],
    ['auditor1', 403, 403],
    ['frontOffice', 200, 403],
    ['loginPlatform', 403, 200],
  ] as const)('%s gets %i for applications and %i for registrations', async (actor, applications, registrations) => {
    expect((await sendLines(['x'], actor, '?dryRun=true')).status).toBe(applications);
    expect((await sendCsv(registrationCsv(registrationInput(9000)), actor, '?dryRun=true')).status).toBe(registrations);
  });

  it.each([
    ['?dryRun=perhaps', 400, 'badQuery'],
    ['?force=true', 400, 'badQuery'],
  ])('refuses the question %s: %i', async (query, status, code) => {
    const answer = await sendLines([], 'frontOffice', query);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('refuses a body of another kind: 422', async () => {
    const answer = await server.as('frontOffice').post('/api/imports/applications', { lines: [] });
    expect([answer.status, answer.body.code]).toEqual([422, 'malformed']);
  });
});

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

/** Sends bytes as they are, in whatever packing or encoding. */
async function sendBytes(bytes: Buffer, headers: Record<string, string>): Promise<{ status: number; text: string }> {
  const { key } = await createApiClient(server.deps, { name: server.deps.newId(), role: 'loginPlatform' });
  const answer = await fetch(`${server.url}/api/imports/registrations`, {
    method: 'POST',
    headers: { 'X-Api-Key': key, 'Content-Type': 'text/csv', ...headers },
    body: new Uint8Array(bytes),
  });
  return { status: answer.status, text: await answer.text() };
}

describe('the list of refused lines', () => {
  const flood = (lines: number): Promise<Answer> =>
    sendLines(['nonsense\n'.repeat(lines)], 'frontOffice', '?dryRun=true');
  const listOf = (actor: TestActor, id: string): Promise<Answer> => server.as(actor).get(`/api/imports/refused/${id}`);

  it('holds all of them where the answer lists the first hundred, and is for its sender alone', async () => {
    const { refusedListId } = (await flood(2500)).body;
    const { status, headers, text } = await listOf('frontOffice', refusedListId);
    expect([status, headers.get('content-type')]).toEqual([200, 'application/x-ndjson; charset=utf-8']);
    const lines = text.trimEnd().split('\n');
    const numbers = lines.map((line) => (JSON.parse(line) as { line: number }).line);
    expect(numbers).toEqual(Array.from({ length: 2500 }, (_, at) => at + 1));
    expect((await listOf('loginPlatform', refusedListId)).status).toBe(404);
    expect((await listOf('verifier1', refusedListId)).status).toBe(403);
    expect((await listOf('frontOffice', server.deps.newId())).status).toBe(404);
    expect((await listOf('frontOffice', '..%2f..%2fdesk')).status).toBe(404);
  });

  it('is not made where the answer lists every one', async () => {
    expect((await flood(100)).body).toMatchObject({ refusedCount: 100, refusedListId: null });
  });

  it('names no field that could be a value', async () => {
    const application = await known(15);
    const { body, text } = await sendLines([{ ...application, 'jan@example.com': 1, extra: 2 }]);
    expect(body.refused[0].problems).toEqual([{ field: '', message: 'has a field that is not known: ?, extra' }]);
    expect(text).not.toContain('jan@');
  });

  it('goes after a week', async () => {
    const { refusedListId } = (await flood(101)).body;
    const folder = join(server.deps.config.dataDir, 'refused-lines');
    const age = (days: number): void => {
      const at = new Date(TODAY.getTime() - days * 24 * 60 * 60_000);
      readdirSync(folder).forEach((name) => utimesSync(join(folder, name), at, at));
    };
    age(6);
    await sweepFiles(server.deps);
    expect((await listOf('frontOffice', refusedListId)).status).toBe(200);
    age(8);
    await sweepFiles(server.deps);
    expect((await listOf('frontOffice', refusedListId)).status).toBe(404);
  });
});

describe('a long export of registrations', () => {
  /** Rows of one company far apart, so that a part of the file alone would see only half of it. */
  function longCsv(companies: number): { csv: string; header: string; rows: string[] } {
    const all = Array.from({ length: companies }, (_, at) =>
      registrationCsv(registrationInput(100 + at, { people: 2 })).split('\n'),
    );
    const [header = ''] = all[0] ?? [];
    const rows = [...all.map((lines) => lines[1] ?? ''), ...all.map((lines) => lines[2] ?? '')];
    return { csv: [header, ...rows].join('\r\n'), header, rows };
  }

  it('is read in parts, each company whole, and leaves nothing in the folder of uploads', async () => {
    const { header, rows } = longCsv(60);
    // Blank lines cost nothing and make the file long enough to be read in parts.
    const text = [header, ...rows.slice(0, 70), '\n'.repeat(9 * 1024 * 1024), ...rows.slice(70)].join('\n');
    const { body } = await sendCsv(text);
    expect(body).toMatchObject({ accepted: 60, refusedCount: 0, refusedListId: null });
    for (const serial of [100, 159]) {
      const { registrationNumber } = registrationInput(serial);
      expect((await findRegistrationByNumber(server.deps.db, registrationNumber))?.means).toHaveLength(2);
    }
    expect(readdirSync(join(server.deps.config.dataDir, 'uploads'))).toEqual([]);
  });

  it('is refused by line where a line is wrong, and goes on: quotes, values too many, a company that contradicts itself', async () => {
    const { header, rows } = longCsv(4);
    const [first = '', second = '', third = '', fourth = '', ...others] = rows;
    const text = [
      header,
      first.replace('"', '""x'),
      `${second},"more"`,
      third.replace('Voorbeeld', 'Anders'),
      fourth,
      ...others,
    ];
    const { body } = await sendCsv(text.join('\n'), 'loginPlatform', '?dryRun=true');
    expect(body.refused.map(({ line }: { line: number }) => line).slice(0, 2)).toEqual([2, 3]);
    expect(body.accepted).toBeGreaterThan(0);
  });

  it('may come packed, and never in another encoding than UTF-8', async () => {
    const csv = registrationCsv({ ...registrationInput(170), companyName: 'Café Señor B.V.' });
    const packed = await sendBytes(gzipSync(csv), { 'Content-Encoding': 'gzip' });
    expect([packed.status, JSON.parse(packed.text)]).toEqual([200, expect.objectContaining({ accepted: 1 })]);
    const spreadsheet = await sendBytes(Buffer.from(csv, 'latin1'), {});
    const said = await sendBytes(Buffer.from(csv), { 'Content-Type': 'text/csv; charset=windows-1252' });
    for (const { status, text } of [spreadsheet, said]) {
      expect([status, text]).toEqual([422, expect.stringContaining('Sla het op als “CSV UTF-8”')]);
    }
    const brokenOff = await sendBytes(gzipSync(csv).subarray(0, 40), { 'Content-Encoding': 'gzip' });
    const unknown = await sendBytes(Buffer.from(csv), { 'Content-Encoding': 'zip' });
    expect([brokenOff.status, unknown.status]).toEqual([422, 422]);
  });
});

describe('registrations', () => {
  it('come in, are brought up to date, and stay as they are when nothing changed', async () => {
    const registration = registrationInput(20, { people: 2 });
    expect((await sendCsv(registrationCsv(registration))).body).toMatchObject({ accepted: 1, unchanged: 0 });
    expect((await sendCsv(registrationCsv(registration))).body).toMatchObject({ accepted: 0, unchanged: 1 });
    const moved = { ...registration, companyName: 'Verhuisd B.V.' };
    expect((await sendCsv(registrationCsv(moved))).body).toMatchObject({ accepted: 1, unchanged: 0 });
    const kept = await findRegistrationByNumber(server.deps.db, registration.registrationNumber);
    expect([kept?.companyName, kept?.means.length]).toEqual(['Verhuisd B.V.', 2]);
  });

  it('are checked and not kept in a dry run', async () => {
    const registration = registrationInput(21);
    expect((await sendCsv(registrationCsv(registration), 'loginPlatform', '?dryRun=true')).body).toMatchObject({
      accepted: 1,
    });
    expect(await findRegistrationByNumber(server.deps.db, registration.registrationNumber)).toBeNull();
  });

  it.each([
    ['birthDate', '2099-01-01'],
    ['birthDate', '0001-01-01'],
    ['effectiveFrom', '0001-01-01'],
  ])('with %s %s are refused', async (field, day) => {
    const registration = registrationInput(25);
    const means = registration.means.map((one) => ({ ...one, [field]: day }));
    expect((await sendCsv(registrationCsv({ ...registration, means }))).body).toMatchObject({
      accepted: 0,
      refused: [{ line: 2, problems: [{ field: `means.0.${field}` }] }],
    });
  });

  it.each([
    ['without a column', (csv: string) => csv.replace('postcode', 'zip')],
    ['that is no CSV', () => 'registrationNumber\n"broken'],
  ])('in a file %s are refused as a whole: 422', async (_what, spoil) => {
    const answer = await sendCsv(spoil(registrationCsv(registrationInput(22))));
    expect([answer.status, answer.body.code]).toEqual([422, 'importLineInvalid']);
    expect(answer.text).not.toContain('example.com');
  });

  it('that are refused are named by line, never by value, and stop no other', async () => {
    const [good, bad] = [registrationInput(23), { ...registrationInput(24), kvkNumber: '1234' }];
    const rows = registrationCsv(bad).split('\n').slice(1);
    const answer = await sendCsv([registrationCsv(good), ...rows].join('\n'));
    expect(answer.body).toMatchObject({
      accepted: 1,
      refused: [{ line: 3, code: 'importLineInvalid', problems: [{ field: 'kvkNumber' }] }],
    });
    expect(answer.text).not.toMatch(/1234|Voorbeeld/);
    expect((await finished('registrations')).at(-1)).toEqual({ kind: 'registrations', accepted: 1, refused: 1 });
  });
});
