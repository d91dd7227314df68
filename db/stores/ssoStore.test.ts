import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DIALECTS } from '../testing/dialects';
import type { FreshDatabase } from '../testing/freshDatabase';
import { inTransaction, type Tx } from '../transaction';
import { newId } from '../ids';
import {
  findLink,
  findLinkOf,
  findVisit,
  insertLink,
  keepVisit,
  removeLink,
  takeVisit,
  type StoredVisit,
} from './ssoStore';

const NOW = '2026-11-30T09:00:00.000Z';
const LATER = '2026-11-30T09:10:00.000Z';

describe.each(DIALECTS)('single sign-on on $dialect', ({ fresh }) => {
  let open: FreshDatabase;
  beforeAll(async () => {
    open = await fresh();
  });
  afterAll(() => open.remove());
  const write = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(open.db, work, { unaudited: 'a test' });

  it('knows one account by one identity', async () => {
    const [id, other] = [newId(), newId()];
    const who = { issuer: 'https://provider.example', subject: 'vera' };
    await write((tx) => insertLink(tx, { id, ...who }));
    await expect(write((tx) => insertLink(tx, { id: other, ...who }))).rejects.toMatchObject({ kind: 'unique' });
    expect(await findLinkOf(open.db, who)).toEqual({ id, ...who });
    expect(await findLinkOf(open.db, { ...who, issuer: 'https://other.example' })).toBeNull();
    await write((tx) => removeLink(tx, id));
    expect(await findLink(open.db, id)).toBeNull();
  });

  it('lets a visit be answered once, by its own browser, until it is over', async () => {
    const id = newId();
    const visit: StoredVisit = {
      id,
      stateHash: 'state',
      browserHash: 'browser',
      purpose: 'logIn',
      sealed: 'sealed',
      userId: null,
      sessionId: null,
      expiresAt: LATER,
    };
    await write((tx) => keepVisit(tx, visit, NOW));
    const which = { stateHash: 'state', browserHash: 'browser', purpose: 'logIn' } as const;
    expect(await findVisit(open.db, which, NOW)).toEqual(visit);
    expect(await findVisit(open.db, which, LATER)).toBeNull();
    expect(await findVisit(open.db, { ...which, browserHash: 'other' }, NOW)).toBeNull();
    expect(await findVisit(open.db, { ...which, purpose: 'stepUp' }, NOW)).toBeNull();
    const taken = await Promise.all([write((tx) => takeVisit(tx, id)), write((tx) => takeVisit(tx, id))]);
    expect(taken.sort()).toEqual([false, true]);
    // What nobody came back from goes with the next one.
    await write((tx) => keepVisit(tx, visit, NOW));
    await write((tx) => keepVisit(tx, { ...visit, id: newId(), stateHash: 'next' }, LATER));
    expect(await findVisit(open.db, which, NOW)).toBeNull();
  });
});
