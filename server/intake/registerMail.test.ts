import { PDFDocument } from 'pdf-lib';
import PDFKit from 'pdfkit';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventsOf } from '@desk/db/stores/auditStore';
import { mailItemsOf } from '@desk/db/stores/mailItemStore';
import { isValidCaseNumber } from '@desk/shared/application/caseNumber';
import { collectPdf } from '../pdf/collectPdf';
import { scanOf } from '../testing/scan';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { act, announce, mustSucceed, postLetter, readCase, TODAY, type Announced } from '../testing/story';
import type { Answer, UploadForm } from '../testing/apiClient';
import type { TestActor } from '../testing/actors';

type Bytes = Uint8Array<ArrayBuffer>;

let server: TestServer;
let announced: Announced;
beforeAll(async () => {
  server = await startTestServer({ clock: () => TODAY });
  announced = await announce(server.deps);
});
afterAll(() => server.close());

function form(fields: Record<string, string>, ...files: Bytes[]): UploadForm {
  return {
    fields: { applicationNumber: announced.number, receivedOn: '2026-11-20', ...fields },
    field: 'scans',
    files: files.map((bytes, index) => ({ name: `scan-${String(index)}.pdf`, bytes })),
  };
}

function post(sent: UploadForm, actor: TestActor = 'verifier1', headers = {}): Promise<Answer> {
  return server.as(actor).upload('/api/mail-items', sent, headers);
}

function storedFiles(): string[] {
  try {
    const folder = join(server.deps.config.dataDir, 'documents');
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}

/** Another number with the same shape whose check digit agrees, but that nobody ever gave out. */
function unknownNumber(): string {
  const all = Array.from({ length: 10 }, (_, digit) => `ZU-2026-999999-${String(digit)}`);
  return all.find(isValidCaseNumber) ?? 'none';
}

function wrongDigit(number: string): string {
  return `${number.slice(0, -1)}${String((Number(number.at(-1)) + 1) % 10)}`;
}

async function locked(): Promise<Bytes> {
  const document = new PDFKit({ userPassword: 'only the customer knows', pdfVersion: '1.7' });
  document.text('a locked contract');
  return new Uint8Array(await collectPdf(document));
}

async function brokenOff(): Promise<Bytes> {
  const whole = await (await PDFDocument.create()).save({ useObjectStreams: false });
  return new Uint8Array(whole.slice(0, 40));
}

describe('the order in which a letter is refused', () => {
  it.each([
    ['anonymous', 401, 'notAuthenticated'],
    ['auditor1', 403, 'forbidden'],
    ['administrator1', 403, 'forbidden'],
    ['frontOffice', 403, 'forbidden'],
  ] as const)('asks first who it is and whether he may: %s gets %i', async (actor, status, code) => {
    const answer = await post(form({ receivedOn: 'never' }), actor);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it.each([
    ['a day that does not exist', { receivedOn: '2026-02-30' }, 'receivedOn'],
    ['an unknown delivery', { delivery: 'pigeon' }, 'delivery'],
    ['an unknown field', { status: 'approved' }, 'status'],
    ['a checklist that is no JSON', { checklist: '{' }, 'checklist'],
    ['an unknown question', { checklist: '{"colour":"yes"}' }, 'checklist'],
    ['a day in the future', { receivedOn: '2026-11-24' }, 'receivedOn'],
    ['a signature of long ago', { signedOn: '1999-12-31' }, 'signedOn'],
  ])('refuses %s: 422 under the field', async (_what, fields, field) => {
    const answer = await post(form(fields, await scanOf('shape')));
    expect([answer.status, answer.body.code]).toEqual([422, 'malformed']);
    expect(Object.keys(answer.body.errors).some((name) => name.startsWith(field))).toBe(true);
  });

  it('refuses a slip in the number: 422', async () => {
    const answer = await post(form({ applicationNumber: wrongDigit(announced.number) }, await scanOf('slip')));
    expect([answer.status, answer.body.code]).toEqual([422, 'applicationNumberInvalid']);
  });

  it('does not find a number nobody gave out: 404', async () => {
    const answer = await post(form({ applicationNumber: unknownNumber() }, await scanOf('unknown')));
    expect([answer.status, answer.body.code]).toEqual([404, 'applicationNumberUnknown']);
  });

  it.each([
    [
      'text that calls itself a PDF',
      415,
      'documentTypeNotAllowed',
      async () => new Uint8Array(Buffer.from('I am a PDF')),
    ],
    ['an empty file', 415, 'documentTypeNotAllowed', async () => new Uint8Array(0)],
    ['a PDF that breaks off', 422, 'documentBroken', brokenOff],
    ['a PDF behind a password', 422, 'documentLocked', locked],
    ['more than 50 MB', 413, 'payloadTooLarge', async () => new Uint8Array(50 * 1024 * 1024 + 1)],
  ] as const)('refuses %s: %i', async (_what, status, code, make) => {
    const answer = await post(form({}, await scanOf('a good one beside it'), await make()));
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('refuses the same scan twice in one letter: 409', async () => {
    const scan = await scanOf('twin');
    const answer = await post(form({}, scan, scan));
    expect([answer.status, answer.body.code]).toEqual([409, 'duplicateDocument']);
  });

  it('kept nothing of all that: no letter, no event, no file, no version', async () => {
    expect(await mailItemsOf(server.deps.db, announced.id)).toEqual([]);
    const types = (await eventsOf(server.deps.db, announced.id)).map(({ type }) => type);
    expect(types).toEqual(['application.announced']);
    expect(storedFiles()).toEqual([]);
    expect(await readCase(server.as('auditor1'), announced.id)).toMatchObject({ status: 'announced', version: 0 });
  });
});

describe('a letter on a case that is closed', () => {
  it('is refused, and its scan is not kept: 409', async () => {
    const closed = await announce(server.deps);
    await mustSucceed(act(server.as('verifier1'), closed.id, { action: 'withdraw', reason: 'customer asked' }));
    const before = storedFiles();
    const answer = await postLetter(server.as('verifier1'), closed.number);
    expect([answer.status, answer.body.code]).toEqual([409, 'notInThisStatus']);
    expect(await mailItemsOf(server.deps.db, closed.id)).toEqual([]);
    expect(storedFiles()).toEqual(before);
  });

  it('is refused when the screen showed an older version: 409', async () => {
    const other = await announce(server.deps);
    const answer = await postLetter(server.as('verifier1'), other.number, { version: '7' });
    expect([answer.status, answer.body.code]).toEqual([409, 'staleVersion']);
    expect(answer.body.current.version).toBe(0);
  });
});

describe('a letter that is registered', () => {
  it('gets a number, moves the case, and is told about in one event', async () => {
    const fresh = await announce(server.deps);
    const typed = ` ${fresh.number.toLowerCase()}|1/3 `;
    const answer = await mustSucceed(postLetter(server.as('verifier1'), typed, { sender: 'Voorbeeld B.V.' }));
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ status: 'received', version: 1, number: expect.stringMatching(/^ZP-2026-/) });
    const [letter] = await mailItemsOf(server.deps.db, fresh.id);
    expect(letter).toMatchObject({ id: answer.body.id, sender: 'Voorbeeld B.V.', registeredByName: 'Vera Voorbeeld' });
    const events = (await eventsOf(server.deps.db, fresh.id)).filter(({ type }) => type === 'mail.registered');
    expect(events).toMatchObject([{ actorId: server.users.verifier1.id, handling: true, data: { documents: 1 } }]);
  });

  it('is named to whoever posts its scan again, also on another case: 409', async () => {
    const [one, two] = [await announce(server.deps), await announce(server.deps)];
    const scan = await scanOf('once in the world');
    const first = await mustSucceed(post(form({ applicationNumber: one.number }, scan)));
    const again = await post(form({ applicationNumber: two.number }, scan), 'verifier2');
    expect([again.status, again.body.code, again.body.allowed]).toEqual([409, 'duplicateDocument', [first.body.id]]);
  });

  it('is registered once under one key, and the key serves no other letter', async () => {
    const fresh = await announce(server.deps);
    const sent = form({ applicationNumber: fresh.number }, await scanOf('keyed'));
    const headers = { 'Idempotency-Key': 'letter-key-0001' };
    const first = await mustSucceed(post(sent, 'verifier1', headers));
    const second = await post(sent, 'verifier1', headers);
    expect([second.status, second.body]).toEqual([201, first.body]);
    const other = form({ applicationNumber: fresh.number }, await scanOf('another'));
    const reused = await post(other, 'verifier1', headers);
    expect([reused.status, reused.body.code]).toEqual([409, 'idempotencyKeyReused']);
    expect(await mailItemsOf(server.deps.db, fresh.id)).toHaveLength(1);
  });
});

describe('the scan itself', () => {
  it('lies encrypted on disk, and comes back as it was, for those who may read it', async () => {
    const fresh = await announce(server.deps);
    const scan = await scanOf('secret words of a customer');
    const { body } = await mustSucceed(post(form({ applicationNumber: fresh.number }, scan)));
    const [letter] = await mailItemsOf(server.deps.db, fresh.id);
    const document = letter?.documents[0];
    expect(body.mailItemId).toBe(letter?.id);

    const file = storedFiles().find((path) => path.includes(document?.id ?? 'none')) ?? 'no file';
    const onDisk = readFileSync(file);
    expect(onDisk.length).toBe(scan.length);
    expect(onDisk.includes('%PDF')).toBe(false);
    expect(onDisk.equals(Buffer.from(scan))).toBe(false);

    const path = `/api/documents/${document?.id ?? ''}/content`;
    const read = await server.as('auditor1').get(path);
    expect([read.status, read.bytes.equals(Buffer.from(scan))]).toEqual([200, true]);
    expect(read.headers.get('content-type')).toBe('application/pdf');
    expect(read.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(read.headers.get('x-content-type-options')).toBe('nosniff');
    expect(read.headers.get('content-disposition')).toMatch(/^attachment/);

    for (const [actor, status] of [
      ['anonymous', 401],
      ['administrator1', 403],
      ['frontOffice', 403],
      ['loginPlatform', 403],
    ] as const) {
      expect((await server.as(actor).get(path)).status).toBe(status);
    }
    const reads = (await eventsOf(server.deps.db, fresh.id)).filter(({ type }) => type === 'document.read');
    expect(reads).toMatchObject([
      { actorName: 'Anouk Voorbeeld', handling: false, data: { documentId: document?.id } },
    ]);
  });

  it.each(['019a0000-0000-7000-8000-000000000000', 'nothing'])('does not find %s: 404', async (id) => {
    expect((await server.as('verifier1').get(`/api/documents/${id}/content`)).status).toBe(404);
  });
});
