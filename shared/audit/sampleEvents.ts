/** What the trail says of the samples of auditors. A finding stands in the history of its case, and is erased with it. */

export interface SampleAuditData {
  /** How it was drawn, so that anybody can draw it again: `weights` reads "waiver=4"; the reason is what it is for. */
  'sample.drawn': {
    sampleId: string;
    number: string;
    method: string;
    seed: string;
    /** Whoever drew it chose the seed; otherwise the desk did. */
    seedChosen: boolean;
    from: string;
    to: string;
    outcomes: string;
    weights: string[];
    fastMinutes: number;
    officerName: string;
    population: number;
    populationDigest: string;
    cases: number;
    caseNumbers: string[];
    reason: string;
  };
  'sample.findingRecorded': { sampleId: string; number: string; finding: string; remark: string };
  /** How many cases were found how; `open` are those at which nobody looked. */
  'sample.closed': {
    sampleId: string;
    number: string;
    inOrder: number;
    remarks: number;
    faults: number;
    open: number;
    remark: string;
  };
  'sample.exported': { sampleId: string; number: string; cases: number; sha256: string };
}

const group = 'samples';

/** Event → its group in the history. */
export const SAMPLE_AUDIT_EVENTS = {
  'sample.drawn': { group },
  'sample.findingRecorded': { group },
  'sample.closed': { group },
  'sample.exported': { group: 'reading' },
} as const satisfies Record<keyof SampleAuditData, { readonly group: 'samples' | 'reading' }>;
