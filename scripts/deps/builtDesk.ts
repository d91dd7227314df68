/** Starts and ends the built desk, as `npm start` runs it, in a process of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** A port on which nothing listens now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

const LISTENS = 'listens on';
const LOCAL = { host: '127.0.0.1', settings: {} } as const;

function run(env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ['--enable-source-maps', join('server', 'dist', 'main.js')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
}

/** Starts the built desk on a data folder; resolves once it has said that it listens. */
export async function serve(
  dataDir: string,
  port: number,
  { host, settings }: { readonly host: string; readonly settings: Readonly<Record<string, string>> } = LOCAL,
): Promise<ChildProcess> {
  const child = run({
    ...settings,
    DATA_DIR: dataDir,
    PORT: String(port),
    PUBLIC_URL: `http://${host}:${String(port)}`,
  });
  const { stdout } = child;
  let said = '';
  // It goes on being read: a desk whose log nobody takes would write none, and cost less than it does.
  await new Promise<void>((resolve, reject) => {
    stdout?.on('data', (chunk: Buffer) => {
      said = said.includes(LISTENS) ? said : `${said}${String(chunk)}`;
      if (said.includes(LISTENS)) {
        resolve();
      }
    });
    child.once('exit', () => reject(new Error(`The desk ended instead of listening: ${said}`)));
  });
  return child;
}

/** Resolves once it is gone, which it may be already. */
export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) {
    return;
  }
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

/** Runs one of the programs of this checkout to its end. */
export async function runToEnd(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<void> {
  const program = spawn(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...env },
  });
  const [code] = (await once(program, 'exit')) as [number | null];
  if (code !== 0) {
    throw new Error(`${args.join(' ')} ended with ${String(code)}`);
  }
}
