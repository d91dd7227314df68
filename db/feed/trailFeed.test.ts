/** Nothing skipped and nothing twice, whatever commits when and wherever the reader breaks off. */
import { Transaction } from 'sequelize';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import { openDatabase, type Database } from '../connection';
import { newLedger } from '../reader';
import { appendAudit } from '../testing/fixtures';
import { DIALECTS } from '../testing/dialects';
import { freshPostgres, type FreshDatabase } from '../testing/freshDatabase';
import { inTransaction, type Tx } from '../transaction';
import { cursorText, parseCursor, type FeedCursor } from './feedCursor';
import { feedPages, forgetOldOrder, snapshotNow, type FeedEvent } from './trailFeed';

let open: FreshDatabase;
let names = 0;
afterEach(() => open.remove());

/** Appends an event whose origin nobody else has. */
async function append(tx: Tx): Promise<string> {
  names += 1;
  const requestId = `event-${String(names)}`;
  const entry = { type: 'import.finished', data: { kind: 'applications', accepted: 0, refused: 0 } } as const;
  const at = '2026-11-23T09:00:00.000Z';
  await appendAudit(tx, {
    applicationId: null,
    entry,
    // Each on a chain of its own: transactions that write to the same one wait for each other.
    actor: { ...SYSTEM_ACTOR, id: requestId },
    at,
    requestId,
    origin: 'system',
    handling: false,
  });
  return requestId;
}
const commit = (db: Database): Promise<string> => inTransaction(db, append);

/** A transaction that is open beside others: what nothing of ours does on SQLite, and every request on PostgreSQL. */
async function begin(db: Database) {
  const transaction = await db.sequelize.transaction({ isolationLevel: Transaction.ISOLATION_LEVELS.READ_COMMITTED });
  const tx: Tx = { ...db, transaction, ledger: newLedger() };
  return { append: () => append(tx), commit: () => transaction.commit(), rollback: () => transaction.rollback() };
}

const start = async (db: Database): Promise<FeedCursor> => ({ told: await snapshotNow(db), look: null });

/** Everything since the place, and the place behind it. */
async function readAll(db: Database, from: FeedCursor, limit?: number) {
  const events: FeedEvent[] = [];
  let cursor = from;
  for await (const page of feedPages(db, from, await snapshotNow(db), limit)) {
    events.push(...page.events);
    cursor = page.cursor;
  }
  return { names: events.map(({ event }) => event.requestId), events, cursor };
}

describe.each(DIALECTS)('the feed on $dialect', ({ fresh }) => {
  beforeEach(async () => {
    open = await fresh();
  });

  it('begins where it is now, and gives what comes in its order, page by page', async () => {
    const { db } = open;
    await commit(db);
    const from = await start(db);
    expect((await readAll(db, from)).names).toEqual([]);
    const made: string[] = [];
    for (let nth = 0; nth < 7; nth += 1) {
      made.push(await commit(db));
    }
    const first = await readAll(db, from, 3);
    expect(first.names).toEqual(made);
    expect((await readAll(db, first.cursor)).names).toEqual([]);
  });

  it('goes on behind any event, with events that came meanwhile, from its text alone', async () => {
    const { db } = open;
    const from = await start(db);
    const made = [await commit(db), await commit(db), await commit(db)];
    const { events } = await readAll(db, from);
    made.push(await commit(db), await commit(db));
    for (const [at, { cursor }] of events.entries()) {
      const place = parseCursor(cursorText(cursor));
      expect(place === null ? null : (await readAll(db, place, 2)).names).toEqual(made.slice(at + 1));
    }
  });
});

describe('the feed on a PostgreSQL whose transactions end in another order than they began', () => {
  beforeEach(async () => {
    open = await freshPostgres(inject('postgresUrl'));
  });

  it('tells a low number that appears late, and the ones before it no second time', async () => {
    const { db } = open;
    const from = await start(db);
    const slow = await begin(db);
    const late = await slow.append();
    const early = await commit(db);
    const first = await readAll(db, from);
    expect(first.names).toEqual([early]);
    const between = await commit(db);
    const second = await readAll(db, first.cursor);
    expect(second.names).toEqual([between]);
    await slow.commit();
    expect((await readAll(db, second.cursor)).names).toEqual([late]);
    // A reader that broke off behind the first event hears the rest, the late one too, and the first no more.
    const resumed = await readAll(db, first.events[0]?.cursor ?? from);
    expect(resumed.names).toEqual([late, between]);
  });

  it('tells what a standby that took over did under the number of a transaction that it never heard of', async () => {
    const { db } = open;
    const before = await commit(db);
    const now = await snapshotNow(db);
    // As the former primary had it: some were begun and taken back, and none of them reached the standby.
    const told = { ...now, oldest: now.next + 20, next: now.next + 20, running: [] };
    const made = [await commit(db), await commit(db)];
    const first = await readAll(db, { told, look: null });
    expect(first.names).toEqual(made);
    expect(first.names).not.toContain(before);
    // A look that broke off half-way at the former primary ends at what was there then.
    const half = { told: now, look: { upTo: told, after: 0 } };
    const resumed = await readAll(db, half, 1);
    expect(resumed.names).toEqual(made);
    expect((await readAll(db, resumed.cursor)).names).toEqual([]);
    // The new primary may stand at the very numbers of the place, with an event that the former one never had.
    const same = { ...(await snapshotNow(db)), last: first.events[0]?.event.sequence ?? 0 };
    expect((await readAll(db, { told: same, look: null })).names).toEqual(made.slice(1));
  });

  it('never tells what was taken back', async () => {
    const { db } = open;
    const from = await start(db);
    const undone = await begin(db);
    await undone.append();
    const { cursor } = await readAll(db, from);
    await undone.rollback();
    const made = await commit(db);
    expect((await readAll(db, cursor)).names).toEqual([made]);
  });

  it('tells every event once, whatever interleaves and wherever two readers break off', async () => {
    const { db } = open;
    const committed: string[] = [];
    const running: { made: string[]; end: () => Promise<void> }[] = [];
    const from = await start(db);
    const readers = [
      { cursor: from, heard: [] as string[] },
      { cursor: from, heard: [] as string[] },
    ];
    // A fixed course of dice: what failed once fails again.
    let dice = 12_345;
    const roll = (sides: number): number => {
      dice = (dice * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((dice / 2_147_483_648) * sides);
    };
    const hear = async (reader: (typeof readers)[number]): Promise<void> => {
      const limit = 1 + roll(3);
      const breaksOffAfter = roll(6);
      let heardNow = 0;
      for await (const page of feedPages(db, reader.cursor, await snapshotNow(db), limit)) {
        for (const { event, cursor } of page.events) {
          if (heardNow === breaksOffAfter) {
            return;
          }
          heardNow += 1;
          reader.heard.push(event.requestId);
          reader.cursor = parseCursor(cursorText(cursor)) ?? from;
        }
        reader.cursor = page.cursor;
      }
    };
    for (let step = 0; step < 150; step += 1) {
      const what = roll(4);
      if (what === 0 && running.length < 4) {
        const one = await begin(db);
        running.push({ made: [await one.append(), await one.append()], end: one.commit });
      } else if (what === 1 && running.length > 0) {
        const [ended] = running.splice(roll(running.length), 1);
        await ended?.end();
        committed.push(...(ended?.made ?? []));
      } else if (what === 2) {
        committed.push(await commit(db));
      } else {
        await hear(readers[roll(2)] ?? { cursor: from, heard: [] });
      }
    }
    for (const { made, end } of running) {
      await end();
      committed.push(...made);
    }
    for (const reader of readers) {
      const rest = await readAll(db, reader.cursor);
      expect([...reader.heard, ...rest.names].sort()).toEqual([...committed].sort());
    }
  });

  it('forgets what a backup of another server brought along', async () => {
    const { db, url } = open;
    const from = await start(db);
    const made = await commit(db);
    await db.sequelize.query("INSERT INTO event_order VALUES (999999, '999999999999')");
    await forgetOldOrder(db);
    const other = await openDatabase({ url });
    expect((await readAll(other, from)).names).toEqual([made]);
    const [rows] = await other.sequelize.query('SELECT COUNT(*) AS n FROM event_order WHERE sequence = 999999');
    expect(rows).toEqual([{ n: '0' }]);
    await other.close();
  });
});
