// Decides which tests there are, where each kind runs, and what it needs to be running beside it.
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const clientSetup = `${root}/client/src/testing/setup.ts`;
const node = { environment: 'node', pool: 'forks' } as const;

export default defineConfig({
  root,
  test: {
    root,
    projects: [
      // Ten thousand cases of a property take their time on a busy machine; that is no failure.
      { test: { ...node, root, name: 'shared', include: ['shared/**/*.test.ts'], testTimeout: 120_000 } },
      {
        test: {
          ...node,
          root,
          name: 'db',
          include: ['db/**/*.test.ts'],
          globalSetup: ['scripts/testing/postgres.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...node,
          root,
          name: 'server',
          include: ['server/**/*.test.ts', 'scripts/**/*.test.ts'],
          globalSetup: ['scripts/testing/postgres.ts', 'scripts/testing/scanWorker.mjs'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          root,
          name: 'client',
          environment: 'jsdom',
          include: ['client/src/**/*.test.{ts,tsx}'],
          setupFiles: existsSync(clientSetup) ? [clientSetup] : [],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          ...node,
          root,
          name: 'browser',
          include: ['**/*.browser.ts'],
          globalSetup: ['scripts/testing/scanWorker.mjs'],
          testTimeout: 120_000,
          hookTimeout: 400_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
