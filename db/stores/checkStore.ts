/** Keeps the checks of a case and every attempt at them; attempts are only ever added. */
import { caseChain } from '@desk/shared/audit/chainOf';
import type { Check, CheckAttempt } from '@desk/shared/checks/check';
import type { ListQuery } from '@desk/shared/contract/listQuery';
import type { CheckWithAttempts } from '@desk/shared/contract/resources';
import type { CheckColumns } from '../models/workRows';
import type { Reader, Tx } from '../reader';
import { listRows, type Page } from '../sql/list';
import { insertRows, rowsWith, rowWith, updateRows } from '../sql/rows';

function asCheck({ position: _position, ...check }: CheckColumns): Check {
  return check;
}

/** Adds checks; each case keeps them in the order in which they are given. */
export async function insertChecks(tx: Tx, checks: readonly Check[]): Promise<void> {
  const next = new Map<string, number>();
  for (const applicationId of new Set(checks.map((check) => check.applicationId))) {
    const [last] = await rowsWith(tx, 'checks', { match: { applicationId }, order: [['position', 'DESC']], limit: 1 });
    next.set(applicationId, (last?.position ?? 0) + 1);
  }
  const rows = checks.map((check) => {
    const position = next.get(check.applicationId) ?? 1;
    next.set(check.applicationId, position + 1);
    return { ...check, position };
  });
  await insertRows(tx, 'checks', rows);
}

/** The checks of a case in the order in which they were planned, each with its attempts, the first one first. */
export async function checksOf(reader: Reader, applicationId: string): Promise<CheckWithAttempts[]> {
  const checks = await rowsWith(reader, 'checks', { match: { applicationId }, order: [['position', 'ASC']] });
  const match = { checkId: checks.map((check) => check.id) };
  const attempts =
    checks.length === 0 ? [] : await rowsWith(reader, 'check_attempts', { match, order: [['sequence', 'ASC']] });
  return checks.map((check) => ({
    ...asCheck(check),
    attempts: attempts.filter((attempt) => attempt.checkId === check.id),
  }));
}

/** The check with this id, or null. */
export async function findCheck(reader: Reader, id: string): Promise<Check | null> {
  const row = await rowWith(reader, 'checks', { id });
  return row && asCheck(row);
}

type NewAttempt = Omit<CheckAttempt, 'sequence'>;

/** What an attempt makes of its check; a reopened check has no outcome, and a waiver asked for the former one falls away. */
function outcomeOf({ outcome, reasonCode }: NewAttempt): Pick<Check, 'outcome' | 'reasonCode' | 'waiver'> {
  return outcome === 'reopened'
    ? { outcome: null, reasonCode: null, waiver: null }
    : { outcome, reasonCode, waiver: null };
}

/**
 * Adds attempts, each under its check's next sequence number and in the order in which they are given, and makes the
 * last outcome of a check its own.
 * @throws StorageError `foreignKey` when there is no such check
 */
export async function appendAttempts(tx: Tx, attempts: readonly NewAttempt[]): Promise<void> {
  if (attempts.length === 0) {
    return;
  }
  const ids = [...new Set(attempts.map(({ checkId }) => checkId))];
  const checks = await rowsWith(tx, 'checks', { match: { id: ids }, order: [['id', 'ASC']], lock: true });
  const caseOf = new Map(checks.map((check) => [check.id, check.applicationId]));
  const former = await rowsWith(tx, 'check_attempts', { match: { checkId: ids } });
  const last = new Map<string, number>();
  for (const { checkId, sequence } of former) {
    last.set(checkId, Math.max(sequence, last.get(checkId) ?? 0));
  }
  const rows = attempts.map((attempt): CheckAttempt => {
    const sequence = (last.get(attempt.checkId) ?? 0) + 1;
    last.set(attempt.checkId, sequence);
    return { ...attempt, sequence };
  });
  await insertRows(tx, 'check_attempts', rows, ({ checkId }) => caseChain(caseOf.get(checkId) ?? ''));
  await setOutcomes(tx, new Map(attempts.map((attempt) => [attempt.checkId, outcomeOf(attempt)])));
}

/** Adds one attempt, as appendAttempts. */
export async function appendAttempt(tx: Tx, attempt: NewAttempt): Promise<void> {
  await appendAttempts(tx, [attempt]);
}

/** One statement for all checks that come to the same. */
async function setOutcomes(tx: Tx, outcomes: ReadonlyMap<string, ReturnType<typeof outcomeOf>>): Promise<void> {
  const groups = new Map<string, string[]>();
  for (const [id, { outcome, reasonCode }] of outcomes) {
    const key = JSON.stringify([outcome, reasonCode]);
    groups.set(key, [...(groups.get(key) ?? []), id]);
  }
  for (const ids of groups.values()) {
    const set = outcomes.get(ids[0] ?? '');
    if (set !== undefined) {
      await updateRows(tx, 'checks', { match: { id: ids }, set });
    }
  }
}

/** Sets the waiver that was asked for a failed check, or takes it back with null. */
export async function setWaiver(tx: Tx, checkId: string, waiver: Check['waiver']): Promise<void> {
  await updateRows(tx, 'checks', { match: { id: checkId }, set: { waiver } });
}

/** Marks a check as renewed or additional anew, when another level or another means changed what it is. */
export async function setRenewal(tx: Tx, checkId: string, renewal: Check['renewal']): Promise<void> {
  await updateRows(tx, 'checks', { match: { id: checkId }, set: { renewal } });
}

/** A page of checks. */
export async function listChecks(reader: Reader, query: ListQuery): Promise<Page<Check>> {
  const { rows, ...total } = await listRows(reader, { resource: 'checks', table: 'checks' }, query);
  return { ...total, rows: rows.map(asCheck) };
}
