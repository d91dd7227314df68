/** Reports of who decided for whom, and what they let pass. */
import type { ReportRow } from '@desk/shared/flow/reports/report';
import { query } from '../sql/rows';
import { readValue } from '../sql/values';
import { type ReportQuery } from './reportQuery';
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

export const waivers: ReportQuery = async (reader, asked) => {
  const rows = await query(
    reader,
    'SELECT c.id, c.code, c.waiver, d.accepted_waivers, d.by_name, d.outcome FROM decision_signs s ' +
      'JOIN decisions d ON d.id = s.id JOIN checks c ON c.application_id = s.application_id AND c.waiver IS NOT NULL ' +
      'WHERE s.at >= $1 AND s.at < $2 ORDER BY c.code, d.by_name',
    [...periodEdges(reader, asked)],
  );
  const { dialect } = reader;
  const counts = new Map<string, ReportRow & { cases: number }>();
  for (const row of rows) {
    const waiver = readValue(dialect, 'json', row['waiver']) as { readonly askedByName: string };
    const accepted = readValue(dialect, 'json', row['accepted_waivers']) as readonly string[];
    const counted = {
      check: String(row['code']),
      askedBy: waiver.askedByName,
      decidedBy: String(row['by_name']),
      decision: String(row['outcome']),
      accepted: accepted.includes(String(row['id'])) ? 'yes' : 'no',
    };
    const key = JSON.stringify(counted);
    counts.set(key, { ...counted, cases: (counts.get(key)?.cases ?? 0) + 1 });
  }
  return [...counts.values()];
};
