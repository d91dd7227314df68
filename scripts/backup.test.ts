/** The commands of whoever is on duty, as they run them: copy, put back, erase again, look what is wrong, move documents. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { erasureLedger } from '@desk/server/jobs/retention/erasureLedger';
import { buildProgram, type BuiltProgram } from '@desk/server/testing/realServer';
import { startS3Double } from '@desk/server/testing/s3Double';
import { startTestServer, type TestServer } from '@desk/server/testing/startTestServer';
import { surroundings } from '@desk/server/testing/surroundings';
import { announce, mustSucceed, postLetter } from '@desk/server/testing/story';

const root = mkdtempSync(join(tmpdir(), 'desk-backup-command-'));
const folder = join(root, 'backup');
const programs = new Map<string, BuiltProgram>();
let server: TestServer;

beforeAll(async () => {
  for (const name of ['backup', 'restore', 'retention', 'doctor', 'documentsMove']) {
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
  const env = { ...surroundings(), ...settings };
  const { status, stdout, stderr } = spawnSync(process.execPath, [programs.get(name)?.bundle ?? '', ...args], { env });
  return { code: status, out: String(stdout), error: String(stderr) };
}
/** While this process answers as well. */
async function runBeside(name: string, args: readonly string[], settings: Readonly<Record<string, string>>) {
  const env = { ...surroundings(), ...settings };
  const child = spawn(process.execPath, [programs.get(name)?.bundle ?? '', ...args], { env });
  let out = '';
  child.stdout.on('data', (data: Buffer) => (out += data.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, out };
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

describe('npm run doctor', () => {
  it('ends with 0 when nothing is wrong, 1 when something is, and 2 when it could not look; in both languages', () => {
    expect(run('doctor', ['--lang', 'nl'], own())).toEqual({
      code: 0,
      out: 'Dit systeem draait op het geheim van de demo.\nEr is niets mis.\n',
      error: '',
    });
    const wrong = run('doctor', [], { ...own(), SMTP_URL: 'smtp://127.0.0.1:9' });
    expect(wrong).toMatchObject({ code: 1, error: '' });
    expect(wrong.out).toMatch(/\nWrong: The mail server of SMTP_URL gives no connection .*\(ECONNREFUSED\)/);
    const nowhere = run('doctor', [], { DATA_DIR: join(root, 'nowhere') });
    expect(nowhere).toMatchObject({ code: 2, out: '', error: expect.stringContaining('There is no database at') });
    const unset = run('doctor', [], { ...own(), DOCUMENTS_S3_URL: 'https://s3.example/bucket' });
    expect(unset).toMatchObject({ code: 2, error: expect.stringContaining('DOCUMENTS_S3_KEY must be') });
  });
});

describe('npm run documents:move', () => {
  it('copies from the folder to S3 and back, and does nothing without being told where it is', async () => {
    const double = await startS3Double();
    const { endpoint, bucket, region, accessKeyId, secretAccessKey } = double.settings;
    const to = (dataDir: string) => ({
      DATA_DIR: dataDir,
      DOCUMENTS_S3_URL: `${endpoint}/${bucket}/desk?region=${region}`,
      DOCUMENTS_S3_KEY: `${accessKeyId}:${secretAccessKey}`,
    });
    expect(run('documentsMove', ['--to', 's3'], own()).error).toContain('Set DOCUMENTS_S3_URL');
    const there = await runBeside('documentsMove', ['--to', 's3'], to(server.deps.config.dataDir));
    expect(there).toEqual({ code: 0, out: 'Copied 1, there already 0, there with other bytes 0.\n' });
    const back = await runBeside('documentsMove', ['--to', 'folder'], to(join(root, 'moved')));
    expect(back).toEqual({ code: 0, out: 'Copied 1, there already 0, there with other bytes 0.\n' });
    expect([...double.objects.keys()]).toEqual([expect.stringMatching(/^desk\/[0-9a-f]{2}\/[0-9a-f]{64}-/)]);
    await double.close();
  });
});
