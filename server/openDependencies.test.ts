import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config';
import { openDependencies } from './openDependencies';

let dataDir: string;
beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'desk-open-'))));
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const open = () => openDependencies(readConfig({ DATA_DIR: dataDir }), { logLevel: 'silent' });

it.each([
  ['documents', () => mkdirSync(join(dataDir, 'documents', 'ab'), { recursive: true })],
  ['checkpoints of the trail', () => writeFileSync(join(dataDir, 'checkpoints.jsonl'), 'one line')],
])('begins no empty database beside %s that another one was kept with', async (_what, leave) => {
  leave();
  const refusal: unknown = await open().catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(ConfigError);
  expect(String(refusal)).toMatch(/desk\.sqlite is gone, .*: put the database back, or/);
  expect(existsSync(join(dataDir, 'desk.sqlite'))).toBe(false);
});
