/** What the trail says of what was erased. What it erased it does not say: only of what, why and when. */
import type { ErasureBasis } from './retention';
import type { ScanHash } from './scanHashes';

export interface RetentionAuditData {
  /**
   * Everything of a case is gone but its events: the rows that they answered for, what stood beside them, scans and messages.
   * `closedOn` is the day on which its term began.
   */
  'case.erased': { number: string; status: string; closedOn: string; basis: ErasureBasis };
  /** What stood beside older events of a subject that is no case is gone: those of before this day. */
  'trail.erased': { events: number; until: string; basis: ErasureBasis };
  /** Copies of identity documents in a scan were blacked out because their case was decided. */
  'document.imagesErased': Partial<ScanHash> & { documentId: string; pages: number };
  /** The bytes of a stack of scans are gone. */
  'mail.batchErased': { batchId: string };
  /** A registration that only an erased case rested on. */
  'registration.erased': { registrationId: string; basis: ErasureBasis };
  /** The nightly look at what has to go: how much of which kind went. */
  'retention.performed': { cases: number; images: number; other: number };
  /** All of it was copied, as it was at a moment; `missing` of the documents were gone or damaged by then. */
  'backup.made': { takenAt: string; documents: number; missing: number };
}

const group = 'retention';

/** Event → its group in the history. */
export const RETENTION_AUDIT_EVENTS = {
  'case.erased': { group },
  'trail.erased': { group },
  'document.imagesErased': { group },
  'mail.batchErased': { group },
  'registration.erased': { group },
  'retention.performed': { group },
  'backup.made': { group },
} as const satisfies Record<keyof RetentionAuditData, { readonly group: 'retention' }>;
