/** That a case goes before the others: said by a supervisor, with the reason. */
export interface Priority {
  /** As it was written; colleagues read it beside the case. */
  readonly reason: string;
  readonly byName: string;
  /** ISO 8601 UTC. */
  readonly at: string;
}
