/** Lists: every sort and filter of the contract is known to the tables, pages follow on, and odd values find nothing. */
import { LIST_RULES, type FilterValue, type ListQuery } from '@desk/shared/contract/listQuery';
import type { ResourceName } from '@desk/shared/contract/resources';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listApplications } from '../stores/applicationStore';
import { DIALECTS } from '../testing/dialects';
import { listQuery, storedCase } from '../testing/fixtures';
import type { FreshDatabase } from '../testing/freshDatabase';
import { LISTS } from '../testing/lists';
import { listOrder } from './list';

const RESOURCES = Object.keys(LISTS) as ResourceName[];
const SORTS = RESOURCES.flatMap((name) => [...LIST_RULES[name].sorts, 'id'].map((sort) => [name, sort] as const));
const FILTERS = RESOURCES.flatMap((name) => Object.keys(LIST_RULES[name].filters).map((key) => [name, key] as const));
const ODD: readonly FilterValue[] = [
  'nothing like it',
  '\0',
  7,
  -1.5,
  1e300,
  true,
  '2026-02-30',
  '0000-01-01',
  '9999-12-31',
  '+275760-09-12T00:00:00Z',
  [],
  ['a', 'b', null, 3],
];

const COMPANIES = ['Zonnebloem', 'aardappel', 'Äpfelhof', 'Boter', 'boter', 'Beurs', 'Citroen'];

describe.each(DIALECTS)('lists on $dialect', ({ fresh }) => {
  let open: FreshDatabase;
  beforeAll(async () => {
    open = await fresh();
    for (const [index, companyName] of COMPANIES.entries()) {
      const received = index < 2 ? null : `2026-11-0${String(index)}`;
      await storedCase(open.db, { companyName, receivedOn: received, status: index < 3 ? 'announced' : 'received' });
    }
  });
  afterAll(() => open.remove());

  const applications = (query: Partial<ListQuery>) => listApplications(open.db, listQuery(query));
  const names = async (query: Partial<ListQuery>) => (await applications(query)).rows.map((row) => row.companyName);

  it.each(SORTS)('%s can be sorted by %s', async (resource, sort) => {
    const { rows, total } = await LISTS[resource](open.db, listQuery({ sort: [sort, 'DESC'] }));
    expect(rows).toHaveLength(total);
  });

  it.each(FILTERS)('%s can be filtered by %s, and no value breaks it', async (resource, key) => {
    for (const value of ODD) {
      const { rows, total } = await LISTS[resource](open.db, listQuery({ filter: { [key]: value } }));
      expect(rows, JSON.stringify(value)).toHaveLength(total);
    }
  });

  it('end every order with the id, which no two rows share', () => {
    const source = { resource: 'checks', table: 'checks' } as const;
    const order = (key: string) => listOrder(source, listQuery({ sort: [key, 'DESC'] }));
    expect(order('code')).toEqual([
      ['code', 'DESC'],
      ['id', 'DESC'],
    ]);
    expect(order('id')).toEqual([['id', 'DESC']]);
  });

  it('refuse a key that is not in the contract', async () => {
    const unknown = [{ filter: { password_hash: 'x' } }, { sort: ['password_hash', 'ASC'] as const }];
    for (const query of unknown) {
      await expect(applications(query)).rejects.toThrow(/applications/);
    }
  });

  it('sort names as people do, capitals and accents apart', async () => {
    const sorted = await names({ sort: ['companyName', 'ASC'] });
    expect(sorted.map((name) => name.toLowerCase())).toEqual([
      'aardappel',
      'äpfelhof',
      'beurs',
      'boter',
      'boter',
      'citroen',
      'zonnebloem',
    ]);
    expect(await names({ sort: ['companyName', 'DESC'] })).toEqual(sorted.reverse());
  });

  it('give every row once, page by page, also where many are equal', async () => {
    const pages = await Promise.all(
      [0, 3, 6, 9].map((offset) => applications({ sort: ['kvkNumber', 'ASC'], offset, limit: 3 })),
    );
    const ids = pages.flatMap((page) => page.rows.map((row) => row.id));
    expect(new Set(ids).size).toBe(COMPANIES.length);
    expect(pages.map((page) => page.total)).toEqual([7, 7, 7, 7]);
    expect(pages.map((page) => page.rows.length)).toEqual([3, 3, 1, 0]);
  });

  it.each<[Record<string, FilterValue>, number]>([
    [{ status: 'received' }, 4],
    [{ status: ['received', 'announced'] }, 7],
    [{ status: ['rejected'] }, 0],
    [{ status: [] }, 0],
    [{ assigneeId: null }, 7],
    [{ assigneeId: ['nobody', null] }, 7],
    [{ receivedFrom: '2026-11-04' }, 3],
    [{ receivedTo: '2026-11-04' }, 3],
    [{ receivedFrom: '2026-11-04', receivedTo: '2026-11-04' }, 1],
    [{ receivedFrom: 'yesterday' }, 0],
    [{ q: 'boter' }, 2],
    [{ q: '' }, 7],
    [{ q: 'boter', status: 'announced' }, 0],
  ])('%j finds %i', async (filter, count) => {
    expect(await applications({ filter })).toMatchObject({ total: count });
  });
});
