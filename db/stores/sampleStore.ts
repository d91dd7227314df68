/** Keeps the samples of auditors; what they are for and what was found stands in the trail alone. */
import type { FindingOfCase, ListedSample, Sample, SampleFinding } from '@desk/shared/audit/sample';
import { sampleChain } from '@desk/shared/audit/chainOf';
import type { SampledFacts } from '@desk/shared/audit/sampling';
import type { ListQuery } from '@desk/shared/contract/listQuery';
import type { AuditEventRow } from '@desk/shared/contract/resources';
import type { SampleCaseColumns, SampleColumns } from '../models/sampleRows';
import type { Reader, Tx } from '../reader';
import { listRows, type Page } from '../sql/list';
import { parameters } from '../sql/parameters';
import { periodEdges } from '../sql/period';
import { insertRows, query, rowsWith, rowWith, updateRows } from '../sql/rows';
import { eventsWithIds } from './auditStore';

export type StoredSampleCase = SampleCaseColumns;

function asSample({ fromDay, toDay, ...row }: SampleColumns): Sample {
  return { ...row, from: fromDay, to: toDay };
}

/** Adds a sample with its cases, which nobody looked at yet. */
export async function insertSample(tx: Tx, sample: Sample, cases: readonly StoredSampleCase[]): Promise<void> {
  const { from, to, ...row } = sample;
  await insertRows(tx, 'samples', [{ ...row, fromDay: from, toDay: to }]);
  await insertRows(tx, 'sample_cases', cases);
}

/** The sample with this id, or null. */
export async function findSample(reader: Reader, id: string): Promise<Sample | null> {
  const row = await rowWith(reader, 'samples', { id });
  return row && asSample(row);
}

/** As findSample, and nobody else records anything in it until this transaction ends. */
export async function lockSample(tx: Tx, id: string): Promise<Sample | null> {
  const [row] = await rowsWith(tx, 'samples', { match: { id }, limit: 1, lock: true });
  return row === undefined ? null : asSample(row);
}

/** The cases of a sample in the order in which they were drawn. */
export async function casesOfSample(reader: Reader, sampleId: string): Promise<StoredSampleCase[]> {
  return rowsWith(reader, 'sample_cases', { match: { sampleId }, order: [['position', 'ASC']] });
}

/** The names of the companies of these cases by the id of the case; a case that was erased has none. */
export async function companiesOf(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = ids.length === 0 ? [] : await rowsWith(reader, 'applications', { match: { id: ids } });
  return new Map(rows.map(({ id, companyName }) => [id, companyName]));
}

/** Says of a case what stands now, and which event tells of it. */
export async function keepFinding(
  tx: Tx,
  id: string,
  set: { readonly finding: SampleFinding; readonly findingEventId: string },
): Promise<void> {
  await updateRows(tx, 'sample_cases', { match: { id }, set });
}

/** Closes a sample. */
export async function closeSample(
  tx: Tx,
  id: string,
  set: { readonly closedAt: string; readonly closedByName: string },
): Promise<void> {
  await updateRows(tx, 'samples', { match: { id }, set });
}

/** A page of samples, each with how many of its cases were looked at. */
export async function listSamples(reader: Reader, listQuery: ListQuery): Promise<Page<ListedSample>> {
  const source = { resource: 'samples', table: 'samples', unique: ['number'] } as const;
  const { rows, ...total } = await listRows(reader, source, listQuery);
  const params = parameters();
  const ids = rows.map(({ id }) => params.bind(id)).join(', ');
  const counted =
    rows.length === 0
      ? []
      : await query(
          reader,
          'SELECT sample_id, COUNT(finding) AS judged, ' +
            "SUM(CASE WHEN finding = 'fault' THEN 1 ELSE 0 END) AS faults " +
            `FROM sample_cases WHERE sample_id IN (${ids}) GROUP BY sample_id`,
          params.values,
        );
  const counts = new Map(counted.map((row) => [String(row['sample_id']), row]));
  return {
    ...total,
    rows: rows.map((row) => {
      const count = counts.get(row.id);
      return { ...asSample(row), judged: Number(count?.['judged'] ?? 0), faults: Number(count?.['faults'] ?? 0) };
    }),
  };
}

/** What the trail tells of a sample itself: that it was drawn, and that it was closed. */
export async function eventsOfSample(reader: Reader, sampleId: string): Promise<AuditEventRow[]> {
  const rows = await rowsWith(reader, 'audit_events', {
    match: { chain: sampleChain(sampleId), type: ['sample.drawn', 'sample.closed'] },
    order: [['sequence', 'ASC']],
  });
  return eventsWithIds(
    reader,
    rows.map(({ id }) => id),
  );
}

/**
 * Everything that was found of the cases of a sample, the first finding first.
 * @returns the id of the case with each
 */
export async function findingsOfSample(
  reader: Reader,
  sampleId: string,
  applicationIds: readonly string[],
): Promise<(FindingOfCase & { readonly applicationId: string })[]> {
  const rows = await rowsWith(reader, 'audit_events', {
    match: { applicationId: applicationIds, type: 'sample.findingRecorded' },
    order: [['sequence', 'ASC']],
  });
  const own = rows.filter(({ data }) => data['sampleId'] === sampleId).map(({ id }) => id);
  const events = (await eventsWithIds(reader, own)).sort((one, other) => one.sequence - other.sequence);
  return events.map(({ id, applicationId, data, erased, actorName, at }) => ({
    id,
    applicationId: applicationId ?? '',
    finding: data['finding'] as SampleFinding,
    remark: erased || typeof data['remark'] !== 'string' ? null : data['remark'],
    byName: actorName,
    at,
  }));
}

export interface Population {
  /** Days in Amsterdam, both included. */
  readonly from: string;
  readonly to: string;
  /** Only cases with a decision of this outcome; null for any. */
  readonly outcome: string | null;
  /** Whose cases are marked; null where nobody's are. */
  readonly officerId: string | null;
}

export type PopulationCase = SampledFacts & { readonly id: string };

const PAGE = 1000;

/**
 * The cases with a decision in a period that were not erased since, in bunches.
 * @param reader of one moment
 */
export async function* populationOf(reader: Reader, asked: Population): AsyncGenerator<PopulationCase[]> {
  const [start, end] = periodEdges(reader, asked);
  for (let last = ''; ;) {
    const params = parameters();
    const officer = params.bind(asked.officerId ?? '');
    const outcome = asked.outcome === null ? '' : ` AND s.outcome = ${params.bind(asked.outcome)}`;
    const sql =
      'SELECT a.id, a.number, MAX(s.waivers) AS waivers, MAX(s.overruled) AS overruled, ' +
      'MIN(s.minutes_looked) AS minutes_looked, ' +
      `CASE WHEN MAX(CASE WHEN s.by_id = ${officer} THEN 1 ELSE 0 END) = 1 OR EXISTS (SELECT 1 FROM audit_events e ` +
      `WHERE e.actor_id = ${officer} AND e.application_id = a.id AND e.handling) THEN 1 ELSE 0 END AS of_officer ` +
      'FROM decision_signs s JOIN applications a ON a.id = s.application_id ' +
      `WHERE s.at >= ${params.bind(start)} AND s.at < ${params.bind(end)}${outcome} AND a.id > ${params.bind(last)} ` +
      `GROUP BY a.id, a.number ORDER BY a.id LIMIT ${String(PAGE)}`;
    const rows = await query(reader, sql, params.values);
    if (rows.length === 0) {
      return;
    }
    yield rows.map((row) => ({
      id: String(row['id']),
      number: String(row['number']),
      waivers: Number(row['waivers']),
      overruled: Number(row['overruled']),
      minutesLooked: row['minutes_looked'] === null ? null : Number(row['minutes_looked']),
      isOfOfficer: Number(row['of_officer']) === 1,
    }));
    last = String(rows.at(-1)?.['id']);
  }
}
