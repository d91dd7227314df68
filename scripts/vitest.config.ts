// Decides which tests there are, where each kind runs, and what it needs to be running beside it.
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './testing/longestFirst.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const clientSetup = `${root}/client/src/testing/setup.ts`;
/** Without a summary that is drawn anew all the time: the checks speak in between. */
const spoken: [string, Record<string, unknown>] = ['default', { summary: false }];
const report = process.env['DESK_TEST_REPORT'];
/** Asked for by scripts/testing/fuzz.mjs. */
const asked = (name: string): number | null => (process.env[name] === undefined ? null : Number(process.env[name]));
const fuzz = { requests: asked('DESK_FUZZ_REQUESTS'), seed: asked('DESK_FUZZ_SEED') };
const provide = { isDeep: process.env['DESK_DEEP'] !== undefined, fuzz };
const node = { root, provide, environment: 'node', pool: 'forks' } as const;
/** Files of rooms that keep nothing between them share a process, and with it the modules that were read already. */
const together = { isolate: false } as const;

/** Only whoever waits for ever has failed: a machine that does other work as well takes its time. */
const patience = { testTimeout: 300_000, hookTimeout: 600_000 } as const;

export default defineConfig({
  root,
  test: {
    root,
    // Two more than there are cores: the longest files wait for a browser, for another process or for time to pass.
    maxWorkers: availableParallelism() + 2,
    sequence: { sequencer: LongestFirst },
    reporters: report === undefined ? [spoken] : [spoken, ['json', { outputFile: report }]],
    // Asked for by scripts/testing/runVitest.mjs: the deep run measures what its tests reach, and refuses less than this.
    coverage: {
      provider: 'v8',
      include: ['shared/**/*.ts', 'db/**/*.ts', 'server/**/*.ts'],
      exclude: ['**/*.test.ts', '**/*.fixture.ts', '**/testing/**', '**/dist/**', '**/node_modules/**'],
      reporter: [['text', { skipFull: true }], 'json-summary'],
      reportsDirectory: `${root}/node_modules/.cache/desk/coverage`,
      thresholds: { lines: 95, branches: 90 },
    },
    projects: [
      { test: { ...node, ...together, name: 'shared', include: ['shared/**/*.test.ts'], ...patience } },
      {
        test: {
          ...node,
          ...together,
          name: 'db',
          include: ['db/**/*.test.ts'],
          globalSetup: ['scripts/testing/heldLogs.ts', 'scripts/testing/postgres.ts'],
          setupFiles: ['scripts/testing/plainStacks.ts'],
          ...patience,
        },
      },
      {
        test: {
          ...node,
          ...together,
          name: 'server',
          include: ['server/**/*.test.ts', 'scripts/**/*.test.ts'],
          globalSetup: [
            'scripts/testing/heldLogs.ts',
            'scripts/testing/postgres.ts',
            'scripts/testing/scanWorker.mjs',
            'scripts/testing/demo.ts',
          ],
          setupFiles: ['scripts/testing/plainStacks.ts'],
          ...patience,
        },
      },
      {
        test: {
          root,
          provide,
          ...together,
          name: 'client',
          environment: 'jsdom',
          include: ['client/src/**/*.test.{ts,tsx}'],
          setupFiles: existsSync(clientSetup) ? [clientSetup] : [],
          ...patience,
        },
      },
      {
        test: {
          ...node,
          name: 'browser',
          include: ['**/*.browser.ts'],
          globalSetup: ['scripts/testing/heldLogs.ts', 'scripts/testing/scanWorker.mjs', 'scripts/testing/demo.ts'],
          ...patience,
        },
      },
    ],
  },
});
