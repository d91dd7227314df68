/** Decides when two PO box numbers are the same; a PO box against a visiting address is always another value. */
import { compareUnder } from './comparison';
import { spacing } from './text';

/** Compares PO box numbers. An empty one (visiting address) against a filled one is `different`. */
export const comparePoBox = compareUnder([spacing]);
