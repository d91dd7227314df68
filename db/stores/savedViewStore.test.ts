/** Views and columns of the work list are kept for each person, on both dialects; also when two of their tabs choose at the same moment. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffRole } from '@desk/shared/access/roles';
import type { ListColumns } from '@desk/shared/contract/workListColumns';
import { newId } from '../ids';
import { updateRows } from '../sql/rows';
import { DIALECTS } from '../testing/dialects';
import { AT, write } from '../testing/fixtures';
import type { FreshDatabase } from '../testing/freshDatabase';
import { columnsOf, insertView, keepColumns, viewsFor } from './savedViewStore';
import { insertUser } from './userStore';

const CHOSEN: ListColumns = { columns: ['ageing', 'status'], density: 'compact' };

describe.each(DIALECTS)('the work list of each person on $dialect', ({ fresh }) => {
  let open: FreshDatabase;
  beforeAll(async () => {
    open = await fresh();
  });
  afterAll(() => open.remove());

  async function somebody(role: StaffRole): Promise<string> {
    const id = newId();
    const user = { id, username: `u${id}`, name: 'Vera', role, active: true, passwordHash: 'x', createdAt: AT };
    await write(open.db, (tx) => insertUser(tx, user));
    return id;
  }
  const keep = (userId: string, chosen: ListColumns) => write(open.db, (tx) => keepColumns(tx, userId, chosen));

  it('keeps the columns that were chosen last, and one choice when several come at once', async () => {
    const id = await somebody('verifier');
    expect(await columnsOf(open.db, id)).toBeNull();
    await Promise.all(Array.from({ length: 6 }, () => keep(id, CHOSEN)));
    expect(await columnsOf(open.db, id)).toEqual(CHOSEN);
    await keep(id, { columns: ['status'], density: 'comfortable' });
    expect(await columnsOf(open.db, id)).toEqual({ columns: ['status'], density: 'comfortable' });
  });

  it.each([
    ['left', { active: false }],
    ['became an officer', { role: 'verifier' }],
  ] as const)('shows no view of a supervisor who %s to others', async (_what, set) => {
    const [owner, other] = [await somebody('supervisor'), await somebody('verifier')];
    const view = {
      ...CHOSEN,
      id: newId(),
      ownerId: owner,
      ownerName: 'Vera',
      name: 'Te laat',
      filter: {},
      shared: true,
    };
    await write(open.db, (tx) => insertView(tx, { ...view, sort: ['urgency', 'ASC'] }, AT));
    const seenBy = async (id: string) =>
      (await viewsFor(open.db, id)).filter(({ ownerId }) => ownerId === owner).length;
    expect([await seenBy(owner), await seenBy(other)]).toEqual([1, 1]);
    await write(open.db, (tx) => updateRows(tx, 'users', { match: { id: owner }, set }));
    expect([await seenBy(owner), await seenBy(other)]).toEqual([1, 0]);
  });
});
