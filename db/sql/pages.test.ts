/** However a page is read, it is the same page: sorted or walked, from this end or the other, with the total counted so far or whole. */
import { STATUS_IDS } from '@desk/shared/flow/statuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FilterValue } from '@desk/shared/contract/listQuery';
import { CASE_LIST } from '../stores/applicationStore';
import { DIALECTS } from '../testing/dialects';
import { listQuery, storedCase } from '../testing/fixtures';
import type { FreshDatabase } from '../testing/freshDatabase';
import { listIds, type Bounds } from './list';

const CASES = 40;
const PAGE = 7;
const LEVELS = ['EH3', 'EH4', 'EH2+'] as const;
const WHOLE: Bounds = { counted: 1000, sorted: 1000, farDown: 1000 };
/** Nothing is so little that it is sorted, and every page is far down. */
const WALKED: Bounds = { counted: 1000, sorted: 0, farDown: 0 };

const SORTS = ['number', 'status', 'companyName', 'receivedOn', 'dueOn', 'urgency', 'id'] as const;
const FILTERS: readonly Readonly<Record<string, FilterValue>>[] = [
  {},
  { status: ['received', 'inVerification', 'completed'] },
  { status: ['received', 'no such status'], targetLevel: 'EH3' },
  { status: [] },
  { targetLevel: ['EH3', 'EH4'] },
  { receivedFrom: '2026-11-04', receivedTo: '2026-11-09' },
  { q: 'bakkerij' },
];

describe.each(DIALECTS)('a page on $dialect', ({ fresh }) => {
  let open: FreshDatabase;
  beforeAll(async () => {
    open = await fresh();
    for (let nth = 0; nth < CASES; nth += 1) {
      const day = `2026-11-${String((nth % 11) + 1).padStart(2, '0')}`;
      await storedCase(open.db, {
        status: STATUS_IDS[(nth * 7) % STATUS_IDS.length] ?? 'received',
        targetLevel: LEVELS[nth % LEVELS.length] ?? 'EH3',
        companyName: nth % 3 === 0 ? 'Bakkerij De Korenbloem' : `Garage ${String(nth % 5)}`,
        receivedOn: nth % 4 === 0 ? null : day,
        agesFrom: nth % 5 === 0 ? null : day,
        dueOn: nth % 2 === 0 ? null : day,
        hasPriority: nth % 9 === 0,
      });
    }
  });
  afterAll(() => open.remove());

  const pageAt = (query: Parameters<typeof listQuery>[0], bounds: Bounds) =>
    listIds(open.db, CASE_LIST, listQuery({ limit: PAGE, ...query }), bounds);

  it.each(SORTS)('is the same by %s, read along an index as sorted', async (sort) => {
    for (const filter of FILTERS) {
      for (const way of ['ASC', 'DESC'] as const) {
        const asked = { filter, sort: [sort, way] as const };
        const { ids: all } = await pageAt({ ...asked, limit: CASES }, WHOLE);
        for (let offset = 0; offset <= all.length + PAGE; offset += PAGE) {
          const page = await pageAt({ ...asked, offset }, WALKED);
          expect([asked, offset, page.ids]).toEqual([asked, offset, all.slice(offset, offset + PAGE)]);
          expect(page).toMatchObject({ total: all.length, hasMore: false });
        }
      }
    }
  });

  it('is followed by others though their number was counted no further', async () => {
    const few: Bounds = { counted: 10, sorted: 5, farDown: 1000 };
    const asked = { filter: { targetLevel: ['EH3', 'EH4'] }, sort: ['number', 'ASC'] as const };
    const { ids: all } = await pageAt({ ...asked, limit: CASES }, WHOLE);
    expect(await pageAt(asked, few)).toEqual({ ids: all.slice(0, PAGE), total: 10, hasMore: true });
    const beyond = await pageAt({ ...asked, offset: 14 }, few);
    expect(beyond).toEqual({ ids: all.slice(14, 21), total: 21, hasMore: true });
  });
});
