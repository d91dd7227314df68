/** A desk is copied while people work on it, and put back elsewhere: row by row and file by file what it was, or refused. */
import { createSecretKey } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '@desk/db/connection';
import { lastCheckpoint } from '@desk/db/stores/checkpointStore';
import { eventsOf } from '@desk/db/stores/auditStore';
import { findApplication } from '@desk/db/stores/applicationStore';
import { lastOfType } from '@desk/db/stores/eventsOfType';
import { removeUnreadFile } from '@desk/db/stores/unreadFileStore';
import { DIALECTS } from '@desk/db/testing/dialects';
import type { FreshDatabase } from '@desk/db/testing/freshDatabase';
import { rowsOfTables } from '@desk/db/testing/rowsOfTables';
import { inTransaction } from '@desk/db/transaction';
import { BACKUP_DAYS } from '@desk/shared/audit/retention';
import { composeDependencies, openStore } from '../composeDependencies';
import { readConfig, type Config } from '../config';
import type { Dependencies } from '../dependencies';
import { MOST_STORED_BYTES, type DocumentStore, type StoredName } from '../files/documentStore';
import { performAction } from '../flow/performAction';
import { keepRefused, keptWith } from '../intake/unread/keepRefused';
import { eraseAgain } from '../jobs/retention/eraseAgain';
import { erasureLedger, keepErasures, readLedger } from '../jobs/retention/erasureLedger';
import { eraseConfirmed } from '../jobs/retention/performRetention';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { act, announce, type Announced, mustSucceed, postLetter, TODAY } from '../testing/story';
import { checkpoint } from '../trail/checkpoints';
import { checkTrail } from '../trail/nightlyCheck';
import { verifyOwnTrail } from '../trail/verifyOwnTrail';
import { makeBackup } from './makeBackup';
import { restoreBackup } from './restoreBackup';

const quiet = (): void => undefined;
const DAY_MS = 24 * 60 * 60_000;

function filesIn(folder: string): Map<string, string> {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  return new Map(
    names.filter((name) => name.length > 60).map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  );
}

/** A store that does something before each of its reads. */
function disturbed(store: DocumentStore, disturb: (name: StoredName) => Promise<void>): DocumentStore {
  return {
    ...store,
    async get(name, most) {
      await disturb(name);
      return store.get(name, most);
    },
  };
}

describe.each(DIALECTS)('a backup on $dialect', ({ dialect, fresh, empty }) => {
  const root = mkdtempSync(join(tmpdir(), 'desk-backup-'));
  const folder = join(root, 'backup');
  const places: FreshDatabase[] = [];
  let server: TestServer;
  let one: Announced;
  /** Came after the last checkpoint. */
  let last: Announced;
  let untouched: Config | undefined;
  let rows: Map<string, string[]>;
  let files: Map<string, string>;

  beforeAll(async () => {
    server = await startTestServer({ database: await fresh(), clock: () => TODAY });
    one = await announce(server.deps);
    await mustSucceed(postLetter(server.as('verifier1'), one.number));
    await mustSucceed(postLetter(server.as('verifier1'), (await announce(server.deps)).number));
    await refuse('first');
    await refuse('second');
    await checkpoint(server.deps);
    last = await announce(server.deps);
  });
  afterAll(async () => {
    await server.close();
    await Promise.all(places.map((place) => place.remove()));
    rmSync(root, { recursive: true, force: true });
  });

  const refuse = (text: string): Promise<void> =>
    keepRefused(server.deps, { fileName: 'x.pdf', path: 'x.pdf', reason: 'notAScan', bytes: Buffer.from(text) });

  /** Settings of a desk to be: nothing is there yet. */
  async function elsewhere(): Promise<Config> {
    const dataDir = mkdtempSync(join(root, 'to-'));
    if (dialect === 'sqlite') {
      return readConfig({ DATA_DIR: dataDir, DATABASE_URL: `sqlite:${dataDir}-database/desk.sqlite` });
    }
    const place = await empty();
    places.push(place);
    return readConfig({ DATA_DIR: dataDir, DATABASE_URL: place.url });
  }

  const restore = (to: Config, from = folder, more: { pastTerm?: boolean; now?: Date } = {}) =>
    restoreBackup(to, openStore(to), { folder: from, pastTerm: false, now: TODAY, tell: quiet, ...more });

  async function withRestored<T>(to: Config, work: (deps: Dependencies) => Promise<T>): Promise<T> {
    const db = await openDatabase({ url: to.databaseUrl });
    const deps = composeDependencies(to, { db, log: pino({ level: 'silent' }), clock: () => TODAY });
    try {
      return await work(deps);
    } finally {
      await db.close();
    }
  }

  /** A copy of the backup that somebody did something to. */
  function spoilt(spoil: (copy: string) => void): string {
    const copy = mkdtempSync(join(root, 'spoilt-'));
    cpSync(folder, copy, { recursive: true });
    spoil(copy);
    return copy;
  }
  const partOf = (copy: string, stem: string): string =>
    join(copy, readdirSync(copy).find((name) => name.startsWith(stem)) ?? stem);
  const documentOf = (copy: string): string =>
    join(copy, 'documents', [...filesIn(join(copy, 'documents')).keys()][0] ?? '');
  const flip = (path: string): void => {
    const bytes = readFileSync(path);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(path, bytes);
  };

  it('that was killed between two documents is none, and is gone on with', async () => {
    const unread = await keptWith(server.deps, Buffer.from('first'));
    const store = disturbed(server.deps.store, ({ id }) =>
      id === unread?.id ? Promise.reject(new Error('killed')) : Promise.resolve(),
    );
    await expect(makeBackup({ ...server.deps, store }, { folder })).rejects.toThrow('killed');
    expect(filesIn(join(folder, 'documents')).size).toBeGreaterThan(0);
    await expect(restore(await elsewhere())).rejects.toThrow(/was not finished: run npm run backup/);
    // Half a document, as a process that was really killed leaves it, and a part of another moment.
    writeFileSync(`${documentOf(folder)}.part`, 'half');
    writeFileSync(join(folder, 'database-000999.part'), 'of another moment');
    flip(documentOf(folder));
  });

  it('made while others write is of one moment, also when a document goes before it was copied', async () => {
    let isDone = false;
    const working = (async () => {
      for (let count = 0; !isDone || count < 3; count += 1) {
        await announce(server.deps);
      }
    })();
    const told: string[] = [];
    const unread = await keptWith(server.deps, Buffer.from('first'));
    const store = disturbed(server.deps.store, async ({ id, sha256 }) => {
      if (id === unread?.id) {
        await inTransaction(server.deps.db, (tx) => removeUnreadFile(tx, id), { unaudited: 'a test' });
        await server.deps.files.discard(id, { sha256 });
      }
    });
    const body = await makeBackup(
      { ...server.deps, store },
      {
        folder,
        tell: (sentence) => told.push(sentence),
        alsoAsk: async (reader) => {
          rows = await rowsOfTables(reader);
        },
      },
    );
    isDone = true;
    await working;
    files = filesIn(join(server.deps.config.dataDir, 'documents'));
    expect(told.join(' ')).toContain('taking a new moment');
    expect(body).toMatchObject({ dialect, documents: { count: files.size, missing: 0 } });
    expect(
      readdirSync(folder)
        .sort()
        .map((name) => name.replace(/\d+/, 'n')),
    ).toEqual(['backup.json', 'database-n.part', 'documents', 'documents-n.part']);
    expect(readdirSync(join(server.deps.config.dataDir, 'backup'))).toEqual([]);
    expect((await lastOfType(server.deps.db, 'backup.made'))?.data).toMatchObject({ documents: files.size });
    await expect(makeBackup(server.deps, { folder })).rejects.toThrow(/a backup that is finished/);
  });

  it('put back elsewhere has the same rows and files, and a trail that holds and goes on', async () => {
    const to = await elsewhere();
    await restore(to);
    await withRestored(to, async (deps) => {
      const now = await rowsOfTables(deps.db);
      expect([...now.keys()].sort()).toEqual([...rows.keys()].sort());
      for (const [table, was] of rows) {
        expect(now.get(table), table).toEqual(was);
      }
      expect(filesIn(join(to.dataDir, 'documents'))).toEqual(files);
      expect(await checkTrail(deps, { night: 'restored', isRead: () => true })).toMatchObject({ found: 0 });
      // What no checkpoint was over at the moment is under the next one, whatever numbers the new server gives.
      await checkpoint(deps);
      expect((await lastCheckpoint(deps.db))?.number).toBe(2);
      expect(await verifyOwnTrail(deps)).toMatchObject({ found: 0, checkpoints: 2 });
      const heads = await rowsOfTables(deps.db);
      expect(heads.get('trail_checkpoint_heads')?.some((head) => head.includes(`case:${last.id}`))).toBe(true);
      const { number: next } = await announce(deps);
      expect(next > one.number).toBe(true);
    });
  });

  it.each([
    ['a changed part', 'is not as it was made', (copy: string) => flip(partOf(copy, 'database-'))],
    [
      'a missing part',
      /Part database-\d+\.part of this backup is missing/,
      (copy: string) => rmSync(partOf(copy, 'database-')),
    ],
    [
      'a missing index',
      /Part documents-\d+\.part of this backup is missing/,
      (copy: string) => rmSync(partOf(copy, 'documents-')),
    ],
    ['a changed document', /Document .* is not as it was copied/, (copy: string) => flip(documentOf(copy))],
    [
      'a document that became longer than is read',
      /Document .* is not as it was copied/,
      (copy: string) => truncateSync(documentOf(copy), MOST_STORED_BYTES + 1),
    ],
    ['a missing document', /Document .* is missing/, (copy: string) => rmSync(documentOf(copy))],
    [
      'a changed manifest',
      'The manifest of this backup is not as it was made',
      (copy: string) => {
        const path = join(copy, 'backup.json');
        writeFileSync(path, readFileSync(path, 'utf8').replace(/"events": \d+/, '"events": 1'));
      },
    ],
    ['no manifest', 'There is no backup in', (copy: string) => rmSync(join(copy, 'backup.json'))],
  ])('with %s is refused before anything is written', async (_what, sentence, spoil) => {
    const to = (untouched ??= await elsewhere());
    await expect(restore(to, spoilt(spoil))).rejects.toThrow(sentence);
    expect(readdirSync(to.dataDir)).toEqual([]);
  });

  it('leaves out what became longer, reads no more of anything than its row says, and has all the rest', async () => {
    const documents = join(server.deps.config.dataDir, 'documents');
    const grown = join(documents, [...filesIn(documents).keys()][0] ?? '');
    const { size } = statSync(grown);
    truncateSync(grown, MOST_STORED_BYTES + 1);
    const sizes: [number, number | undefined][] = [];
    const { store } = server.deps;
    const counted: DocumentStore = {
      ...store,
      async get(name, most) {
        const read = await store.get(name, most);
        sizes.push([read.length, most]);
        return read;
      },
    };
    const body = await makeBackup({ ...server.deps, store: counted }, { folder: join(root, 'without-one') });
    truncateSync(grown, size);
    expect(body.documents).toMatchObject({ count: files.size - 1, missing: 1 });
    expect(sizes).toHaveLength(files.size - 1);
    expect(sizes.filter(([read, most]) => read !== most)).toEqual([]);
  });

  it('does not open with other secrets, nor after its days, nor over anything', async () => {
    const to = await elsewhere();
    const other = readConfig({
      SECRET_KEYS: `demo:${Buffer.from(Array.from({ length: 32 }, (_none, at) => (at * 37 + at * at) % 251)).toString('base64url')}`,
    });
    await expect(restore({ ...to, keys: other.keys })).rejects.toThrow(/another one of that name/);
    const unknown = { id: 'later', key: createSecretKey(Buffer.alloc(32, 7)) };
    const ring = { current: unknown, all: [unknown] };
    await expect(restore({ ...to, keys: { ...to.keys, backupSeal: ring } })).rejects.toThrow(
      /secret "demo", which is not among/,
    );
    const late = new Date(TODAY.getTime() + (BACKUP_DAYS + 1) * DAY_MS);
    await expect(restore(to, folder, { now: late })).rejects.toThrow(/should have been destroyed after/);
    writeFileSync(join(to.dataDir, 'a-file'), '');
    await expect(restore(to)).rejects.toThrow(/is not empty/);
    rmSync(join(to.dataDir, 'a-file'));
    await restore(to, folder, { now: late, pastTerm: true });
    await expect(restore(to)).rejects.toThrow(/is not empty/);
    const again = mkdtempSync(join(root, 'again-'));
    await expect(restore({ ...to, dataDir: again })).rejects.toThrow(/There is a database already/);
    const kind = dialect === 'sqlite' ? 'postgres://x@127.0.0.1/x' : 'sqlite:/nowhere/desk.sqlite';
    await expect(restore({ ...to, databaseUrl: kind })).rejects.toThrow(/of its own kind/);
    const taken = mkdtempSync(join(root, 'taken-'));
    mkdirSync(join(taken, 'something'));
    await expect(makeBackup(server.deps, { folder: taken })).rejects.toThrow(/holds other things/);
  });

  it('brings back a case that was erased since, which goes again and says so', async () => {
    await mustSucceed(act(server.as('verifier1'), one.id, { action: 'withdraw', reason: 'op verzoek' }));
    await mustSucceed(act(server.as('supervisor1'), one.id, { action: 'requestErasure', reason: 'vergeten' }));
    await mustSucceed(act(server.as('supervisor2'), one.id, { action: 'confirmErasure' }));
    expect(await eraseConfirmed(server.deps, 'worker', new AbortController().signal)).toBe(1);
    expect([await keepErasures(server.deps), await keepErasures(server.deps)]).toEqual([2, 0]);
    const list = readFileSync(erasureLedger(server.deps.config), 'utf8');
    expect(readLedger(server.deps.config, list.replace(one.id, server.deps.newId()))).toBeNull();
    const later = { ...server.deps, clock: () => new Date(TODAY.getTime() + (BACKUP_DAYS + 8) * DAY_MS) };
    await keepErasures(later);
    expect(readFileSync(erasureLedger(server.deps.config), 'utf8')).toBe('');

    const to = await elsewhere();
    await restore(to);
    await withRestored(to, async (deps) => {
      expect(await findApplication(deps.db, one.id)).not.toBeNull();
      const lines = readLedger(to, list) ?? [];
      const by = {
        applicationId: one.id,
        actor: server.users.supervisor1,
        requestId: 'test',
        origin: 'screen',
      } as const;
      const hold = (action: 'placeLegalHold' | 'liftLegalHold') =>
        performAction(deps, { ...by, action, input: { reason: 'beslag' } });
      await hold('placeLegalHold');
      expect(await eraseAgain(deps, lines)).toEqual({ cases: 0, registrations: 0, held: [one.number] });
      await hold('liftLegalHold');
      expect(await eraseAgain(deps, lines)).toEqual({ cases: 1, registrations: 1, held: [] });
      expect(await eraseAgain(deps, lines)).toEqual({ cases: 0, registrations: 0, held: [] });
      expect(await findApplication(deps.db, one.id)).toBeNull();
      const events = await eventsOf(deps.db, one.id);
      expect(events.at(-1)).toMatchObject({ type: 'case.erased', data: { basis: 'again' } });
      expect(await checkTrail(deps, { night: 'again', isRead: () => true })).toMatchObject({ found: 0 });
    });
  });
});
