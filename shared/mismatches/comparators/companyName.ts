/** Decides when two company names are one value: the legal form in them may be spelled in several ways, but not left out. */
import { compareUnder } from './comparison';
import { otherLegalForm } from './kinds/legalForms';
import { legalFormSpelling } from './rules/legalFormSpelling';
import { TEXT_KINDS, TEXT_RULES } from './text';

/** "&" and "en" are two names. */
export const compareCompanyName = compareUnder([...TEXT_RULES, legalFormSpelling], [otherLegalForm, ...TEXT_KINDS]);
