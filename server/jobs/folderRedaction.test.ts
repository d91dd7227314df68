/** A letter that came by the watched folder and is blacked out later: no copy of what was there can be read any more. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listBatches } from '@desk/db/stores/mailBatchStore';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { readersWith, stackPdf } from '../testing/stacks';
import { announce, mustSucceed, readCase, TODAY } from '../testing/story';
import { readBatches } from './readBatches';
import { watchFolder } from './watchFolder';

let server: TestServer;
let codes: string[][] = [];
beforeAll(async () => {
  server = await startTestServer({
    clock: () => TODAY,
    config: { folderQuietSeconds: 0 },
    deps: { readers: readersWith(() => codes) },
  });
  await watchFolder(server.deps);
});
afterAll(() => server.close());

/** Every file of the desk, its database too. */
function everyFile(): string[] {
  return readdirSync(server.deps.config.dataDir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

async function brightest(path: string): Promise<number> {
  const { bytes } = await mustSucceed(server.as('verifier1').get(path));
  return Math.max(...(await sharp(bytes).removeAlpha().stats()).channels.map(({ max }) => max));
}

it('is black in the letter and in its stack, and neither folder nor disk holds the scan that was there', async () => {
  const letter = await announce(server.deps);
  codes = [[letter.number]];
  const scanned = Buffer.from(await stackPdf(1));
  writeFileSync(join(server.deps.config.dataDir, 'post-in', 'copy.pdf'), scanned);
  await watchFolder(server.deps);
  await watchFolder(server.deps);
  await readBatches(server.deps, 'worker');

  const asked = { sort: ['createdAt', 'ASC'], offset: 0, limit: 25, filter: {} } as const;
  const [batch] = (await listBatches(server.deps.db, asked)).rows;
  const { version, mailItems } = await readCase(server.as('verifier1'), letter.id);
  const documentId = mailItems[0]?.documents[0]?.id ?? '';
  const pages = [
    `/api/documents/${documentId}/pages/1?width=100`,
    `/api/mail-batches/${batch?.id ?? ''}/pages/1?width=100`,
  ];
  for (const page of pages) {
    expect(await brightest(page)).toBeGreaterThan(200);
  }
  const stored = everyFile().filter((path) => path.includes('documents'));

  const regions = [{ page: 1, left: 0, top: 0, width: 1, height: 1 }];
  const body = { version, reason: 'BSN zichtbaar op de kopie', regions };
  await mustSucceed(server.as('verifier1').post(`/api/documents/${documentId}/redact`, body));

  for (const page of pages) {
    expect(await brightest(page)).toBeLessThan(40);
  }
  const after = everyFile();
  expect(after.filter((path) => path.includes('post-in'))).toEqual([]);
  expect(after.filter((path) => stored.includes(path))).toEqual([]);
  expect(after.filter((path) => readFileSync(path).includes(scanned.subarray(0, 64)))).toEqual([]);
});
