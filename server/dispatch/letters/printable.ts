/** Decides whether the typefaces of letters can print a text, before it comes to paper: what they lack would be an empty box. */
import type { LetterLanguage } from '@desk/shared/dispatch/letterDate';
import type { LetterContent } from './letterContent';
import { openedFont } from '../../pdf/letterFonts';
import { recipientLines, type LetterRecipient } from './recipientLines';

/**
 * Scripts that are drawn right letter by letter from left to right. Others are joined, stacked or run the other way: the
 * typeface has shapes for some of them, and would still print no word that their reader knows.
 */
const DRAWN_RIGHT = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}]$/u;
const ANY_LETTER = /^\p{L}$/u;
/** Laid out, not printed. */
const BLANK = /^[\p{Zs}\n\r\t]$/u;
/** Bold and regular both occur for names. */
const FONTS = ['regular', 'bold'] as const;

function canPrint(character: string): boolean {
  if (BLANK.test(character)) {
    return true;
  }
  if (ANY_LETTER.test(character) && !DRAWN_RIGHT.test(character)) {
    return false;
  }
  return FONTS.every((name) => openedFont(name).hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
}

/** A letter as it is to be drawn, as far as words go. */
export interface PrintedWords {
  readonly language: LetterLanguage;
  readonly recipient: LetterRecipient;
  readonly content: Pick<LetterContent, 'subject' | 'salutation' | 'blocks' | 'closing'>;
}

function textsOfBlock(block: LetterContent['blocks'][number]): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'items':
      return block.items.flatMap(({ about, text, values }) => [about ?? '', text, ...values.map(({ value }) => value)]);
    case 'steps':
      return [...block.items];
    case 'contact':
      return block.rows.map(({ value }) => value);
    case 'code':
      return [block.note];
  }
}

/** A word with everything around it up to the next space, so that it can be found in a long text. */
function unprintableWords(text: string): string[] {
  return text.split(/\s+/u).filter((word) => ![...word.normalize('NFC')].every(canPrint));
}

/**
 * @param letter with whom it goes to and what it says
 * @returns the lines of the address, and the words of the text, that cannot be printed; each once, none for a letter that can
 */
export function unprintableTexts({ language, recipient, content }: PrintedWords): string[] {
  const lines = recipientLines(recipient, language).filter((line) => unprintableWords(line).length > 0);
  const texts = [content.subject, content.salutation, ...content.blocks.flatMap(textsOfBlock), content.closing];
  const words = texts.flatMap(unprintableWords).filter((word) => !lines.some((line) => line.includes(word)));
  return [...new Set([...lines, ...words])];
}
