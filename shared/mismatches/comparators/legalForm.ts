/** Decides when two legal forms are one, abbreviated or written out. */
import { compareUnder } from './comparison';
import { legalFormSpelling } from './rules/legalFormSpelling';
import { legalFormWrittenOut } from './rules/legalFormWrittenOut';
import { TEXT_KINDS, TEXT_RULES } from './text';

export const compareLegalForm = compareUnder([...TEXT_RULES, legalFormSpelling, legalFormWrittenOut], TEXT_KINDS);
