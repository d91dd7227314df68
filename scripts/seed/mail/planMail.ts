/** Decides which letters lie in which file, how each sheet lay on the scanner, and what the desk must make of it. */
import { throwDice, type Dice } from '../dice';
import { LETTER_KINDS, STACK_ORDER, type LetterKind, type SheetKind } from './letterKinds';

export interface Sheet extends SheetKind {
  /** Place of its application in the data set, 1 is the first; beyond the last for a number the desk does not know. */
  readonly place: number;
  readonly dpi: number;
  /** Degrees, clockwise. */
  readonly skew: number;
  readonly upsideDown: boolean;
  /** Of the JPEG, 1 to 100. */
  readonly quality: number;
}

export type FileForm = 'pdf' | 'tiff' | 'jpeg' | 'lockedPdf' | 'brokenPdf' | 'text';

export interface PlannedFile {
  readonly name: string;
  readonly form: FileForm;
  readonly sheets: readonly Sheet[];
  /** Name of the file whose very bytes it has; null for a file of its own. */
  readonly sameAs: string | null;
  readonly refusal: string | null;
}

export interface MailOrder {
  /** Letters, and as many applications. */
  readonly letters: number;
  readonly seed: number;
}

/** A stack of more letters is handed in as several, as a scanner's tray would have it. */
const LETTERS_A_STACK = 110;
const FEWEST_LETTERS = 10;
const MOST_SKEW = 9.5;
const TIFF_DPI = 200;
/** Dice of the scanner must not fall like those of the applications, which use the places from 1. */
const SCANNER_DICE = -1_000_000;

function layDown(kind: LetterKind, place: number, dice: Dice): Sheet[] {
  const upsideDown = dice.chance(0.12);
  const isCareless = dice.chance(0.4);
  const dpi = dice.pick([150, 150, 200, 200, 200, 300]);
  return LETTER_KINDS[kind].map((sheet) => {
    const most = (isCareless ? MOST_SKEW : 1.5) * 10;
    const skew = dice.between(-most, most) / 10;
    return { ...sheet, place, dpi, skew, upsideDown: upsideDown || dice.chance(0.02), quality: dice.between(55, 80) };
  });
}

/** Every page of one TIFF has one size, as a fax machine makes them. */
function asFax(sheets: readonly Sheet[]): Sheet[] {
  return sheets.map((sheet) => ({ ...sheet, dpi: TIFF_DPI }));
}

function stackFiles(letters: readonly Sheet[][]): PlannedFile[] {
  const stacks = Math.ceil(letters.length / LETTERS_A_STACK);
  return Array.from({ length: stacks }, (_, index) => ({
    name: index === 0 ? 'stack.pdf' : `stack-${String(index + 1)}.pdf`,
    form: 'pdf',
    sheets: letters.slice(index * LETTERS_A_STACK, (index + 1) * LETTERS_A_STACK).flat(),
    sameAs: null,
    refusal: null,
  }));
}

/**
 * Plans the post of a morning; the same order gives the same plan.
 * @returns the files in the order in which they are handed in
 * @throws RangeError for fewer than ten letters, which would leave no room for every kind
 */
export function planMail({ letters, seed }: MailOrder): PlannedFile[] {
  if (letters < FEWEST_LETTERS) {
    throw new RangeError(`A stack has at least ${String(FEWEST_LETTERS)} letters.`);
  }
  const lay = (kind: LetterKind, place: number, time = 0): Sheet[] =>
    layDown(kind, place, throwDice(seed, SCANNER_DICE - place - time * (letters + 2)));
  const faxes = Math.max(2, Math.round(letters / 33));
  const alone = letters - faxes;
  const stacked = Array.from({ length: alone - 2 }, (_, at) =>
    lay(STACK_ORDER[at % STACK_ORDER.length] ?? 'whole', at + 1),
  );
  const again = Array.from({ length: Math.ceil(letters / 50) }, (_, at) => lay('whole', at * 25 + 4, 1));
  const faxed = Array.from({ length: faxes }, (_, at) => asFax(lay('whole', alone + at + 1)));
  const file = { sameAs: null, refusal: null };
  return [
    ...stackFiles([...stacked, ...again]),
    { ...file, name: 'fax.tiff', form: 'tiff', sheets: faxed.flat() },
    { ...file, name: 'letter.pdf', form: 'pdf', sheets: lay('whole', alone - 1) },
    { ...file, name: 'letter-copy.pdf', form: 'pdf', sheets: [], sameAs: 'letter.pdf' },
    { ...file, name: 'letter-again.pdf', form: 'pdf', sheets: lay('whole', alone - 1, 1) },
    { ...file, name: 'photo.jpg', form: 'jpeg', sheets: lay('firstOnly', alone) },
    { ...file, name: 'unknown.pdf', form: 'pdf', sheets: lay('whole', letters + 1).map(toTray) },
    { ...file, name: 'locked.pdf', form: 'lockedPdf', sheets: [], refusal: 'documentLocked' },
    { ...file, name: 'broken.pdf', form: 'brokenPdf', sheets: [], refusal: 'documentBroken' },
    { ...file, name: 'not-a-scan.pdf', form: 'text', sheets: [], refusal: 'documentTypeNotAllowed' },
  ];
}

function toTray(sheet: Sheet): Sheet {
  return { ...sheet, expected: 'tray' };
}
