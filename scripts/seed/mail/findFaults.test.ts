import { describe, expect, it } from 'vitest';
import type { MailBatch, ScannedLetter } from '@desk/shared/intake/mailBatch';
import { findFaults, type DeskPost } from './findFaults';
import type { TruePage, Truth } from './truth';

const page = (at: number, expected: TruePage['expected'], application: string | null = 'ZU-1'): TruePage => ({
  page: at,
  paper: 'contract',
  application,
  codes: 'readable',
  expected,
  dpi: 200,
  skew: 0,
  upsideDown: false,
});
const file = { sameAs: null, refusal: null, pages: [] };
const TRUTH: Truth = {
  seed: 1,
  year: 2026,
  applications: ['ZU-1'],
  files: [
    {
      ...file,
      file: 'stack.pdf',
      expected: 'read',
      pages: [page(1, 'registered'), page(2, 'registered'), page(3, 'separator', null), page(4, 'tray')],
    },
    { ...file, file: 'copy.pdf', expected: 'known', sameAs: 'stack.pdf' },
    { ...file, file: 'locked.pdf', expected: 'refused', refusal: 'documentLocked' },
  ],
};

const BATCH = { id: 'b', status: 'done', pages: 4, pagesRead: 4 } as MailBatch;
const letter = (changes: Partial<ScannedLetter>): ScannedLetter =>
  ({ batchId: 'b', pages: [1, 2], status: 'registered', mailItemId: 'm', cause: null, ...changes }) as ScannedLetter;
const TRAY = letter({ pages: [4], status: 'unmatched', mailItemId: null });
const RIGHT: DeskPost = {
  received: [
    { fileName: 'stack.pdf', batchId: 'b', isKnown: false, refusal: null },
    { fileName: 'copy.pdf', batchId: 'b', isKnown: true, refusal: null },
    { fileName: 'locked.pdf', batchId: null, isKnown: false, refusal: 'documentLocked' },
  ],
  batches: [BATCH],
  letters: [letter({}), TRAY],
  items: [{ id: 'm', caseNumber: 'ZU-1', pages: 2 }],
};
const [stack, copy, locked] = RIGHT.received;

describe('findFaults', () => {
  it('finds nothing where everything is right', () => {
    expect(findFaults(TRUTH, RIGHT)).toEqual([]);
  });

  it.each<[string, Partial<DeskPost>, RegExp]>([
    ['a letter on the wrong case', { items: [{ id: 'm', caseNumber: 'ZU-2', pages: 2 }] }, /WRONG MATCH/],
    ['a page that is lost', { letters: [letter({}), letter({ ...TRAY, pages: [] })] }, /page 4: is in 0 letters/],
    ['a page in two letters', { letters: [letter({}), letter({ ...TRAY, pages: [1, 4] })] }, /page 1: is in 2/],
    ['a separator in a letter', { letters: [letter({}), letter({ ...TRAY, pages: [3, 4] })] }, /page 3: separator/],
    ['a readable letter in the tray', { letters: [letter({ status: 'unmatched' }), TRAY] }, /page 1: unmatched/],
    ['a letter registered without proof', { letters: [letter({}), letter({ pages: [4] })] }, /page 4: registered/],
    ['a letter refused', { letters: [letter({ status: 'refused', refusal: 'x' }), TRAY] }, /page 1: refused \(x\)/],
    ['a letter registered twice', { items: [...RIGHT.items, ...RIGHT.items] }, /1 letters registered, 2 pieces/],
    ['a document that lost a page', { items: [{ id: 'm', caseNumber: 'ZU-1', pages: 1 }] }, /post m: 1 pages/],
    ['an unfinished batch', { batches: [{ ...BATCH, status: 'reading', pagesRead: 3 }] }, /reading, 3 of 4/],
    ['a batch too many', { batches: [BATCH, BATCH] }, /2 batches, not 1/],
    ['a file without an answer', { received: RIGHT.received.slice(0, 2) }, /locked.pdf: no answer/],
    ['another reason', { received: [stack, copy, { ...locked, refusal: 'x' }] as never }, /x, not documentLocked/],
    ['a copy taken in', { received: [stack, { ...copy, isKnown: false }, locked] as never }, /copy.pdf: the first/],
  ])('names %s', (_, changes, sentence) => {
    expect(findFaults(TRUTH, { ...RIGHT, ...changes }).join('\n')).toMatch(sentence);
  });
});
