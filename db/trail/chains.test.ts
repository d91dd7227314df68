import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../connection';
import { newId } from '../ids';
import { query } from '../sql/rows';
import { insertUser, updateUser } from '../stores/userStore';
import { DIALECTS } from '../testing/dialects';
import { appendAudit, AT, vera, VERIFIER, write } from '../testing/fixtures';
import type { FreshDatabase } from '../testing/freshDatabase';
import { inTransaction, type Tx } from '../transaction';
import type { Finding } from './findings';
import { verifyTrail } from './verifyTrail';

const stamp = { applicationId: null, at: AT, requestId: 'r', origin: 'screen', handling: false } as const;
const LOG_IN = { type: 'session.started', data: {} } as const;

describe.each(DIALECTS)('chains on $dialect', ({ fresh }) => {
  let open: FreshDatabase;
  beforeEach(async () => {
    open = await fresh();
  });
  afterEach(() => open.remove());

  const logIn = (tx: Tx): Promise<string> => appendAudit(tx, { ...stamp, entry: LOG_IN, actor: VERIFIER });
  const places = async (chain: string) =>
    (await query(open.db, 'SELECT chain_number FROM audit_events WHERE chain = $1 ORDER BY sequence', [chain])).map(
      (row) => Number(row['chain_number']),
    );
  const findings = async () => {
    const found: Finding[] = [];
    await verifyTrail(open.db, { keys: [], tell: (finding) => found.push(finding) });
    return found;
  };

  it('have no gap and no fork when many write to one at the same moment', async () => {
    await Promise.all(Array.from({ length: 4 }, () => inTransaction(open.db, logIn)));
    expect(await places(`account:${VERIFIER.id}`)).toEqual([1, 2, 3, 4]);
    expect(await findings()).toEqual([]);
  });

  it('hold where two processes write in turn, each of which remembers what it left', async () => {
    const other = await openDatabase({ url: open.url });
    for (let nth = 0; nth < 3; nth += 1) {
      for (const db of [open.db, other, other]) {
        await inTransaction(db, logIn);
      }
    }
    await other.close();
    expect(await places(`account:${VERIFIER.id}`)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(await findings()).toEqual([]);
  });

  it('take several events of one transaction, and nothing of one that was taken back', async () => {
    await inTransaction(open.db, async (tx) => {
      await logIn(tx);
      await logIn(tx);
    });
    const undone = inTransaction(open.db, async (tx) => {
      await logIn(tx);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await inTransaction(open.db, logIn);
    expect(await places(`account:${VERIFIER.id}`)).toEqual([1, 2, 3]);
    expect(await findings()).toEqual([]);
  });

  it('answer for a row that was added and changed in one transaction as it was in the end', async () => {
    const user = { ...vera, id: newId(), username: 'twice' };
    await write(open.db, async (tx) => {
      await insertUser(tx, user);
      await updateUser(tx, user.id, { name: 'Anders Genoemd' });
    });
    expect(await places(`account:${user.id}`)).toEqual([1]);
    expect(await findings()).toEqual([]);
    await write(open.db, (tx) => updateUser(tx, user.id, { active: false }));
    expect(await places(`account:${user.id}`)).toEqual([1, 2]);
    expect(await findings()).toEqual([]);
  });

  it('answer for rows in the event of the use case that comes behind them, and add none of their own then', async () => {
    const user = { ...vera, id: newId(), username: 'named' };
    await inTransaction(open.db, async (tx) => {
      await insertUser(tx, user);
      const entry = { type: 'user.created', data: { userId: user.id, role: user.role } } as const;
      await appendAudit(tx, { ...stamp, entry, actor: VERIFIER });
    });
    expect(await places(`account:${user.id}`)).toEqual([1]);
    expect(await findings()).toEqual([]);
  });
});
