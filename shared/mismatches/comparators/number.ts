/** Decides when two register numbers or days are one value: every character counts but spaces around it. */
import { compareUnder } from './comparison';
import { spacing } from './text';

/** Compares KVK and establishment numbers, kept as text with their leading zeros. */
export const compareNumber = compareUnder([spacing]);

/** Compares days written YYYY-MM-DD, which have one spelling only. */
export const compareDay = compareUnder([]);
