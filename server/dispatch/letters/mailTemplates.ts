/** Registry of e-mails to customers. A new mail is its facts in mailContent and one entry here, in both languages. */
import type { LetterLanguage } from '@desk/shared/dispatch/letterDate';
import type { MailContent, MailFacts } from './mailContent';
import { activationMailEn } from './templates/activationMailEn';
import { activationMailNl } from './templates/activationMailNl';

export type MailKind = keyof MailFacts;

export const MAIL_TEMPLATES: {
  readonly [K in MailKind]: Readonly<Record<LetterLanguage, (facts: MailFacts[K]) => MailContent>>;
} = {
  activation: { nl: activationMailNl, en: activationMailEn },
};
