/** By which questions an auditor and a supervisor look over all cases: keys of the filter of the list. */
export const AUDIT_FILTER_SOURCES = [
  'handledById',
  'decidedById',
  'decidedAs',
  'decidedFrom',
  'decidedTo',
  'decidedWithin',
  'waived',
  'overruled',
  'checkCode',
  'checkOutcome',
] as const;

export interface AuditFilterProps {
  readonly source: (typeof AUDIT_FILTER_SOURCES)[number];
}
