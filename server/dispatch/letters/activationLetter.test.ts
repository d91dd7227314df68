import { describe, expect, it } from 'vitest';
import { SAMPLE_SENDER } from '@desk/shared/dispatch/sampleSender';
import { renderActivationLetters, type ActivationLetter } from './activationLetter';
import { ADDRESS_WINDOW } from './letterSheet';
import { loadPdfJs } from './loadPdfJs';
import { readPdf } from './readPdf';

const address = {
  street: 'Kwelderpad',
  houseNumber: '3',
  houseLetter: 'B',
  houseAddition: '',
  postcode: '9745vd',
  city: 'Groningen',
  poBox: '',
  country: 'NL',
};
const LETTER: ActivationLetter = {
  language: 'nl',
  date: '2026-11-23',
  recipient: { nameLines: ['Łukasz Dvořáček-Šimková'], company: 'Zeilmakerij Oostvaart B.V.', address },
  linkChannel: 'email',
  targetLevel: 'EH3',
  code: 'K7QF-9TXM-4HRD',
  validUntil: '2026-12-07T22:59:59.999Z',
  caseNumber: 'ZU-2026-000123-7',
  mark: 'L-0A1B2C3D4E5F',
  registered: true,
};
const render = (letter: ActivationLetter): Promise<Buffer> =>
  renderActivationLetters({ title: 'Printrun', sender: SAMPLE_SENDER }, [letter]);
const LONG_NAME = 'Stichting tot Bevordering van de Allerlangste Bedrijfsnamen van de Lage Landen en Omstreken '.repeat(
  2,
);

describe('activation letters', () => {
  it.each([
    ['nl', 'Geldig tot en met 7 december 2026', 'Geachte Łukasz Dvořáček-Šimková', '23 november 2026'],
    ['en', 'Valid up to and including 7 December 2026', 'Dear Łukasz Dvořáček-Šimková', '23 November 2026'],
  ] as const)('prints code, address and dates in %s on one page', async (language, until, salutation, date) => {
    const pages = await readPdf(await render({ ...LETTER, language }));
    expect(pages).toHaveLength(1);
    const lines = pages[0]?.items.map((item) => item.text) ?? [];
    expect(lines).toEqual(expect.arrayContaining([LETTER.code, until, date, LETTER.caseNumber]));
    expect(lines).toEqual(
      expect.arrayContaining([
        'Zeilmakerij Oostvaart B.V.',
        'Łukasz Dvořáček-Šimková',
        'Kwelderpad 3B',
        '9745 VD Groningen',
      ]),
    );
    expect(pages[0]?.text).toContain(salutation);
    const { name, addressLines, phone, email, webPage, openingHours } = SAMPLE_SENDER;
    const { [language]: hours } = openingHours;
    for (const value of [`Retour: ${[name, ...addressLines].join(', ')}`, `${phone} (${hours})`, email, webPage]) {
      expect(pages[0]?.text).toContain(value);
    }
  });

  it.each([
    ['an ordinary address', LETTER],
    [
      'a foreign PO box',
      { ...LETTER, recipient: { ...LETTER.recipient, address: { ...address, poBox: '118', country: 'BE' } } },
    ],
    ['a company name of two hundred characters', { ...LETTER, recipient: { ...LETTER.recipient, company: LONG_NAME } }],
  ])('keeps %s inside the envelope window and everything else out of it', async (_, letter) => {
    const [page] = await readPdf(await render(letter));
    const items = page?.items.filter((item) => item.text.trim() !== '') ?? [];
    const from = items.findIndex((item) => item.text.startsWith('Retour'));
    const to = items.findIndex((item) => item.text === 'Datum');
    expect(to).toBeGreaterThan(from + 4);
    for (const [index, { x, y, right }] of items.entries()) {
      const inAddress = index >= from && index < to;
      const { left, top, bottom } = ADDRESS_WINDOW;
      const inWindow = x > left && right < ADDRESS_WINDOW.right && y > top + 2 && y < bottom;
      expect({ index, inWindow }).toEqual({ index, inWindow: inAddress });
    }
  });

  it.each([
    [true, true],
    [false, false],
  ])('says registered post only when it is: %s', async (registered, printed) => {
    const [page] = await readPdf(await render({ ...LETTER, registered }));
    expect(page?.text.includes('AANGETEKEND')).toBe(printed);
  });

  it('is tagged, names its language and title', async () => {
    const { getDocument } = await loadPdfJs();
    const task = getDocument({ data: new Uint8Array(await render(LETTER)), verbosity: 0 });
    const pdf = await task.promise;
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: 'Printrun', Language: 'nl' });
    const tree = JSON.stringify(await (await pdf.getPage(1)).getStructTree());
    for (const role of ['H1', 'H2', 'P', 'LI']) {
      expect(tree).toContain(`"role":"${role}"`);
    }
    await task.destroy();
  });

  it('gives the same bytes for the same input', async () => {
    const [first, second] = await Promise.all([render(LETTER), render(LETTER)]);
    expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true);
  });
});
