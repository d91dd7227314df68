import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeNumber } from '../application/caseNumber';
import { SEPARATOR_CODE, splitStack } from './splitStack';

const A = makeNumber('ZU', 2026, 1);
const B = makeNumber('ZU', 2026, 2);
const WRONG = `${A.slice(0, -1)}${String((Number(A.at(-1)) + 1) % 10)}`;

/** `A1` page 1 of 3 of case A, `A` its bare number, `.` no code, `-` a separator sheet, `AB` two numbers, `w` a misread one. */
function stackOf(text: string) {
  const codes: Record<string, string[]> = { '.': [], '-': [SEPARATOR_CODE], AB: [A, B], w: [WRONG], A: [A], B: [B] };
  return text.split(' ').map((token, at) => {
    const part = /^([AB])([123])$/.exec(token);
    const number = part?.[1] === 'B' ? B : A;
    return { page: at + 1, codes: part === null ? (codes[token] ?? []) : [`${number}|${String(part[2])}/3`, number] };
  });
}

function split(text: string): string[] {
  const names: Record<string, string> = { [A]: 'A', [B]: 'B' };
  return splitStack(stackOf(text)).map(
    ({ pages, applicationNumber, cause, follows }) =>
      `${pages.join(',')} ${applicationNumber === null ? `${String(cause)}${follows === null ? '' : ` after ${names[follows] ?? ''}`}` : (names[applicationNumber] ?? '')}`,
  );
}

describe('splitting a stack', () => {
  it.each([
    ['two letters', 'A1 A2 A3 B1 B2 B3', ['1,2,3 A', '4,5,6 B']],
    ['the same contract twice', 'A1 A2 A3 A1 A2 A3', ['1,2,3 A', '4,5,6 A']],
    ['a first page that is missing', 'A2 A3 B2 B3', ['1,2 A', '3,4 B']],
    ['an unreadable page between two of the same letter', 'A1 . A3', ['1,2,3 A']],
    ['a misread code counts as none', 'A1 w A3', ['1,2,3 A']],
    [
      'pages without a code behind a letter are nobody’s until a person says so',
      'A1 A2 A3 . . B1',
      ['1,2,3 A', '4,5 afterLetter after A', '6 B'],
    ],
    ['a stack that begins without a code', '. . A1', ['1,2 noCode', '3 A']],
    ['two numbers on one page', 'A1 AB B2', ['1 A', '2 severalCodes after A', '3 B']],
    ['bare numbers', 'A A B', ['1,2 A', '3 B']],
    ['nothing readable at all', '. . .', ['1,2,3 noCode']],
  ])('%s', (_name, stack, letters) => {
    expect(split(stack)).toEqual(letters);
  });

  it.each([
    [
      'enclosures between separator sheets belong to their letter',
      '- A1 A2 A3 . . - B1 B2 B3 . -',
      ['2,3,4,5,6 A', '8,9,10,11 B'],
    ],
    [
      'a smudged contract that lies with a readable one between the same sheets is not taken for its enclosure',
      '- A1 A2 A3 . . . - B1',
      ['2,3,4 A', '5,6,7 afterLetter after A', '9 B'],
    ],
    ['the same before the readable one', '- . . . A1 A2 A3 -', ['2,3,4 noCode', '5,6,7 A']],
    ['a single page before a contract’s first page', '- . A1 A2 A3 -', ['2 noCode', '3,4,5 A']],
    ['bare numbers: the usual contract has three pages', '- A . . . -', ['2 A', '3,4,5 afterLetter after A']],
    ['a first page of its own that is smudged', '- . A2 A3 . -', ['2,3,4,5 A']],
    ['last pages of its own that are smudged, and enclosures', '- A1 . . . . -', ['2,3,4,5,6 A']],
    [
      'smudged pages of its own and room for another contract',
      '- A1 . . . . . -',
      ['2 A', '3,4,5,6,7 afterLetter after A'],
    ],
    [
      'behind the last sheet nothing says where a letter ends',
      '- A1 A2 A3 . - B1 B2 B3 .',
      ['2,3,4,5 A', '7,8,9 B', '10 afterLetter after B'],
    ],
    ['two letters between separators are still told apart', 'A1 A2 - A1 B1 . B2', ['1,2 A', '4 A', '5,6,7 B']],
    ['a stretch without a code stays apart', 'A1 - . - B1', ['1 A', '3 noCode after A', '5 B']],
    ['separators alone', '- -', []],
  ])('%s', (_name, stack, letters) => {
    expect(split(stack)).toEqual(letters);
  });

  it('loses and doubles no page, and gives none to a case that no code around it names', () => {
    const token = fc.constantFrom('A1', 'A2', 'A3', 'B1', 'B2', '.', '-', 'AB', 'w', 'A');
    fc.assert(
      fc.property(fc.array(token, { maxLength: 40 }), (tokens) => {
        const letters = tokens.length === 0 ? [] : splitStack(stackOf(tokens.join(' ')));
        const pages = letters.flatMap((letter) => letter.pages).sort((a, b) => a - b);
        expect(pages).toEqual(tokens.flatMap((each, at) => (each === '-' ? [] : [at + 1])));
        for (const { pages: own, applicationNumber } of letters) {
          const other = applicationNumber === A ? 'B' : 'A';
          expect(applicationNumber !== null && own.some((page) => (tokens[page - 1] ?? '').startsWith(other))).toBe(
            false,
          );
        }
      }),
      { numRuns: 2000 },
    );
  });
});
