// Decides where the tests of a run find the demo that one of them has filled; nothing is filled before one asks for it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import './providedContext';

interface SharedFolder {
  readonly path: string;
  users: number;
}

/** Each project reads this module anew; what they share is kept by the process. */
const shared = globalThis as { deskDemo?: SharedFolder | undefined };

/** Vitest's global setup: runs once before the tests of each project, one after the other; what it returns, once after them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const demo = (shared.deskDemo ??= { path: await mkdtemp(join(tmpdir(), 'desk-demo-')), users: 0 });
  demo.users += 1;
  project.provide('demoDir', demo.path);
  return async () => {
    demo.users -= 1;
    if (demo.users === 0) {
      shared.deskDemo = undefined;
      await rm(demo.path, { recursive: true });
    }
  };
}
