/** The message that closes a case: who has the new level now. */
import type { PersonName } from '@desk/shared/application/fields/personFields';
import type { MessageRequest } from '@desk/shared/dispatch/messages/buildMessage';
import { printedName } from '@desk/shared/dispatch/printedName';

export function completion(activated: readonly PersonName[]): MessageRequest {
  return { kind: 'completion', facts: { persons: activated.map(printedName) } };
}
