/** What a round of the night does when something fails, stops or is held. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { casesPastTerm } from '@desk/db/retention/due';
import { query } from '@desk/db/sql/rows';
import type { RetentionAnswer } from '@desk/shared/contract/retention';
import { retentionBounds } from '../../audit/readRetention';
import { eventsOfType, handIn, readAll, readersWith } from '../../testing/stacks';
import { startTestServer, type TestServer } from '../../testing/startTestServer';
import { act, announce, mustSucceed, TODAY, type Announced } from '../../testing/story';
import { performRetention, retainNightly } from './performRetention';

const DAY = 24 * 60 * 60_000;
let server: TestServer;
let now = TODAY;
let codes: string[][] = [];
let cases: Announced[] = [];
/** The file of the stack that the letter of the first case came in, and what is in it. */
let stack: { readonly path: string; readonly bytes: Buffer };

beforeAll(async () => {
  server = await startTestServer({ clock: () => now, deps: { readers: readersWith(() => codes) } });
  cases = [await announce(server.deps), await announce(server.deps), await announce(server.deps)];
  codes = cases.slice(0, 1).map(({ number }) => [number]);
  await handIn(server.deps, { id: server.users.verifier1.id, role: 'verifier', name: 'V' }, 1);
  await readAll(server.deps);
  for (const { id } of cases) {
    await mustSucceed(act(server.as('verifier1'), id, { action: 'withdraw', reason: 'ziet ervan af' }));
  }
  const [row = {}] = await query(server.deps.db, 'SELECT id, stored_sha256 FROM mail_batches', []);
  const [id, sha256] = [String(row['id']), String(row['stored_sha256'])];
  const path = join(server.deps.config.dataDir, 'documents', sha256.slice(0, 2), `${sha256}-${id}`);
  stack = { path, bytes: await readFile(path) };
});
afterAll(() => server.close());

const retention = async () =>
  (await mustSucceed(server.as('auditor1').get('/api/retention'))).body as unknown as RetentionAnswer;
const supervise = (nth: number, action: 'placeLegalHold' | 'liftLegalHold') =>
  mustSucceed(act(server.as('supervisor1'), cases[nth]?.id ?? '', { action, reason: 'een geschil' }));

it('leaves the stack of a case on legal hold', async () => {
  now = new Date(now.getTime() + 100 * DAY);
  await supervise(0, 'placeLegalHold');
  expect((await retention()).due.stacks).toBe(0);
  expect(await performRetention(server.deps, 'on hold')).toMatchObject({ stacks: 0 });
  expect(await readFile(stack.path)).toEqual(stack.bytes);
  await supervise(0, 'liftLegalHold');
  expect((await retention()).due.stacks).toBe(1);
});

it('goes page by page, whatever stays of a page', async () => {
  now = new Date(now.getTime() + 8 * 366 * DAY);
  const bounds = await retentionBounds(server.deps);
  const found: string[] = [];
  for (let after: string | null = null; bounds !== null;) {
    const [id] = await casesPastTerm(server.deps.db, bounds, { after, limit: 1 });
    if (id === undefined) {
      break;
    }
    found.push(id);
    after = id;
  }
  expect(found).toEqual(cases.map(({ id }) => id).sort());
});

it('is not over when the desk stops in it: the next start goes on with the same night', async () => {
  const stopping = new AbortController();
  stopping.abort();
  await retainNightly(server.deps, 'worker', stopping.signal);
  expect((await retention()).due.cases).toBe(3);
  expect((await retention()).nights.map(({ night }) => night)).toEqual(['on hold']);
});

it('goes on behind what cannot be erased, which stays due until it can', async () => {
  await writeFile(stack.path, 'no stack');
  const going = new AbortController().signal;
  await retainNightly(server.deps, 'worker', going);
  const { due, nights } = await retention();
  expect([due.cases, nights[0]?.due.cases, nights[0]?.done.cases]).toEqual([1, 3, 2]);
  const erased = async () => (await eventsOfType(server.deps, 'case.erased')).map(({ chain }) => chain).sort();
  expect(await erased()).toEqual([1, 2].map((nth) => `case:${cases[nth]?.id ?? ''}`).sort());
  await writeFile(stack.path, stack.bytes);
  now = new Date(now.getTime() + DAY);
  await retainNightly(server.deps, 'worker', going);
  expect(await erased()).toHaveLength(3);
  expect((await retention()).due).toMatchObject({ cases: 0, stacks: 0 });
});
