/** No list walks through a table or sorts it, whatever it is asked: an index stands in its order, and another finds what a filter means. */
import { LIST_RULES, type FilterKind, type FilterValue } from '@desk/shared/contract/listQuery';
import type { ResourceName } from '@desk/shared/contract/resources';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../ids';
import type { Database } from '../reader';
import { DIALECTS } from '../testing/dialects';
import { listQuery } from '../testing/fixtures';
import type { FreshDatabase } from '../testing/freshDatabase';
import { LISTS } from '../testing/lists';
import { statementsOf } from '../testing/statementsOf';
import { stepsThatGrow } from '../testing/stepsThatGrow';
import { walkedTables } from '../testing/walkedTables';

/** Of these a desk has as many as it has colleagues, rules or rules for others. */
const SMALL: readonly ResourceName[] = ['users', 'programs', 'policies', 'policy-drafts', 'webhook-endpoints'];
const LARGE = (Object.keys(LISTS) as ResourceName[]).filter((name) => !SMALL.includes(name));

const ORDERS = LARGE.flatMap((resource) => [...LIST_RULES[resource].sorts, 'id'].map((sort) => ({ resource, sort })));

/** Of two or three values each is that of very many rows: as many as are counted are soon found without an index. */
const FINDS_MANY: Partial<Record<ResourceName, readonly string[]>> = { checks: ['subject', 'renewal'] };

const FILTERS = LARGE.flatMap((resource) =>
  Object.keys(LIST_RULES[resource].filters)
    .filter((key) => FINDS_MANY[resource]?.includes(key) !== true)
    .map((key) => ({ resource, key })),
);

const SEARCHES = FILTERS.filter(({ resource, key }) =>
  ['search', 'searchCase'].includes(LIST_RULES[resource].filters[key] ?? 'exact'),
);

const VALUES: Readonly<Record<FilterKind, FilterValue>> = {
  exact: newId(),
  contains: 'bakkerij',
  boolean: true,
  number: 7,
  search: 'bakkerij',
  searchCase: 'bakkerij',
  dateFrom: '2026-11-01',
  dateTo: '2026-11-01',
  present: true,
  atMost: 7,
  relative: true,
};

async function growing(
  db: Database,
  resource: ResourceName,
  query: Parameters<typeof listQuery>[0],
): Promise<string[]> {
  const statements = await statementsOf(db, (asked) => LISTS[resource](asked, listQuery({ limit: 25, ...query })));
  const steps = await Promise.all(statements.map(([sql, values]) => stepsThatGrow(db, sql, values)));
  return steps.flat();
}

describe.each(DIALECTS)('on $dialect', ({ fresh }) => {
  let open: FreshDatabase;
  beforeAll(async () => {
    open = await fresh();
  });
  afterAll(() => open.remove());

  it.each(ORDERS)('an index is in the order of $resource by $sort', async ({ resource, sort }) => {
    // The other way round it is walked from its end.
    expect(await growing(open.db, resource, { sort: [sort, 'DESC'] })).toEqual([]);
  });

  it.each(FILTERS)('an index finds $resource by $key', async ({ resource, key }) => {
    const value = VALUES[LIST_RULES[resource].filters[key] ?? 'exact'];
    expect(await growing(open.db, resource, { filter: { [key]: value } })).toEqual([]);
  });

  it.each(SEARCHES)('an index finds $resource by $key for who works on some', async ({ resource, key }) => {
    const near = { userId: newId(), decides: true, revealed: [newId(), newId()] };
    const query = listQuery({ limit: 25, filter: { [key]: VALUES.search }, near });
    const statements = await statementsOf(open.db, (asked) => LISTS[resource](asked, query));
    // Of words nothing but a bitmap is an index on PostgreSQL, so that is not taken from it here.
    const walked = await Promise.all(statements.map(([sql, values]) => walkedTables(open.db, sql, values)));
    expect([walked.flat(), statements.length > 0]).toEqual([[], true]);
  });
});
