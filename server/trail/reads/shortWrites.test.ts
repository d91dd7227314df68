/** A disk that fills up in the middle of a line: what was seen then waits in memory and is told all the same, and the desk says so. */
import { readdirSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listAuditEvents } from '@desk/db/stores/auditStore';
import { listQuery, VERIFIER } from '@desk/db/testing/fixtures';
import { announce, type Announced } from '../../testing/story';
import { startTestServer, type TestServer } from '../../testing/startTestServer';
import { journalFolder, type WriteBytes } from './readJournal';
import { createReadLog, type Read } from './readLog';
import { takeUpReads } from './takeUpReads';

/** How many bytes the next writes take, one after the other; null is a full disk. */
const takes: (number | null)[] = [];

const write: WriteBytes = (file, bytes, from) => {
  const most = takes.shift();
  if (most === null) {
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  }
  return writeSync(file, bytes, from, most);
};

let server: TestServer;
let one: Announced;
beforeAll(async () => {
  server = await startTestServer();
  Object.assign(server.deps, { reads: createReadLog({ ...server.deps, write }) });
  one = await announce(server.deps);
});
afterAll(() => server.close());

const look = (requestId: string): Read => ({
  applicationId: one.id,
  entry: { type: 'application.read', data: { view: 'bench' } },
  actor: VERIFIER,
  requestId,
  origin: 'screen',
});
const told = async (): Promise<string[]> =>
  (
    await listAuditEvents(
      server.deps.db,
      listQuery({ filter: { type: 'application.read' }, sort: ['sequence', 'ASC'] }),
    )
  ).rows.map(({ requestId }) => requestId);
const lines = (name: string | undefined): string[] =>
  readFileSync(join(journalFolder(server.deps.config), `${name ?? ''}.jsonl`), 'utf8').split('\n');

it('writes the rest of a line of which the system took a part', async () => {
  const log = createReadLog({ ...server.deps, write });
  takes.push(7, 40);
  log.note(look('in parts'));
  const [name] = log.journals();
  expect(log.state()).toMatchObject({ isKept: true });
  expect(lines(name).map((line) => line.includes('"in parts"'))).toEqual([true, false]);
  await log.settle();
  expect(await told()).toEqual(['in parts']);
});

it('says that what was seen when the disk was full half way is kept in memory alone, and tells it', async () => {
  const log = createReadLog({ ...server.deps, write });
  takes.push(30, null);
  log.note(look('half way'));
  expect(log.state()).toMatchObject({ isKept: false, waiting: 1 });
  await log.settle();
  expect(log.state()).toMatchObject({ isKept: true, waiting: 0 });
  takes.push(30, null);
  expect((await server.as('verifier1').get(`/api/applications/${one.id}`)).status).toBe(200);
  await server.deps.reads.settle();
  const all = await told();
  expect([all.length, all[1]]).toEqual([3, 'half way']);
});

it('keeps the lines before half a one for whoever takes them up, and mixes it with none that comes after', async () => {
  const killed = createReadLog({ ...server.deps, write });
  killed.note(look('before'));
  takes.push(30, null);
  killed.note(look('half'));
  killed.note(look('after'));
  expect(killed.journals()).toHaveLength(2);
  expect(await takeUpReads(server.deps)).toBe(2);
  expect((await told()).slice(3)).toEqual(['before', 'after']);
  // The process was not dead: the one that it alone knew is told by it, and the others not twice.
  await killed.settle();
  expect((await told()).slice(3)).toEqual(['before', 'after', 'half']);
  expect(readdirSync(journalFolder(server.deps.config))).toEqual([]);
});
