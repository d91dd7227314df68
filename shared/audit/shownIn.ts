/** Decides what the trail says of the rows of a list that somebody saw: which cases, and which other records; never what stood in them. */

/** A row as it was shown. */
export interface ShownRow {
  readonly id: string;
  /** The case that it is or belongs to; none where it belongs to no case. */
  readonly applicationId?: string | null;
}

/** Left out where there are none. */
export interface ShownIds {
  caseIds?: string[];
  /** Records that belong to no case. */
  recordIds?: string[];
}

/**
 * @param rows as they were shown
 * @param askedOf the one case that the list was asked of: the event stands in its history and need not name it again
 */
export function shownIn(rows: readonly ShownRow[], askedOf: string | null = null): ShownIds {
  const [caseIds, recordIds] = [new Set<string>(), new Set<string>()];
  for (const { id, applicationId } of rows) {
    if (typeof applicationId !== 'string') {
      recordIds.add(id);
    } else if (applicationId !== askedOf) {
      caseIds.add(applicationId);
    }
  }
  return {
    ...(caseIds.size > 0 ? { caseIds: [...caseIds] } : {}),
    // Rows of a case are often without its id: that they are of this one is said already.
    ...(recordIds.size > 0 && askedOf === null ? { recordIds: [...recordIds] } : {}),
  };
}
