/** The commands around a backup, as whoever is on duty runs them: copy, put back, erase again. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { erasureLedger } from '@desk/server/jobs/retention/erasureLedger';
import { buildProgram, type BuiltProgram } from '@desk/server/testing/realServer';
import { startTestServer, type TestServer } from '@desk/server/testing/startTestServer';
import { announce, mustSucceed, postLetter } from '@desk/server/testing/story';

const root = mkdtempSync(join(tmpdir(), 'desk-backup-command-'));
const folder = join(root, 'backup');
const programs = new Map<string, BuiltProgram>();
let server: TestServer;

beforeAll(async () => {
  for (const name of ['backup', 'restore', 'retention']) {
    programs.set(name, buildProgram(`scripts/${name}.ts`));
  }
  server = await startTestServer();
  const { number } = await announce(server.deps);
  await mustSucceed(postLetter(server.as('verifier1'), number));
});
afterAll(async () => {
  programs.forEach((program) => program.remove());
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

function run(name: string, args: readonly string[], settings: Readonly<Record<string, string>>) {
  const env = { PATH: process.env['PATH'], ...settings };
  const { status, stdout, stderr } = spawnSync(process.execPath, [programs.get(name)?.bundle ?? '', ...args], { env });
  return { code: status, out: String(stdout), error: String(stderr) };
}
const own = () => ({ DATA_DIR: server.deps.config.dataDir, DATABASE_URL: server.deps.config.databaseUrl });

describe('npm run backup and npm run restore', () => {
  it('copy a desk that runs, put it back, say that its trail holds and what to do next', () => {
    expect(run('backup', [], own())).toMatchObject({ code: 1 });
    const made = run('backup', [folder], own());
    expect(made).toMatchObject({ code: 0, error: '' });
    expect(made.out).toMatch(/Documents: 1, \d+ bytes.\nBackup of .* finished. Destroy it after/);
    const there = { DATA_DIR: join(root, 'restored') };
    const back = run('restore', [folder], there);
    expect(back).toMatchObject({ code: 0, error: '' });
    expect(back.out).toMatch(
      /Looked at \d+ events .* 1 files, of which 1 were read to the end.\nEverything holds.\nWhat to do next/,
    );
    expect(run('restore', [folder], there)).toMatchObject({ code: 2, error: expect.stringContaining('is not empty') });
    expect(run('backup', [folder], own()).error).toContain('holds a backup that is finished');
  });

  it('make no desk where there is none, and erase nothing again by a list that is none', () => {
    const nowhere = { DATA_DIR: join(root, 'nowhere') };
    expect(run('backup', [join(root, 'never')], nowhere).error).toContain('There is no database at');
    const list = join(folder, 'backup.json');
    expect(run('retention', ['--again', list], own())).toMatchObject({
      code: 1,
      error: expect.stringContaining('no list'),
    });
    expect(() => readFileSync(erasureLedger(server.deps.config))).toThrow('ENOENT');
  });
});
