/** A desk as `npm start` runs it: the built programs, in processes of their own, on a data folder that holds the demo. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { inject } from 'vitest';
import '../testing/providedContext';

export interface DeskProcess {
  readonly url: string;
  readonly dataDir: string;
  /** Kills it as a power cut would, and starts it again on what is left. */
  killAndRestart(): Promise<void>;
  /** The files that left the building, by folder of the outbox. */
  outbox(folder: 'mail'): Promise<Buffer[]>;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function run(env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ['--enable-source-maps', join('server', 'dist', 'main.js')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
}

function copyDemo(dataDir: string): Promise<void> {
  return cp(inject('demoDir'), dataDir, { recursive: true });
}

/** Resolves once it has said that it listens. */
async function serve(dataDir: string, port: number): Promise<ChildProcess> {
  const child = run({
    DATA_DIR: dataDir,
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${String(port)}`,
  });
  let said = '';
  for await (const chunk of child.stdout ?? []) {
    said += String(chunk);
    if (said.includes('listens on')) {
      child.stdout?.resume();
      return child;
    }
  }
  throw new Error(`The desk ended instead of listening: ${said}`);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

/** Fills a fresh data folder, with the demo when nothing else is said, and serves it. */
export async function startDesk(fill: (dataDir: string) => Promise<void> = copyDemo): Promise<DeskProcess> {
  const dataDir = await mkdtemp(join(tmpdir(), 'desk-browser-'));
  const port = await freePort();
  await fill(dataDir);
  let child = await serve(dataDir, port);
  return {
    url: `http://127.0.0.1:${String(port)}`,
    dataDir,
    async killAndRestart() {
      await end(child, 'SIGKILL');
      child = await serve(dataDir, port);
    },
    async outbox(folder) {
      const path = join(dataDir, 'outbox', folder);
      return Promise.all((await readdir(path)).map((name) => readFile(join(path, name))));
    },
    async stop() {
      await end(child, 'SIGTERM');
      await rm(dataDir, { recursive: true });
    },
  };
}
