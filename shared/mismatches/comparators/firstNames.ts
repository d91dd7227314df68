/** Decides when two rows of first names are one value. A roepnaam, an initial or one name fewer is another value. */
import { compareUnder } from './comparison';
import { fewerNames, initialsForNames } from './kinds/givenNames';
import { TEXT_KINDS, TEXT_RULES } from './text';

export const compareFirstNames = compareUnder(TEXT_RULES, [initialsForNames, fewerNames, ...TEXT_KINDS]);
