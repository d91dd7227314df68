/** Which typefaces are embedded: the standard PDF fonts lose ě, š, č and Ł, so TrueType files travel inside each document. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

const FONT_FILES = {
  regular: 'DejaVuSans.ttf',
  bold: 'DejaVuSans-Bold.ttf',
  mono: 'DejaVuSansMono-Bold.ttf',
  handwriting: 'DejaVuSerif-Italic.ttf',
} as const;

export type LetterFont = keyof typeof FONT_FILES;

/** Registers the fonts under their names in `LetterFont`; use before the first text. */
export function registerLetterFonts(doc: PDFKit.PDFDocument): void {
  for (const [name, file] of Object.entries(FONT_FILES)) {
    doc.registerFont(name, letterFontPath(file));
  }
  doc.font('regular');
}

function letterFontPath(file: string): string {
  return require.resolve(`dejavu-fonts-ttf/ttf/${file}`);
}

/** Path of the regular face, for the constructor: without it pdfkit opens its built-in Helvetica. */
export function regularFontPath(): string {
  return letterFontPath(FONT_FILES.regular);
}
