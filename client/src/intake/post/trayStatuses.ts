/** Decides which letters of a stack still ask for a person. */
import type { LetterStatus } from '@desk/shared/intake/mailBatch';

/** What lies in the tray, and what was put aside from it. A letter that its case refused waits for a person too. */
export const TRAY_VIEWS = {
  waiting: ['unmatched', 'refused'],
  discarded: ['discarded'],
} as const satisfies Record<string, readonly LetterStatus[]>;
export type TrayView = keyof typeof TRAY_VIEWS;
