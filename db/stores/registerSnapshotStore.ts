/** Keeps what the trade register answered about a case; answers are only ever added, and the latest of a number counts. */
import type { RegisterSnapshot } from '@desk/shared/application/tradeRegister';
import type { StatusId } from '@desk/shared/flow/statuses';
import type { StoredSnapshot } from '../models/registerRows';
import type { Reader, Tx } from '../reader';
import { indexCase } from '../search/caseEntries';
import { insertRows, query, rowsWith } from '../sql/rows';
import { instantValue } from '../sql/values';

/** How many failures in a row are told apart; after that the pauses no longer grow. */
const FAILURES_READ = 10;

function asSnapshot({ askedAt: _askedAt, ...snapshot }: StoredSnapshot): RegisterSnapshot {
  return snapshot;
}

/** What the register said about one number of a case. */
export interface RegisterRecord {
  /** The latest answer (found or not found); a failed attempt when there was never an answer; null when never asked. */
  readonly register: RegisterSnapshot | null;
  /** The last attempt when it failed after an answer was had; null otherwise. */
  readonly failure: RegisterSnapshot | null;
}

/**
 * Adds an answer, or an attempt that failed.
 * @param tx an open transaction
 * @param snapshot what was answered, and when the desk asked
 * @throws StorageError `foreignKey` when there is no such case
 */
export async function insertSnapshot(tx: Tx, snapshot: StoredSnapshot): Promise<void> {
  await insertRows(tx, 'register_snapshots', [snapshot]);
  if (snapshot.company !== null) {
    // A case is found by every name that the register has for its company.
    await indexCase(tx, snapshot.applicationId);
  }
}

async function latest(
  reader: Reader,
  match: { applicationId: string; kvkNumber: string; result?: readonly RegisterSnapshot['result'][] },
  limit = 1,
): Promise<StoredSnapshot[]> {
  const order = [
    ['askedAt', 'DESC'],
    ['id', 'DESC'],
  ] as const;
  return rowsWith(reader, 'register_snapshots', { match, order, limit });
}

/**
 * What the register said about this number of a case. An attempt that failed does not take away what was answered before.
 * @param reader the database or an open transaction
 * @param applicationId which case
 * @param kvkNumber the number that the case has now; answers about a former one are history
 */
export async function registerRecordOf(
  reader: Reader,
  applicationId: string,
  kvkNumber: string,
): Promise<RegisterRecord> {
  const [last] = await latest(reader, { applicationId, kvkNumber });
  if (last === undefined || last.result !== 'unavailable') {
    return { register: last === undefined ? null : asSnapshot(last), failure: null };
  }
  const [answer] = await latest(reader, { applicationId, kvkNumber, result: ['found', 'notFound'] });
  return answer === undefined
    ? { register: asSnapshot(last), failure: null }
    : { register: asSnapshot(answer), failure: asSnapshot(last) };
}

/**
 * How often asking for this number failed since its last answer.
 * @returns `failures` (at most ten are counted) and the moment of the last one; null when nothing failed
 */
export async function registerFailures(
  reader: Reader,
  applicationId: string,
  kvkNumber: string,
): Promise<{ readonly failures: number; readonly lastAt: string } | null> {
  const recent = await latest(reader, { applicationId, kvkNumber }, FAILURES_READ);
  const answered = recent.findIndex(({ result }) => result !== 'unavailable');
  const failures = answered === -1 ? recent.length : answered;
  const [last] = recent;
  return failures === 0 || last === undefined ? null : { failures, lastAt: last.askedAt };
}

/**
 * Cases for which the register has not answered yet about the number that they have now.
 * @param reader the database
 * @param statuses only cases in one of these
 * @param choice `notAskedSince` leaves out cases whose last attempt is younger; at most `limit`
 * @returns id and number; cases that were never asked for come first, so that those that keep failing hold nobody up
 */
export async function casesWithoutAnswer(
  reader: Reader,
  statuses: readonly StatusId[],
  choice: { readonly notAskedSince: string; readonly limit: number },
): Promise<{ readonly id: string; readonly kvkNumber: string }[]> {
  const since = instantValue(reader.dialect, choice.notAskedSince);
  const about = 's.application_id = a.id AND s.kvk_number = a.kvk_number';
  const places = statuses.map((_status, index) => `$${index + 2}`).join(', ');
  const sql =
    `SELECT a.id AS id, a.kvk_number AS kvk_number FROM applications a WHERE a.kvk_number <> '' AND a.status IN (${places}) ` +
    `AND NOT EXISTS (SELECT 1 FROM register_snapshots s WHERE ${about} AND s.result <> 'unavailable') ` +
    `AND NOT EXISTS (SELECT 1 FROM register_snapshots s WHERE ${about} AND s.asked_at > $1) ` +
    `ORDER BY (SELECT COUNT(*) FROM register_snapshots s WHERE ${about}), a.status_changed_at, a.id LIMIT ${Math.trunc(choice.limit)}`;
  const rows = await query(reader, sql, [since, ...statuses]);
  return rows.map((row) => ({ id: String(row['id']), kvkNumber: String(row['kvk_number']) }));
}
