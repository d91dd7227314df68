import PDFDocument from 'pdfkit';
import { expect, test } from 'vitest';
import { collectPdf } from './collectPdf';
import { NO_DEFAULT_FONT, registerLetterFonts } from './letterFonts';

/** One shape of the typeface stands for both. */
const LETTERS = 'fi';
const LIGATURE = '\ufb01';

async function printed(text: string): Promise<string> {
  const doc = new PDFDocument({ font: NO_DEFAULT_FONT, info: { CreationDate: new Date(0) } });
  registerLetterFonts(doc);
  doc.text(text);
  return (await collectPdf(doc)).toString('base64');
}

test('a document says what it was given, whatever was drawn before it with the same typeface', async () => {
  const letters = await printed(LETTERS);
  const ligature = await printed(LIGATURE);
  expect(ligature).not.toBe(letters);
  expect([await printed(LETTERS), await printed(LIGATURE)]).toEqual([letters, ligature]);
});
