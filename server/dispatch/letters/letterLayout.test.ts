/** Where things stand on the pages of a letter: the closing in company, the numbers of a list clear of their text. */
import { describe, expect, it } from 'vitest';
import { SAMPLE_SENDER } from '@desk/shared/dispatch/sampleSender';
import { contactDetails } from '@desk/shared/dispatch/sender';
import type { LetterBlock } from './letterContent';
import { LETTER_LABELS } from './letterLabels';
import { readPdf, type PdfPageText } from './readPdf';
import { renderLetters, type Letter } from './renderLetters';
import { SAMPLE_ADDRESS } from '../../testing/sampleAddress';

const address = SAMPLE_ADDRESS;
const CLOSING = 'Met vriendelijke groet,';
const FOOT = 280;

async function pagesOf(blocks: readonly LetterBlock[]): Promise<PdfPageText[]> {
  const letter: Letter = {
    language: 'nl',
    date: '2026-11-28',
    caseNumber: 'ZU-2026-000123-7',
    mark: 'L-0A1B2C3D4E5F',
    registered: false,
    recipient: { nameLines: [], company: 'Zeilmakerij Oostvaart B.V.', address },
    content: { subject: 'Onderwerp', salutation: 'Dag,', closing: CLOSING, blocks, labels: LETTER_LABELS.nl },
  };
  return readPdf(await renderLetters({ title: 'Brief', sender: SAMPLE_SENDER }, [letter]));
}

const paragraph = (nth: number): LetterBlock => ({ kind: 'paragraph', text: `Regel ${String(nth)}.` });
const paragraphs = (count: number): LetterBlock[] => Array.from({ length: count }, (_, nth) => paragraph(nth));
const itemOf = (nth: number) => ({ about: null, text: `Punt ${String(nth)}.`, values: [] });
const items = (count: number): LetterBlock => ({
  kind: 'items',
  items: Array.from({ length: count }, (_, nth) => itemOf(nth)),
});
const CONTACT: LetterBlock = { kind: 'contact', ...contactDetails(SAMPLE_SENDER, 'nl') };

/** Lines of text above the closing, on its own page. */
function companyOf(pages: readonly PdfPageText[]): string[] {
  const lines = pages.at(-1)?.items.filter(({ text, y }) => text.trim() !== '' && y < FOOT) ?? [];
  const closing = lines.find(({ text }) => text === CLOSING);
  const above = lines.filter(({ y }) => y < (closing?.y ?? 0));
  return [...new Set(above.map(({ y }) => y.toFixed(1)))];
}

const ENDINGS: readonly (readonly [string, (count: number) => LetterBlock[]])[] = [
  ['short paragraphs', paragraphs],
  ['a list', (count) => [items(count)]],
  ['a heading with one line', (count) => [...paragraphs(count), { kind: 'heading', text: 'Kop' }, paragraph(99)]],
  ['how to reach us', (count) => [...paragraphs(count), CONTACT]],
  [
    'a long paragraph',
    (count) => [...paragraphs(count), { kind: 'paragraph', text: 'Een zin die doorloopt. '.repeat(30) }],
  ],
];

describe('the closing of a letter', () => {
  it.each(ENDINGS)('has at least two lines of text with it, wherever the page ends in %s', async (_, blocks) => {
    let turned = 0;
    for (let count = 14; count <= 34; count += 1) {
      const pages = await pagesOf(blocks(count));
      turned += pages.length > 1 ? 1 : 0;
      expect(companyOf(pages).length, `${String(count)} before`).toBeGreaterThanOrEqual(2);
    }
    expect(turned).toBeGreaterThan(2);
  });
});

/** How far each number keeps from the text beside it, in mm. */
function clearances(pages: readonly PdfPageText[]): number[] {
  return pages.flatMap(({ items: all }) =>
    all
      .filter(({ text }) => /^\d+\.$/.test(text))
      .map((number) => {
        const beside = all.filter(({ text, x, y }) => text.trim() !== '' && x > number.x && Math.abs(y - number.y) < 1);
        return Math.min(...beside.map(({ x }) => x)) - number.right;
      }),
  );
}

describe('the numbers of a list', () => {
  it.each([
    ['items', 9, items(9)],
    ['items', 12, items(12)],
    ['items', 120, items(120)],
    ['steps', 12, { kind: 'steps', items: Array.from({ length: 12 }, (_, nth) => `Stap ${String(nth)}.`) } as const],
  ] satisfies (readonly [string, number, LetterBlock])[])(
    'of %s keep clear of their text, up to %i',
    async (_, count, list) => {
      const found = clearances(await pagesOf([list, CONTACT]));
      expect(found).toHaveLength(count);
      expect(Math.min(...found)).toBeGreaterThan(1.5);
    },
  );
});
