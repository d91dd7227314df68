import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listBatches } from '@desk/db/stores/mailBatchStore';
import type { AuditEventType } from '@desk/shared/flow/auditEvents';
import { MAX_SCAN_BYTES } from '../reading/scanTypes';
import { lockedPdf } from '../reading/testing/contractScans';
import type { TestActor } from '../testing/actors';
import type { Answer, UploadForm } from '../testing/apiClient';
import { scanOf } from '../testing/scan';
import { eventsOfType, readAll, readersWith, stackForm, stackPdf } from '../testing/stacks';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { announce, mustSucceed, TODAY } from '../testing/story';

const NOBODY = '019a0000-0000-7000-8000-000000000000';

let server: TestServer;
let codes: string[][] = [];
beforeAll(async () => {
  server = await startTestServer({ clock: () => TODAY, deps: { readers: readersWith(() => codes) } });
});
afterAll(() => server.close());

function hand(sent: UploadForm, actor: TestActor = 'verifier1', headers = {}): Promise<Answer> {
  return server.as(actor).upload('/api/mail-batches', sent, headers);
}
const ON = { receivedOn: '2026-11-20' };

const events = (type: AuditEventType) => eventsOfType(server.deps, type);
async function countBatches(): Promise<number> {
  const asked = { sort: ['createdAt', 'ASC'], offset: 0, limit: 1, filter: {} } as const;
  return (await listBatches(server.deps.db, asked)).total;
}

/** A batch of so many pages without any code, read. */
async function readBatch(pages: number): Promise<string> {
  codes = [];
  const answer = await mustSucceed(hand(stackForm(ON, await stackPdf(pages))));
  await readAll(server.deps);
  return answer.body[0].batchId as string;
}

describe('handing in stacks', () => {
  it.each([
    ['anonymous', 401, 'notAuthenticated'],
    ['auditor1', 403, 'forbidden'],
    ['administrator1', 403, 'forbidden'],
    ['frontOffice', 403, 'forbidden'],
  ] as const)('is not for %s: %i', async (actor, status, code) => {
    const answer = await hand(stackForm({ receivedOn: 'never' }), actor);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it.each([
    ['no day', {}, 'receivedOn'],
    ['an impossible day', { receivedOn: '2026-02-30' }, 'receivedOn'],
    ['a day in the future', { receivedOn: '2026-11-24' }, 'receivedOn'],
    ['an unknown field', { ...ON, colour: 'red' }, 'colour'],
  ])('refuses %s: 422 under the field', async (_what, fields, field) => {
    const answer = await hand(stackForm(fields, await stackPdf(1)));
    expect([answer.status, Object.keys(answer.body.errors)]).toEqual([422, [field]]);
  });

  it('refuses an empty delivery: 422', async () => {
    const answer = await hand(stackForm(ON));
    expect([answer.status, answer.body.errors]).toEqual([422, { scans: 'required' }]);
  });

  it('takes the good files, names the bad ones with their reasons, and keeps nothing of those', async () => {
    const before = await countBatches();
    const files = [
      await stackPdf(2),
      new Uint8Array(Buffer.from('no scan at all')),
      new Uint8Array(await lockedPdf('user')),
      (await stackPdf(1)).slice(0, 200),
      new Uint8Array(MAX_SCAN_BYTES + 1),
    ];
    const answer = await hand(stackForm(ON, ...files), 'supervisor1');
    expect(answer.status).toBe(202);
    expect(answer.body).toMatchObject([
      { fileName: 'stack-0.pdf', isKnown: false, refusal: null },
      { fileName: 'stack-1.pdf', batchId: null, refusal: 'documentTypeNotAllowed' },
      { fileName: 'stack-2.pdf', batchId: null, refusal: 'documentLocked' },
      { fileName: 'stack-3.pdf', batchId: null, refusal: 'documentBroken' },
      { fileName: 'stack-4.pdf', batchId: null, refusal: 'payloadTooLarge' },
    ]);
    expect(await countBatches()).toBe(before + 1);
    const [first] = answer.body;
    const read = await server.as('auditor1').get(`/api/mail-batches/${first.batchId}`);
    expect(read.body).toMatchObject({
      id: first.batchId,
      status: 'queued',
      source: 'screen',
      pages: 2,
      pagesRead: 0,
      receivedOn: '2026-11-20',
      createdByName: 'Sanne Voorbeeld',
      finishedAt: null,
      letters: { registered: 0, unmatched: 0, refused: 0, discarded: 0 },
    });
    expect(JSON.stringify(read.body)).not.toMatch(/wrappedKey|authTag|lease/);
    expect((await events('mail.batchReceived')).at(-1)).toMatchObject({
      actorName: 'Sanne Voorbeeld',
      data: { batchId: first.batchId, source: 'screen' },
    });
    const refused = (await events('mail.batchRefused')).slice(-4);
    expect(refused.map(({ data, personal }) => [data['cause'], personal])).toEqual([
      ['documentTypeNotAllowed', { fileName: 'stack-1.pdf' }],
      ['documentLocked', { fileName: 'stack-2.pdf' }],
      ['documentBroken', { fileName: 'stack-3.pdf' }],
      ['payloadTooLarge', { fileName: 'stack-4.pdf' }],
    ]);
  });

  it('names the first place of the same bytes: a batch, or a letter', async () => {
    const [stack, scan] = [await stackPdf(1), await scanOf('a letter by itself')];
    const announced = await announce(server.deps);
    const fields = { applicationNumber: announced.number, receivedOn: '2026-11-20' };
    const mail = await mustSucceed(server.as('verifier1').upload('/api/mail-items', stackForm(fields, scan)));
    const first = (await mustSucceed(hand(stackForm(ON, stack)))).body[0];
    const again = await mustSucceed(hand(stackForm(ON, stack, scan, stack), 'verifier2'));
    const known = { batchId: first.batchId, isKnown: true, refusal: null };
    expect(again.body).toMatchObject([known, { batchId: null, isKnown: true, mailItemId: mail.body.id }, known]);
  });

  it('takes the same bytes once when they come in at once', async () => {
    const stack = await stackPdf(1);
    const before = await countBatches();
    const answers = await Promise.all([1, 2, 3].map(() => hand(stackForm(ON, stack))));
    expect(new Set(answers.map(({ body }) => body[0].batchId)).size).toBe(1);
    expect(answers.filter(({ body }) => body[0].isKnown === false)).toHaveLength(1);
    expect(await countBatches()).toBe(before + 1);
  });

  it('answers the same under one key, and refuses the key for another delivery', async () => {
    const sent = stackForm(ON, await stackPdf(1));
    const headers = { 'Idempotency-Key': 'stack-key-0001' };
    const first = await mustSucceed(hand(sent, 'verifier1', headers));
    const again = await hand(sent, 'verifier1', headers);
    expect([again.status, again.body]).toEqual([202, first.body]);
    expect(again.body[0].isKnown).toBe(false);
    const other = await hand(stackForm(ON, await stackPdf(1)), 'verifier1', headers);
    expect([other.status, other.body.code]).toEqual([409, 'idempotencyKeyReused']);
  });
});

describe('a page of a batch', () => {
  it('is drawn for whoever may read cases, and harms nobody', async () => {
    const batchId = await readBatch(2);
    const path = `/api/mail-batches/${batchId}/pages/2?width=300`;
    const page = await server.as('auditor1').get(path);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(page.bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    const reads = (await events('document.read')).filter(({ data }) => data['documentId'] === batchId);
    expect(reads).toMatchObject([{ actorName: 'Anouk Voorbeeld', applicationId: null, handling: false }]);
    const statuses = await Promise.all(
      (['anonymous', 'administrator1', 'frontOffice'] as const).map(
        async (who) => (await server.as(who).get(path)).status,
      ),
    );
    expect(statuses).toEqual([401, 403, 403]);
  });

  it.each([
    ['a page that is not there', 'pages/3', 404],
    ['page zero', 'pages/0', 404],
    ['no number', 'pages/first', 404],
    ['a width beyond reason', 'pages/1?width=90000', 400],
  ])('refuses %s: %3$i', async (_what, path, status) => {
    const batchId = await readBatch(2);
    expect((await server.as('verifier1').get(`/api/mail-batches/${batchId}/${path}`)).status).toBe(status);
  });

  it('of a batch that is not there is not found', async () => {
    expect((await server.as('verifier1').get(`/api/mail-batches/${NOBODY}/pages/1`)).status).toBe(404);
  });
});
