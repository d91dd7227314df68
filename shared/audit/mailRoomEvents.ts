/** Events of the mail room: stacks, the letters found in them, and files that were not read. */

/** Event → what its data holds; see AuditEventData. */
export interface MailRoomAuditData {
  'mail.batchReceived': { batchId: string; source: string; sha256: string };
  'mail.batchRead': { batchId: string; pages: number; letters: number; unmatched: number };
  'mail.batchRefused': { batchId: string; cause: string };
  /** A file of the scan folder that was refused: fetched by somebody, tried again, or thrown away with a reason. */
  'mail.refusedFetched': { fileId: string };
  'mail.refusedRetried': { fileId: string; cause: string };
  'mail.refusedDiscarded': { fileId: string; reason: string };
  'mail.letterRefused': { letterId: string; number: string; cause: string };
  /** `otherId` is the letter that the pages behind became; older events have none. */
  'mail.letterSplit': { letterId: string; after: number; otherId?: string };
  /** Stands in the trail of the case a letter went to, of whoever split or joined it while it lay in the tray. */
  'mail.letterArranged': { letterId: string };
  'mail.letterJoined': { letterId: string; withId: string };
  'mail.letterDiscarded': { letterId: string; reason: string };
  'mail.letterRestored': { letterId: string };
}

/** Event → its group in the history. */
export const MAIL_ROOM_AUDIT_EVENTS = {
  'mail.batchReceived': { group: 'intake' },
  'mail.batchRead': { group: 'intake' },
  'mail.batchRefused': { group: 'intake' },
  'mail.refusedFetched': { group: 'reading' },
  'mail.refusedRetried': { group: 'intake' },
  'mail.refusedDiscarded': { group: 'intake' },
  'mail.letterRefused': { group: 'intake' },
  'mail.letterSplit': { group: 'intake' },
  'mail.letterArranged': { group: 'intake' },
  'mail.letterJoined': { group: 'intake' },
  'mail.letterDiscarded': { group: 'intake' },
  'mail.letterRestored': { group: 'intake' },
} as const satisfies Record<keyof MailRoomAuditData, { readonly group: 'intake' | 'reading' }>;
