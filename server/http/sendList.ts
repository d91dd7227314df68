/** Decides how the records of a resource are listed and read, in the dialect of ra-data-simple-rest. */
import { z } from 'zod';
import { DomainError } from '@desk/shared/contract/errors';
import { LIST_RULES, parseListQuery, type ListQuery } from '@desk/shared/contract/listQuery';
import type { ResourceName, ResourceRecords } from '@desk/shared/contract/resources';
import type { Actor } from '@desk/shared/access/roles';
import type { Dependencies } from '../dependencies';
import { RESOURCE_WORDS } from './resourceWords';
import { defineRoute, type Access, type Reply, type RequestContext, type RouteDef } from './route';

type StaffAccess = Exclude<Access, 'public'>;
type Asker = RequestContext<undefined, unknown, unknown, Actor>;
export interface Page<T> {
  readonly rows: readonly T[];
  readonly total: number;
}

const listParameters = z.strictObject({
  sort: z.string().max(200).optional(),
  range: z.string().max(60).optional(),
  filter: z.string().max(60_000).optional(),
});
export type ListParameters = z.infer<typeof listParameters>;

/**
 * Answers a list question.
 * @param resource whose sort and filter keys apply
 * @param query the three parameters as they stand in the address
 * @param fetchRows reads one page and counts all that match
 * @returns the rows, with a Content-Range that tells where they lie in the whole
 * @throws DomainError badQuery naming the keys that are allowed
 */
export async function listReply(
  resource: ResourceName,
  query: ListParameters,
  fetchRows: (query: ListQuery) => Promise<Page<unknown>>,
): Promise<Reply> {
  const parsed = parseListQuery(resource, query);
  if ('problem' in parsed) {
    throw new DomainError('badQuery', { allowed: parsed.allowed, errors: { [parsed.problem]: 'not allowed' } });
  }
  const { rows, total } = await fetchRows(parsed);
  const span = rows.length === 0 ? '*' : `${parsed.offset}-${parsed.offset + rows.length - 1}`;
  return { body: rows, headers: { 'Content-Range': `${resource} ${span}/${total}` } };
}

/** GET /<resource>: the list of a resource. */
export function listRoute<R extends ResourceName>(
  resource: R,
  access: StaffAccess,
  list: (deps: Dependencies, query: ListQuery, asker: Asker) => Promise<Page<ResourceRecords[R]>>,
): RouteDef {
  const { filters, sorts } = LIST_RULES[resource];
  return defineRoute({
    method: 'get',
    path: `/${resource}`,
    access,
    summary: `List ${RESOURCE_WORDS[resource].many}`,
    notes: `Filter keys: ${Object.keys(filters).join(', ')}. Sort keys: ${sorts.join(', ')}.`,
    query: listParameters,
    handler: (context) => listReply(resource, context.query, (query) => list(context.deps, query, context)),
  });
}

/** GET /<resource>/:id: one record, or 404. The record may say more than a row of the list does. */
export function oneRoute<R extends ResourceName>(
  resource: R,
  access: StaffAccess,
  find: (deps: Dependencies, id: string, asker: Asker) => Promise<ResourceRecords[R] | null>,
): RouteDef {
  return defineRoute({
    method: 'get',
    path: `/${resource}/:id`,
    access,
    summary: `Read one ${RESOURCE_WORDS[resource].one}`,
    handler: async (context) => {
      const { id } = context.params as { id: string };
      const record = await find(context.deps, id, context);
      if (record === null) {
        throw new DomainError('notFound');
      }
      return { body: record };
    },
  });
}
