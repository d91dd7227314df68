/** Which typefaces are embedded: the standard PDF fonts lose ě, š, č and Ł, so TrueType files travel inside each document. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

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

const loaded = new Map<string, Buffer>();

/** Registers the fonts under their names in `LetterFont` and selects the regular one; use before the first text. */
export function registerLetterFonts(doc: PDFKit.PDFDocument): void {
  for (const [name, file] of Object.entries(FONT_FILES)) {
    doc.registerFont(name, loadFont(file));
  }
  doc.font('regular');
}

/** A print run draws hundreds of letters, so each file is read once per process. */
function loadFont(file: string): Buffer {
  const bytes = loaded.get(file) ?? readFileSync(require.resolve(`dejavu-fonts-ttf/ttf/${file}`));
  loaded.set(file, bytes);
  return bytes;
}
