/** sort, range and filter as ra-data-simple-rest sends them, and which keys each resource allows. */
import { z } from 'zod';
import type { Nearness } from '../search/nearness';
import type { ResourceName } from './resources';

/** `searchCase` asks for rows of the cases that a search finds; `present` asks whether a count is above zero, `atMost` whether a number is no larger; what `relative` means depends on who asks and when (`resolveFilter`). */
export type FilterKind =
  | 'exact'
  | 'contains'
  | 'boolean'
  | 'number'
  | 'search'
  | 'searchCase'
  | 'dateFrom'
  | 'dateTo'
  | 'present'
  | 'atMost'
  | 'relative';
export interface ListRules {
  /** Filter key → how it is matched. A list of values means any of them. */
  readonly filters: Readonly<Record<string, FilterKind>>;
  readonly sorts: readonly string[];
  readonly defaultSort: readonly [string, 'ASC' | 'DESC'];
}

const ofCase = { id: 'exact', applicationId: 'exact' } as const;

export const LIST_RULES: Readonly<Record<ResourceName, ListRules>> = {
  applications: {
    filters: {
      id: 'exact',
      q: 'search',
      number: 'exact',
      status: 'exact',
      targetLevel: 'exact',
      currentLevel: 'exact',
      assigneeId: 'exact',
      kvkNumber: 'exact',
      reported: 'boolean',
      receivedFrom: 'dateFrom',
      receivedTo: 'dateTo',
      hasPriority: 'boolean',
      agesFrom: 'dateFrom',
      agesTo: 'dateTo',
      dueTo: 'dateTo',
      late: 'relative',
      // Who handled it; and a decision on it: by whom, when, how, within how many minutes of looking. Those of a decision ask about the same one.
      handledById: 'exact',
      decidedById: 'exact',
      decidedFrom: 'dateFrom',
      decidedTo: 'dateTo',
      decidedAs: 'exact',
      decidedWithin: 'atMost',
      waived: 'present',
      overruled: 'present',
      // A check of it, and how that came out; null for one that is open.
      checkCode: 'exact',
      checkOutcome: 'exact',
    },
    sorts: [
      'number',
      'status',
      'targetLevel',
      'companyName',
      'kvkNumber',
      'submittedAt',
      'receivedOn',
      'statusChangedAt',
      'dueOn',
      'assigneeName',
      'urgency',
    ],
    defaultSort: ['submittedAt', 'ASC'],
  },
  persons: {
    filters: { ...ofCase, role: 'exact', outcome: 'exact', q: 'search' },
    sorts: ['position', 'surname'],
    defaultSort: ['position', 'ASC'],
  },
  'mail-items': {
    filters: { ...ofCase, q: 'search', receivedOn: 'exact', scanned: 'boolean', open: 'present' },
    sorts: ['number', 'receivedOn', 'registeredAt'],
    defaultSort: ['registeredAt', 'DESC'],
  },
  'mail-batches': {
    filters: { id: 'exact', status: 'exact', sha256: 'exact', source: 'exact' },
    sorts: ['createdAt', 'fileName', 'status'],
    defaultSort: ['createdAt', 'DESC'],
  },
  'scanned-letters': {
    filters: {
      id: 'exact',
      batchId: 'exact',
      status: 'exact',
      applicationId: 'exact',
      q: 'search',
      inTray: 'boolean',
    },
    sorts: ['place', 'fileName', 'batchId', 'status'],
    defaultSort: ['id', 'ASC'],
  },
  'unread-files': {
    filters: { id: 'exact', place: 'exact', reason: 'exact' },
    sorts: ['since', 'fileName', 'reason'],
    defaultSort: ['since', 'DESC'],
  },
  documents: {
    filters: { id: 'exact', mailItemId: 'exact', sha256: 'exact' },
    sorts: ['fileName'],
    defaultSort: ['fileName', 'ASC'],
  },
  checks: {
    filters: { ...ofCase, code: 'exact', outcome: 'exact', subject: 'exact', subjectId: 'exact', renewal: 'exact' },
    sorts: ['code', 'outcome'],
    defaultSort: ['code', 'ASC'],
  },
  mismatches: {
    filters: { ...ofCase, field: 'exact', difference: 'exact', resolution: 'exact', subjectId: 'exact' },
    sorts: ['field', 'difference'],
    defaultSort: ['field', 'ASC'],
  },
  decisions: { filters: { ...ofCase, outcome: 'exact', byId: 'exact' }, sorts: ['at'], defaultSort: ['at', 'DESC'] },
  dispatches: {
    filters: {
      ...ofCase,
      personId: 'exact',
      channel: 'exact',
      status: 'exact',
      printRunId: 'exact',
      settledAt: 'exact',
    },
    sorts: ['queuedAt', 'sentAt', 'status'],
    defaultSort: ['queuedAt', 'DESC'],
  },
  'print-runs': {
    filters: { id: 'exact', number: 'exact', status: 'exact', createdById: 'exact' },
    sorts: ['createdAt', 'number', 'status'],
    defaultSort: ['createdAt', 'DESC'],
  },
  'audit-events': {
    filters: {
      ...ofCase,
      caseQ: 'searchCase',
      type: 'exact',
      actorId: 'exact',
      chain: 'exact',
      origin: 'exact',
      from: 'dateFrom',
      to: 'dateTo',
    },
    sorts: ['sequence', 'at'],
    defaultSort: ['sequence', 'DESC'],
  },
  samples: {
    filters: { id: 'exact', number: 'exact', method: 'exact', drawnById: 'exact', closedAt: 'exact' },
    sorts: ['drawnAt', 'number', 'size'],
    defaultSort: ['drawnAt', 'DESC'],
  },
  registrations: {
    filters: { id: 'exact', q: 'search', kvkNumber: 'exact', registrationNumber: 'exact' },
    sorts: ['companyName', 'registrationNumber', 'kvkNumber'],
    defaultSort: ['companyName', 'ASC'],
  },
  users: {
    filters: { id: 'exact', role: 'exact', active: 'boolean', q: 'search' },
    sorts: ['name', 'username', 'role'],
    defaultSort: ['name', 'ASC'],
  },
  programs: { filters: { id: 'exact', role: 'exact' }, sorts: ['createdAt', 'name'], defaultSort: ['name', 'ASC'] },
  'policy-drafts': {
    filters: { id: 'exact', status: 'exact' },
    sorts: ['changedAt', 'createdAt'],
    defaultSort: ['changedAt', 'DESC'],
  },
  'webhook-endpoints': {
    filters: { id: 'exact', active: 'boolean' },
    sorts: ['createdAt', 'url'],
    defaultSort: ['createdAt', 'ASC'],
  },
  'webhook-deliveries': {
    filters: { ...ofCase, endpointId: 'exact', eventId: 'exact', status: 'exact', type: 'exact' },
    sorts: ['createdAt', 'nextAttemptAt', 'status'],
    defaultSort: ['createdAt', 'DESC'],
  },
  policies: { filters: { id: 'exact', version: 'number' }, sorts: ['version'], defaultSort: ['version', 'DESC'] },
};

/** A list question after parsing: every key is allowed, every value has a safe type. */
export interface ListQuery {
  readonly sort: readonly [string, 'ASC' | 'DESC'];
  readonly offset: number;
  readonly limit: number;
  readonly filter: Readonly<Record<string, FilterValue>>;
  /** How near whoever asks is to what a search finds; far from all of it where this is left out. */
  readonly near?: Nearness | undefined;
}
export type FilterScalar = string | number | boolean | null;
export type FilterValue = FilterScalar | readonly FilterScalar[];

export type ListQueryError = { readonly problem: string; readonly allowed: readonly string[] };
export const MAX_PAGE = 1000;
const DEFAULT_PAGE = 25;

const scalar = z.union([z.string().max(200), z.number(), z.boolean(), z.null()]);
const sortSchema = z.tuple([z.string(), z.enum(['ASC', 'DESC'])]);
const rangeSchema = z.tuple([z.int().min(0), z.int().min(0)]);
const filterSchema = z.record(z.string(), z.union([scalar, z.array(scalar).max(MAX_PAGE)]));

function parseJson(text: string | undefined): unknown {
  if (text === undefined || text === '') {
    return undefined;
  }
  try {
    return JSON.parse(text);
  } catch {
    return Symbol('not JSON');
  }
}

/** Years of four digits that both databases count alike: PostgreSQL knows no year 0. */
const moment = z.union([z.iso.date(), z.iso.datetime({ offset: true })]).refine((text) => text >= '1000');

/** As it stands in JSON, or in the address of a screen. */
const yesOrNo = z.union([z.boolean(), z.enum(['true', 'false'])]);

/** What a filter of these kinds is asked by, one value of it; any other would find nothing, or everything, and say so to nobody. */
const VALUES: Partial<Record<FilterKind, { readonly shape: z.ZodType; readonly allowed: readonly string[] }>> = {
  dateFrom: { shape: moment, allowed: ['YYYY-MM-DD', 'ISO 8601'] },
  dateTo: { shape: moment, allowed: ['YYYY-MM-DD', 'ISO 8601'] },
  boolean: { shape: yesOrNo, allowed: ['true', 'false'] },
  present: { shape: yesOrNo, allowed: ['true', 'false'] },
  relative: { shape: yesOrNo, allowed: ['true', 'false'] },
  atMost: { shape: z.coerce.number().int().min(0), allowed: ['0, 1, 2 …'] },
};

/**
 * Parses the three query parameters of a list.
 * @param resource whose rules apply
 * @param query raw strings from the address
 * @returns the query, or what is wrong with the names that are allowed instead
 */
export function parseListQuery(
  resource: ResourceName,
  query: {
    readonly sort?: string | undefined;
    readonly range?: string | undefined;
    readonly filter?: string | undefined;
  },
): ListQuery | ListQueryError {
  const rules = LIST_RULES[resource];
  const sort = sortSchema.safeParse(parseJson(query.sort) ?? rules.defaultSort);
  if (!sort.success || ![...rules.sorts, 'id'].includes(sort.data[0])) {
    return { problem: 'sort', allowed: rules.sorts };
  }
  const filter = filterSchema.safeParse(parseJson(query.filter) ?? {});
  const keys = Object.keys(rules.filters);
  if (!filter.success || Object.keys(filter.data).some((key) => !keys.includes(key))) {
    return { problem: 'filter', allowed: keys };
  }
  for (const [key, value] of Object.entries(filter.data)) {
    const kind = VALUES[rules.filters[key] ?? 'exact'];
    if (kind?.shape.safeParse(value).success === false) {
      return { problem: 'filter', allowed: kind.allowed };
    }
  }
  const wholeList = Array.isArray(filter.data['id']) ? filter.data['id'].length : DEFAULT_PAGE;
  const range = rangeSchema.safeParse(parseJson(query.range) ?? [0, Math.max(wholeList, DEFAULT_PAGE) - 1]);
  if (!range.success || range.data[1] < range.data[0] || range.data[1] - range.data[0] >= MAX_PAGE) {
    return { problem: 'range', allowed: [`[0,${String(MAX_PAGE - 1)}]`] };
  }
  const [from, to] = range.data;
  return { sort: sort.data, offset: from, limit: to - from + 1, filter: filter.data };
}
