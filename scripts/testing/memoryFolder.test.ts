import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openMemoryFolder } from './memoryFolder.mjs';

const place = mkdtempSync(join(tmpdir(), 'desk-memory-'));
afterAll(() => rmSync(place, { recursive: true }));

/** No process has a number beyond the highest that Linux gives. */
const GONE = 2 ** 22 + 1;

test('a folder of its own, gone when it is removed, without what a dead run left and with what a living one has', () => {
  const dead = join(place, `desk-tests-${String(GONE)}-a1`);
  const living = join(place, `desk-tests-${String(process.ppid)}-b2`);
  [dead, living, join(place, 'of-somebody-else')].forEach((folder) => mkdirSync(folder));
  const memory = openMemoryFolder({ place, room: 1 });
  expect(readdirSync(place).length).toBe(3);
  expect([dead, living, memory?.path ?? ''].map((folder) => existsSync(folder))).toEqual([false, true, true]);
  memory?.remove();
  expect(existsSync(memory?.path ?? place)).toBe(false);
});

test('none where there is no such place, or too little room in it', () => {
  expect(openMemoryFolder({ place: join(place, 'nowhere'), room: 1 })).toBeNull();
  expect(openMemoryFolder({ place, room: Number.MAX_SAFE_INTEGER })).toBeNull();
});
