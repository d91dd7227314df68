/** Registry of the templates that a desk starts with, by language and kind. Complete by type. */
import type { LetterLanguage } from '../letterDate';
import type { MessageKindId } from './messageKinds';
import type { MessageTemplate } from './messageTemplate';
import { DUTCH_TEMPLATES } from './templates/dutchTemplates';
import { ENGLISH_TEMPLATES } from './templates/englishTemplates';

/** The version number that the built-in words have among the versions of a template. */
export const BUILT_IN_VERSION = 1;

export const BUILT_IN_TEMPLATES: Readonly<Record<LetterLanguage, Readonly<Record<MessageKindId, MessageTemplate>>>> = {
  nl: DUTCH_TEMPLATES,
  en: ENGLISH_TEMPLATES,
};
