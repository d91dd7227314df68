/** What the trail records of second factors: never a secret, never a code. */

export interface FactorAuditData {
  'factor.set': { userId: string };
  'factor.codesMade': { userId: string };
  /** Shown once more, for an act that asks a fresh one. */
  'factor.given': { userId: string };
  /** Somebody used a recovery code; `left` is how many are still good. */
  'factor.recoveryUsed': { userId: string; left: number };
  'factor.passkeyAdded': { userId: string; passkeyId: string };
  'factor.passkeyRemoved': { userId: string; passkeyId: string };
  /** It counted backwards, and was refused: a copy of it is about. */
  'factor.passkeyCopied': { userId: string; passkeyId: string };
  'factor.resetAsked': { userId: string };
  'factor.reset': { userId: string; askedById: string };
  'factor.resetRefused': { userId: string; askedById: string };
}

/** Event → its group in the history. */
export const FACTOR_AUDIT_EVENTS = {
  'factor.set': { group: 'staff' },
  'factor.codesMade': { group: 'staff' },
  'factor.given': { group: 'staff' },
  'factor.recoveryUsed': { group: 'staff' },
  'factor.passkeyAdded': { group: 'staff' },
  'factor.passkeyRemoved': { group: 'staff' },
  'factor.passkeyCopied': { group: 'staff' },
  'factor.resetAsked': { group: 'staff' },
  'factor.reset': { group: 'staff' },
  'factor.resetRefused': { group: 'staff' },
} as const satisfies Record<keyof FactorAuditData, { readonly group: 'staff' }>;
