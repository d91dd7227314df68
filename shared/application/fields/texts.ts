/** Shapes of single values. What is *compared* is never trimmed here. */
import { z } from 'zod';
import { hasVisible, withoutInvisible } from '../../language/characters';
import { isPlainText } from '../../language/plainText';

/** A calendar day, YYYY-MM-DD; a day that does not exist is refused. */
export const isoDate = z.iso.date();

/** 8 digits, text, leading zeros kept; KVK publishes no check digit, so none is asked. */
export const kvkNumberSchema = z.string().regex(/^[0-9]{8}$/);
/** 12 digits, text. */
export const establishmentNumberSchema = z.string().regex(/^[0-9]{12}$/);

/** Tabs, ends of lines, and the sign that stands where a letter was lost: a text with it was saved in another encoding. */
const NOT_IN_A_LINE = /[\t-\r\u2028\u2029\ufffd]/;

/**
 * Text of one line as the login platform holds it: no ends of lines, which could start a header of a mail, and nothing that a database
 * does not keep as it is. What cannot be seen stays in it, and what turns the direction of writing: it is the other side of the
 * comparison, which shows each by its name.
 */
export function keptText(most: number) {
  return z
    .string()
    .max(most)
    .refine((text) => !NOT_IN_A_LINE.test(text) && isPlainText(text));
}

/** A name as the login platform holds it, with something in it that can be seen. */
export function keptName(most: number) {
  return keptText(most).min(1).refine(hasVisible);
}

/** Text of one line as people send and type it: nothing in it that cannot be seen. */
export function lineText(most: number) {
  return keptText(most).refine((text) => withoutInvisible(text) === text);
}

/** A name that somebody can read: of one line, and with something in it that can be seen. */
export function nameText(most: number) {
  return lineText(most).min(1).refine(hasVisible);
}
