/** What the search looks through, and who may find it: whoever may see the list of that kind, and nobody else. */
import { can, type Permission } from '../access/permissions';
import type { Actor } from '../access/roles';

/** Kind (a resource of the API) → the permission that its list or its page asks for, in the order in which hits are given. */
export const SEARCH_KINDS = {
  applications: 'cases.read',
  persons: 'cases.read',
  'mail-items': 'cases.read',
  'scanned-letters': 'cases.read',
  registrations: 'registrations.read',
  users: 'users.manage',
} as const satisfies Record<string, Permission>;

export type SearchKind = keyof typeof SEARCH_KINDS;
export const SEARCH_KIND_IDS = Object.keys(SEARCH_KINDS) as [SearchKind, ...SearchKind[]];

/** Whether the records of this resource stand in the index. */
export function isSearchKind(resource: string): resource is SearchKind {
  return resource in SEARCH_KINDS;
}

/**
 * What somebody may find.
 * @param actor who asks
 * @returns the kinds whose records this role may see; none for a program, which has no screen to search from
 */
export function searchableBy(actor: Pick<Actor, 'role'>): readonly SearchKind[] {
  return can(actor, 'session.read') ? SEARCH_KIND_IDS.filter((kind) => can(actor, SEARCH_KINDS[kind])) : [];
}
