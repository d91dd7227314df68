/** Shapes of the values that applications and registrations share. What is *compared* is never trimmed here. */
import { z } from 'zod';
import { hasVisible, withoutInvisible } from '../language/characters';

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

/** An address as people write it; `letter` and `addition` are compared joined. */
export const addressSchema = z.strictObject({
  street: lineText(120),
  houseNumber: lineText(10),
  houseLetter: z.string().max(4).default(''),
  houseAddition: z.string().max(10).default(''),
  postcode: lineText(12),
  city: lineText(80),
  poBox: z.string().max(10).default(''),
  country: z.string().length(2).default('NL'),
});
export type Address = z.infer<typeof addressSchema>;

/** A name in the parts in which Dutch registers keep it; `prefix` is the tussenvoegsel. */
export const personNameSchema = z.strictObject({
  initials: lineText(30),
  firstNames: lineText(120),
  prefix: lineText(30),
  surname: nameText(120),
});
export type PersonName = z.infer<typeof personNameSchema>;
