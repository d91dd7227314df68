/** Shapes of the values that applications and registrations share. What is *compared* is never trimmed here. */
import { z } from 'zod';

/** A calendar day, YYYY-MM-DD; a day that does not exist is refused. */
export const isoDate = z.iso.date();

/** 8 digits, text, leading zeros kept; KVK publishes no check digit, so none is asked. */
export const kvkNumberSchema = z.string().regex(/^[0-9]{8}$/);
/** 12 digits, text. */
export const establishmentNumberSchema = z.string().regex(/^[0-9]{12}$/);

/** An address as people write it; `letter` and `addition` are compared joined. */
export const addressSchema = z.strictObject({
  street: z.string().max(120),
  houseNumber: z.string().max(10),
  houseLetter: z.string().max(4).default(''),
  houseAddition: z.string().max(10).default(''),
  postcode: z.string().max(12),
  city: z.string().max(80),
  poBox: z.string().max(10).default(''),
  country: z.string().length(2).default('NL'),
});
export type Address = z.infer<typeof addressSchema>;

/** A name in the parts in which Dutch registers keep it; `prefix` is the tussenvoegsel. */
export const personNameSchema = z.strictObject({
  initials: z.string().max(30),
  firstNames: z.string().max(120),
  prefix: z.string().max(30),
  surname: z.string().min(1).max(120),
});
export type PersonName = z.infer<typeof personNameSchema>;
