/** Tests what the desk takes a page for, and what counts as having seen it. */
import { describe, expect, it } from 'vitest';
import { makeNumber } from './caseNumber';
import { hasSeen, pagesOfLetters, proposePageKind, readContractCode, UNKNOWN_PAGE, type PageRead } from './pageKinds';

const number = makeNumber('ZU', 2026, 123);
const other = makeNumber('ZU', 2026, 124);

describe('what the desk proposes', () => {
  it.each([
    ['the first page of its contract', [`${number}|1/3`], false, 'contractCompany'],
    ['the second of three', [`${number}|2/3`, number], false, 'contractPersons'],
    ['the third of four', [`${number}|3/4`], false, 'contractPersons'],
    ['the last', [`${number}|3/3`], false, 'contractSignatures'],
    ['a contract of one page is where the signature stands', [`${number}|1/1`], false, 'contractSignatures'],
    ['a page of the contract of another case', [`${other}|1/3`], false, null],
    ['a number without a page', [number], false, null],
    ['a wrong check digit', [`${number.slice(0, -1)}x|1/3`], false, null],
    ['an empty page', [], true, 'blank'],
    ['an empty page with a code', ['something'], true, null],
    ['anything else', [], false, null],
  ] as const)('for %s', (_what, codes, isBlank, kind) => {
    expect(proposePageKind({ codes, isBlank, applicationNumber: number })).toBe(kind);
  });

  it('reads the code of its own contract, and nothing like it', () => {
    expect(readContractCode(` ${number}|2/3`)).toEqual({ number, page: 2, of: 3 });
    expect(readContractCode(number)).toBeNull();
    expect(readContractCode('https://example.com/|2/3')).toBeNull();
  });
});

describe('the pages of a letter', () => {
  it('are all there, known or not', () => {
    const known = { ...UNKNOWN_PAGE, documentId: 'b', page: 2, kind: 'other' } as const;
    const letters = [{ documents: [{ id: 'a', pages: null }] }, { documents: [{ id: 'b', pages: 2 }] }];
    expect(pagesOfLetters(letters, [known]).map(({ documentId, page, kind }) => [documentId, page, kind])).toEqual([
      ['a', 1, null],
      ['b', 1, null],
      ['b', 2, 'other'],
    ]);
  });

  it('were seen by an account only as they are now', () => {
    const page = { ...UNKNOWN_PAGE, documentId: 'a', page: 1, revision: 1 };
    const read = (changes: Partial<PageRead> = {}): PageRead[] => [
      { documentId: 'a', page: 1, readerId: 'vera', revision: 1, firstAt: '', lastAt: '', ...changes },
    ];
    expect(hasSeen(read(), page, 'vera')).toBe(true);
    expect(hasSeen(read(), page, 'joris')).toBe(false);
    expect(hasSeen(read({ revision: 0 }), page, 'vera')).toBe(false);
    expect(hasSeen(read({ page: 2 }), page, 'vera')).toBe(false);
    expect(hasSeen(read({ documentId: 'b' }), page, 'vera')).toBe(false);
  });
});
