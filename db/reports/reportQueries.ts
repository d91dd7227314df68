/** Report → the query of its rows. */
import type { ReportRow } from '@desk/shared/flow/reports/report';
import type { ReportId } from '@desk/shared/flow/reports/reports';
import type { Reader } from '../reader';
import { checkOutcomes, leadTimes, mismatchKinds } from './decidedCases';
import { fourEyes, waivers } from './people';
import type { ReportAsk, ReportQuery } from './reportQuery';
import { whoSawWhat } from './whoSawWhat';

const QUERIES: Readonly<Record<ReportId, ReportQuery>> = {
  checkOutcomes,
  mismatchKinds,
  leadTimes,
  fourEyes,
  waivers,
  whoSawWhat,
};

/**
 * The rows of a report, in the order in which they are shown.
 * @param reader of one moment
 */
export function rowsOfReport(reader: Reader, report: ReportId, asked: ReportAsk): Promise<ReportRow[]> {
  return QUERIES[report](reader, asked);
}
