/** Decides how the records of a resource are listed and read, in the dialect of ra-data-simple-rest. */
import { z } from 'zod';
import { caseOfChain } from '@desk/shared/audit/chainOf';
import { shownIn, type ShownRow } from '@desk/shared/audit/shownIn';
import { DomainError } from '@desk/shared/contract/errors';
import { TOTAL_EXCEEDS } from '@desk/shared/contract/listHeaders';
import { LIST_RULES, parseListQuery, type ListQuery } from '@desk/shared/contract/listQuery';
import type { ResourceName, ResourceRecords } from '@desk/shared/contract/resources';
import type { Actor } from '@desk/shared/access/roles';
import { SHOWS_PEOPLE } from '@desk/shared/contract/shownRecords';
import { sha256Of } from '../crypto/sha256';
import type { Dependencies } from '../dependencies';
import { noteRecord } from '../trail/reads/noteRecord';
import { RESOURCE_WORDS } from './resourceWords';
import { isSearch, nearnessAsked } from '../limits/nearnessAsked';
import { seenOne, seenRows } from '../flow/seenRows';
import { defineRoute, type Access, type Reply, type RequestContext, type RouteDef } from './route';

type StaffAccess = Exclude<Access, 'public'>;
type Asker = RequestContext<undefined, unknown, unknown, Actor>;
export interface Page<T> {
  readonly rows: readonly T[];
  readonly total: number;
  /** Whether there are more than were counted; false where it is left out. */
  readonly hasMore?: boolean;
}

const listParameters = z.strictObject({
  sort: z.string().max(200).optional(),
  range: z.string().max(60).optional(),
  filter: z.string().max(60_000).optional(),
});
type ListParameters = z.infer<typeof listParameters>;
type ListAsker = RequestContext<undefined, ListParameters, unknown, Actor>;
interface Listed extends Pick<ListQuery, 'filter'> {
  readonly rows: readonly ShownRow[];
  /** How many match: to learn that somebody is known here takes no row. */
  readonly total: number;
}

function only(value: unknown): string | null {
  const [one, ...others] = Array.isArray(value) ? (value as unknown[]) : [value];
  return typeof one === 'string' && others.length === 0 ? one : null;
}

/** The one case that a list was asked of, however that was said; null where it was asked of more. */
function caseAsked(resource: ResourceName, { applicationId, id, chain }: ListQuery['filter']): string | null {
  const ofChain = typeof chain === 'string' ? caseOfChain(chain) : null;
  return only(applicationId) ?? (resource === 'applications' ? only(id) : null) ?? ofChain;
}

/** A list of one case belongs to its history, any other to that of whoever asked. */
function noteList(resource: ResourceName, asker: ListAsker, { filter, rows, total }: Listed): void {
  const { actor, requestId, origin } = asker;
  // A search that finds nothing is told as well: somebody who tries out what they do not know shows by those.
  if (SHOWS_PEOPLE[resource] !== true || (total === 0 && !isSearch({ resource, filter }))) {
    return;
  }
  const applicationId = caseAsked(resource, filter);
  const shown = shownIn(
    resource === 'applications' ? rows.map(({ id }) => ({ id, applicationId: id })) : rows,
    applicationId,
  );
  const data = { resource, rows: rows.length, filters: Object.keys(filter).sort(), ...shown };
  // The same question that shows others is another look.
  const look = `list ${resource} ${JSON.stringify(asker.query)} ${sha256Of(JSON.stringify(shown))}`;
  asker.deps.reads.note({ applicationId, entry: { type: 'list.read', data }, actor, requestId, origin }, look);
}

/**
 * Answers a list question, and notes who saw it.
 * @param resource whose sort and filter keys apply
 * @param asker who asks, with the three parameters as they stand in the address
 * @param fetchRows reads one page and counts all that match
 * @returns the rows, with a Content-Range that tells where they lie in the whole; where more match than are counted, a header says so
 * @throws DomainError badQuery naming the keys that are allowed; readsNotKept
 */
async function listReply(
  resource: ResourceName,
  asker: ListAsker,
  fetchRows: (query: ListQuery) => Promise<Page<ShownRow>>,
): Promise<Reply> {
  const { query } = asker;
  const parsed = parseListQuery(resource, query);
  if ('problem' in parsed) {
    throw new DomainError('badQuery', { allowed: parsed.allowed, errors: { [parsed.problem]: 'not allowed' } });
  }
  const near = await nearnessAsked(asker.deps, asker.actor, { resource, filter: parsed.filter });
  const { rows: found, total, hasMore = false } = await fetchRows({ ...parsed, near });
  const rows = await seenRows(asker.deps, { resource, actor: asker.actor }, found);
  noteList(resource, asker, { filter: parsed.filter, rows, total });
  const span = rows.length === 0 ? '*' : `${parsed.offset}-${parsed.offset + rows.length - 1}`;
  return {
    body: rows,
    headers: {
      'Content-Range': `${resource} ${span}/${total}`,
      ...(hasMore ? { [TOTAL_EXCEEDS]: String(total) } : {}),
    },
  };
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
    notes:
      `Filter keys: ${Object.keys(filters).join(', ')}. Sort keys: ${sorts.join(', ')}. ` +
      `Of a list that is longer than was counted ${TOTAL_EXCEEDS} has the total of Content-Range.`,
    query: listParameters,
    handler: (context) => listReply(resource, context, (query) => list(context.deps, query, context)),
  });
}

/** Opening a whole case is an event of its own. */
const TOLD_ITSELF: Partial<Record<ResourceName, boolean>> = { applications: true };

/** GET /<resource>/:id: one record, or 404; who saw it is noted. The record may say more than a row of the list does. */
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
      if (SHOWS_PEOPLE[resource] !== false && TOLD_ITSELF[resource] !== true) {
        const applicationId = 'applicationId' in record ? record.applicationId : null;
        noteRecord(context.deps.reads, context, { resource, id, applicationId });
      }
      return { body: await seenOne(context.deps, { resource, actor: context.actor }, record) };
    },
  });
}
