/** The real program as a process of its own, built once for a test, so that it can be killed at any moment. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { surroundings } from './surroundings';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const BUILD = `
import { build } from 'esbuild';
import { bundleOptions } from './scripts/building/bundle.mjs';
await build(bundleOptions(process.argv[1], process.argv[2]));
`;

/** A trade register that is not there: its companies are not those of the tests, and no answer fails nothing. */
export const NO_REGISTER = { KVK_API_URL: 'http://127.0.0.1:9/api', KVK_API_KEY: 'nobody-listens' } as const;

export interface RealServer {
  readonly url: string;
  /** SIGKILL: the program gets no chance to end anything. */
  kill(): Promise<void>;
  /** Fails when the program ended by itself: whoever waits for it would wait for ever. */
  mustLive(): void;
}
export interface BuiltServer {
  start(dataDir: string): Promise<RealServer>;
  remove(): void;
}

export interface BuiltProgram {
  /** The file that Node runs. */
  readonly bundle: string;
  remove(): void;
}

/** Builds a program as it is now; it lies below node_modules, so that it finds its packages. */
export function buildProgram(entry: string): BuiltProgram {
  const folder = mkdtempSync(join(root, 'node_modules', '.crash-test-'));
  const bundle = join(folder, 'main.js');
  const args = ['--input-type=module', '-e', BUILD, entry, bundle];
  execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  return { bundle, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The desk itself. */
export function buildServer(): BuiltServer {
  const { bundle, remove } = buildProgram('server/main.ts');
  return { start: (dataDir) => startServer(bundle, dataDir), remove };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

async function startServer(bundle: string, dataDir: string): Promise<RealServer> {
  const port = await freePort();
  const env = { ...surroundings(), DATA_DIR: dataDir, PORT: String(port), ...NO_REGISTER };
  const program = spawn(process.execPath, [bundle], { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = new Promise<void>((resolve) => program.once('exit', () => resolve()));
  const endWithTest = (): boolean => program.kill('SIGKILL');
  process.once('exit', endWithTest);
  return {
    url: `http://127.0.0.1:${String(port)}`,
    mustLive() {
      if (program.exitCode !== null) {
        throw new Error(`The program ended with code ${String(program.exitCode)}`);
      }
    },
    async kill() {
      program.kill('SIGKILL');
      await ended;
      process.off('exit', endWithTest);
    },
  };
}

/** Milliseconds between two questions: whoever asks without a pause takes the computing from the one who is asked. */
const PAUSE = 50;

/** Asks again and again, until this answer comes. */
export async function askUntil<T>(ask: () => Promise<T>, isEnough: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (isEnough(answer)) {
      return answer;
    }
    await setTimeout(PAUSE);
  }
}

/** Asks until the program says that it is ready. */
export async function untilReady({ url, mustLive }: RealServer): Promise<void> {
  const ask = (): Promise<Response | null> => {
    mustLive();
    return fetch(`${url}/readyz`).catch(() => null);
  };
  await askUntil(ask, (answer) => answer?.status === 200);
}
