/** What is recorded about messages to customers: that one was worded, went, came back, was read; never its words. */

export interface MessageAuditData {
  'message.queued': { messageId: string; kind: string; templateVersion: number; dispatchIds: string[] };
  /** Nothing on record to send it to: no mailbox of this person, or no address of the company. */
  'message.noMailbox': { messageId: string; personId: string };
  'message.noAddress': { messageId: string };
  'message.sent': { messageId: string; dispatchId: string; channel: string };
  'message.bounced': { messageId: string; dispatchId: string; statusCode: string };
  'message.goesByPost': { messageId: string; dispatchId: string };
  'message.takenBack': { messageId: string; dispatchIds: string[] };
  'message.returned': { messageId: string; dispatchId: string; cause: string };
  'message.settled': { messageId: string; dispatchId: string; remark: string };
  'message.read': { messageId: string; part: string };
  'message.letterDrawn': { messageId: string };
  'template.changed': { kind: string; language: string; version: number; reason: string };
}

/** Event → its group in the history. */
export const MESSAGE_AUDIT_EVENTS = {
  'message.queued': { group: 'dispatch' },
  'message.noMailbox': { group: 'dispatch' },
  'message.noAddress': { group: 'dispatch' },
  'message.sent': { group: 'dispatch' },
  'message.bounced': { group: 'dispatch' },
  'message.goesByPost': { group: 'dispatch' },
  'message.takenBack': { group: 'dispatch' },
  'message.returned': { group: 'dispatch' },
  'message.settled': { group: 'dispatch' },
  'message.read': { group: 'reading' },
  'message.letterDrawn': { group: 'dispatch' },
  'template.changed': { group: 'staff' },
} as const satisfies Record<keyof MessageAuditData, { readonly group: 'dispatch' | 'reading' | 'staff' }>;
