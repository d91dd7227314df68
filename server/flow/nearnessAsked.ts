/** Says how near whoever asks is to what a list searches for; nothing is read for a list in which nothing is searched. */
import { nearnessTo } from '@desk/db/stores/sightStore';
import type { Actor } from '@desk/shared/access/roles';
import { LIST_RULES, type ListQuery } from '@desk/shared/contract/listQuery';
import type { ResourceName } from '@desk/shared/contract/resources';
import type { Nearness } from '@desk/shared/search/nearness';
import type { Dependencies } from '../dependencies';

const SEARCHES: readonly unknown[] = ['search', 'searchCase'];

export async function nearnessAsked(
  { db, clock }: Pick<Dependencies, 'db' | 'clock'>,
  actor: Actor,
  { resource, filter }: Pick<ListQuery, 'filter'> & { readonly resource: ResourceName },
): Promise<Nearness | undefined> {
  const isSearch = Object.keys(filter).some((key) => SEARCHES.includes(LIST_RULES[resource].filters[key]));
  return isSearch ? nearnessTo(db, { actor, now: clock() }) : undefined;
}
