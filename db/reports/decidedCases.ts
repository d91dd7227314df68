/** Reports of what was found in the cases that were decided in a period. */
import { query } from '../sql/rows';
import { DECIDED, type ReportQuery } from './reportQuery';
import { periodEdges } from '../sql/period';

/** As each check stood when the decision was made, by the attempts until then: what became of it afterwards changes nothing of it. */
export const checkOutcomes: ReportQuery = async (reader, asked) => {
  const rows = await query(
    reader,
    "SELECT c.code, COALESCE(a.outcome, 'open') AS outcome, a.reason_code, COUNT(*) AS cases FROM decision_signs s " +
      'JOIN checks c ON c.application_id = s.application_id LEFT JOIN check_attempts a ON a.check_id = c.id AND a.sequence = ' +
      '(SELECT MAX(l.sequence) FROM check_attempts l WHERE l.check_id = c.id AND l.at <= s.at) ' +
      // One that was opened again and not judged since was open.
      "AND a.outcome <> 'reopened' " +
      'WHERE s.at >= $1 AND s.at < $2 GROUP BY c.code, a.outcome, a.reason_code ' +
      "ORDER BY c.code, COALESCE(a.outcome, 'open'), a.reason_code",
    [...periodEdges(reader, asked)],
  );
  return rows.map((row) => ({
    check: String(row['code']),
    outcome: String(row['outcome']),
    reason: row['reason_code'] as string | null,
    cases: Number(row['cases']),
  }));
};

export const mismatchKinds: ReportQuery = async (reader, asked) => {
  const rows = await query(
    reader,
    "SELECT field, difference, difference_kind, COALESCE(resolution, 'open') AS resolution, COUNT(*) AS cases " +
      `FROM mismatches WHERE application_id IN (${DECIDED}) AND superseded_at IS NULL AND difference <> 'identical' ` +
      'GROUP BY field, difference, difference_kind, resolution ' +
      "ORDER BY field, difference, difference_kind, COALESCE(resolution, 'open')",
    [...periodEdges(reader, asked)],
  );
  return rows.map((row) => ({
    field: String(row['field']),
    difference: String(row['difference']),
    kind: row['difference_kind'] as string | null,
    resolution: String(row['resolution']),
    cases: Number(row['cases']),
  }));
};

export const leadTimes: ReportQuery = async (reader, asked) => {
  const rows = await query(
    reader,
    'SELECT lead_days, outcome, COUNT(*) AS cases FROM decision_signs ' +
      'WHERE at >= $1 AND at < $2 AND lead_days IS NOT NULL GROUP BY lead_days, outcome ORDER BY lead_days, outcome',
    [...periodEdges(reader, asked)],
  );
  const counted = rows.map((row) => ({
    days: Number(row['lead_days']),
    decision: String(row['outcome']),
    cases: Number(row['cases']),
  }));
  const sum = (all: readonly { readonly cases: number }[]): number => all.reduce((one, { cases }) => one + cases, 0);
  const total = sum(counted);
  return counted.map((row) => ({ ...row, until: sum(counted.filter(({ days }) => days <= row.days)) / total }));
};
