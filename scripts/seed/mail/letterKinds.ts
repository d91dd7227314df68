/** The kinds of letter in the morning's post: which sheets each has, what is legible, and what must become of them. */

export type Blot = 'none' | 'matrix' | 'all';
export type Paper =
  | { readonly is: 'contract'; readonly part: 1 | 2 | 3 }
  | { readonly is: 'enclosure' }
  | { readonly is: 'separator' };

export interface SheetKind {
  readonly paper: Paper;
  /** What is smudged: only the Data Matrix, or the Code 128 too. */
  readonly blot: Blot;
  readonly expected: 'registered' | 'tray' | 'separator';
}

function contract(part: 1 | 2 | 3, blot: Blot = 'none', expected: SheetKind['expected'] = 'registered'): SheetKind {
  return { paper: { is: 'contract', part }, blot, expected };
}

function enclosure(expected: SheetKind['expected']): SheetKind {
  return { paper: { is: 'enclosure' }, blot: 'none', expected };
}

const SEPARATOR: SheetKind = { paper: { is: 'separator' }, blot: 'none', expected: 'separator' };
const WHOLE = [contract(1), contract(2), contract(3)] as const;

/** Smudged at an edge, or an enclosure without sheets around it: nothing proves whose it is, so a person decides. */
export const LETTER_KINDS = {
  whole: WHOLE,
  secondMissing: [contract(1), contract(3)],
  enclosed: [SEPARATOR, ...WHOLE, enclosure('registered'), SEPARATOR],
  looseEnclosure: [...WHOLE, enclosure('tray')],
  matrixSmudged: [contract(1, 'matrix'), contract(2, 'matrix'), contract(3, 'matrix')],
  middleSmudged: [contract(1), contract(2, 'all'), contract(3)],
  firstSmudged: [contract(1, 'all', 'tray'), contract(2), contract(3)],
  lastSmudged: [contract(1), contract(2), contract(3, 'all', 'tray')],
  allSmudged: [contract(1, 'all', 'tray'), contract(2, 'all', 'tray'), contract(3, 'all', 'tray')],
  firstOnly: [contract(1)],
} as const satisfies Record<string, readonly SheetKind[]>;

export type LetterKind = keyof typeof LETTER_KINDS;

/**
 * The order in which they lie in the stack, again and again. Every kind stands between whole letters, so that what
 * must become of it does not depend on a neighbour that is hard to read too.
 */
export const STACK_ORDER = [
  'whole',
  'middleSmudged',
  'secondMissing',
  'whole',
  'enclosed',
  'whole',
  'allSmudged',
  'whole',
  'matrixSmudged',
  'whole',
  'looseEnclosure',
  'whole',
  'whole',
  'firstSmudged',
  'whole',
  'secondMissing',
  'whole',
  'lastSmudged',
  'whole',
  'whole',
  'middleSmudged',
  'whole',
  'matrixSmudged',
  'whole',
  'whole',
] as const satisfies readonly LetterKind[];
