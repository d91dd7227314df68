/** What is recorded about notes on a case. The text is a personal value: it stands beside the trail, where it can be erased. */

export interface NoteAuditData {
  /** Whom it names, by id and by name in the same order. */
  'note.written': { mentionedIds: string[]; mentionedNames: string[] };
  /** Its author says that it no longer holds. */
  'note.withdrawn': { noteId: string; writtenAt: string };
}

const group = 'notes';

/** Event → its group in the history. */
export const NOTE_AUDIT_EVENTS = {
  'note.written': { group },
  'note.withdrawn': { group },
} as const satisfies Record<keyof NoteAuditData, { readonly group: 'notes' }>;
