/** What holds on a connection, also on those that Sequelize opens by itself. */
import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Transaction } from 'sequelize';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from './connection';
import { query } from './sql/rows';
import { DIALECTS } from './testing/dialects';
import { freshSqlite, type FreshDatabase } from './testing/freshDatabase';
import { write } from './testing/fixtures';

let open: FreshDatabase | undefined;
afterEach(async () => {
  await open?.remove();
  open = undefined;
});

describe('a SQLite connection', () => {
  it.each([
    ['foreign_keys', 1],
    ['synchronous', 2],
    ['cache_size', -16000],
  ])('has %s = %i inside a transaction and outside', async (pragma, expected) => {
    const { db } = (open = await freshSqlite());
    const inside = await write(db, (tx) => query(tx, `PRAGMA ${pragma}`, []));
    const outside = await query(db, `PRAGMA ${pragma}`, []);
    expect([inside[0]?.[pragma], outside[0]?.[pragma]]).toEqual([expected, expected]);
  });

  it('waits for another process and lets readers go on', async () => {
    const { db } = (open = await freshSqlite());
    expect(await write(db, (tx) => query(tx, 'PRAGMA busy_timeout', []))).toEqual([{ timeout: 5000 }]);
    expect(await query(db, 'PRAGMA journal_mode', [])).toEqual([{ journal_mode: 'wal' }]);
  });

  it('serves one transaction after another, and is not trusted again after a failure of the database', async () => {
    const { db } = (open = await freshSqlite());
    const sizeNow = async () => (await write(db, (tx) => query(tx, 'PRAGMA cache_size', [])))[0]?.['cache_size'];
    await write(db, (tx) => query(tx, 'PRAGMA cache_size = -123', []));
    expect(await sizeNow()).toBe(-123);
    await expect(write(db, () => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
    expect(await sizeNow()).toBe(-123);
    await expect(write(db, (tx) => query(tx, 'SELECT nothing', []))).rejects.toThrow();
    expect(await sizeNow()).toBe(-16000);
  });

  it('takes back what a transaction left open on it', async () => {
    const { db } = (open = await freshSqlite());
    const leftOpen = await db.sequelize.transaction({ type: Transaction.TYPES.IMMEDIATE });
    await db.sequelize.query("INSERT INTO counters (name, value) VALUES ('left', 1)", { transaction: leftOpen });
    (leftOpen as unknown as { cleanup: () => void }).cleanup();
    expect(await write(db, (tx) => query(tx, "SELECT value FROM counters WHERE name = 'left'", []))).toEqual([]);
  });

  it('that could not commit is ended, with everything it held', async () => {
    const { db } = (open = await freshSqlite());
    const { connections } = db.sequelize.connectionManager as unknown as { connections: object };
    const said = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const failing = write(db, async (tx) => {
      await query(tx, 'CREATE TABLE leaves (root TEXT REFERENCES counters (name) DEFERRABLE INITIALLY DEFERRED)', []);
      await query(tx, "INSERT INTO leaves VALUES ('nowhere')", []);
    });
    await expect(failing).rejects.toMatchObject({ kind: 'foreignKey' });
    said.mockRestore();
    expect(Object.keys(connections)).toEqual(['default']);
    await expect(query(db, 'SELECT * FROM leaves', [])).rejects.toThrow();
    await write(db, (tx) => query(tx, 'CREATE TABLE leaves (root TEXT)', []));
  });

  it('refuses a statement that cannot be read to everybody who asks it, and goes on', async () => {
    const { db } = (open = await freshSqlite());
    const asked = await Promise.allSettled([1, 2, 3].map(() => query(db, 'SELECT nothing FROM nowhere', [])));
    expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(await query(db, 'SELECT 1 AS one', [])).toEqual([{ one: 1 }]);
  });

  it('makes the folder of its file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'desk-folder-'));
    const file = join(folder, 'deep', 'down', 'desk.sqlite');
    const db = await openDatabase({ url: `sqlite:${file}` });
    await db.close();
    expect(existsSync(file)).toBe(true);
    await expect(openDatabase({ url: `sqlite:${file}/below.sqlite` })).rejects.toMatchObject({ kind: 'away' });
    await expect(openDatabase({ url: `sqlite:${folder}` })).rejects.toMatchObject({ kind: 'away' });
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['taken away', false],
    ['replaced by a copy', true],
  ])('misses a file that was %s, makes no empty one, and goes on once it is back', async (_how, isReplaced) => {
    const { db, url } = (open = await freshSqlite());
    const file = url.slice('sqlite:'.length);
    const counting = [
      () => write(db, (tx) => query(tx, 'SELECT COUNT(*) FROM counters', [])),
      () => query(db, 'SELECT COUNT(*) FROM counters', []),
      () => db.ping(),
    ];
    renameSync(file, `${file}.kept`);
    if (isReplaced) {
      copyFileSync(`${file}.kept`, file);
    }
    for (const count of counting) {
      await expect(count()).rejects.toMatchObject({ kind: 'gone' });
    }
    expect(existsSync(file)).toBe(isReplaced);
    renameSync(`${file}.kept`, file);
    await Promise.all(counting.map((count) => count()));
  });

  it('on a file that is no database says so, and closes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'desk-ill-'));
    const file = join(folder, 'letter.txt');
    writeFileSync(file, 'No database. '.repeat(100));
    await expect(openDatabase({ url: `sqlite:${file}` })).rejects.toMatchObject({ kind: 'damaged' });
    rmSync(folder, { recursive: true });
  });

  it('can be closed twice, also at the same time', async () => {
    const { db } = (open = await freshSqlite());
    await query(db, 'SELECT 1 AS one', []);
    await Promise.all([db.close(), db.close()]);
    await db.close();
  });

  it('that finds no file says so, and closes', async () => {
    const { db, url } = (open = await freshSqlite());
    const file = url.slice('sqlite:'.length);
    renameSync(file, `${file}.kept`);
    // As when the file goes between the look at it and the opening.
    await expect(db.sequelize.transaction(() => Promise.resolve())).rejects.toThrow(/SQLITE_CANTOPEN/);
    expect(existsSync(file)).toBe(false);
    await db.close();
    open = undefined;
    rmSync(dirname(file), { recursive: true });
  });
});

describe('a database URL', () => {
  it.each(['mysql://localhost/x', 'sqlite:', 'sqlite::memory:', ''])('may not be %j', async (url) => {
    await expect(openDatabase({ url })).rejects.toThrow(/database/);
  });

  it('that leads nowhere gives an error without the password', async () => {
    const url = 'postgres://desk:very-secret@127.0.0.1:1/desk';
    const failure: unknown = await openDatabase({ url }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'StorageError' });
    expect(JSON.stringify(failure) + String(failure)).not.toContain('very-secret');
  });
});

describe.each(DIALECTS)('an open database on $dialect', ({ fresh, dialect }) => {
  it('answers a ping, knows its dialect, and stops answering when closed', async () => {
    const { db, url } = (open = await fresh());
    await db.ping();
    expect(db.dialect).toBe(dialect);
    const other = await openDatabase({ url });
    await other.close();
    await expect(other.ping()).rejects.toThrow();
  });

  it('shows its statements to whoever counts them', async () => {
    const { url } = (open = await fresh());
    const seen: string[] = [];
    const db = await openDatabase({ url, log: (sql) => seen.push(sql) });
    await query(db, 'SELECT 41 + 1 AS answer', []);
    await db.close();
    expect(seen.some((sql) => sql.includes('41 + 1'))).toBe(true);
  });
});
