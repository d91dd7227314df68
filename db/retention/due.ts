/** Looks for what has to go: closed cases past their term, copies of identity documents, and what is kept for days. */
import { TERMS, type CaseRetention, type RetentionReport } from '@desk/shared/audit/retention';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import { plusMonths } from '@desk/shared/calendar/days';
import type { PolicySettings } from '@desk/shared/policy/policy';
import { STATUS_IDS, STATUSES } from '@desk/shared/flow/statuses';
import type { Reader } from '../reader';
import { query } from '../sql/rows';
import { instantValue, readValue } from '../sql/values';

/** Until when each kind is kept; what is older has to go. Moments as ISO 8601 UTC. */
export interface Bounds {
  /** Cases closed before it. */
  readonly cases: string;
  /** Cases decided before it. */
  readonly images: string;
  readonly answers: string;
  readonly webhookMessages: string;
  readonly unreadFiles: string;
  readonly stacks: string;
}

const DAY_MS = 24 * 60 * 60_000;

/**
 * @param now ISO 8601 UTC
 * @param settings of the policy in force now: a term that was changed counts for what is there already
 */
export function boundsOf(
  now: string,
  { retentionYears, identityImageDays }: Pick<PolicySettings, 'retentionYears' | 'identityImageDays'>,
): Bounds {
  const daysAgo = (days: number): string => new Date(Date.parse(now) - days * DAY_MS).toISOString();
  return {
    cases: `${plusMonths(amsterdamDay(now), -12 * retentionYears)}T00:00:00.000Z`,
    images: daysAgo(identityImageDays),
    answers: daysAgo(TERMS.answers),
    webhookMessages: daysAgo(TERMS.webhookMessages),
    unreadFiles: daysAgo(TERMS.unreadFiles),
    stacks: daysAgo(TERMS.stacks),
  };
}

function inPhase(phase: 'decided' | 'closed'): string {
  return STATUS_IDS.filter((status) => STATUSES[status].phase === phase)
    .map((status) => `'${status}'`)
    .join(', ');
}

/** JSON is kept byte for byte as it was written, so that a hold shows in its text. */
const NOT_HELD = `(a.retention IS NULL OR CAST(a.retention AS TEXT) NOT LIKE '%"hold":{%')`;

const CASES_PAST_TERM = `FROM applications a WHERE a.status IN (${inPhase('closed')}) AND a.status_changed_at < $1 AND ${NOT_HELD}`;
const CASES_CONFIRMED = `FROM applications a WHERE a.erasure_confirmed AND a.status IN (${inPhase('closed')}) AND ${NOT_HELD}`;
const IMAGES =
  'FROM documents d JOIN mail_items m ON m.id = d.mail_item_id JOIN applications a ON a.id = m.application_id ' +
  `WHERE ${NOT_HELD} AND (a.status IN (${inPhase('closed')}) AND a.status_changed_at < $1 OR ` +
  `a.status IN (${inPhase('decided')}) AND ` +
  'EXISTS (SELECT 1 FROM decisions x WHERE x.application_id = a.id AND x.at < $1)) AND ' +
  "EXISTS (SELECT 1 FROM document_pages p WHERE p.document_id = d.id AND p.kind = 'identityCopy' AND p.erased_at IS NULL)";
const TOLD_WEBHOOKS =
  'webhook_events w WHERE w.created_at < $1 AND NOT EXISTS ' +
  "(SELECT 1 FROM webhook_deliveries v WHERE v.event_id = w.id AND v.status = 'pending')";
const DONE_STACKS =
  "FROM mail_batches b WHERE b.finished_at IS NOT NULL AND b.finished_at < $1 AND b.wrapped_key <> '' AND NOT EXISTS " +
  '(SELECT 1 FROM scanned_letters l LEFT JOIN applications a ON a.id = l.application_id WHERE l.batch_id = b.id AND ' +
  `(l.in_tray OR a.id IS NOT NULL AND (a.status NOT IN (${inPhase('closed')}) OR NOT ${NOT_HELD})))`;
const OLD_BESIDE =
  'FROM audit_events e JOIN audit_personal_data p ON p.event_id = e.id WHERE e.application_id IS NULL AND e.at < $1 ' +
  "AND e.chain NOT IN ('policy', 'settings')";

/** A page of what has to go, in the order of the ids. */
export interface DuePage {
  /** The last of the page before; null for the first page. */
  readonly after: string | null;
  readonly limit: number;
}

interface Due {
  readonly column: string;
  /** From FROM to the last condition; the moment, if there is one, is its $1. */
  readonly from: string;
  readonly before?: string;
}

async function idsOf(reader: Reader, { column, from, before }: Due, { after, limit }: DuePage): Promise<string[]> {
  const values = [
    ...(before === undefined ? [] : [instantValue(reader.dialect, before)]),
    ...(after === null ? [] : [after]),
  ];
  const beyond = after === null ? '' : ` AND ${column} > $${String(values.length)}`;
  const sql = `SELECT DISTINCT ${column} AS id ${from}${beyond} ORDER BY ${column} LIMIT ${String(limit)}`;
  return (await query(reader, sql, values)).map((row) => String(row['id']));
}

/** Ids of closed cases past their term. */
export async function casesPastTerm(reader: Reader, bounds: Bounds, page: DuePage): Promise<string[]> {
  return idsOf(reader, { column: 'a.id', from: CASES_PAST_TERM, before: bounds.cases }, page);
}

/** Ids of cases that two supervisors agreed to erase. */
export async function casesToErase(reader: Reader, page: DuePage): Promise<string[]> {
  return idsOf(reader, { column: 'a.id', from: CASES_CONFIRMED }, page);
}

/** Ids of scans with a copy of an identity document that has to go. */
export async function scansWithImages(reader: Reader, bounds: Bounds, page: DuePage): Promise<string[]> {
  return idsOf(reader, { column: 'd.id', from: IMAGES, before: bounds.images }, page);
}

/** Ids of stacks of which nothing waits any more. */
export async function doneStacks(reader: Reader, bounds: Bounds, page: DuePage): Promise<string[]> {
  return idsOf(reader, { column: 'b.id', from: DONE_STACKS, before: bounds.stacks }, page);
}

/** Whether nothing of a stack waits any more, asked again in the transaction that erases it. */
export async function isDoneStack(reader: Reader, bounds: Bounds, batchId: string): Promise<boolean> {
  const values = [instantValue(reader.dialect, bounds.stacks), batchId];
  return (await query(reader, `SELECT b.id ${DONE_STACKS} AND b.id = $2`, values)).length > 0;
}

/** Chains of subjects that are no case, with values beside events past the term of cases. */
export async function chainsPastTerm(reader: Reader, bounds: Bounds, page: DuePage): Promise<string[]> {
  return idsOf(reader, { column: 'e.chain', from: OLD_BESIDE, before: bounds.cases }, page);
}

/** Conditions of what goes row by row, each with one moment as $1. */
export const OLD_ROWS = {
  answers: 'at < $1',
  deliveries: `event_id IN (SELECT w.id FROM ${TOLD_WEBHOOKS})`,
  webhookMessages: `id IN (SELECT w.id FROM ${TOLD_WEBHOOKS})`,
} as const;
export const OLD_UNREAD = 'since < $1';

/** How much of each kind has to go now: what a dry run says. */
export async function dueOf(reader: Reader, bounds: Bounds): Promise<RetentionReport> {
  const count = async (from: string, before?: string): Promise<number> => {
    const values = before === undefined ? [] : [instantValue(reader.dialect, before)];
    const [row] = await query(reader, `SELECT COUNT(*) AS total ${from}`, values);
    return Number(row?.['total'] ?? 0);
  };
  return {
    cases: (await count(CASES_PAST_TERM, bounds.cases)) + (await count(CASES_CONFIRMED)),
    images: await count(IMAGES, bounds.images),
    trail: await count(`FROM (SELECT DISTINCT e.chain ${OLD_BESIDE}) AS chains`, bounds.cases),
    answers: await count(`FROM idempotent_answers WHERE ${OLD_ROWS.answers}`, bounds.answers),
    webhookMessages: await count(`FROM ${TOLD_WEBHOOKS}`, bounds.webhookMessages),
    unreadFiles: await count(`FROM unread_files WHERE ${OLD_UNREAD}`, bounds.unreadFiles),
    stacks: await count(DONE_STACKS, bounds.stacks),
  };
}

/** Cases with a legal hold or a request to be erased, the latest number first. */
export async function markedCases(
  reader: Reader,
): Promise<readonly { readonly id: string; readonly number: string; readonly retention: CaseRetention }[]> {
  const sql =
    'SELECT id, number, retention FROM applications WHERE retention IS NOT NULL ORDER BY number DESC LIMIT 500';
  return (await query(reader, sql, [])).map((row) => ({
    id: String(row['id']),
    number: String(row['number']),
    retention: readValue(reader.dialect, 'json', row['retention']) as CaseRetention,
  }));
}
