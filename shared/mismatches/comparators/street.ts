/** Decides when two street names are one value; abbreviations are not written out, and a PO box is no street. */
import { compareUnder } from './comparison';
import { poBoxInStreet } from './kinds/poBoxes';
import { TEXT_KINDS, TEXT_RULES } from './text';

export const compareStreet = compareUnder(TEXT_RULES, [poBoxInStreet, ...TEXT_KINDS]);
