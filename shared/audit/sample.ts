/** A sample of decided cases that an auditor drew, with what auditors found in each. */
import type { SampleMethod, SampleSign, SampleWeights } from './sampling';

/** What an auditor finds of a case: in order; a remark; a fault. */
export const SAMPLE_FINDINGS = ['inOrder', 'remark', 'fault'] as const;
export type SampleFinding = (typeof SAMPLE_FINDINGS)[number];

/** Nobody looks well at more cases than this; a larger sample is two. */
export const MOST_SAMPLED = 200;

/** Which decisions the cases of a population have. */
export const SAMPLED_OUTCOMES = ['any', 'approved', 'rejected'] as const;
export type SampledOutcome = (typeof SAMPLED_OUTCOMES)[number];

export interface Sample {
  readonly id: string;
  /** Readable, as ZS-2026-000001-2. */
  readonly number: string;
  readonly method: SampleMethod;
  readonly seed: string;
  /** The days between which a case was decided, YYYY-MM-DD in Amsterdam, both included. */
  readonly from: string;
  readonly to: string;
  readonly outcome: SampledOutcome;
  readonly weights: SampleWeights;
  readonly fastMinutes: number;
  /** Whose cases weigh more; null where nobody's do. */
  readonly officerId: string | null;
  readonly officerName: string | null;
  /** Cases drawn. */
  readonly size: number;
  /** Cases drawn from, and what names them (`populationDigest`). */
  readonly population: number;
  readonly populationDigest: string;
  readonly drawnById: string;
  readonly drawnByName: string;
  /** ISO 8601 UTC. */
  readonly drawnAt: string;
  /** Null while findings may still change. */
  readonly closedAt: string | null;
  readonly closedByName: string | null;
}

/** As the list shows it: how many cases were looked at, and in how many something was wrong. */
export interface ListedSample extends Sample {
  readonly judged: number;
  readonly faults: number;
}

/** What somebody found, as the trail tells it. */
export interface FindingOfCase {
  /** Of the event. */
  readonly id: string;
  readonly finding: SampleFinding;
  /** Null when it was erased with its case. */
  readonly remark: string | null;
  readonly byName: string;
  /** ISO 8601 UTC. */
  readonly at: string;
}

export interface SampledCase {
  readonly id: string;
  /** The order in which they were drawn, 1 first. */
  readonly position: number;
  readonly applicationId: string;
  readonly caseNumber: string;
  /** Null once the case was erased. */
  readonly companyName: string | null;
  readonly lots: number;
  /** Why it has more lots than others; empty in a random sample. */
  readonly signs: readonly SampleSign[];
  /** The lowest of its ranks: by this it was drawn. */
  readonly rank: string;
  /** What stands now; null while nobody looked. */
  readonly found: FindingOfCase | null;
  /** What somebody found before, the latest first. */
  readonly before: readonly FindingOfCase[];
}

export interface SampleDetail extends Sample {
  /** What it is for; null when that was erased. */
  readonly reason: string | null;
  /** What was said when it was closed; null where nothing was. */
  readonly conclusion: string | null;
  readonly cases: readonly SampledCase[];
}
