/** A batch of post: one scanned file with letters in it, how far it has been read, and what became of each letter. */

/** queued: waits for the reader; reading: pages are being read; done: every letter has its place; refused: the file itself cannot be read. */
export const BATCH_STATUSES = ['queued', 'reading', 'done', 'refused'] as const;
export type BatchStatus = (typeof BATCH_STATUSES)[number];

export const BATCH_SOURCES = ['screen', 'api', 'folder'] as const;
export type BatchSource = (typeof BATCH_SOURCES)[number];

export interface MailBatch {
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly source: BatchSource;
  readonly status: BatchStatus;
  /** Error code of a refused file; null otherwise. */
  readonly refusal: string | null;
  /** Null until the file was opened. */
  readonly pages: number | null;
  readonly pagesRead: number;
  readonly receivedOn: string;
  readonly createdById: string;
  readonly createdByName: string;
  readonly createdAt: string;
  readonly finishedAt: string | null;
  /** How many letters of each status it holds. */
  readonly letters: Readonly<Record<LetterStatus, number>>;
}

/** registered: on its case; unmatched: waits in the tray; refused: the case does not take it; discarded: put aside with a reason. */
export const LETTER_STATUSES = ['registered', 'unmatched', 'refused', 'discarded'] as const;
export type LetterStatus = (typeof LETTER_STATUSES)[number];

/** Why a letter waits in the tray. */
export const TRAY_CAUSES = [
  'noCode',
  'severalCodes',
  'unknownNumber',
  'afterLetter',
  'splitByHand',
  'unlinked',
] as const;
export type TrayCause = (typeof TRAY_CAUSES)[number];

/** Whether a person may place the letter: it waits with a cause, or its case refused it. */
export function isInTray({ status, cause }: Pick<ScannedLetter, 'status' | 'cause'>): boolean {
  return status === 'refused' || (status === 'unmatched' && cause !== null);
}

/** What was done to a letter of the tray by hand. */
export const LETTER_FATES = ['linked', 'split', 'joined', 'joinedAway', 'discarded', 'restored', 'unlinked'] as const;

/** What was done to a letter last, by whom and when; it outlives a letter whose pages went to another one. */
export interface LetterFate {
  readonly fate: (typeof LETTER_FATES)[number];
  readonly byId: string;
  readonly byName: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** The letter that took its pages (`joinedAway`), else null. */
  readonly intoId: string | null;
  /** The case that it was linked to (`linked`), else null. */
  readonly applicationNumber: string | null;
}

/** A letter as somebody looks at it: as it is now, or what became of it. */
export interface LetterState {
  /** Null when its pages went to another letter. */
  readonly letter: ScannedLetter | null;
  /** Null when nobody did anything to it by hand. */
  readonly fate: LetterFate | null;
  /** The letter behind it in the same stack, when it waits in the tray too. */
  readonly behind: ScannedLetter | null;
}

export interface ScannedLetter {
  readonly id: string;
  readonly batchId: string;
  /** Of its stack: the name of the file, and the day on which it was received. */
  readonly fileName: string;
  readonly receivedOn: string;
  /** Pages of the batch, 1 is the first, in reading order. */
  readonly pages: readonly number[];
  /** The number its codes carry; null when there is none or more than one. */
  readonly applicationNumber: string | null;
  readonly status: LetterStatus;
  readonly cause: TrayCause | null;
  /** Error code of a refusal by the case; null otherwise. */
  readonly refusal: string | null;
  /** The number of the letter just before it in the stack: a hint for pages without a code. */
  readonly follows: string | null;
  readonly mailItemId: string | null;
  readonly applicationId: string | null;
  readonly reason: string;
  readonly version: number;
}

/** One page as the reader found it. */
export interface ReadPage {
  readonly page: number;
  /** Texts of every code on the page that could be read. */
  readonly codes: readonly string[];
}
