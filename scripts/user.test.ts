import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findKeyHolder } from '@desk/db/stores/apiClientStore';
import { findUserByUsername } from '@desk/db/stores/userStore';
import { readConfig } from '@desk/server/config';
import { closeDependencies, openDependencies } from '@desk/server/openDependencies';
import { apiKeyHash } from '@desk/server/crypto/apiKey';
import { passwordMatches } from '@desk/server/identity/passwords';
import { buildProgram, type BuiltProgram } from '@desk/server/testing/realServer';

const folder = mkdtempSync(join(tmpdir(), 'desk-user-'));
const config = readConfig({ DATA_DIR: folder });
let program: BuiltProgram;
beforeAll(() => {
  program = buildProgram('scripts/user.ts');
});
afterAll(() => {
  program.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the program as it was built once, or by another way to it. */
function command(args: string, input = '', way: readonly string[] = [program.bundle]) {
  const env = { ...process.env, DATA_DIR: folder, DATABASE_URL: '', NODE_ENV: '' };
  const run = spawnSync(process.execPath, [...way, ...args.split(' ')], { env, input });
  return { code: run.status, out: String(run.stdout), error: String(run.stderr) };
}

async function withDeps<T>(work: (deps: Awaited<ReturnType<typeof openDependencies>>) => Promise<T>): Promise<T> {
  const deps = await openDependencies(config, { logLevel: 'silent' });
  try {
    return await work(deps);
  } finally {
    await closeDependencies(deps);
  }
}

const CREATE = 'create --username first --name Beheer --role administrator';

describe('npm run user', () => {
  it.each([
    ['a password that is too short', CREATE, 'too short\n', 'at least 15 characters'],
    ['a password that many use', CREATE, 'Password12345678\n', 'Many people use'],
    ['a role that is none', 'create --username first --name Beheer --role chief', '', '--role'],
    ['a password as an argument', `${CREATE} --password nevershowthis`, '', "Unknown option '--password'"],
    ['a client without a machine role', 'create-client --name Portal --role verifier', '', 'npm run user'],
    ['a name with a sign that nobody sees', CREATE.replace('Beheer', 'Be\u200bheer'), '', 'zero-width space (U+200B)'],
    ['nothing', 'nothing', '', 'npm run user'],
  ])('refuses %s', async (_, args, input, sentence) => {
    const { code, error } = command(args, input);
    expect({ code, told: error.includes(sentence) }).toEqual({ code: 1, told: true });
    expect(await withDeps(({ db }) => findUserByUsername(db, 'first'))).toBeNull();
  });

  it('opens an account once, with the password of standard input', async () => {
    const byNpm = ['scripts/run.mjs', 'scripts/user.ts'];
    expect(command(CREATE, 'a long pass phrase\n', byNpm)).toMatchObject({ code: 0, error: '' });
    const user = await withDeps(({ db }) => findUserByUsername(db, 'first'));
    expect(user).toMatchObject({ role: 'administrator', active: true });
    expect(await passwordMatches(user?.passwordHash ?? null, 'a long pass phrase')).toBe(true);
    const again = command(CREATE, 'a long pass phrase\n');
    expect(again.code).toBe(1);
    expect(again.error).toContain('usernameTaken');
  });

  it('admits a program and prints its key', async () => {
    const { code, out } = command('create-client --name Portal --role loginPlatform');
    const key = /zk_\S+/.exec(out)?.[0] ?? '';
    expect(code).toBe(0);
    const holder = await withDeps(({ db }) => findKeyHolder(db, apiKeyHash(config, key)));
    expect(holder?.client).toMatchObject({ role: 'loginPlatform', name: 'Portal' });
  });
});
