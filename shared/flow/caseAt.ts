/** Works out how a case stood behind one of its events: from its trail and from records of which nothing is overwritten. */
import type { PersonRef } from '../access/roles';
import type { CheckAttempt, CheckOutcome } from '../checks/check';
import type { AuditEventRow, CheckWithAttempts } from '../contract/resources';
import type { Decision } from '../decision/decision';
import type { Mismatch } from '../mismatches/mismatch';
import { AUDIT_EVENTS } from './auditEvents';
import type { StatusId } from './statuses';
import { statusesBehind } from './statusWalk';

/** A difference with when it was found, and when it was compared anew. */
export type DatedMismatch = Mismatch & { readonly comparedAt: string; readonly supersededAt: string | null };

export interface CaseRecords {
  /** As it is now. */
  readonly status: StatusId;
  /** Every event of the case, the first one first. */
  readonly events: readonly AuditEventRow[];
  readonly checks: readonly CheckWithAttempts[];
  /** Those that were compared anew as well. */
  readonly mismatches: readonly DatedMismatch[];
  readonly decisions: readonly Decision[];
}

export interface CheckAt {
  readonly id: string;
  readonly code: string;
  readonly subjectId: string | null;
  /** Null while nothing was found, or after somebody opened it again. */
  readonly outcome: CheckOutcome | null;
  /** Every attempt until then, the first one first. */
  readonly attempts: readonly CheckAttempt[];
}

export interface MismatchAt {
  readonly id: string;
  readonly field: string;
  readonly subjectId: string | null;
  readonly declared: string | null;
  readonly registered: string | null;
  /** Null while nobody settled it. */
  readonly resolution: string | null;
  readonly resolvedByName: string | null;
}

/** A case behind one of its events. */
export interface CaseAt {
  readonly sequence: number;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly status: StatusId;
  readonly policyVersion: number | null;
  readonly handlers: readonly PersonRef[];
  readonly readers: readonly PersonRef[];
  readonly checks: readonly CheckAt[];
  readonly mismatches: readonly MismatchAt[];
  readonly decisions: readonly Decision[];
  /** What was corrected afterwards, as it stood at this event: field → value. */
  readonly correctedSince: Readonly<Record<string, unknown>>;
}

/** Something that differs between two moments; a word of which kind, what it is about, and both values. */
export interface CaseDifference {
  readonly kind: 'status' | 'policyVersion' | 'check' | 'mismatch' | 'decision';
  /** Code of a check, name of a field; empty where there is one only. */
  readonly about: string;
  readonly subjectId: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

function peopleOf(events: readonly AuditEventRow[]): PersonRef[] {
  return [...new Map(events.map(({ actorId: id, actorName: name }) => [id, { id, name }])).values()];
}

function checkAt({ id, code, subjectId, attempts }: CheckWithAttempts, at: string): CheckAt {
  const made = attempts.filter((attempt) => attempt.at <= at);
  const last = made.at(-1)?.outcome ?? null;
  return { id, code, subjectId, outcome: last === 'reopened' ? null : last, attempts: made };
}

function mismatchesAt(mismatches: readonly DatedMismatch[], at: string): MismatchAt[] {
  return mismatches
    .filter(({ difference }) => difference !== 'identical')
    .filter(({ comparedAt, supersededAt }) => comparedAt <= at && (supersededAt === null || supersededAt > at))
    .map(({ id, field, subjectId, declared, registered, resolution, resolvedAt, resolvedByName }) => {
      const isSettled = resolvedAt !== null && resolvedAt <= at;
      return {
        id,
        field,
        subjectId,
        declared,
        registered,
        resolution: isSettled ? resolution : null,
        resolvedByName: isSettled ? resolvedByName : null,
      };
    });
}

/** The first correction after the moment has what stood there then; later ones do not say more. */
function correctedSince(later: readonly AuditEventRow[]): Record<string, unknown> {
  const corrections = later.filter(({ type }) => type === 'application.corrected');
  return Object.assign({}, ...corrections.map(({ personal }) => personal?.['before'] ?? {}).reverse()) as Record<
    string,
    unknown
  >;
}

/**
 * @param records of the case as they are now
 * @param sequence number of the event in the trail
 * @returns the case behind that event; null when it is none of the case
 */
export function caseAt(
  { status, events, checks, mismatches, decisions }: CaseRecords,
  sequence: number,
): CaseAt | null {
  const until = events.filter((event) => event.sequence <= sequence);
  const last = until.at(-1);
  if (last?.sequence !== sequence) {
    return null;
  }
  const { at } = last;
  const planned = until.findLast(({ type }) => type === 'checks.planned')?.data['policyVersion'];
  const isReading = ({ type }: AuditEventRow): boolean => AUDIT_EVENTS[type].group === 'reading';
  return {
    sequence,
    at,
    status:
      statusesBehind(
        events.map(({ type }) => type),
        status,
      )[until.length - 1] ?? status,
    policyVersion: typeof planned === 'number' ? planned : null,
    handlers: peopleOf(until.filter(({ handling }) => handling)),
    readers: peopleOf(until.filter(isReading)),
    checks: planned === undefined ? [] : checks.map((check) => checkAt(check, at)),
    mismatches: mismatchesAt(mismatches, at),
    decisions: decisions.filter((decision) => decision.at <= at),
    correctedSince: correctedSince(events.filter((event) => event.sequence > sequence)),
  };
}

function single(
  kind: CaseDifference['kind'],
  before: string | number | null,
  after: string | number | null,
): CaseDifference[] {
  const word = (value: string | number | null): string | null => (value === null ? null : String(value));
  return before === after ? [] : [{ kind, about: '', subjectId: null, before: word(before), after: word(after) }];
}

interface Compared {
  readonly id: string;
  readonly about: string;
  readonly subjectId: string | null;
  readonly value: string | null;
}

function differing(kind: CaseDifference['kind'], before: readonly Compared[], after: readonly Compared[]) {
  const former = new Map(before.map((one) => [one.id, one]));
  const latter = new Map(after.map((one) => [one.id, one]));
  return [...new Map([...former, ...latter]).values()].flatMap(({ id, about, subjectId }): CaseDifference[] => {
    const [one, other] = [former.get(id)?.value ?? null, latter.get(id)?.value ?? null];
    const isNew = former.has(id) !== latter.has(id) && kind === 'mismatch';
    return one === other && !isNew ? [] : [{ kind, about, subjectId, before: one, after: other }];
  });
}

/**
 * What differs between two moments of one case.
 * @returns in the order status, policy, checks, differences, decisions
 */
export function caseDifferences(before: CaseAt, after: CaseAt): CaseDifference[] {
  const checks = (one: CaseAt): Compared[] =>
    one.checks.map(({ id, code, subjectId, outcome }) => ({ id, about: code, subjectId, value: outcome }));
  const mismatches = (one: CaseAt): Compared[] =>
    one.mismatches.map(({ id, field, subjectId, resolution }) => ({ id, about: field, subjectId, value: resolution }));
  const decisions = (one: CaseAt): Compared[] =>
    one.decisions.map(({ id, outcome }) => ({ id, about: '', subjectId: null, value: outcome }));
  return [
    ...single('status', before.status, after.status),
    ...single('policyVersion', before.policyVersion, after.policyVersion),
    ...differing('check', checks(before), checks(after)),
    ...differing('mismatch', mismatches(before), mismatches(after)),
    ...differing('decision', decisions(before), decisions(after)),
  ];
}
