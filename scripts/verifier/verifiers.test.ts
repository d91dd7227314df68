/**
 * Asks both verifiers of bundles, the one made of the rules of the desk and the one written in Python from the format alone, what
 * they make of bundles that were broken by rule. They have to agree on each: whether it holds, and which place does not.
 */
import { execFile } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { canonicalJson } from '@desk/db/trail/canonicalJson';
import { findingSentence } from '@desk/db/trail/findings';
import { deepOr } from '@desk/shared/testing/deepOr';
import { openZip } from '@desk/db/trail/bundle/zipFile';
import { Readable } from 'node:stream';
import { signingKeys } from '@desk/server/crypto/signingKey';
import { approvedCopy } from '@desk/server/testing/caseCopies';
import { startTestServer, type TestServer } from '@desk/server/testing/startTestServer';
import { TODAY } from '@desk/server/testing/story';
import { checkpoint } from '@desk/server/trail/checkpoints';
import { judge } from './judge';
import { brokenBytes, brokenByRules, brokenManifests, zipped, type Broken } from './testing/brokenBundles';
import type { Makers } from './testing/brokenLines';
import type { Files } from './testing/bundleLines';

const HERE = dirname(fileURLToPath(import.meta.url));
const DAY = 24 * 60 * 60_000;
const run = promisify(execFile);

interface Verdict {
  readonly status: number;
  readonly reason: string | null;
  readonly findings: readonly { readonly code: string }[];
}

let folder: string;
let server: TestServer;
let makers: Makers;
/** Of two cases, and of a period that begins in the middle of chains. */
let bundles: readonly Buffer[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desk-verifiers-'));
  // Away from the checkout: what is copied there has nothing beside it.
  await copyFile(join(HERE, 'dist', 'audit-verify.mjs'), join(folder, 'audit-verify.mjs'));
  await copyFile(join(HERE, 'audit_verify.py'), join(folder, 'audit_verify.py'));
  let now = TODAY;
  server = await startTestServer({ clock: () => now });
  const one = await approvedCopy(server, { people: 1 });
  await checkpoint(server.deps);
  now = new Date(TODAY.getTime() + 3 * DAY);
  await server.as('verifier1').get(`/api/applications/${one.id}`);
  await checkpoint(server.deps);
  await approvedCopy(server, { people: 1 });
  await server.as('supervisor1').get(`/api/applications/${one.id}`);
  const day = now.toISOString().slice(0, 10);
  const asked = [`cases=${one.id}`, `from=${day}&to=${day}`];
  const fetched: Buffer[] = [];
  for (const question of asked) {
    fetched.push((await server.as('auditor1').get(`/api/audit-events/export?${question}`)).bytes);
  }
  bundles = fetched;
  makers = {
    own: signingKeys(server.deps.config.keys.checkpointSign).current,
    foreign: generateKeyPairSync('ed25519').privateKey,
  };
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** Ends with another code than 0 for a broken bundle; what it prints counts. */
async function linesOf(program: string, args: readonly string[]): Promise<{ code: number; lines: string[] }> {
  const settled = await run(program, [...args], { maxBuffer: 64 * 1024 * 1024, cwd: folder }).then(
    ({ stdout }) => ({ code: 0, stdout }),
    (error: { code?: number | string; stdout?: string; message: string }) => {
      if (error.code === 'ENOENT') {
        throw new Error(`${program} is needed by this test. On Debian and Ubuntu: apt-get install ${program}`);
      }
      return { code: Number(error.code), stdout: error.stdout ?? error.message };
    },
  );
  return { code: settled.code, lines: settled.stdout.trimEnd().split('\n') };
}

async function verdicts(broken: readonly Pick<Broken, 'bytes'>[]): Promise<{ own: Verdict[]; python: Verdict[] }> {
  const names = broken.map((_, nth) => `${nth}.zip`);
  await Promise.all(broken.map(({ bytes }, nth) => writeFile(join(folder, `${nth}.zip`), bytes)));
  const [own, python] = await Promise.all([
    linesOf(process.execPath, ['audit-verify.mjs', '--json', ...names]),
    linesOf('python3', ['audit_verify.py', '--json', ...names]),
  ]);
  const read = (line: string) => JSON.parse(line) as Verdict;
  return { own: own.lines.map(read), python: python.lines.map(read) };
}

async function filesOf(bytes: Buffer, nth: number): Promise<Files> {
  const path = join(folder, `whole-${nth}.zip`);
  await writeFile(path, bytes);
  const zip = await openZip(path);
  const files = new Map<string, string>();
  for (const name of zip.names) {
    files.set(name, (await buffer(Readable.from(zip.read(name)))).toString('latin1'));
  }
  await zip.close();
  return files;
}

const told = ({ findings }: Verdict) => findings.map((one) => canonicalJson(one)).sort();

it('is made of its sources', async () => {
  const { stderr } = await run(process.execPath, [join(HERE, '..', 'building', 'standalone.mjs'), '--check']);
  expect(stderr).toBe('');
});

it('has a second one of at most three hundred lines', async () => {
  const text = await readFile(join(HERE, 'audit_verify.py'), 'utf8');
  expect(text.split('\n').length).toBeLessThanOrEqual(301);
});

it('finds whole bundles whole, and says so in words', async () => {
  const { own, python } = await verdicts(bundles.map((bytes) => ({ bytes })));
  expect([...own, ...python]).toEqual(
    [...bundles, ...bundles].map((_, nth) => ({
      file: `${nth % bundles.length}.zip`,
      status: 0,
      reason: null,
      findings: [],
    })),
  );
  const { code, lines } = await linesOf(process.execPath, ['audit-verify.mjs', '--lang', 'nl', '0.zip']);
  expect([code, lines[3]]).toEqual([0, 'Alles klopt.']);
  const { name } = server.users.supervisor1;
  expect(lines[4]).toMatch(new RegExp(`^ZU-\\S+: goedgekeurd door ${name} op .* er keken vier ogen\\.$`));
  const missing = await linesOf(process.execPath, ['audit-verify.mjs', '--lang', 'en', 'nothing.zip']);
  expect(missing).toMatchObject({ code: 2 });
  expect(missing.lines[1]).toBe('Cannot read: there is no such file, or it may not be opened.');
});

it('agrees with the second one on more than two hundred broken bundles, and names the place', async () => {
  const broken: Broken[] = [];
  const files = await Promise.all(bundles.map(filesOf));
  for (const one of files) {
    broken.push(...(await brokenByRules(one, makers)));
  }
  broken.push(
    ...(await brokenManifests(files[0] ?? new Map(), makers)),
    ...brokenBytes(await zipped(files[0] ?? new Map()), 40),
  );
  const { own, python } = await verdicts(broken);
  const differing = broken.flatMap(({ name }, nth) => {
    const [one, other] = [own[nth], python[nth]];
    const isSame =
      one !== undefined &&
      other !== undefined &&
      [one.status, one.reason].join() === [other.status, other.reason].join() &&
      told(one).join() === told(other).join();
    return isSame ? [] : [{ name, one, other }];
  });
  expect(differing).toEqual([]);
  // What a program of its own reaches is measured by nobody: the deep run asks the rules that it is made of here as well.
  for (const [nth, verdict] of deepOr([], own).entries()) {
    const { status, reason, findings } = await judge(join(folder, `${nth}.zip`), { expected: [], outside: [] });
    expect({ file: `${nth}.zip`, status, reason, findings }).toEqual(verdict);
    expect(findings.map((one) => findingSentence(one))).not.toContain('');
  }
  const unseen = broken.flatMap(({ name, expected }, nth) =>
    expected === null || own[nth]?.findings.some(({ code }) => code === expected) === true
      ? []
      : [{ name, expected, told: own[nth] }],
  );
  expect(unseen).toEqual([]);
  expect(own.filter(({ status }) => status > 0).length).toBeGreaterThan(200);
  expect(new Set(own.map(({ status }) => status))).toEqual(new Set([0, 1, 2]));
});
