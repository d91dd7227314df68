/** What the trail says of reports that name people: which one, of which days, and in which form it was had. */

export interface ReportAuditData {
  /** `cases` holds the number of the case that it was narrowed to, `people` the name of the colleague; empty otherwise. */
  'report.made': {
    report: string;
    from: string;
    to: string;
    form: string;
    rows: number;
    cases: string;
    people: string;
  };
}

/** Event → its group in the history. */
export const REPORT_AUDIT_EVENTS = {
  'report.made': { group: 'reading' },
} as const satisfies Record<keyof ReportAuditData, { readonly group: 'reading' }>;
