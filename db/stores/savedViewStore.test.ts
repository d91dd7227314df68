/** The columns of the work list are kept for each person, on both dialects; also when two of their tabs choose at the same moment. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ListColumns } from '@desk/shared/contract/workList';
import { newId } from '../ids';
import { DIALECTS } from '../testing/dialects';
import { AT, write } from '../testing/fixtures';
import type { FreshDatabase } from '../testing/freshDatabase';
import { columnsOf, keepColumns } from './savedViewStore';
import { insertUser } from './userStore';

describe.each(DIALECTS)('the columns of the work list on $dialect', ({ fresh }) => {
  let open: FreshDatabase;
  beforeAll(async () => {
    open = await fresh();
  });
  afterAll(() => open.remove());

  const keep = (userId: string, chosen: ListColumns) => write(open.db, (tx) => keepColumns(tx, userId, chosen));

  it('are what was chosen last, and one choice when several come at once', async () => {
    const id = newId();
    const user = { id, username: `u${id}`, name: 'Vera', role: 'verifier', active: true, passwordHash: 'x' } as const;
    await write(open.db, (tx) => insertUser(tx, { ...user, createdAt: AT }));
    expect(await columnsOf(open.db, id)).toBeNull();
    const chosen: ListColumns = { columns: ['ageing', 'status'], density: 'compact' };
    await Promise.all(Array.from({ length: 6 }, () => keep(id, chosen)));
    expect(await columnsOf(open.db, id)).toEqual(chosen);
    await keep(id, { columns: ['status'], density: 'comfortable' });
    expect(await columnsOf(open.db, id)).toEqual({ columns: ['status'], density: 'comfortable' });
  });
});
