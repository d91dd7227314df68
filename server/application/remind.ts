/** The customer is reminded, once, of the contract or the supplement that is still awaited. */
import { asAsked } from '@desk/shared/flow/supplement';
import type { MessageRequest } from '@desk/shared/dispatch/messages/buildMessage';
import type { CaseFile } from '@desk/shared/flow/caseFile';
import { factsOf } from '@desk/shared/flow/factsOf';
import type { Effect } from '../flow/effect';

function reminderOf(file: CaseFile): Extract<MessageRequest, { readonly kind: 'reminder' | 'paperReminder' }> {
  const { status, dueOn } = file.application;
  if (status === 'announced') {
    return { kind: 'paperReminder', facts: { dueOn: factsOf(file).lapsesAfter ?? '' } };
  }
  return { kind: 'reminder', facts: { dueOn: dueOn ?? '', items: (file.supplement?.items ?? []).map(asAsked) } };
}

export const remind: Effect<'remind'> = {
  run({ file, now }) {
    const message = reminderOf(file);
    return Promise.resolve({
      entry: { type: 'application.reminded', data: { dueOn: message.facts.dueOn } },
      fields: { remindedAt: now },
      followUps: { message },
    });
  },
};
