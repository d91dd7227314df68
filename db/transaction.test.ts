/** One transaction: all or nothing, in turn, and never without its trail. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { query } from './sql/rows';
import { findApplication, insertApplication, lockApplication } from './stores/applicationStore';
import { takeNumber } from './stores/counterStore';
import { saveStatus } from './stores/statusStore';
import { DIALECTS, POSTGRES } from './testing/dialects';
import type { FreshDatabase } from './testing/freshDatabase';
import { appendAudit, anApplication, AT, storedCase, VERIFIER, write } from './testing/fixtures';
import { inTransaction, type Tx } from './transaction';

const EVENT = { entry: { type: 'checks.started', data: {} }, actor: VERIFIER, at: AT, handling: true } as const;
const audit = (tx: Tx, applicationId: string) =>
  appendAudit(tx, { ...EVENT, applicationId, requestId: 'r1', origin: 'screen' });

const RECEIVED = { from: 'announced', status: 'received', statusBeforeHold: null, changedAt: AT } as const;

describe.each(DIALECTS)('a transaction on $dialect', ({ fresh }) => {
  let open: FreshDatabase;
  beforeEach(async () => {
    open = await fresh();
  });
  afterEach(() => open.remove());

  it('lets fifty writers at once through, and counts without a gap', async () => {
    const numbers = await Promise.all(
      Array.from({ length: 50 }, () => write(open.db, (tx) => takeNumber(tx, 'application-2026'))),
    );
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  });

  it('gives a number back that was not used', async () => {
    const failed = write(open.db, async (tx) => {
      await takeNumber(tx, 'mail-2026');
      throw new Error('changed my mind');
    });
    await expect(failed).rejects.toThrow('changed my mind');
    expect(await write(open.db, (tx) => takeNumber(tx, 'mail-2026'))).toBe(1);
    expect(await write(open.db, (tx) => takeNumber(tx, 'mail-2027'))).toBe(1);
  });

  it('refuses writes without an audit event, and keeps nothing of them', async () => {
    const application = anApplication();
    const silent = inTransaction(open.db, (tx) => insertApplication(tx, application, [], []));
    await expect(silent).rejects.toThrow('write without audit event');
    expect(await findApplication(open.db, application.id)).toBeNull();
  });

  it('keeps writes that are audited, and asks nothing of a transaction that only reads', async () => {
    const application = anApplication();
    await inTransaction(open.db, async (tx) => {
      await insertApplication(tx, application, [], []);
      await audit(tx, application.id);
    });
    expect(await inTransaction(open.db, (tx) => findApplication(tx, application.id))).toMatchObject({ version: 0 });
  });

  it('rolls everything back, the event included, when work fails', async () => {
    const application = anApplication();
    const failing = inTransaction(open.db, async (tx) => {
      await insertApplication(tx, application, [], []);
      await audit(tx, application.id);
      throw new Error('power cut');
    });
    await expect(failing).rejects.toThrow('power cut');
    expect(await findApplication(open.db, application.id)).toBeNull();
    expect(await query(open.db, "SELECT id FROM audit_events WHERE type <> 'trail.rowsSealed'", [])).toEqual([]);
  });

  it('goes on after a failed one', async () => {
    await expect(write(open.db, () => Promise.reject(new Error('first')))).rejects.toThrow('first');
    expect(await write(open.db, (tx) => takeNumber(tx, 'n'))).toBe(1);
  });

  it('is not opened inside another one, which would wait for itself', async () => {
    const nested = write(open.db, () => write(open.db, (tx) => takeNumber(tx, 'n')));
    await expect(nested).rejects.toThrow('a transaction inside a transaction');
  });

  it('lets one of ten through who saw the same version', async () => {
    const { id } = await storedCase(open.db);
    const change = { id, expectedVersion: 0, ...RECEIVED } as const;
    const saved = await Promise.all(Array.from({ length: 10 }, () => write(open.db, (tx) => saveStatus(tx, change))));
    expect(saved.filter(Boolean)).toHaveLength(1);
    expect(await findApplication(open.db, id)).toMatchObject({ version: 1, status: 'received' });
  });

  it('holds a locked case: whoever locks it next sees what was saved', async () => {
    const { id } = await storedCase(open.db);
    const raise = () =>
      write(open.db, async (tx) => {
        const locked = await lockApplication(tx, id);
        const expectedVersion = locked?.version ?? -1;
        return saveStatus(tx, { id, expectedVersion, ...RECEIVED });
      });
    const saved = await Promise.all(Array.from({ length: 8 }, raise));
    expect(saved).toEqual(Array.from({ length: 8 }, () => true));
    expect(await findApplication(open.db, id)).toMatchObject({ version: 8 });
  });
});

describe('two transactions on postgres that wait for each other', () => {
  it('both end well, since one is tried again', async () => {
    const open = await POSTGRES.fresh();
    await write(open.db, (tx) => takeNumber(tx, 'a'));
    await write(open.db, (tx) => takeNumber(tx, 'b'));
    let waiting = 2;
    let go: () => void = () => undefined;
    const bothHoldOne = new Promise<void>((resolve) => {
      go = resolve;
    });
    const crossing = (first: string, second: string) =>
      write(open.db, async (tx) => {
        await takeNumber(tx, first);
        waiting -= 1;
        if (waiting === 0) {
          go();
        }
        await bothHoldOne;
        return takeNumber(tx, second);
      });
    const taken = await Promise.all([crossing('a', 'b'), crossing('b', 'a')]);
    expect(taken.sort()).toEqual([2, 3]);
    // More runs than the two: PostgreSQL turned at least one of them away.
    expect(waiting).toBeLessThan(0);
    await open.remove();
  });
});
