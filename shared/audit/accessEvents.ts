/** What the trail records of those who asked for what they may not, or for what is masked to them. */

export interface AccessAuditData {
  /** `action` is what they would have done to a case, empty for anything else; `route` is method and pattern, never an id. */
  'access.refused': { action: string; route: string; code: string };
  /** Birth date, mail and mobile number of a person were shown to somebody who does not work on the case. */
  'person.revealed': { personId: string; reason: string };
}

/** Event → its group in the history. */
export const ACCESS_AUDIT_EVENTS = {
  'access.refused': { group: 'reading' },
  'person.revealed': { group: 'reading' },
} as const satisfies Record<keyof AccessAuditData, { readonly group: 'reading' }>;
