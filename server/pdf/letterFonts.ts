/** Which typefaces are embedded: the standard PDF fonts lose ě, š, č and Ł, so TrueType files travel inside each document. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { newPdf } from './newPdf';

const require = createRequire(import.meta.url);

const FONT_FILES = {
  regular: 'DejaVuSans.ttf',
  bold: 'DejaVuSans-Bold.ttf',
  mono: 'DejaVuSansMono-Bold.ttf',
  handwriting: 'DejaVuSerif-Italic.ttf',
} as const;

export type LetterFont = keyof typeof FONT_FILES;

/** For the constructor: an empty name keeps pdfkit from opening its built-in Helvetica first. */
export const NO_DEFAULT_FONT = '';

/** A typeface as pdfkit opens it; its published types leave it out. */
export interface OpenedFont {
  readonly hasGlyphForCodePoint: (codePoint: number) => boolean;
}

const opened = new Map<LetterFont, OpenedFont>();

/** Opened once per process: a print run draws hundreds of letters, and reading what a file knows of its shapes takes longer than drawing one. */
export function openedFont(name: LetterFont): OpenedFont {
  const known = opened.get(name);
  if (known !== undefined) {
    return known;
  }
  const doc = newPdf({ autoFirstPage: false, font: NO_DEFAULT_FONT });
  doc.registerFont(name, readFileSync(require.resolve(`dejavu-fonts-ttf/ttf/${FONT_FILES[name]}`)));
  const { font } = (doc.font(name) as unknown as { readonly _font: { readonly font: OpenedFont } })._font;
  opened.set(name, font);
  return font;
}

/** What a shape stands for is kept from its first use: each document has a memory of its own for that, so that none depends on the one before. */
function forOneDocument(font: OpenedFont): OpenedFont {
  return Object.create(font, { _glyphs: { value: {} } }) as OpenedFont;
}

/** Registers the fonts under their names in `LetterFont` and selects the regular one; use before the first text. */
export function registerLetterFonts(doc: PDFKit.PDFDocument): void {
  for (const name of Object.keys(FONT_FILES) as LetterFont[]) {
    doc.registerFont(name, forOneDocument(openedFont(name)) as unknown as PDFKit.Mixins.PDFFontSource);
  }
  doc.font('regular');
}
