import { existsSync, renameSync, statSync, truncateSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isWhole } from '@desk/db/health';
import { freshSqlite, type FreshDatabase } from '@desk/db/testing/freshDatabase';
import { insertTrailCheck } from '@desk/db/stores/trailCheckStore';
import type { Finding } from '@desk/db/trail/findings';
import { inTransaction } from '@desk/db/transaction';
import { READINESS_REASONS } from '@desk/shared/contract/readiness';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { createHealth } from './readiness';

let server: TestServer;
let database: FreshDatabase;
beforeEach(async () => {
  database = await freshSqlite();
  server = await startTestServer({ database });
});
afterEach(() => server.close());

const file = (): string => database.url.slice('sqlite:'.length);
const look = (patienceMs?: number) => createHealth(server.deps, patienceMs).look();
async function reasons(patienceMs?: number): Promise<string[]> {
  const { ready, reasons: found } = await look(patienceMs);
  expect(ready).toBe(found.length === 0);
  return found.map(({ code }) => code);
}
const pragma = (sql: string): Promise<unknown> => database.db.sequelize.query(sql);

function pending(): { readonly promise: Promise<void>; readonly letGo: () => void } {
  let letGo = (): void => undefined;
  const promise = new Promise<void>((resolve) => (letGo = resolve));
  return { promise, letGo };
}

/** An import of nothing that can be taken still leaves its event: a write through the whole desk. */
const writing = () =>
  server.as('frontOffice').post('/api/imports/applications', 'nonsense', { 'Content-Type': 'text/plain' });

describe('a desk on SQLite', () => {
  it('is ready when it can write and its file is whole', async () => {
    expect(await look()).toMatchObject({ ready: true, reasons: [], database: 'reachable', storage: 'enough' });
    expect(await isWhole(database.db)).toBe(true);
  });

  it('that may not write says so, and answers what it cannot store with 503', async () => {
    vi.spyOn(database.db.sequelize, 'transaction').mockImplementation(() => {
      const refused = Object.assign(new Error('attempt to write a readonly database'), { code: 'SQLITE_READONLY' });
      return Promise.reject(Object.assign(new Error(), { name: 'SequelizeDatabaseError', original: refused }));
    });
    expect(await reasons()).toEqual(['databaseReadOnly']);
    const answer = await writing();
    expect([answer.status, answer.body.code]).toEqual([503, 'databaseReadOnly']);
    expect(answer.headers.get('retry-after')).toBe('60');
    vi.restoreAllMocks();
  });

  it('whose disk is full says so; the limit is SQLite’s own', async () => {
    // As many pages as there are now, and no room in what is free among them: the next page is refused with SQLITE_FULL.
    const transaction = database.db.sequelize.transaction.bind(database.db.sequelize);
    vi.spyOn(database.db.sequelize, 'transaction').mockImplementation((async (options: object, work: unknown) =>
      transaction(options, async (tx) => {
        await database.db.sequelize.query('PRAGMA max_page_count = 1', { transaction: tx });
        await database.db.sequelize.query('INSERT INTO counters VALUES (hex(randomblob(1000000)), 1)', {
          transaction: tx,
        });
        return (work as (given: typeof tx) => unknown)(tx);
      })) as never);
    expect(await reasons()).toEqual(['databaseFull']);
    const answer = await writing();
    expect([answer.status, answer.body.code]).toEqual([507, 'storageFull']);
    vi.restoreAllMocks();
  });

  it('whose file was cut off is not ready', async () => {
    await pragma('PRAGMA wal_checkpoint(TRUNCATE)');
    truncateSync(file(), Math.floor(statSync(file()).size / 2));
    expect(await isWhole(database.db)).toBe(false);
    expect(await reasons()).toEqual(['databaseDamaged']);
  });

  it('whose file was taken away says so, answers 503, and goes on once it is back', async () => {
    renameSync(file(), `${file()}.kept`);
    expect(await reasons()).toEqual(['databaseGone']);
    expect((await look()).database).toBe('unreachable');
    const answer = await writing();
    expect([answer.status, answer.body.code, existsSync(file())]).toEqual([503, 'databaseAway', false]);
    renameSync(`${file()}.kept`, file());
    expect(await reasons()).toEqual([]);
  });

  it('that a newer version brought up to date is not ready, nor one that is behind', async () => {
    await pragma("INSERT INTO migrations (name) VALUES ('2099-01-01-01-of-later')");
    expect(await reasons()).toEqual(['schemaNewer']);
    await pragma("DELETE FROM migrations WHERE name LIKE '2099%' OR name = (SELECT MAX(name) FROM migrations)");
    await pragma('DELETE FROM migrations WHERE name = (SELECT MAX(name) FROM migrations)');
    expect(await reasons()).toEqual(['schemaOlder']);
  });

  it('that waits too long for its turn to write says so', async () => {
    const { promise: untilLetGo, letGo } = pending();
    const { promise: untilHeld, letGo: isHeld } = pending();
    const hold = (): Promise<void> => {
      isHeld();
      return untilLetGo;
    };
    const held = inTransaction(database.db, hold, { unaudited: 'stands for another program' });
    await untilHeld;
    expect(await reasons(200)).toEqual(['databaseSlow']);
    letGo();
    await held;
    expect(await reasons()).toEqual([]);
  });

  it('whose data folder is gone says so', async () => {
    const config = { ...server.deps.config, dataDir: '/proc/self/no-folder' };
    const { reasons: found } = await createHealth({ ...server.deps, config }).look();
    expect(found.map(({ code }) => code)).toEqual(['storageNotWritable']);
  });

  it('that misses more files than a look keeps says so, and nothing of the trail; one fault of the trail is not hidden by them', async () => {
    const file = { code: 'documentMissing', table: 'documents', id: 'x' } as const;
    const at = '2026-11-24T01:00:00.000Z';
    const counts = { events: 9, chains: 1, rows: 1, checkpoints: 1, files: 5000, filesRead: 0, found: 5000 };
    const keep = (night: string, findings: readonly Finding[]) =>
      inTransaction(
        database.db,
        (tx) =>
          insertTrailCheck(tx, { ...counts, night, startedAt: `${night}T01:00:00.000Z`, finishedAt: at, findings }),
        { unaudited: 'a look of a test' },
      );
    await keep('2026-11-24', Array(1000).fill(file));
    expect(await reasons()).toEqual(['documentsBroken']);
    await keep('2026-11-25', [{ code: 'eventChanged' }, ...Array<Finding>(1000).fill(file)]);
    expect(await reasons()).toEqual(['trailBroken', 'documentsBroken']);
  });

  it('shares one look among all who ask at once', async () => {
    const { look: ask } = createHealth(server.deps);
    expect(ask()).toBe(ask());
    await ask();
  });
});

it('every reason is one that can be acted on, in both languages', () => {
  for (const { nl, en } of Object.values(READINESS_REASONS)) {
    expect([nl, en].every((sentence) => /\. [A-Z].*\.$/.test(sentence))).toBe(true);
  }
});
