import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { gatherRows } from './gatherRows';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-gather-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Row {
  readonly key: string;
  readonly nth: number;
}
async function* rows(count: number, until = count): AsyncGenerator<Row> {
  for (let nth = 0; nth < count; nth += 1) {
    if (nth === until) {
      throw new Error('broke off');
    }
    // Rows of one key stand far apart.
    yield await Promise.resolve({ key: `Geheim-${String(nth % 1000)}`, nth });
  }
}
const how = (bytes: number) => ({ keyOf: ({ key }: Row) => key, bytes, folder });
const LARGE = 100 * 1024 * 1024;

it('brings all rows of a key together in their order, and leaves nothing behind', async () => {
  const seen = new Map<string, number[]>();
  let parts = 0;
  let readable = '';
  for await (const { rows: part, done } of gatherRows(rows(5000), how(LARGE))) {
    parts += 1;
    readable += readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'latin1'))
      .join('');
    const keys = new Set(part.map(({ key }) => key));
    expect([...keys].filter((key) => seen.has(key))).toEqual([]);
    part.forEach(({ key, nth }) => seen.set(key, [...(seen.get(key) ?? []), nth]));
    expect(done).toBeLessThanOrEqual(1);
  }
  expect([parts, seen.size]).toEqual([100, 1000]);
  expect(
    [...seen.values()].every(
      (nths) => nths.length === 5 && nths.every((nth, at) => at === 0 || nth > (nths[at - 1] ?? 0)),
    ),
  ).toBe(true);
  expect(readable).not.toContain('Geheim');
  expect(readdirSync(folder)).toEqual([]);
});

it('keeps a small file in memory', async () => {
  rmSync(folder, { recursive: true });
  for await (const part of gatherRows(rows(10), how(1000))) {
    expect([part.rows.length, part.done]).toEqual([10, 1]);
  }
  expect(existsSync(folder)).toBe(false);
});

it('takes its parts away when the rows break off', async () => {
  const reading = async (): Promise<void> => {
    for await (const part of gatherRows(rows(5000, 2500), how(LARGE))) {
      expect(part).toBeNull();
    }
  };
  await expect(reading()).rejects.toThrow('broke off');
  expect(readdirSync(folder)).toEqual([]);
});
