/** What is recorded about outside programs: what they may do and their keys by id, never a key. */

export interface ProgramAuditData {
  /** By a command. */
  'program.admitted': { clientId: string; name: string; role: string };
  /** Waits for another administrator: the program with its first key, other terms, or a further key. */
  'program.asked': { clientId: string; request: string; name: string; scopes: string[]; keyId: string };
  'program.confirmed': { clientId: string; request: string; name: string; scopes: string[]; askedById: string };
  'program.refused': { clientId: string; request: string; name: string; askedById: string };
  /** To less than before, at once. */
  'program.narrowed': { clientId: string; name: string; scopes: string[] };
  'program.keyRevoked': { clientId: string; name: string; keyId: string };
}

const group = 'staff';

/** Event → its group in the history. */
export const PROGRAM_AUDIT_EVENTS = {
  'program.admitted': { group },
  'program.asked': { group },
  'program.confirmed': { group },
  'program.refused': { group },
  'program.narrowed': { group },
  'program.keyRevoked': { group },
} as const satisfies Record<keyof ProgramAuditData, { readonly group: 'staff' }>;
