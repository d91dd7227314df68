/** A row of another table that an event answers for, as it was when the event was written. */
export interface SealedRow {
  readonly table: string;
  readonly id: string;
  /** `rowDigest` of the row. */
  readonly digest: string;
}
