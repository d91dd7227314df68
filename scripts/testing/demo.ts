// Decides where the browser's tests get the demo: filled once for a run by the built program; each desk gets a copy.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import './providedContext';

/** Vitest's global setup. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'desk-demo-'));
  const program = spawn(process.execPath, ['--enable-source-maps', join('server', 'dist', 'fillDemo.js')], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DATA_DIR: dataDir },
  });
  const [code] = (await once(program, 'exit')) as [number | null];
  if (code !== 0) {
    throw new Error(`The demo was not filled: exit ${String(code)}`);
  }
  project.provide('demoDir', dataDir);
  return () => rm(dataDir, { recursive: true });
}
