/** Fetches bundles as an auditor does, and verifies them from their bytes alone. */
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DIALECTS } from '@desk/db/testing/dialects';
import { openZip } from '@desk/db/trail/bundle/zipFile';
import { verifyBundle } from '@desk/db/trail/bundle/verifyBundle';
import { uploadsFolder } from '../files/uploadsFolder';
import { approvedCopy } from '../testing/caseCopies';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { act, mustSucceed, takenCase, TODAY, type Announced } from '../testing/story';
import { eraseOneCase } from '../jobs/retention/eraseCase';
import { checkpoint } from '../trail/checkpoints';
import { exportBundle } from './exportBundle';

const DAY = 24 * 60 * 60_000;

describe.each(DIALECTS)('a bundle from $dialect', ({ fresh }) => {
  let server: TestServer;
  let folder: string;
  let one: Announced;
  let other: Announced;
  let now = TODAY;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'desk-bundle-'));
    server = await startTestServer({ clock: () => now, database: await fresh() });
    one = await approvedCopy(server, { people: 1 });
    await checkpoint(server.deps);
    now = new Date(TODAY.getTime() + 3 * DAY);
    other = await approvedCopy(server, { people: 1 });
  });
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  const bundle = async (asked: string) => {
    const response = await server.as('auditor1').get(`/api/audit-events/export?${asked}`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/zip']);
    const path = join(folder, 'bundle.zip');
    await writeFile(path, response.bytes);
    return { path, bytes: response.bytes, headers: response.headers };
  };
  const files = async (path: string) => {
    const zip = await openZip(path);
    const texts = new Map<string, string>();
    for (const name of zip.names) {
      const pieces: Buffer[] = [];
      for await (const piece of zip.read(name)) {
        pieces.push(piece);
      }
      texts.set(name, Buffer.concat(pieces).toString('utf8'));
    }
    await zip.close();
    return texts;
  };

  it('proves a case, with everything of it, and tells its history who took it', async () => {
    const { path, bytes, headers } = await bundle(`cases=${one.id}`);
    const report = await verifyBundle(path);
    expect(report.findings).toEqual([]);
    expect(report).toMatchObject({ unsigned: 0, found: 0 });
    expect(Math.min(report.events, report.rows, report.values, report.withheld)).toBeGreaterThan(0);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(headers.get('repr-digest')).toBe(`sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`);
    const [told] = (await server.as('auditor1').get(`/api/audit-events?filter={"type":"trail.casesExported"}`)).body;
    expect(told).toMatchObject({ applicationId: one.id, data: { cases: 1, events: report.events, sha256 } });
    expect(await readdir(uploadsFolder(server.deps.config))).toEqual([]);
  });

  it('says in both languages who decided and on what', async () => {
    const texts = await files((await bundle(`cases=${one.id}`)).path);
    const { nl, en } = { nl: texts.get('cases.nl.html') ?? '', en: texts.get('cases.en.html') ?? '' };
    expect(nl).toMatch(
      /Voorgelegd door Vera Voorbeeld \(verificatiemedewerker\) op .*Goedgekeurd door .* \(teamleider\) op/s,
    );
    expect(en).toContain('it was seen by four eyes');
    expect(en).toContain(', as signer</td>');
    expect(en).toContain('No difference was found.');
    expect(nl).toContain('<td>Ontvangstbevestiging</td><td>e-mail</td>');
    expect(nl).toMatch(/<td>activeringscode<\/td><td>brief<\/td>/);
    expect(texts.get('guide.nl.html')).toContain('<td>personal/1</td>');
    expect(texts.get('guide.nl.html')).toContain('Wat dit niet bewijst');
    expect(texts.get('checks.jsonl')).toContain('"code":"CON-01"');
    expect(texts.get('documents.jsonl')).not.toContain('wrappedKey');
    expect([...texts.values()].join('')).not.toMatch(/passwordHash|codeHash|keyHash/);
  });

  it('proves a sample, and refuses one that names a case which is not there', async () => {
    const { path } = await bundle(`cases=${one.id},${other.id}`);
    expect(await verifyBundle(path)).toMatchObject({ found: 0, manifest: { scope: { kind: 'cases' } } });
    const missing = await server.as('auditor1').get(`/api/audit-events/export?cases=${server.deps.newId()}`);
    expect([missing.status, missing.body.code]).toEqual([404, 'notFound']);
  });

  it('proves a period that begins in the middle of chains, with nothing left out', async () => {
    const day = (moment: Date) => moment.toISOString().slice(0, 10);
    const { path } = await bundle(`from=${day(now)}&to=${day(now)}`);
    const report = await verifyBundle(path);
    expect(report.findings).toEqual([]);
    expect(report.manifest.scope).toMatchObject({ after: 1 });
    const whole = await verifyBundle((await bundle(`from=${day(TODAY)}&to=${day(now)}`)).path);
    expect(whole.findings).toEqual([]);
    expect(whole.events).toBeGreaterThan(report.events);
    const none = await server.as('auditor1').get('/api/audit-events/export?from=2001-01-01&to=2001-01-02');
    expect([none.status, none.body.code]).toEqual([422, 'nothingRecorded']);
  });

  it('still proves a case that was erased, and the time before that, without a value of it', async () => {
    const name = 'Zwanenvelder';
    const gone = await takenCase(server.deps, server.as('verifier1'), { people: 1 });
    await mustSucceed(act(server.as('verifier1'), gone.id, { action: 'withdraw', reason: `${name} wil niet meer` }));
    await checkpoint(server.deps);
    const before = now;
    now = new Date(before.getTime() + 3 * DAY);
    expect(await eraseOneCase(server.deps, { id: gone.id, basis: 'retention' })).toBe(true);
    const day = before.toISOString().slice(0, 10);
    for (const asked of [`cases=${gone.id}`, `from=${day}&to=${day}`]) {
      const { path } = await bundle(asked);
      const report = await verifyBundle(path);
      expect(report.findings).toEqual([]);
      expect(report.erased).toBeGreaterThan(0);
      const texts = [...(await files(path)).values()].join('');
      expect(texts).not.toContain(name);
      expect(texts).toContain('case.erased');
    }
    expect((await files((await bundle(`cases=${gone.id}`)).path)).get('cases.nl.html')).toContain(gone.number);
  });

  it('is for auditors alone, and for a question that says what', async () => {
    for (const who of ['verifier1', 'supervisor1', 'administrator1'] as const) {
      expect((await server.as(who).get(`/api/audit-events/export?cases=${one.id}`)).status).toBe(403);
    }
    for (const asked of ['', 'cases=x', `cases=${one.id}&from=2026-01-01`, 'from=2026-01-02&to=2026-01-01', 'from=1']) {
      expect((await server.as('auditor1').get(`/api/audit-events/export?${asked}`)).status, asked).toBe(400);
    }
  });

  it('makes one at a time', async () => {
    const { id, name, role } = server.users.auditor1;
    const scope = { kind: 'cases', ids: [one.id] } as const;
    const request = { scope, actor: { id, name, role }, requestId: 'test', origin: 'api' } as const;
    const first = exportBundle(server.deps, request);
    await expect(exportBundle(server.deps, request)).rejects.toThrow('exportUnderWay');
    (await first).readable.destroy();
    (await exportBundle(server.deps, request)).readable.destroy();
  });

  it('knows the desk by its key, and no other', async () => {
    const { path } = await bundle(`cases=${one.id}`);
    const { keyId } = await verifyBundle(path);
    expect((await verifyBundle(path, { expected: [keyId] })).findings).toEqual([]);
    expect((await verifyBundle(path, { expected: ['0123456789abcdef'] })).findings).toEqual([
      { code: 'keyNotExpected' },
    ]);
  });
});
