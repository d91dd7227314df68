/** Splits a stack of read pages into letters. Nothing is guessed: what no code or separator proves goes to the tray. */
import { isValidCaseNumber, normaliseNumber } from '../application/caseNumber';
import type { ReadPage, TrayCause } from './mailBatch';
import { readContractCode } from '../application/pageKinds';

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
  /** How many pages its contract has by the code; null when no code says so. */
  readonly of: number | null;
}

function factsOf({ page, codes }: ReadPage): PageFacts {
  const valid = codes.filter(isValidCaseNumber);
  const found = valid.map(readContractCode).find((code) => code !== null);
  return {
    page,
    numbers: [...new Set(valid.map(normaliseNumber))],
    part: found?.page ?? null,
    of: found?.of ?? null,
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

/** The shortest contract that the desk has printed without saying on its pages how many there are. */
const USUAL_CONTRACT = 3;

/**
 * Whether pages without a code can be somebody else's contract whose codes are smudged, laid between the same sheets by
 * mistake: there is room for a whole one behind the last readable page, or more lies before the first readable page than
 * that contract itself misses there.
 */
function mayHideContract(facts: readonly PageFacts[]): boolean {
  const first = facts.findIndex(({ numbers }) => numbers.length > 0);
  const last = facts.findLastIndex(({ numbers }) => numbers.length > 0);
  const pages = facts.find(({ of }) => of !== null)?.of ?? USUAL_CONTRACT;
  const missesBefore = Math.max(0, (facts[first]?.part ?? 1) - 1);
  const missesBehind = Math.max(0, pages - (facts[last]?.part ?? pages));
  return first > missesBefore || facts.length - 1 - last >= pages + missesBehind;
}

/**
 * Between two separator sheets lies one letter: when its codes name one case, every page of it belongs there. Not when a
 * second contract may hide among the pages without a code: those wait for a person, behind the letter they lay with.
 */
function splitStretch({ pages, isClosed }: Stretch): Open[] {
  const facts = pages.map(factsOf);
  const numbers = new Set(facts.flatMap((page) => page.numbers));
  const firstPages = facts.filter(({ part }) => part === 1).length;
  const [number] = numbers;
  const isOneLetter = isClosed && numbers.size === 1 && firstPages <= 1 && !mayHideContract(facts);
  return isOneLetter && number !== undefined
    ? [{ pages: pages.map(({ page }) => page), number, cause: null }]
    : splitByCodes(facts);
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
