import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listAuditEvents } from '@desk/db/stores/auditStore';
import { lastTrailCheck } from '@desk/db/stores/trailCheckStore';
import { listQuery } from '@desk/db/testing/fixtures';
import type { Finding } from '@desk/db/trail/findings';
import { announce, postLetter } from '../testing/story';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { checkTrail } from './nightlyCheck';
import { ofTonight, verifyFiles } from './verifyFiles';

let server: TestServer;
let [kept, other] = [
  { id: '', sha256: '' },
  { id: '', sha256: '' },
];

let chain: string;
let bytes: Buffer;

beforeAll(async () => {
  server = await startTestServer();
  const { id, number } = await announce(server.deps);
  chain = `case:${id}`;
  await postLetter(server.as('verifier1'), number);
  await postLetter(server.as('verifier1'), number);
  const rows = await server.deps.db.sequelize.query('SELECT id, sha256 FROM documents');
  [kept, other] = rows[0] as [typeof kept, typeof other];
});
afterAll(() => server.close());

const pathOf = ({ id, sha256 }: typeof kept) =>
  join(server.deps.config.dataDir, 'documents', sha256.slice(0, 2), `${sha256}-${id}`);

async function look(isRead: (sha256: string) => boolean, deps = server.deps) {
  const findings: Finding[] = [];
  const counts = await verifyFiles(deps, { isRead, tell: (finding) => findings.push(finding) });
  return { ...counts, findings };
}
const reasons = async () => (await server.deps.health.look()).reasons.map(({ code }) => code);

it('finds every file there, and what it read as it was stored', async () => {
  expect(await look(() => false)).toEqual({ files: 2, filesRead: 0, findings: [] });
  expect(await look((sha256) => sha256 === kept.sha256)).toEqual({ files: 2, filesRead: 1, findings: [] });
});

it('reads every file once in four weeks, each night others', () => {
  const sha256s = Array.from({ length: 512 }, (_, nth) => (nth * 8_388_593).toString(16).padStart(8, '0'));
  const nights = Array.from({ length: 28 }, (_, nth) => ofTonight(new Date(Date.UTC(2026, 10, 1 + nth, 1))));
  expect(sha256s.map((sha256) => nights.filter((isRead) => isRead(sha256)).length)).toEqual(sha256s.map(() => 1));
  expect(nights.every((isRead) => sha256s.some(isRead))).toBe(true);
});

it('says which file is not what was stored once it is read, and which is gone at once', async () => {
  bytes = await readFile(pathOf(kept));
  const place = { chain, table: 'documents', id: kept.id };
  await writeFile(pathOf(kept), Buffer.from(bytes).fill(bytes[7] === 1 ? 2 : 1, 7, 8));
  expect((await look(() => false)).findings).toEqual([]);
  expect((await look(() => true)).findings).toEqual([{ code: 'documentChanged', ...place }]);
  await rm(pathOf(kept));
  expect((await look(() => false)).findings).toEqual([{ code: 'documentMissing', ...place }]);
});

it('says nothing of a file that another took the place of while it looked', async () => {
  const { sequelize } = server.deps.db;
  const has = async (): Promise<boolean> => {
    await sequelize.query(`UPDATE documents SET sha256 = '${kept.sha256}' WHERE id = '${other.id}'`);
    return false;
  };
  const { findings } = await look(() => false, { ...server.deps, files: { ...server.deps.files, has } });
  expect(findings.map(({ id }) => id)).toEqual([kept.id]);
  await sequelize.query(`UPDATE documents SET sha256 = '${other.sha256}' WHERE id = '${other.id}'`);
});

it('makes the desk not ready, with a reason of its own beside that of the trail', async () => {
  await checkTrail(server.deps, { night: '2026-11-24' });
  expect(await lastTrailCheck(server.deps.db)).toMatchObject({ files: 2, found: 1 });
  expect(await reasons()).toEqual(['documentsBroken']);
  const { rows } = await listAuditEvents(server.deps.db, listQuery({ filter: { type: 'trail.verified' } }));
  expect(rows.map(({ data }) => data)).toEqual([expect.objectContaining({ found: 1 })]);
  await server.deps.db.sequelize.query("UPDATE users SET role = 'supervisor' WHERE username = 'verifier1'");
  await checkTrail(server.deps, { night: '2026-11-25' });
  expect(await reasons()).toEqual(['trailBroken', 'documentsBroken']);
  await server.deps.db.sequelize.query("UPDATE users SET role = 'verifier' WHERE username = 'verifier1'");
});

it('keeps the alarm over a file that another night would not read, until it holds again', async () => {
  await writeFile(pathOf(kept), 'no scan');
  const look = async (night: string, isRead: () => boolean) =>
    (await checkTrail(server.deps, { night, isRead })).findings.map(({ code }) => code);
  expect(await look('2026-11-26', () => true)).toEqual(['documentChanged']);
  expect(await look('2026-11-26 again', () => false)).toEqual(['documentChanged']);
  await writeFile(pathOf(kept), bytes);
  expect(await look('2026-11-26 at last', () => false)).toEqual([]);
});

it('says so when the store cannot be looked through, and keeps the look', async () => {
  const has = () => Promise.reject(Object.assign(new Error('EACCES'), { code: 'EACCES' }));
  const deps = { ...server.deps, files: { ...server.deps.files, has } };
  expect((await checkTrail(deps, { night: '2026-11-27' })).findings).toEqual([{ code: 'documentsUnreadable' }]);
  expect(await reasons()).toEqual(['documentsBroken']);
});
