import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type BuildOptions } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { surroundings } from './testing/surroundings';
import { testSecret } from './testing/testSecret';

interface Bundling {
  bundleOptions(entry: string, outfile: string): BuildOptions;
}

const root = fileURLToPath(new URL('..', import.meta.url));
// Below node_modules, where the packages that the bundle imports are found.
const bundleDir = join(root, 'node_modules', '.cache', 'desk', `main-test-${process.pid}`);
const bundle = join(bundleDir, 'main.mjs');
const started: Started[] = [];
let dataDir: string;

interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  readonly output: () => string;
}

beforeAll(async () => {
  const scripts = pathToFileURL(join(root, 'scripts', 'building', 'bundle.mjs')).href;
  const { bundleOptions } = (await import(scripts)) as Bundling;
  mkdirSync(bundleDir, { recursive: true });
  await build(bundleOptions(join(root, 'server', 'main.ts'), bundle));
  dataDir = mkdtempSync(join(tmpdir(), 'desk-main-'));
});
afterAll(async () => {
  started.forEach(({ child }) => child.kill('SIGKILL'));
  await Promise.all(started.map(({ ended }) => ended));
  rmSync(bundleDir, { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
});

function run(env: Record<string, string>): Started {
  const surrounded = { ...surroundings(), DATA_DIR: dataDir, ...env };
  const child = spawn(process.execPath, [bundle], { cwd: root, env: surrounded });
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  child.stderr.on('data', (chunk) => (output += String(chunk)));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const result = { child, ended, output: () => output };
  started.push(result);
  return result;
}

/** Waits for the greeting; rejects when the process ends without one. */
async function greeted({ child, ended, output }: Started): Promise<void> {
  const failed = ended.then((code) => Promise.reject(new Error(`ended with ${String(code)}: ${output()}`)));
  while (!output().includes('The upgrade desk listens')) {
    await Promise.race([once(child.stdout ?? child, 'data'), failed]);
  }
  failed.catch(() => undefined);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

describe('the desk as a program', () => {
  it('migrates, greets, serves with its worker, and stops cleanly when asked', async () => {
    const port = await freePort();
    // The proxy needs no time: nobody asks while it goes.
    const desk = run({ PORT: String(port), TRUST_PROXY: '1', LEAVE_SECONDS: '0' });
    await greeted(desk);
    expect(desk.output()).toContain(`http://localhost:${port}`);
    // Nobody filled this store with the demo: there is no account to name.
    expect(desk.output()).not.toContain('Demo logins');
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`);
    expect(await answer.json()).toMatchObject({
      database: 'reachable',
      pendingMigrations: 0,
      worker: expect.not.stringContaining('elsewhere'),
    });
    expect(desk.output()).toContain('npm run user -- create');
    desk.child.kill('SIGTERM');
    expect(await desk.ended).toBe(0);
  });

  it('leaves the background work to others when its role says so, and lets a proxy know before it goes', async () => {
    const port = await freePort();
    const desk = run({ PORT: String(port), ROLE: 'web', TRUST_PROXY: '1', LEAVE_SECONDS: '300' });
    await greeted(desk);
    const look = (): Promise<Response> => fetch(`http://127.0.0.1:${port}/readyz`);
    expect(await (await look()).json()).toMatchObject({ ready: true, worker: 'elsewhere' });
    desk.child.kill('SIGINT');
    while ((await look()).status === 200) {
      // The signal is still on its way.
    }
    // One that was under way at that moment may have said so on a connection that stays.
    const leaving = await look();
    expect([leaving.status, leaving.headers.get('connection')]).toEqual([503, 'close']);
    expect(await leaving.json()).toMatchObject({ reasons: [{ code: 'leaving' }] });
    // What was sent before the proxy knew is answered all the same.
    expect((await fetch(`http://127.0.0.1:${port}/api/applications`)).status).toBe(401);
    // Whoever asks twice does not want to wait.
    desk.child.kill('SIGINT');
    expect(await desk.ended).toBe(1);
  });

  it('as a worker alone waits for no proxy before it goes', async () => {
    const desk = run({ PORT: String(await freePort()), ROLE: 'worker', TRUST_PROXY: '1', LEAVE_SECONDS: '300' });
    await greeted(desk);
    desk.child.kill('SIGTERM');
    expect(await desk.ended).toBe(0);
  });

  it('says in one sentence that its port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as { port: number };
    const desk = run({ PORT: String(port) });
    expect(await desk.ended).toBe(1);
    taken.close();
    expect(desk.output().trim().split('\n')).toEqual([
      `Port ${port} is already in use. Stop what uses it, or choose another one: PORT=8081 npm start`,
    ]);
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['a data folder that is a file', { DATA_DIR: 'FILE' }, /FILE is no folder: let DATA_DIR name one\.$/],
    [
      'a data folder that cannot be made',
      { DATA_DIR: '/dev/null/desk' },
      /^\/dev\/null\/desk is no folder: let DATA_DIR/,
    ],
    [
      'a data folder that is somebody else’s',
      { DATA_DIR: 'FOLDER' },
      /FOLDER holds other things than a desk does: let DATA_DIR name an empty folder/,
    ],
    ['a database that is a folder', { DATABASE_URL: 'sqlite:FOLDER' }, /FOLDER cannot be opened as a file: /],
    [
      'a database that is none',
      { DATABASE_URL: 'sqlite:FILE' },
      /FILE is no whole SQLite database: restore the last backup/,
    ],
    [
      'a PostgreSQL that is not there',
      { DATABASE_URL: 'postgres://desk:very-secret@127.0.0.1:1/desk' },
      /^PostgreSQL at 127\.0\.0\.1:1 \(database desk\) does not answer \(ECONNREFUSED\): start it, or correct/,
    ],
    [
      'a host that is not ours',
      { HOST: '192.0.2.1', SECRET_KEYS: testSecret('k1') },
      /^Setting HOST is 192\.0\.2\.1, which is no address of this machine/,
    ],
    [
      'a host that others reach, on the demo secret',
      { HOST: '0.0.0.0' },
      /^Setting HOST lets others reach a desk that runs on the demo secret: leave HOST out/,
    ],
    ['a setting that is no number', { PORT: 'eighty' }, /^Setting PORT cannot be used/],
    ['a setting of another kind', { DATABASE_URL: 'mysql://x/y' }, /^Setting DATABASE_URL cannot be used/],
  ])('says in one sentence what to do about %s', async (_what, env, sentence) => {
    const folder = mkdtempSync(join(tmpdir(), 'desk-ill-'));
    writeFileSync(join(folder, 'FILE'), 'No database and no folder. '.repeat(100));
    mkdirSync(join(folder, 'FOLDER'));
    writeFileSync(join(folder, 'FOLDER', 'notes.txt'), '');
    chmodSync(join(folder, 'FOLDER'), 0o755);
    const placed = Object.entries({ DATA_DIR: join(folder, 'data'), PORT: String(await freePort()), ...env }).map(
      ([name, value]) => [name, value.replace(/(FILE|FOLDER)$/, join(folder, '$1'))],
    );
    const desk = run(Object.fromEntries(placed) as Record<string, string>);
    expect(await desk.ended).toBe(1);
    // What a setting names by mistake keeps the rights that it had.
    expect(statSync(join(folder, 'FOLDER')).mode & 0o777).toBe(0o755);
    rmSync(folder, { recursive: true, force: true });
    const lines = desk.output().trim().split('\n');
    expect([lines.length, lines[0]]).toEqual([1, expect.stringMatching(sentence)]);
    expect(desk.output()).not.toContain('very-secret');
  });

  it('does not start for real on the demo secret', async () => {
    const desk = run({ NODE_ENV: 'production' });
    expect(await desk.ended).toBe(1);
    expect(desk.output()).toContain('SECRET_KEYS');
    expect(desk.output().trim().split('\n')).toHaveLength(1);
  });
});
