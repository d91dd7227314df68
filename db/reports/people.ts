/** Reports of who decided for whom, and what they let pass. */
import type { CheckAttempt } from '@desk/shared/checks/check';
import type { ReportRow } from '@desk/shared/flow/reports/report';
import { waiversAtDecision, type AskedWaiver } from '@desk/shared/flow/waiversAtDecision';
import type { Reader } from '../reader';
import { query, rowsWith } from '../sql/rows';
import { readValue } from '../sql/values';
import type { ReportAsk, ReportQuery } from './reportQuery';
import { periodEdges } from '../sql/period';

/** From the trail itself: who handled a case before it was decided. A person on both sides shows. */
export const fourEyes: ReportQuery = async (reader, asked) => {
  const rows = await query(
    reader,
    // Names change; who somebody is does not: one name of several stands for them.
    'SELECT handled.actor_id AS handled_id, MAX(handled.actor_name) AS handled_name, s.by_id, MAX(s.by_name) AS by_name, ' +
      's.outcome, COUNT(*) AS cases FROM decision_signs s JOIN ' +
      '(SELECT d.id AS decision_id, e.actor_id, MAX(e.actor_name) AS actor_name FROM decision_signs d JOIN audit_events e ' +
      'ON e.application_id = d.application_id AND e.handling AND e.at <= d.at WHERE d.at >= $1 AND d.at < $2 ' +
      'GROUP BY d.id, e.actor_id) AS handled ON handled.decision_id = s.id ' +
      'GROUP BY handled.actor_id, s.by_id, s.outcome',
    [...periodEdges(reader, asked)],
  );
  const pairs = new Map<string, { handledId: string; row: ReportRow & { approved: number; rejected: number } }>();
  for (const row of rows) {
    const [handledId, byId] = [String(row['handled_id']), String(row['by_id'])];
    const key = `${handledId} ${byId}`;
    const pair = pairs.get(key)?.row ?? {
      handledBy: String(row['handled_name']),
      decidedBy: String(row['by_name']),
      approved: 0,
      rejected: 0,
      otherEyes: handledId === byId ? 'no' : 'yes',
    };
    const outcome = row['outcome'] === 'approved' ? 'approved' : 'rejected';
    pairs.set(key, { handledId, row: { ...pair, [outcome]: pair[outcome] + Number(row['cases']) } });
  }
  const all = [...pairs.values()].map(({ handledId, row }) => ({ handledId, row, cases: row.approved + row.rejected }));
  const totalOf = (id: string): number =>
    all.filter(({ handledId }) => handledId === id).reduce((sum, { cases }) => sum + cases, 0);
  return all
    .map(({ handledId, row, cases }): ReportRow => ({ ...row, cases, share: cases / totalOf(handledId) }))
    .sort(
      (one, other) =>
        String(one['handledBy']).localeCompare(String(other['handledBy'])) ||
        Number(other['cases']) - Number(one['cases']),
    );
};

interface DecidedWith {
  readonly at: string;
  readonly acceptedWaivers: readonly string[];
  readonly byName: string;
  readonly outcome: string;
  readonly asked: AskedWaiver[];
}

/** The decisions of the period on cases in which a waiver was ever asked, each with what was asked, in its order. */
async function decidedWithWaivers(reader: Reader, asked: ReportAsk): Promise<DecidedWith[]> {
  const rows = await query(
    reader,
    'SELECT d.id, d.at, d.accepted_waivers, d.by_name, d.outcome, e.data, e.actor_name, e.at AS asked_at ' +
      'FROM decision_signs s JOIN decisions d ON d.id = s.id JOIN audit_events e ON e.application_id = s.application_id ' +
      "AND e.type = 'check.waiverRequested' WHERE s.at >= $1 AND s.at < $2 ORDER BY e.sequence",
    [...periodEdges(reader, asked)],
  );
  const { dialect } = reader;
  const decided = new Map<string, DecidedWith>();
  for (const row of rows) {
    const one = decided.get(String(row['id'])) ?? {
      at: String(readValue(dialect, 'instant', row['at'])),
      acceptedWaivers: readValue(dialect, 'json', row['accepted_waivers']) as readonly string[],
      byName: String(row['by_name']),
      outcome: String(row['outcome']),
      asked: [],
    };
    const data = readValue(dialect, 'json', row['data']) as { readonly checkId: string; readonly code: string };
    const at = String(readValue(dialect, 'instant', row['asked_at']));
    one.asked.push({ checkId: data.checkId, code: data.code, askedByName: String(row['actor_name']), at });
    decided.set(String(row['id']), one);
  }
  return [...decided.values()];
}

const CHECKS_AT_ONCE = 500;

/** Check → its attempts. */
async function attemptsOf(reader: Reader, checkIds: readonly string[]): Promise<Map<string, CheckAttempt[]>> {
  const attempts = new Map<string, CheckAttempt[]>();
  for (let start = 0; start < checkIds.length; start += CHECKS_AT_ONCE) {
    const checkId = checkIds.slice(start, start + CHECKS_AT_ONCE);
    for (const attempt of await rowsWith(reader, 'check_attempts', { match: { checkId } })) {
      attempts.set(attempt.checkId, [...(attempts.get(attempt.checkId) ?? []), attempt]);
    }
  }
  return attempts;
}

/** As it was when each decision was made, whatever became of the check since. */
export const waivers: ReportQuery = async (reader, asked) => {
  const decided = await decidedWithWaivers(reader, asked);
  const checkIds = new Set(decided.flatMap((one) => one.asked.map(({ checkId }) => checkId)));
  const attempts = await attemptsOf(reader, [...checkIds]);
  const counts = new Map<string, ReportRow & { cases: number }>();
  for (const one of decided) {
    const own = one.asked.flatMap(({ checkId }) => attempts.get(checkId) ?? []);
    for (const { code, askedByName, isAccepted } of waiversAtDecision(one, one.asked, own)) {
      const counted = {
        check: code,
        askedBy: askedByName,
        decidedBy: one.byName,
        decision: one.outcome,
        accepted: isAccepted ? 'yes' : 'no',
      };
      const key = JSON.stringify(counted);
      counts.set(key, { ...counted, cases: (counts.get(key)?.cases ?? 0) + 1 });
    }
  }
  const orderOf = ({ check, decidedBy }: ReportRow): string => `${String(check)} ${String(decidedBy)}`;
  return [...counts.values()].sort((one, other) => orderOf(one).localeCompare(orderOf(other)));
};
