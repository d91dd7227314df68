/** Shapes of single values. What is *compared* is never trimmed here. */
import { z } from 'zod';
import { hasVisible, withoutInvisible } from '../../language/characters';

/** A calendar day, YYYY-MM-DD; a day that does not exist is refused. */
export const isoDate = z.iso.date();

/** 8 digits, text, leading zeros kept; KVK publishes no check digit, so none is asked. */
export const kvkNumberSchema = z.string().regex(/^[0-9]{8}$/);
/** 12 digits, text. */
export const establishmentNumberSchema = z.string().regex(/^[0-9]{12}$/);

/** Text of one line: neither ends of lines, which could start a header of a mail, nor anything that cannot be seen. */
export function lineText(most: number) {
  return z
    .string()
    .max(most)
    .refine((text) => !/[\t-\r\u2028\u2029]/.test(text) && withoutInvisible(text) === text);
}

/** A name that somebody can read: of one line, and with something in it that can be seen. */
export function nameText(most: number) {
  return lineText(most).min(1).refine(hasVisible);
}
