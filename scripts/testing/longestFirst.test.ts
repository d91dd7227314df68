import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LongestFirst, LONGEST } from './longestFirst';

const root = process.cwd();

const fileOf = (project: string, path: string): unknown => ({
  project: { name: project, config: { root, isolate: false, sequence: { groupOrder: 0 } } },
  moduleId: join(root, path),
});

async function orderOf(files: readonly unknown[]): Promise<string[]> {
  const cache = { getFileTestResults: () => undefined, getFileStats: () => undefined };
  const sequencer = new LongestFirst({ cache, config: { root } } as never);
  const sorted = await sequencer.sort(files as never);
  return sorted.map(({ moduleId }) => moduleId.slice(root.length + 1));
}

describe('the order of the test files', () => {
  it('begins what takes long, and keeps the files of a project together', async () => {
    expect(
      await orderOf([
        fileOf('shared', 'shared/a.test.ts'),
        fileOf('client', 'client/src/a.test.tsx'),
        fileOf('server', 'server/a.test.ts'),
        fileOf('client', 'client/src/checks/everyCheck.test.tsx'),
        fileOf('server', 'server/jobs/crash.test.ts'),
        fileOf('browser', 'scripts/browser/a.browser.ts'),
        fileOf('browser', 'scripts/browser/everyScreen.browser.ts'),
      ]),
    ).toEqual([
      'scripts/browser/everyScreen.browser.ts',
      'scripts/browser/a.browser.ts',
      'server/jobs/crash.test.ts',
      'server/a.test.ts',
      'client/src/checks/everyCheck.test.tsx',
      'client/src/a.test.tsx',
      'shared/a.test.ts',
    ]);
  });

  it.each(LONGEST)('knows %s, which is still there', (path) => {
    expect(existsSync(join(root, path))).toBe(true);
  });
});
