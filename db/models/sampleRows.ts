/** Columns of the samples of auditors; what they are for and what was found of a case stands in the trail. */
import type { Sample, SampleFinding } from '@desk/shared/audit/sample';
import type { SampleSign } from '@desk/shared/audit/sampling';
import type { ColumnsOf } from './columnKinds';

/** `fromDay` and `toDay`, because `from` and `to` are words of SQL. */
export type SampleColumns = Omit<Sample, 'from' | 'to'> & { readonly fromDay: string; readonly toDay: string };

export const sampleColumns = {
  id: 'id',
  number: 'text',
  method: 'text',
  seed: 'text',
  fromDay: 'day',
  toDay: 'day',
  outcome: 'text',
  weights: 'json',
  fastMinutes: 'integer',
  officerId: 'id',
  officerName: 'text',
  size: 'integer',
  population: 'integer',
  populationDigest: 'text',
  drawnById: 'id',
  drawnByName: 'text',
  drawnAt: 'instant',
  closedAt: 'instant',
  closedByName: 'text',
} as const satisfies ColumnsOf<SampleColumns>;

/** No reference to the case: its number stays readable here once it was erased. */
export interface SampleCaseColumns {
  readonly id: string;
  readonly sampleId: string;
  readonly position: number;
  readonly applicationId: string;
  readonly caseNumber: string;
  readonly lots: number;
  readonly signs: readonly SampleSign[];
  readonly rank: string;
  /** What stands now, and the event that tells of it; null while nobody looked. */
  readonly finding: SampleFinding | null;
  readonly findingEventId: string | null;
}

export const sampleCaseColumns = {
  id: 'id',
  sampleId: 'id',
  position: 'integer',
  applicationId: 'id',
  caseNumber: 'text',
  lots: 'integer',
  signs: 'json',
  rank: 'text',
  finding: 'text',
  findingEventId: 'id',
} as const satisfies ColumnsOf<SampleCaseColumns>;
