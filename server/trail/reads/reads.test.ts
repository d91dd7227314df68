/** Who saw what: told in batches outside the way of whoever reads, and not lost with the process or the database. */
import { appendFileSync, readdirSync, readFileSync, writeFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '@desk/db/ids';
import { eventsOf, listAuditEvents } from '@desk/db/stores/auditStore';
import { StorageError } from '@desk/db/storageError';
import { listQuery, VERIFIER } from '@desk/db/testing/fixtures';
import { freshSqlite, type FreshDatabase } from '@desk/db/testing/freshDatabase';
import type { Readiness } from '../../health/health';
import type { TestActor } from '../../testing/actors';
import { act, announce, mustSucceed, postLetter, type Announced } from '../../testing/story';
import { startTestServer, type TestServer } from '../../testing/startTestServer';
import { journalFolder } from './readJournal';
import { createReadLog, type Read } from './readLog';
import { takeUpReads } from './takeUpReads';

/** A database that takes no writes while it is told so. */
async function breakable(): Promise<FreshDatabase & { readOnly: boolean }> {
  const fresh = await freshSqlite();
  const sequelize = new Proxy(fresh.db.sequelize, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name);
      const isRefused = name === 'transaction' && database.readOnly;
      const refuse = (): Promise<never> => Promise.reject(new StorageError('readOnly', 'SQLITE_READONLY'));
      return isRefused ? refuse : typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
  const database = { ...fresh, db: { ...fresh.db, sequelize }, readOnly: false };
  return database;
}

let database: Awaited<ReturnType<typeof breakable>>;
let server: TestServer;
let one: Announced;

beforeEach(async () => {
  database = await breakable();
  server = await startTestServer({ database });
  one = await announce(server.deps, { application: () => ({ companyName: 'Bakkerij Postma' }) });
});
afterEach(async () => {
  database.readOnly = false;
  await server.close();
});

const reading = async () =>
  (await listAuditEvents(server.deps.db, listQuery({ filter: {}, sort: ['sequence', 'ASC'], limit: 100 }))).rows
    .filter(({ type }) => type.endsWith('.read') || type === 'search.answered')
    .map(({ type, applicationId, data, actorName, handling }) => ({ type, applicationId, data, actorName, handling }));
const lookAt = (id: string): Read => ({
  applicationId: id,
  entry: { type: 'application.read', data: { view: 'bench' } },
  actor: VERIFIER,
  requestId: 'r1',
  origin: 'screen',
});
const files = () => readdirSync(journalFolder(server.deps.config)).sort();
const readiness = async () => (await server.as('anonymous').get('/readyz')).body as Readiness;
const reasons = async () => (await readiness()).reasons.map(({ code }) => code);

describe('what is told of a request', () => {
  const filter = encodeURIComponent(JSON.stringify({ q: 'Postma', status: ['announced'] }));
  const asking: readonly (readonly [path: (id: string) => string, told: object, namesCase: boolean])[] = [
    [(id) => `/api/applications/${id}`, { type: 'application.read', data: { view: 'bench' } }, false],
    [
      () => `/api/applications?filter=${filter}`,
      { type: 'list.read', applicationId: null, data: { resource: 'applications', rows: 1, filters: ['q', 'status'] } },
      true,
    ],
    [
      (id) => `/api/persons?filter=${encodeURIComponent(JSON.stringify({ applicationId: id }))}`,
      { type: 'list.read', data: { resource: 'persons', rows: 1, filters: ['applicationId'] } },
      false,
    ],
    [
      (id) => `/api/persons?filter=${encodeURIComponent(JSON.stringify({ applicationId: [id] }))}`,
      { type: 'list.read', data: { resource: 'persons', rows: 1, filters: ['applicationId'] } },
      false,
    ],
    [
      (id) => `/api/applications?filter=${encodeURIComponent(JSON.stringify({ id }))}`,
      { type: 'list.read', data: { resource: 'applications', rows: 1, filters: ['id'] } },
      false,
    ],
    [
      () => `/api/applications?filter=${filter}&range=${encodeURIComponent('[9000,9024]')}`,
      { type: 'list.read', applicationId: null, data: { resource: 'applications', rows: 0, filters: ['q', 'status'] } },
      false,
    ],
    [
      () => '/api/search?q=postma&kinds=applications',
      { type: 'search.answered', applicationId: null, data: { kinds: ['applications'], rows: 1 } },
      true,
    ],
  ];

  it.each(asking)(
    '%s: who and what, once for the same look, and nothing that was typed',
    async (path, told, namesCase) => {
      await server.as('verifier1').get(path(one.id));
      await server.as('verifier1').get(path(one.id));
      const expected = { applicationId: one.id, actorName: server.users.verifier1.name, handling: false, ...told };
      const { data, ...rest } = (await reading())[0] ?? { data: {} };
      const { caseIds, ...others } = data as { readonly caseIds?: unknown };
      expect([{ ...rest, data: others }]).toEqual([expected]);
      // A list that was asked of one case stands in its history, and need not name it again.
      expect(caseIds).toEqual(namesCase ? [one.id] : undefined);
      expect(await reading()).toHaveLength(1);
      expect(JSON.stringify(await reading())).not.toMatch(/postma/i);
    },
  );

  it('is the cases of the first page, where it shows any', async () => {
    const home = async () => (await server.as('verifier1').get('/api/home')).status;
    expect([await home(), await reading()]).toEqual([200, []]);
    await mustSucceed(postLetter(server.as('verifier2'), one.number));
    await mustSucceed(act(server.as('verifier1'), one.id, { action: 'take' }));
    expect(await home()).toBe(200);
    const data = { resource: 'applications', rows: 1, filters: [], caseIds: [one.id] };
    const lists = (await reading()).filter(({ type }) => type === 'list.read');
    expect(lists).toMatchObject([{ applicationId: null, actorName: server.users.verifier1.name, data }]);
  });

  it.each(['/api/policies', '/api/print-runs', '/api/applications?filter=%7B%22status%22%3A%22rejected%22%7D'])(
    'is nothing where %s shows nobody',
    async (path) => {
      expect((await server.as('supervisor1' satisfies TestActor).get(path)).status).toBe(200);
      expect(await reading()).toEqual([]);
    },
  );

  it.each([
    ['/api/search?q=nobody&kinds=persons', 'search.answered', { kinds: ['persons'], rows: 0 }],
    ['/api/persons?filter=%7B%22q%22%3A%22nobody%22%7D', 'list.read', { resource: 'persons', rows: 0, filters: ['q'] }],
  ])('is that nothing was found by %s', async (path, type, data) => {
    expect((await server.as('supervisor1').get(path)).status).toBe(200);
    expect(await reading()).toMatchObject([{ type, data, actorName: server.users.supervisor1.name }]);
  });
});

it('the same question that shows another case is another look', async () => {
  const ask = () => server.as('verifier1').get('/api/applications');
  await ask();
  const other = await announce(server.deps);
  await ask();
  await ask();
  const named = (await reading()).map(({ data }) => new Set(data['caseIds'] as readonly string[]));
  expect(named).toEqual([new Set([one.id]), new Set([one.id, other.id])]);
});

it('a smaller question hides no larger one, and a repeated command is a look', async () => {
  await server.as('verifier1').get('/api/search?q=postma&kinds=applications&limit=1');
  await server.as('verifier1').get('/api/search?q=postma');
  expect((await reading()).map(({ type }) => type)).toEqual(['search.answered', 'search.answered']);
  const key = newId();
  const note = () =>
    server.as('verifier1').post(`/api/applications/${one.id}/notes`, { text: 'bel terug' }, { 'Idempotency-Key': key });
  expect((await note()).status).toBe(201);
  expect((await note()).status).toBe(201);
  const told = await reading();
  expect(told.at(-1)).toMatchObject({ type: 'application.read', applicationId: one.id });
});

describe('a batch', () => {
  it('is one transaction for many reads, and leaves no file', async () => {
    for (let nth = 0; nth < 9; nth += 1) {
      server.deps.reads.note(lookAt(one.id));
    }
    expect(files()).toHaveLength(1);
    expect(await reading()).toEqual([]);
    await server.deps.reads.settle();
    expect(await reading()).toHaveLength(9);
    expect(files()).toEqual([]);
  });

  it('stands before what somebody did after reading', async () => {
    server.deps.reads.note(lookAt(one.id));
    const { version } = (await server.as('verifier1').get(`/api/applications/${one.id}`)).body;
    await server
      .as('verifier1')
      .post(`/api/applications/${one.id}/actions/withdraw`, { version, reason: 'Klant belde' });
    const types = (await eventsOf(server.deps.db, one.id)).map(({ type }) => type);
    expect(types.lastIndexOf('application.read')).toBeLessThan(types.indexOf('application.withdrawn'));
  });
});

describe('what a killed process noted', () => {
  const killed = () => createReadLog(server.deps);

  it('is told by the next one, once, under the name of whoever it was', async () => {
    const actor = { ...VERIFIER, id: server.users.verifier1.id };
    const other = killed();
    other.note({ ...lookAt(one.id), actor });
    other.note({ ...lookAt(one.id), actor });
    appendFileSync(join(journalFolder(server.deps.config), files()[0] ?? ''), 'demo.half a li');
    expect(await takeUpReads(server.deps)).toBe(2);
    expect(await takeUpReads(server.deps)).toBe(0);
    // It was not dead after all.
    await other.settle();
    expect((await reading()).map(({ actorName }) => actorName)).toEqual([
      server.users.verifier1.name,
      server.users.verifier1.name,
    ]);
  });

  it('holds no name; what somebody without the key put beside it is not taken, and keeps the desk from being ready', async () => {
    killed().note(lookAt(one.id));
    const [name = ''] = files();
    const path = join(journalFolder(server.deps.config), name);
    const line = readFileSync(path, 'utf8');
    expect(line).not.toContain(VERIFIER.name);
    appendFileSync(path, line.replace(/"id":"[^"]+"/, `"id":"${newId()}"`));
    // What the desk wrote itself is told all the same.
    expect(await takeUpReads(server.deps)).toBe(1);
    const longAgo = new Date(Date.now() - 60 * 60_000);
    utimesSync(path, longAgo, longAgo);
    expect(await takeUpReads(server.deps)).toBe(0);
    expect(files()).toEqual([name]);
    expect(await reasons()).toEqual(['readsNotTold']);
  });
});

describe('a database that takes no writes', () => {
  it('does not keep anybody from reading, says so, and gets the reads afterwards', async () => {
    database.readOnly = true;
    expect((await server.as('verifier1').get(`/api/applications/${one.id}`)).status).toBe(200);
    expect(await reasons()).toContain('readsNotTold');
    database.readOnly = false;
    expect(await reasons()).toEqual([]);
    expect(await reading()).toHaveLength(1);
  });

  it('is waited for in memory where the files cannot be written either', async () => {
    writeFileSync(journalFolder(server.deps.config), 'in the way of the folder');
    database.readOnly = true;
    expect((await server.as('verifier1').get(`/api/applications/${one.id}`)).status).toBe(200);
    expect(server.deps.reads.state()).toEqual({ waiting: 1, isKept: false, isTold: false });
    expect(await reasons()).toContain('readsNotTold');
    database.readOnly = false;
    expect(await reasons()).toEqual([]);
    expect(await reading()).toHaveLength(1);
  });

  it('is a reason to show nothing more when too many reads wait', async () => {
    database.readOnly = true;
    expect(() => {
      for (let nth = 0; nth < 10_000; nth += 1) {
        server.deps.reads.note(lookAt(one.id));
      }
    }).toThrow('readsNotKept');
    const refused = await server.as('verifier1').get(`/api/applications/${one.id}`);
    expect([refused.status, refused.body.code, refused.headers.get('retry-after')]).toEqual([
      503,
      'readsNotKept',
      '60',
    ]);
    expect(refused.text).not.toContain('Postma');
  });
});
