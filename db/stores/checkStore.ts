/** Keeps the checks of a case and every attempt at them; attempts are only ever added. */
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

/**
 * Adds an attempt under the check's next sequence number and makes its outcome the check's own; a reopened check has
 * none. A waiver that was asked for the former outcome falls away.
 * @throws StorageError `foreignKey` when there is no such check
 */
export async function appendAttempt(tx: Tx, attempt: Omit<CheckAttempt, 'sequence'>): Promise<void> {
  const { checkId } = attempt;
  await rowsWith(tx, 'checks', { match: { id: checkId }, lock: true });
  const [last] = await rowsWith(tx, 'check_attempts', { match: { checkId }, order: [['sequence', 'DESC']], limit: 1 });
  await insertRows(tx, 'check_attempts', [{ ...attempt, sequence: (last?.sequence ?? 0) + 1 }]);
  const set =
    attempt.outcome === 'reopened'
      ? { outcome: null, reasonCode: null, waiver: null }
      : { outcome: attempt.outcome, reasonCode: attempt.reasonCode, waiver: null };
  await updateRows(tx, 'checks', { match: { id: checkId }, set });
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
  const { rows, total } = await listRows(reader, { resource: 'checks', table: 'checks' }, query);
  return { rows: rows.map(asCheck), total };
}
