import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config';
import { openDependencies } from './openDependencies';

let dataDir: string;
beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'desk-open-'))));
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

/** @returns why it did not open */
const refusal = (env: Record<string, string> = {}): Promise<unknown> =>
  openDependencies(readConfig({ DATA_DIR: dataDir, ...env }), { logLevel: 'silent' }).catch((error: unknown) => error);

it.each([
  ['documents', () => mkdirSync(join(dataDir, 'documents', 'ab'), { recursive: true })],
  ['checkpoints of the trail', () => writeFileSync(join(dataDir, 'checkpoints.jsonl'), 'one line')],
])('begins no empty database beside %s that another one was kept with', async (_what, leave) => {
  leave();
  const why = await refusal();
  expect(why).toBeInstanceOf(ConfigError);
  expect(String(why)).toMatch(/desk\.sqlite is gone, .*: put the database back, or/);
  expect(existsSync(join(dataDir, 'desk.sqlite'))).toBe(false);
});

it('blames the database, and not the data folder, for a database that lies below a file', async () => {
  const file = join(dataDir, 'desk.sqlite');
  writeFileSync(file, '');
  const why = await refusal({ DATABASE_URL: `sqlite:${file}/below.sqlite` });
  expect(why).toMatchObject({ name: 'StorageError', kind: 'away' });
});
