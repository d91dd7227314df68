/** A composed letter (é) and a letter with a combining accent are the same; another accent is another letter. */
import type { FormattingRule } from '../comparison';
import { mapDomain } from './mapDomain';

export const unicodeForm: FormattingRule = { reason: 'unicodeForm', normalise: (text) => text.normalize('NFC') };

/** The same for the domain of an e-mail address only. */
export const domainUnicodeForm: FormattingRule = {
  reason: 'unicodeForm',
  normalise: (text) => mapDomain(text, (domain) => domain.normalize('NFC')),
};
