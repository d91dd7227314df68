/** Splits a stack of read pages into letters. Nothing is guessed: what no code or separator proves goes to the tray. */
import { isValidCaseNumber, normaliseNumber } from '../application/caseNumber';
import type { ReadPage, TrayCause } from './mailBatch';

/** Text of the code on a separator sheet. */
export const SEPARATOR_CODE = 'ZLOGIN-SCHEIDINGSBLAD';

export interface LetterGroup {
  readonly pages: readonly number[];
  readonly applicationNumber: string | null;
  readonly cause: TrayCause | null;
  readonly follows: string | null;
}

interface PageFacts {
  readonly page: number;
  readonly numbers: readonly string[];
  /** 1 for a contract's first page; null when no code says which page it is. */
  readonly part: number | null;
}

function factsOf({ page, codes }: ReadPage): PageFacts {
  const valid = codes.filter(isValidCaseNumber);
  const parts = valid.flatMap((code) => /\|([0-9]+)\/[0-9]+$/.exec(code.trim())?.[1] ?? []);
  return {
    page,
    numbers: [...new Set(valid.map(normaliseNumber))],
    part: parts[0] === undefined ? null : Number(parts[0]),
  };
}

interface Stretch {
  readonly pages: ReadPage[];
  /** True with a separator sheet on either side: then the post room laid one letter there. */
  readonly isClosed: boolean;
}

/** Stretches between separator sheets; the sheets themselves belong to no letter, and an end of the stack is no sheet. */
function stretches(pages: readonly ReadPage[]): Stretch[] {
  const result: ReadPage[][] = [[]];
  for (const page of pages) {
    if (page.codes.includes(SEPARATOR_CODE)) {
      result.push([]);
    } else {
      result.at(-1)?.push(page);
    }
  }
  return result
    .map((stretch, at) => ({ pages: stretch, isClosed: at > 0 && at < result.length - 1 }))
    .filter((stretch) => stretch.pages.length > 0);
}

interface Open {
  readonly pages: number[];
  readonly number: string | null;
  readonly cause: TrayCause | null;
}

/** Whether a page opens a new letter after this one. */
function startsLetter(current: Open | undefined, { numbers, part }: PageFacts): boolean {
  const [number] = numbers;
  return (
    current === undefined || numbers.length > 1 || part === 1 || (number !== undefined && number !== current.number)
  );
}

function opened(facts: PageFacts): Open {
  const [number = null] = facts.numbers;
  const isSure = facts.numbers.length === 1;
  const cause = isSure ? null : facts.numbers.length === 0 ? 'noCode' : 'severalCodes';
  return { pages: [facts.page], number: isSure ? number : null, cause };
}

/** Groups by code; a page without one joins only when the pages around it belong to the same letter. */
function splitByCodes(pages: readonly PageFacts[]): Open[] {
  const letters: Open[] = [];
  let waiting: number[] = [];
  for (const facts of pages) {
    const current = letters.at(-1);
    if (facts.numbers.length === 0) {
      waiting.push(facts.page);
      continue;
    }
    if (startsLetter(current, facts)) {
      pushWaiting(letters, waiting);
      letters.push(opened(facts));
    } else {
      current?.pages.push(...waiting, facts.page);
    }
    waiting = [];
  }
  pushWaiting(letters, waiting);
  return letters;
}

/** Pages without a code after a letter may be its enclosures, or somebody else's letter: a person decides. */
function pushWaiting(letters: Open[], waiting: readonly number[]): void {
  if (waiting.length > 0) {
    letters.push({ pages: [...waiting], number: null, cause: letters.length === 0 ? 'noCode' : 'afterLetter' });
  }
}

/** Between two separator sheets lies one letter: when its codes name one case, every page of it belongs there. */
function splitStretch({ pages, isClosed }: Stretch): Open[] {
  const facts = pages.map(factsOf);
  const numbers = new Set(facts.flatMap((page) => page.numbers));
  const firstPages = facts.filter(({ part }) => part === 1).length;
  const [number] = numbers;
  if (isClosed && numbers.size === 1 && number !== undefined && firstPages <= 1) {
    return [{ pages: pages.map(({ page }) => page), number, cause: null }];
  }
  return splitByCodes(facts);
}

/**
 * Splits a stack.
 * @param pages every page in scanning order with the codes read on it; codes with a wrong check digit count as unread
 * @returns the letters in order; those without a sure number carry the cause and the number of the letter before them.
 * Source: product rule that no page is attached to a customer without proof
 */
export function splitStack(pages: readonly ReadPage[]): LetterGroup[] {
  const letters = stretches(pages).flatMap(splitStretch);
  return letters.map(({ pages: own, number, cause }, at) => ({
    pages: own,
    applicationNumber: number,
    cause,
    follows: letters.slice(0, at).findLast((before) => before.number !== null)?.number ?? null,
  }));
}
