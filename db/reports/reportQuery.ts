/** What every query of a report gets and gives. */
import type { ReportRow } from '@desk/shared/flow/reports/report';
import type { Reader } from '../reader';
import type { SightAsker } from '../stores/sightStore';

export interface ReportAsk {
  /** Days in Amsterdam, both included. */
  readonly from: string;
  readonly to: string;
  /** One case by its id, and one colleague by the id of their account; null for all. Only some reports are narrowed. */
  readonly applicationId: string | null;
  readonly actorId: string | null;
  /** Who asks, and when: what reaches people is masked in it as it is elsewhere. */
  readonly asker: SightAsker;
}

/** @returns its rows, at most one more than `MOST_REPORT_ROWS`, so that it shows that there are more */
export type ReportQuery = (reader: Reader, asked: ReportAsk) => Promise<ReportRow[]>;

/** The cases that were decided in the period, which is $1 to $2. */
export const DECIDED = 'SELECT application_id FROM decision_signs WHERE at >= $1 AND at < $2';
