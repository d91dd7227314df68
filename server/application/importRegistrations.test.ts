import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findRegistrationByNumber } from '@desk/db/stores/registrationStore';
import { listAuditEvents } from '@desk/db/stores/auditStore';
import { listQuery } from '@desk/db/testing/fixtures';
import { createApiClient } from '../identity/programs/createApiClient';
import { registrationCsv, registrationInput } from '../testing/samples';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { TODAY } from '../testing/story';
import { importingTo } from '../testing/importing';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ clock: () => TODAY });
});
afterAll(() => server.close());

const { sendCsv, finished } = importingTo(() => server);

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

  it('are told one by one, with what they were and what they are, on a chain of their own', async () => {
    const registration = registrationInput(26, { people: 2 });
    await sendCsv(registrationCsv(registration));
    const [first, ...others] = registration.means;
    const means = [{ ...first, email: 'new@example.com' }, ...others];
    await sendCsv(registrationCsv({ ...registration, companyName: 'Verhuisd B.V.', means } as typeof registration));
    await sendCsv(registrationCsv({ ...registration, companyName: 'Verhuisd B.V.', means } as typeof registration));
    const kept = await findRegistrationByNumber(server.deps.db, registration.registrationNumber);
    const { rows } = await listAuditEvents(server.deps.db, {
      ...listQuery({ filter: { type: ['registration.added', 'registration.changed'] } }),
      sort: ['sequence', 'ASC'],
    });
    const own = rows.filter(({ data }) => data['registrationId'] === kept?.id);
    expect(own.map(({ type, chain, chainNumber }) => [type, chain, chainNumber])).toEqual([
      ['registration.added', `registration:${kept?.id ?? ''}`, 1],
      ['registration.changed', `registration:${kept?.id ?? ''}`, 2],
    ]);
    expect(own[0]?.personal).toMatchObject({ after: { companyName: registration.companyName, means: {} } });
    expect(own[1]?.data['fields']).toEqual(['companyName', 'means.email']);
    expect(own[1]?.personal).toEqual({
      before: { companyName: registration.companyName, means: { [first?.meansNumber ?? '']: { email: first?.email } } },
      after: { companyName: 'Verhuisd B.V.', means: { [first?.meansNumber ?? '']: { email: 'new@example.com' } } },
    });
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

describe('a registration', () => {
  it.each([
    ['a value too many', (row: string) => `${row},more`],
    ['a letter that was lost', (row: string) => row.replace('Voorbeeldstraat', 'Voorb\ufffdldstraat')],
    ['a quote that is not closed', (row: string) => row.replace('Voorbeeldstraat', '"Voorbeeldstraat')],
  ])('of which one row has %s is not taken without that row, and stops no other', async (_what, spoil) => {
    const [split, other] = [registrationInput(25, { people: 2 }), registrationInput(26)];
    const [header = '', first = '', second = ''] = registrationCsv(split).split('\n');
    const alone = registrationCsv(other).split('\n')[1] ?? '';
    const { body } = await sendCsv([header, first, spoil(second), alone].join('\n'));
    expect(body.accepted + body.unchanged).toBe(1);
    expect(body.refused).toMatchObject([
      { line: 2, problems: [{ field: 'registrationNumber', message: 'another row of it was refused' }] },
      { line: 3, problems: [{ field: '' }] },
    ]);
    expect(await findRegistrationByNumber(server.deps.db, split.registrationNumber)).toBeNull();
    expect(await findRegistrationByNumber(server.deps.db, other.registrationNumber)).not.toBeNull();
  });

  it('keeps what cannot be seen, as the login platform has it, and takes no control character anywhere', async () => {
    const kept = registrationInput(27);
    const unseen = {
      ...kept,
      companyName: 'Zonne\u200bbloem B.V.',
      address: { ...kept.address, houseAddition: 'a\u00ad' },
    };
    expect((await sendCsv(registrationCsv(unseen))).body).toMatchObject({ accepted: 1, refusedCount: 0 });
    const { companyName, address } = (await findRegistrationByNumber(server.deps.db, kept.registrationNumber)) ?? kept;
    expect([companyName, address.houseAddition]).toEqual(['Zonne\u200bbloem B.V.', 'a\u00ad']);
    const other = registrationInput(28);
    for (const part of Object.keys(other.address)) {
      const spoilt = { ...other, address: { ...other.address, [part]: '\u0000\u001b' } };
      const { body } = await sendCsv(registrationCsv(spoilt));
      expect(body.refused).toMatchObject([{ line: 2, problems: [{ field: `address.${part}` }] }]);
    }
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
    // Blank lines make the file long enough to be read in two parts.
    const text = [header, ...rows.slice(0, 70), '\n'.repeat(1.5 * 1024 * 1024), ...rows.slice(70)].join('\n');
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
