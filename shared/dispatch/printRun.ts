/** A print run: the letters of a day in one PDF, read once by whoever prints them, and posted; and the numbers that go with registered post. */
import type { DispatchKind } from './dispatch';

/**
 * drawing: the letters are chosen, the PDF is being made; ready: it lies encrypted and can be read once; read: it went to
 * the printer and is gone here; posted: the letters left the building; spoilt: every letter of it waits for a next run.
 */
export const PRINT_RUN_STATUSES = ['drawing', 'ready', 'read', 'posted', 'spoilt'] as const;
export type PrintRunStatus = (typeof PRINT_RUN_STATUSES)[number];

export interface PrintRun {
  readonly id: string;
  /** Readable number, `ZD-2026-000007-3`. */
  readonly number: string;
  readonly status: PrintRunStatus;
  /** Letters it was made with. */
  readonly letters: number;
  readonly createdAt: string;
  readonly createdById: string;
  readonly createdByName: string;
  readonly readAt: string | null;
  /** When it was posted or declared spoilt. */
  readonly closedAt: string | null;
  readonly closedByName: string | null;
}

/** One letter of a run as the manifest lists it: no code, no name of a person. */
export interface PrintRunLetter {
  readonly dispatchId: string;
  readonly kind: DispatchKind;
  /** What is printed on the letter for the hand scanner. */
  readonly mark: string;
  readonly applicationId: string;
  readonly caseNumber: string;
  readonly companyName: string;
  /** Goes by registered post, and needs the number of its sticker before it counts as sent. */
  readonly registered: boolean;
  readonly trackNumber: string | null;
  /** Its code was taken back after the letter came into the run: it must be taken out of the stack. */
  readonly isVoid: boolean;
}

/** A run with its letters, in the order in which they are printed. */
export interface PrintRunDetail extends PrintRun {
  readonly manifest: readonly PrintRunLetter[];
}

/** A run as it was just made, with how many letters stayed behind for somebody who did not work on their cases. */
export interface BegunPrintRun extends PrintRunDetail {
  readonly leftOut: number;
}

/** Most letters in one run: a stack that one person can fold and check. */
export const MOST_LETTERS_IN_RUN = 200;

const MARK_LENGTH = 12;

/**
 * The mark of a letter: short, for a bar code, and nothing secret.
 * @param dispatchId UUID of the message; its tail is random
 * @returns `L-` and twelve letters and digits
 */
export function letterMark(dispatchId: string): string {
  return `L-${dispatchId.replaceAll('-', '').slice(-MARK_LENGTH).toUpperCase()}`;
}

/** What a hand scanner or a person typed, without spaces and in capitals. */
export function tidyTrackNumber(typed: string): string {
  return typed.replace(/[\s.-]/g, '').toUpperCase();
}

const S10 = /^[A-Z]{2}([0-9]{8})([0-9])[A-Z]{2}$/;
/** Dutch parcels and registered letters: 3S and the customer's code, or plain codes of other carriers. */
const OTHER = /^(3S[A-Z0-9]{8,18}|[A-Z0-9]{10,30})$/;
const S10_WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7] as const;

function s10Digit(digits: string): number {
  const sum = S10_WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  const rest = 11 - (sum % 11);
  return rest === 10 ? 0 : rest === 11 ? 5 : rest;
}

/**
 * Can this be the number of a registered item?
 * @param number tidied
 * @returns false for a number of the international form whose check digit disagrees, for the mark of a letter, and for
 *   what is too short or holds other signs. Source: UPU standard S10 (check digit with weights 8 6 4 2 3 5 9 7)
 */
export function isTrackNumber(number: string): boolean {
  const international = S10.exec(number);
  if (international !== null) {
    return s10Digit(international[1] ?? '') === Number(international[2]);
  }
  return OTHER.test(number) && /[0-9]/.test(number) && !/^L[0-9A-F]{12}$/.test(number);
}
