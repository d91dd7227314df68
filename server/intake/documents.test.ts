import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventsOf, handlersOf } from '@desk/db/stores/auditStore';
import { findStoredBatch } from '@desk/db/stores/mailBatchStore';
import { findDocument, mailItemsOf } from '@desk/db/stores/mailItemStore';
import { scannedLettersOf } from '@desk/db/stores/scannedLetterStore';
import type { DocumentSummary } from '@desk/shared/intake/mailItem';
import type { TestActor } from '../testing/actors';
import { scanOf } from '../testing/scan';
import { contractPdf } from '../reading/testing/contractScans';
import { readPdf } from '../dispatch/letters/readPdf';
import { readAll, stackForm } from '../testing/stacks';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import {
  act,
  ALL_YES,
  announce,
  checkOf,
  mustSucceed,
  passChecks,
  readCase,
  TODAY,
  type Announced,
} from '../testing/story';

let now = TODAY;
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ clock: () => now });
});
afterAll(() => server.close());

interface Kept {
  readonly letter: Announced;
  readonly document: DocumentSummary;
}

function post(number: string, bytes: Uint8Array<ArrayBuffer>) {
  return server.as('verifier1').upload('/api/mail-items', {
    fields: {
      applicationNumber: number,
      receivedOn: '2026-11-20',
      signedOn: '2026-11-18',
      checklist: JSON.stringify(ALL_YES),
    },
    field: 'scans',
    files: [{ name: 'contract.pdf', bytes }],
  });
}

async function keep(bytes: Uint8Array<ArrayBuffer>): Promise<Kept> {
  const letter = await announce(server.deps);
  await mustSucceed(post(letter.number, bytes));
  const [document] = (await mailItemsOf(server.deps.db, letter.id))[0]?.documents ?? [];
  if (document === undefined) {
    throw new Error('no scan was kept');
  }
  return { letter, document };
}

/** A contract with bytes of its own, so that no test meets the scan of another; so many sheets lie behind it. */
async function ownContract(mark: string, sheets = 0): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.load(await contractPdf());
  document.setKeywords([mark]);
  for (let sheet = 0; sheet < sheets; sheet += 1) {
    document.addPage();
  }
  return new Uint8Array(await document.save());
}

const readsOf = async ({ letter }: Kept) =>
  (await eventsOf(server.deps.db, letter.id)).filter(({ type }) => type === 'document.read');

function pageOf({ document }: Kept, page: number, actor: TestActor = 'auditor1', query = '?width=600') {
  return server.as(actor).get(`/api/documents/${document.id}/pages/${String(page)}${query}`);
}

describe('a page of a scan', () => {
  let kept: Kept;
  beforeAll(async () => {
    kept = await keep(await ownContract('pages'));
  });

  it('comes as a picture that the browser neither keeps nor runs', async () => {
    const answer = await pageOf(kept, 1);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(Math.abs(((await sharp(answer.bytes).metadata()).width ?? 0) - 600)).toBeLessThanOrEqual(1);
    expect((await pageOf(kept, 2)).bytes.equals(answer.bytes)).toBe(false);
    expect((await pageOf(kept, 1)).bytes.equals(answer.bytes)).toBe(true);
  });

  it.each([
    ['anonymous', 401],
    ['administrator1', 403],
    ['frontOffice', 403],
  ] as const)('is not for %s: %i', async (actor, status) => {
    expect((await pageOf(kept, 1, actor)).status).toBe(status);
  });

  it.each(['4', '0', 'x', '501'])('is not found when there is no page %s', async (page) => {
    const path = `/api/documents/${kept.document.id}/pages/${page}`;
    expect((await server.as('auditor1').get(path)).status).toBe(404);
  });

  it.each(['?width=99', '?width=3001', '?width=wide', '?height=3'])('refuses %s', async (query) => {
    expect((await pageOf(kept, 1, 'auditor1', query)).status).toBe(400);
  });

  it('is told page by page, once until ten minutes have gone, and of each reader', async () => {
    const fresh = await keep(await ownContract('readings'));
    await Promise.all([pageOf(fresh, 1), pageOf(fresh, 2), pageOf(fresh, 2)]);
    const pages = async () => (await readsOf(fresh)).map(({ data, actorName }) => [actorName, data['page']]).sort();
    const both = [
      ['Anouk Voorbeeld', 1],
      ['Anouk Voorbeeld', 2],
    ];
    expect(await pages()).toEqual(both);
    await pageOf(fresh, 1, 'verifier1');
    expect(await pages()).toHaveLength(3);
    now = new Date(now.getTime() + 10 * 60_000);
    await pageOf(fresh, 1);
    expect(await pages()).toHaveLength(4);
  });
});

describe('a scan that could act by itself', () => {
  it('is kept as pictures, and found again by the bytes that were handed in', async () => {
    const acting = await PDFDocument.load(await ownContract('acting'));
    acting.addJavaScript('greet', 'app.alert("seen")');
    const bytes = new Uint8Array(await acting.save());
    const kept = await keep(bytes);
    const content = await server.as('auditor1').get(`/api/documents/${kept.document.id}/content`);
    expect([content.status, content.text.includes('JavaScript')]).toEqual([200, false]);
    expect((await pageOf(kept, 3)).status).toBe(200);
    const again = await post((await announce(server.deps)).number, bytes);
    expect([again.status, again.body.code]).toEqual([409, 'duplicateDocument']);
  });
});

describe('blacking out', () => {
  const region = { page: 1, left: 0, top: 0, width: 1, height: 1 };
  const input = { reason: 'BSN zichtbaar op de kopie', regions: [region] };
  const versionOf = async (id: string) => (await readCase(server.as('verifier1'), id)).version;
  const redact = async ({ document, letter }: Kept, body: object = input, actor: TestActor = 'verifier1') =>
    server.as(actor).post(`/api/documents/${document.id}/redact`, { version: await versionOf(letter.id), ...body });
  const filesOf = ({ document }: Kept) =>
    readdirSync(join(server.deps.config.dataDir, 'documents'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.includes(document.id))
      .map(({ name }) => name);

  it('replaces the stored scan: the region is black, the old file and its key are gone', async () => {
    const bytes = await ownContract('redacted');
    const kept = await keep(bytes);
    const before = await findDocument(server.deps.db, kept.document.id);
    const oldPage = (await pageOf(kept, 1)).bytes;
    const answer = await mustSucceed(redact(kept));
    expect(answer.body).toMatchObject({ id: kept.document.id, mediaType: 'application/pdf', pages: 3 });

    const after = await findDocument(server.deps.db, kept.document.id);
    expect(after?.wrappedKey).not.toBe(before?.wrappedKey);
    expect(filesOf(kept)).toEqual([`${answer.body.sha256}-${kept.document.id}`]);
    const newPage = (await pageOf(kept, 1)).bytes;
    expect((await sharp(oldPage).stats()).channels[0]?.max).toBeGreaterThan(200);
    expect(Math.max(...(await sharp(newPage).removeAlpha().stats()).channels.map(({ max }) => max))).toBeLessThan(40);

    const again = await post((await announce(server.deps)).number, bytes);
    expect([again.status, again.body.code]).toEqual([409, 'duplicateDocument']);
  });

  it('is told in the history, and counts as handling', async () => {
    const kept = await keep(await ownContract('told'));
    await mustSucceed(redact(kept, input, 'supervisor1'));
    const events = (await eventsOf(server.deps.db, kept.letter.id)).filter(({ type }) => type === 'document.redacted');
    expect(events).toMatchObject([
      { handling: true, data: { documentId: kept.document.id, pages: 1, reason: input.reason } },
    ]);
    const handlers = (await handlersOf(server.deps.db, kept.letter.id)).map(({ id }) => id);
    expect(handlers).toContain(server.users.supervisor1.id);
  });

  it('can be done twice, and the scan that was handed in is still known', async () => {
    const bytes = await ownContract('twice');
    const kept = await keep(bytes);
    await mustSucceed(redact(kept, { ...input, regions: [{ ...region, page: 2 }] }));
    await mustSucceed(redact(kept));
    expect(filesOf(kept)).toHaveLength(1);
    const again = await post((await announce(server.deps)).number, bytes);
    expect(again.body.code).toBe('duplicateDocument');
  });

  it.each([
    ['auditor1', 403],
    ['anonymous', 401],
    ['frontOffice', 403],
  ] as const)('is not for %s: %i', async (actor, status) => {
    const kept = await keep(await scanOf(`not for ${actor}`));
    expect((await redact(kept, input, actor)).status).toBe(status);
  });

  it.each([
    ['a page that is not there', { ...input, regions: [{ ...region, page: 4 }] }, 404],
    ['no region', { ...input, regions: [] }, 422],
    ['no reason', { ...input, reason: ' ' }, 422],
    ['a region outside the page', { ...input, regions: [{ ...region, left: 1.2 }] }, 422],
  ])('is refused with %s, and then nothing has changed', async (what, body, status) => {
    const kept = await keep(await ownContract(what));
    const before = filesOf(kept);
    expect((await redact(kept, body)).status).toBe(status);
    expect(filesOf(kept)).toEqual(before);
    expect((await pageOf(kept, 1)).status).toBe(200);
  });

  it('is refused while a colleague holds the case, who is named, and with a version that is gone', async () => {
    const kept = await keep(await ownContract('held'));
    const officer = server.as('verifier1');
    await mustSucceed(act(officer, kept.letter.id, { action: 'take' }));
    const before = filesOf(kept);
    const others = await redact(kept, input, 'verifier2');
    expect([others.status, others.body.code]).toEqual([409, 'heldByAnother']);
    expect(others.body.refusals[0].people[0].id).toBe(server.users.verifier1.id);
    const stale = await redact(kept, { ...input, version: (await versionOf(kept.letter.id)) - 1 });
    expect([stale.status, stale.body.code]).toEqual([409, 'staleVersion']);
    expect(filesOf(kept)).toEqual(before);
  });

  it('reopens exactly what was judged on that page, and cancels a pending approval', async () => {
    const kept = await keep(await ownContract('judged', 3));
    const { id } = kept.letter;
    const officer = server.as('verifier1');
    await mustSucceed(act(officer, id, { action: 'take' }));
    await passChecks(officer, id);
    const onPage = async (code: string, page: number) => {
      const checkId = checkOf(await readCase(officer, id), code).id;
      const evidence = { note: '', documentId: kept.document.id, page };
      await mustSucceed(act(officer, id, { action: 'recordCheck', checkId, outcome: 'passed', evidence }));
    };
    await onPage('CON-02', 1);
    await onPage('CON-01', 3);
    await onPage('CON-05', 2);
    await mustSucceed(act(officer, id, { action: 'submit' }));
    const seen = await versionOf(id);
    await mustSucceed(redact(kept));
    const after = await readCase(officer, id);
    expect([after.status, after.version > seen]).toEqual(['inVerification', true]);
    expect(after.checks.filter(({ outcome }) => outcome === null).map(({ code }) => code)).toEqual(['CON-02']);
    const approve = server.as('supervisor1').post(`/api/applications/${id}/actions/approve`, { version: seen });
    expect([(await approve).status, (await approve).body.code]).toEqual([409, 'staleVersion']);
  });

  it('is refused once the case is closed', async () => {
    const kept = await keep(await ownContract('closed'));
    const before = filesOf(kept);
    await mustSucceed(act(server.as('verifier1'), kept.letter.id, { action: 'withdraw', reason: 'customer asked' }));
    const answer = await redact(kept);
    expect([answer.status, answer.body.code]).toEqual([409, 'notInThisStatus']);
    expect(filesOf(kept)).toEqual(before);
  });

  it('happens once when two do it at the same moment, and the scan stays readable', async () => {
    const kept = await keep(await ownContract('race'));
    const version = await versionOf(kept.letter.id);
    const both = { ...input, version };
    const answers = await Promise.all([redact(kept, both), redact(kept, both, 'verifier2')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(filesOf(kept)).toHaveLength(1);
    expect((await pageOf(kept, 2)).status).toBe(200);
  });

  it('reaches the stack that the letter was taken out of: there, too, only that page is changed', async () => {
    const { db, files } = server.deps;
    const { number, id } = await announce(server.deps);
    const handed = await mustSucceed(
      server
        .as('verifier1')
        .upload('/api/mail-batches', stackForm({ receivedOn: '2026-11-20' }, await ownContract('stack'))),
    );
    await readAll(server.deps);
    const batchId: string = handed.body[0].batchId;
    const [letter] = await scannedLettersOf(db, batchId);
    const path = `/api/scanned-letters/${letter?.id ?? ''}/link`;
    await mustSucceed(server.as('verifier1').post(path, { version: letter?.version, applicationNumber: number }));
    const [document] = (await mailItemsOf(db, id))[0]?.documents ?? [];
    const before = await findStoredBatch(db, batchId);

    await mustSucceed(
      server.as('verifier1').post(`/api/documents/${document?.id ?? ''}/redact`, {
        ...input,
        version: await versionOf(id),
        regions: [{ ...region, page: 2 }],
      }),
    );
    const after = await findStoredBatch(db, batchId);
    expect(after?.wrappedKey).not.toBe(before?.wrappedKey);
    expect(after?.sha256).toBe(before?.sha256);
    const { storedSha256: sha256 = '', wrappedKey = '', iv = '', authTag = '' } = after ?? {};
    const stack = await files.read(batchId, { sha256, wrappedKey, iv, authTag });
    expect((await readPdf(stack)).map(({ items }) => items.length > 0)).toEqual([true, false, true]);
    const page = await server.as('verifier1').get(`/api/mail-batches/${batchId}/pages/2?width=600`);
    const { channels } = await sharp(page.bytes).removeAlpha().stats();
    expect(Math.max(...channels.map(({ max }) => max))).toBeLessThan(40);
    const names = readdirSync(join(server.deps.config.dataDir, 'documents'), { recursive: true }).map(String);
    expect(names.filter((name) => name.endsWith(`-${batchId}`))).toHaveLength(1);
  });
});
