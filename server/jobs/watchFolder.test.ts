import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventsOf, listAuditEvents } from '@desk/db/stores/auditStore';
import { listBatches } from '@desk/db/stores/mailBatchStore';
import { scannedLettersOf } from '@desk/db/stores/scannedLetterStore';
import type { MailBatch } from '@desk/shared/intake/mailBatch';
import type { UnreadFile } from '@desk/shared/intake/unreadFile';
import type { Dependencies } from '../dependencies';
import { MAX_SCAN_BYTES } from '../reading/scanTypes';
import { readersWith, stackPdf } from '../testing/stacks';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { announce, TODAY } from '../testing/story';
import { readBatches } from './readBatches';
import { watchFolder } from './watchFolder';

let server: TestServer;
let codes: string[][] = [];
let now = TODAY.getTime();
const later = (seconds: number): void => {
  now += seconds * 1000;
};
beforeEach(async () => {
  now = TODAY.getTime();
  server = await startTestServer({
    clock: () => new Date(now),
    config: { folderQuietSeconds: 0 },
    deps: { readers: readersWith(() => codes) },
  });
  await watchFolder(server.deps);
});
afterEach(() => server.close());

const pathOf = (...parts: string[]): string => join(server.deps.config.dataDir, 'post-in', ...parts);
/** Every file below the folder, whatever place it is in. */
const filesIn = (): string[] =>
  readdirSync(pathOf(), { withFileTypes: true, recursive: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => name)
    .sort();

async function batches(): Promise<MailBatch[]> {
  const asked = { sort: ['createdAt', 'ASC'], offset: 0, limit: 25, filter: {} } as const;
  return (await listBatches(server.deps.db, asked)).rows;
}

async function unread(): Promise<UnreadFile[]> {
  const { status, body } = await server.as('verifier1').get('/api/unread-files');
  expect(status).toBe(200);
  return body as UnreadFile[];
}
const reasons = async (): Promise<string[][]> => (await unread()).map(({ path, reason }) => [path, reason]).sort();

async function sweep(times = 2, deps: Dependencies = server.deps): Promise<number> {
  let taken = 0;
  for (let nth = 0; nth < times; nth += 1) {
    taken += await watchFolder(deps);
  }
  return taken;
}

describe('a file that is taken in', () => {
  it('leaves nothing readable behind, and its letters are registered as the desk', async () => {
    const letter = await announce(server.deps);
    codes = [[letter.number]];
    writeFileSync(pathOf('scan 1.pdf'), await stackPdf(1));
    expect([await sweep(1), await batches()]).toEqual([0, []]);
    expect(await sweep(1)).toBe(1);
    const [batch] = await batches();
    expect(batch).toMatchObject({
      source: 'folder',
      fileName: 'scan 1.pdf',
      receivedOn: '2026-11-23',
      createdById: 'system',
    });
    expect([filesIn(), await unread()]).toEqual([[], []]);
    await readBatches(server.deps, 'worker');
    expect(await scannedLettersOf(server.deps.db, batch?.id ?? '')).toMatchObject([{ status: 'registered' }]);
    const registered = (await eventsOf(server.deps.db, letter.id)).filter(({ type }) => type === 'mail.registered');
    expect(registered).toMatchObject([{ actorId: 'system', actorRole: 'system', handling: false }]);
  });

  it('was quiet for as long as the setting asks, whatever time it carries itself', async () => {
    const deps = { ...server.deps, config: { ...server.deps.config, folderQuietSeconds: 10 } };
    writeFileSync(pathOf('scan.pdf'), await stackPdf(1));
    expect(await sweep(3, deps)).toBe(0);
    later(9);
    expect(await sweep(3, deps)).toBe(0);
    later(1);
    expect(await sweep(1, deps)).toBe(1);
  });

  it('is there to its last byte: one copied slowly stands on the list until it is', async () => {
    const bytes = await stackPdf(2);
    const half = Math.floor(bytes.length * 0.49);
    writeFileSync(pathOf('slow.pdf'), bytes.slice(0, half));
    expect([await sweep(3), await batches()]).toEqual([0, []]);
    expect(await reasons()).toEqual([['slow.pdf', 'incomplete']]);
    appendFileSync(pathOf('slow.pdf'), bytes.slice(half));
    expect(await sweep(1)).toBe(0);
    expect(await sweep(1)).toBe(1);
    expect(await batches()).toMatchObject([{ pages: 2 }]);
    expect([await unread(), filesIn()]).toEqual([[], []]);
  });

  it('was here before: both leave, and one stack stays', async () => {
    const bytes = await stackPdf(1);
    writeFileSync(pathOf('one.pdf'), bytes);
    writeFileSync(pathOf('two.pdf'), bytes);
    expect(await sweep()).toBe(2);
    expect([(await batches()).length, filesIn()]).toEqual([1, []]);
  });

  it('may have a name that is no text', async () => {
    writeFileSync(
      Buffer.concat([Buffer.from(pathOf('odd-')), Buffer.from([0xff, 0xfe]), Buffer.from('.pdf')]),
      await stackPdf(1),
    );
    expect(await sweep()).toBe(1);
    expect([(await batches()).length, filesIn()]).toEqual([1, []]);
  });

  it('is taken in once when the program dies over it, and none is lost', async () => {
    writeFileSync(pathOf('one.pdf'), await stackPdf(1));
    writeFileSync(pathOf('two.pdf'), await stackPdf(1));
    const store: Dependencies['files']['store'] = () => Promise.reject(new Error('killed'));
    const killed = { ...server.deps, files: { ...server.deps.files, store } };
    expect(await sweep(2, killed)).toBe(0);
    expect(filesIn()).toEqual(['one.pdf', 'two.pdf']);
    expect(await reasons()).toEqual([
      ['one.pdf', 'failed'],
      ['two.pdf', 'failed'],
    ]);
    // Dying after it was received and before it was taken away is the same as bytes that were here before.
    await sweep(2);
    expect([filesIn(), (await batches()).length, await unread()]).toEqual([[], 2, []]);
  });
});

describe('a file that is refused', () => {
  beforeEach(async () => {
    writeFileSync(pathOf('brief.pdf'), 'I am a PDF');
    writeFileSync(pathOf('huge.pdf'), Buffer.alloc(MAX_SCAN_BYTES + 1, 'x'));
    expect(await sweep()).toBe(2);
  });

  it('waits sealed, with its reason, and the trail names it', async () => {
    expect([await batches(), filesIn()]).toEqual([[], []]);
    expect(await reasons()).toEqual([
      ['brief.pdf', 'documentTypeNotAllowed'],
      ['huge.pdf', 'payloadTooLarge'],
    ]);
    const asked = { sort: ['sequence', 'ASC'], offset: 0, limit: 25, filter: { type: 'mail.batchRefused' } } as const;
    const { rows } = await listAuditEvents(server.deps.db, asked);
    expect(rows.map(({ data, personal }) => [data['cause'], personal?.['fileName']])).toEqual([
      ['documentTypeNotAllowed', 'brief.pdf'],
      ['payloadTooLarge', 'huge.pdf'],
    ]);
  });

  const briefId = async (): Promise<string> => (await unread()).find(({ path }) => path === 'brief.pdf')?.id ?? '';

  it('is fetched by who handles post, which is recorded, and by nobody else', async () => {
    const path = `/api/unread-files/${await briefId()}/content`;
    expect((await server.as('auditor1').get(path)).status).toBe(403);
    const { status, bytes, headers } = await server.as('verifier1').get(path);
    expect([status, bytes.toString(), headers.get('content-type')]).toEqual([
      200,
      'I am a PDF',
      'application/octet-stream',
    ]);
    const asked = { sort: ['sequence', 'ASC'], offset: 0, limit: 25, filter: { type: 'mail.refusedFetched' } } as const;
    expect((await listAuditEvents(server.deps.db, asked)).rows).toMatchObject([{ actorId: server.users.verifier1.id }]);
  });

  it('is thrown away with a reason, and its bytes with it', async () => {
    const id = await briefId();
    const stored = (): string[] =>
      readdirSync(join(server.deps.config.dataDir, 'documents'), { recursive: true }).map(String);
    expect(stored().some((name) => name.endsWith(id))).toBe(true);
    const asVerifier = server.as('verifier1');
    expect((await asVerifier.post(`/api/unread-files/${id}/discard`, { reason: '' })).status).toBe(422);
    expect((await asVerifier.post(`/api/unread-files/${id}/discard`, { reason: 'Reclame' })).status).toBe(200);
    expect(stored().some((name) => name.endsWith(id))).toBe(false);
    expect((await asVerifier.post(`/api/unread-files/${id}/discard`, { reason: 'Reclame' })).status).toBe(404);
  });

  it('is tried again on request, and leaves the list when it is taken in', async () => {
    const id = await briefId();
    const again = await server.as('verifier1').post(`/api/unread-files/${id}/retry`);
    expect([again.status, again.body]).toMatchObject([
      200,
      { file: { id, reason: 'documentTypeNotAllowed', attempts: 2 } },
    ]);
    const inspectScan: Dependencies['readers']['inspectScan'] = ({ bytes }) =>
      Promise.resolve({ mediaType: 'application/pdf', pages: 1, bytes });
    Object.assign(server.deps, { readers: { ...server.deps.readers, inspectScan } });
    expect((await server.as('verifier1').post(`/api/unread-files/${id}/retry`)).body).toEqual({ file: null });
    expect([(await batches()).length, (await unread()).some((file) => file.id === id)]).toEqual([1, false]);
  });

  it('is kept once, however often its bytes come', async () => {
    writeFileSync(pathOf('again.pdf'), 'I am a PDF');
    expect(await sweep()).toBe(1);
    expect([(await unread()).length, filesIn()]).toEqual([2, []]);
  });
});

describe('what is passed over', () => {
  it('stands on the list with its reason, and leaves it with the file', async () => {
    mkdirSync(pathOf('maandag', 'map'), { recursive: true });
    writeFileSync(pathOf('maandag', 'map', 'scan.pdf'), await stackPdf(1));
    symlinkSync('/etc/hostname', pathOf('link.pdf'));
    writeFileSync(pathOf('scan.pdf.part'), await stackPdf(1));
    writeFileSync(pathOf('.DS_Store'), 'of the system');
    expect(await sweep(3)).toBe(0);
    expect(await reasons()).toEqual([
      ['link.pdf', 'notAFile'],
      ['maandag/map/scan.pdf', 'inSubfolder'],
    ]);
    later(15 * 60);
    await sweep(1);
    expect(await reasons()).toContainEqual(['scan.pdf.part', 'unfinishedName']);
    const [first] = await unread();
    const refused = await server
      .as('verifier1')
      .post(`/api/unread-files/${first?.id ?? ''}/discard`, { reason: 'Weg ermee' });
    expect([refused.status, refused.body]).toMatchObject([409, { code: 'fileStillInFolder' }]);
    renameSync(pathOf('scan.pdf.part'), pathOf('scan.pdf'));
    rmSync(pathOf('link.pdf'));
    rmSync(pathOf('maandag'), { recursive: true });
    expect([await sweep(), await unread()]).toEqual([1, []]);
  });

  it('is tried three times, and then only when it changed or somebody asks', async () => {
    let tries = 0;
    const inspectScan: Dependencies['readers']['inspectScan'] = () => {
      tries += 1;
      return Promise.reject(new Error('the engine broke down'));
    };
    const deps = { ...server.deps, readers: { ...server.deps.readers, inspectScan } };
    writeFileSync(pathOf('bad.pdf'), await stackPdf(1));
    await sweep(10, deps);
    expect([tries, await reasons()]).toEqual([3, [['bad.pdf', 'failed']]]);
    const [file] = await unread();
    expect((await server.as('verifier1').post(`/api/unread-files/${file?.id ?? ''}/retry`)).status).toBe(200);
    await sweep(1, deps);
    expect(tries).toBe(4);
  });

  it('names a full disk as the reason, keeps the file, and takes it in when there is room', async () => {
    const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    const store: Dependencies['files']['store'] = () => Promise.reject(full);
    const deps = { ...server.deps, files: { ...server.deps.files, store } };
    writeFileSync(pathOf('scan.pdf'), await stackPdf(1));
    await sweep(5, deps);
    expect([await reasons(), filesIn()]).toEqual([[['scan.pdf', 'storageFull']], ['scan.pdf']]);
    expect(await sweep(1)).toBe(0);
    later(60);
    expect([await sweep(1), await unread(), filesIn()]).toEqual([1, [], []]);
  });
});

it('empties the folders of an earlier version: what is known goes, what was refused is sealed', async () => {
  const known = await stackPdf(1);
  writeFileSync(pathOf('scan.pdf'), known);
  await sweep();
  for (const place of ['done', 'refused']) {
    mkdirSync(pathOf(place));
  }
  const stamp = '2026-11-20T08-00-00-000Z';
  writeFileSync(pathOf('done', `${stamp} scan.pdf`), known);
  writeFileSync(pathOf('done', `${stamp} scan.pdf.txt`), 'scan.pdf\n\nOntvangen');
  writeFileSync(pathOf('refused', `${stamp} brief.pdf`), 'I am a PDF');
  writeFileSync(pathOf('refused', `${stamp} brief.pdf.txt`), 'brief.pdf\n\nGeweigerd');
  await sweep(1);
  expect([filesIn(), existsSync(pathOf('done')), existsSync(pathOf('refused'))]).toEqual([[], false, false]);
  expect([(await batches()).length, await reasons()]).toEqual([1, [['brief.pdf', 'documentTypeNotAllowed']]]);
});
