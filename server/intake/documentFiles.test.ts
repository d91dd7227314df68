/** A document is read back as it was stored, and no further than its row says it goes. */
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newId } from '@desk/db/ids';
import { pathOfName, NotAsStored } from '../files/documentStore';
import { folderStore } from '../files/folderStore';
import { readConfig } from '../config';
import { documentFiles } from './documentFiles';

it('reads what was stored, and of what somebody made longer not a byte where its length is known', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-files-'));
  const files = documentFiles(folderStore(folder), readConfig({}).keys.documentWrap);
  const id = newId();
  const stored = await files.store(id, Buffer.from('a scan'));
  expect(String(await files.read(id, { ...stored, bytes: 6 }))).toBe('a scan');
  appendFileSync(join(folder, pathOfName({ id, sha256: stored.sha256 })), 'more');
  await expect(files.read(id, { ...stored, bytes: 6 })).rejects.toBeInstanceOf(NotAsStored);
  await expect(files.read(id, stored)).rejects.not.toBeInstanceOf(NotAsStored);
  rmSync(folder, { recursive: true });
});
