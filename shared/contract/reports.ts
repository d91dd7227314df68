/** Reports on the wire. */
import { z } from 'zod';
import { isoDate, lineText } from '../application/fields/texts';
import { REPORT_LANGUAGES, type ReportRow } from '../flow/reports/report';
import { REPORT_IDS, type ReportId } from '../flow/reports/reports';

export const reportParams = z.object({ report: z.enum(REPORT_IDS) });

const asked = {
  /** Days in Amsterdam, both included. */
  from: isoDate,
  to: isoDate,
  /** The number of one case, and the account of one colleague, for reports that can be narrowed. */
  case: lineText(40).optional(),
  actor: z.uuid().optional(),
};
const inOrder = ({ from, to }: { from: string; to: string }): boolean => from <= to;

export const reportQuery = z.strictObject(asked).refine(inOrder, { path: ['to'], message: 'before from' });
export type ReportQuestion = z.infer<typeof reportQuery>;

export const REPORT_FORMS = ['csv', 'pdf'] as const;
export type ReportForm = (typeof REPORT_FORMS)[number];

export const reportFileQuery = z
  .strictObject({ ...asked, form: z.enum(REPORT_FORMS), language: z.enum(REPORT_LANGUAGES).default('nl') })
  .refine(inOrder, { path: ['to'], message: 'before from' });

export interface ReportAnswer {
  readonly report: ReportId;
  readonly from: string;
  readonly to: string;
  /** ISO 8601 UTC. */
  readonly madeAt: string;
  /** At most `MOST_REPORT_ROWS`. */
  readonly rows: readonly ReportRow[];
  /** There are more rows than these: a shorter period shows them. */
  readonly isCut: boolean;
}
