/** What a report is: what it is called, its columns, the picture of it, and who may make it. Its rows are asked by `db/reports`. */
import type { Permission } from '../../access/permissions';

export const REPORT_LANGUAGES = ['nl', 'en'] as const;
export type ReportLanguage = (typeof REPORT_LANGUAGES)[number];
export type Words = Readonly<Record<ReportLanguage, string>>;

/** How a value reads: `number` and `share` (0 to 1) are numbers, `moment` is ISO 8601 UTC; the others are codes with words, or text. */
export type CellKind =
  | 'text'
  | 'number'
  | 'share'
  | 'moment'
  | 'yesNo'
  | 'check'
  | 'checkOutcome'
  | 'field'
  | 'difference'
  | 'differenceKind'
  | 'resolution'
  | 'message'
  | 'channel'
  | 'messageStatus'
  | 'decision'
  | 'role'
  | 'reading';

export interface ReportColumn {
  readonly id: string;
  readonly kind: CellKind;
  readonly title: Words;
  /** In a table on a screen it stands below the one before it, which it says more of; a file has it apart. */
  readonly isBelow?: true;
}

export interface ReportChart {
  /** Columns: one bar for each value of `by`, divided by the values of `series`, as long as `value` adds up to. */
  readonly by: string;
  readonly series: string | null;
  readonly value: string;
}

export interface ReportDefinition {
  readonly title: Words;
  /** What is counted, and of which cases. */
  readonly explain: Words;
  readonly columns: readonly ReportColumn[];
  readonly chart: ReportChart;
  readonly access: Permission;
  /** Names colleagues, or says what of customers they saw: the trail tells of it. */
  readonly namesPeople: boolean;
  /** Can be asked of one case and of one colleague as well. */
  readonly isNarrowed?: true;
}

export type ReportValue = string | number | null;
/** Column → value. */
export type ReportRow = Readonly<Record<string, ReportValue>>;

/** More rows than this nobody reads: the period is too long. */
export const MOST_REPORT_ROWS = 5000;
