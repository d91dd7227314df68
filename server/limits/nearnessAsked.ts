/** Says how near whoever asks is to what a list searches for, and counts that as a search; nothing is done for a list in which nothing is searched. */
import { nearnessTo } from '@desk/db/stores/sightStore';
import type { Actor } from '@desk/shared/access/roles';
import { LIST_RULES, type ListQuery } from '@desk/shared/contract/listQuery';
import type { ResourceName } from '@desk/shared/contract/resources';
import type { Nearness } from '@desk/shared/search/nearness';
import type { Dependencies } from '../dependencies';
import { spendOne } from './allowance';

type Asked = Pick<ListQuery, 'filter'> & { readonly resource: ResourceName };

const SEARCHES: readonly unknown[] = ['search', 'searchCase'];

/** Whether words are looked for: each such question could try out what somebody does not know. */
export function isSearch({ resource, filter }: Asked): boolean {
  return Object.keys(filter).some((key) => SEARCHES.includes(LIST_RULES[resource].filters[key]));
}

/** @throws TooManyRequests */
export async function nearnessAsked(deps: Dependencies, actor: Actor, asked: Asked): Promise<Nearness | undefined> {
  if (!isSearch(asked)) {
    return undefined;
  }
  await spendOne(deps, 'search', actor.id);
  return nearnessTo(deps.db, { actor, now: deps.clock() });
}
