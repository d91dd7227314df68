/** The order of the work: priority, then age, and what an installation of before knows of it. */
import { describe, expect, it } from 'vitest';
import { flatLists } from './migrations/2026-11-30-81-flat-lists';
import { caseDays } from './migrations/2026-12-01-50-case-days';
import { firstPage } from './migrations/2026-12-01-60-first-page';
import { caseDaySums } from './migrations/2026-12-01-70-case-day-sums';
import { freeAndHeld } from './migrations/2026-12-01-71-free-and-held';
import { idleIndexes } from './migrations/2026-12-01-72-idle-indexes';
import { orderOfWork } from './migrations/2026-11-29-40-order-of-work';
import { query } from './sql/rows';
import { listApplications } from './stores/applicationStore';
import { claimableCases } from './stores/caseChoiceStore';
import { insertUser } from './stores/userStore';
import { AT, listQuery, storedCase, vera, write } from './testing/fixtures';
import { DIALECTS } from './testing/dialects';

const PRIORITY = { reason: 'without a means', byName: 'Sem', at: AT };

describe.each(DIALECTS)('the order of the work on $dialect', ({ fresh }) => {
  it('is priority first, then what was begun first, and last what stands still', async () => {
    const { db, remove } = await fresh();
    const put = (number: string, agesFrom: string | null, over: object = {}) =>
      storedCase(db, { number, status: 'received', receivedOn: '2026-11-10', agesFrom, ...over });
    await put('waits', null, { status: 'awaitingCustomer' });
    await put('young', '2026-11-20');
    await put('old', '2026-11-12');
    await write(db, (tx) => insertUser(tx, vera));
    await put('taken', '2026-11-11', { assigneeId: vera.id, assigneeName: vera.name });
    await put('first', '2026-11-23', { hasPriority: true, priority: PRIORITY });
    const numbers = (rows: readonly { number: string }[]) => rows.map(({ number }) => number);
    const sorted = (way: 'ASC' | 'DESC') => listApplications(db, listQuery({ sort: ['urgency', way] }));
    expect(numbers(await claimableCases(db, 9))).toEqual(['first', 'old', 'young']);
    expect(await claimableCases(db, 1)).toMatchObject([{ priority: PRIORITY, agesFrom: '2026-11-23' }]);
    expect(numbers((await sorted('ASC')).rows)).toEqual(['first', 'taken', 'old', 'young', 'waits']);
    expect(numbers((await sorted('DESC')).rows)).toEqual(['waits', 'young', 'old', 'taken', 'first']);
    const late = await listApplications(db, listQuery({ filter: { agesTo: '2026-11-12' } }));
    expect(numbers(late.rows).toSorted()).toEqual(['old', 'taken']);
    await remove();
  });

  it('is filled for the cases of before from what their clocks counted', async () => {
    const { db, remove } = await fresh();
    const running = await storedCase(db, { status: 'inVerification', clockSince: '2026-11-23', leadDays: 2 });
    const standing = await storedCase(db, { status: 'awaitingCustomer', leadDays: 2 });
    await write(db, async (tx) => {
      const context = { ...tx, schema: tx.sequelize.getQueryInterface() };
      await idleIndexes.down(context);
      await freeAndHeld.down(context);
      await caseDaySums.down(context);
      await firstPage.down(context);
      await caseDays.down(context);
      await flatLists.down(context);
      await orderOfWork.down(context);
      await orderOfWork.up(context);
      await flatLists.up(context);
      await caseDays.up(context);
      await firstPage.up(context);
      await caseDaySums.up(context);
      await freeAndHeld.up(context);
      await idleIndexes.up(context);
    });
    const rows = await query(db, 'SELECT id, ages_from, has_priority FROM applications', []);
    expect(
      Object.fromEntries(rows.map((row) => [row['id'], [row['ages_from'], Boolean(row['has_priority'])]])),
    ).toEqual({
      // Monday the 23rd and Friday the 20th were counted.
      [running.id]: ['2026-11-19', false],
      [standing.id]: [null, false],
    });
    await remove();
  });
});
