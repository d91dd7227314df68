/** Gives a test a copy of the demo, which the first that asks fills for the whole run, as `npm start` does: by the built program. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inject, vi } from 'vitest';
import { buildProgram } from '@desk/server/testing/realServer';
import './providedContext';

/** As long as a busy machine may take; whoever waits for the one that fills looks this often, in milliseconds. */
const PATIENCE = { timeout: 600_000, interval: 200 };

/** True for the one process of the run that shall fill it. */
async function isFirst(): Promise<boolean> {
  try {
    await mkdir(join(inject('demoDir'), 'claimed'));
    return true;
  } catch {
    return false;
  }
}

async function fill(target: string): Promise<void> {
  const folder = join(inject('demoDir'), 'filling');
  await mkdir(folder);
  const { bundle, remove } = buildProgram('scripts/demo/fillDemo.ts');
  const program = spawn(process.execPath, [bundle], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DATA_DIR: folder },
  });
  const [code] = (await once(program, 'exit')) as [number | null];
  remove();
  if (code !== 0) {
    throw new Error(`The demo was not filled: exit ${String(code)}`);
  }
  await rename(folder, target);
}

/** The folder with the demo, for reading; whoever changes anything copies it. */
async function filledDemo(): Promise<string> {
  const [filled, failed] = [join(inject('demoDir'), 'filled'), join(inject('demoDir'), 'failed')];
  if (await isFirst()) {
    await fill(filled).catch(async (error: unknown) => {
      await writeFile(failed, '');
      throw error;
    });
  }
  await vi.waitUntil(() => existsSync(filled) || existsSync(failed), PATIENCE);
  if (existsSync(failed)) {
    throw new Error('The demo was not filled; the test that tried says why');
  }
  return filled;
}

/** Fills a data folder with the demo. */
export async function copyDemo(dataDir: string): Promise<void> {
  await cp(await filledDemo(), dataDir, { recursive: true });
}
