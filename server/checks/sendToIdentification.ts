/** The paper is in order; the case waits for the appointment at which the original document is seen, and the customer is invited. */
import { whoMustAppear } from '@desk/shared/checks/appointment';
import type { ActionInput } from '@desk/shared/flow/actions/actions';
import { DomainError } from '@desk/shared/contract/errors';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import type { MessageRequest } from '@desk/shared/dispatch/messages/buildMessage';
import { printedName } from '@desk/shared/dispatch/printedName';
import type { CaseFile } from '@desk/shared/flow/caseFile';
import type { Effect } from '../flow/effect';

/**
 * The invitation as it will be worded.
 * @param now ISO moment, by which an appointment lies ahead or not
 * @throws DomainError malformed when the appointment has been already
 */
export function invitation(
  file: CaseFile,
  { appointment, customerNote: note }: ActionInput<'sendToIdentification'>,
  now: string,
): MessageRequest {
  if (appointment !== null && appointment.on < amsterdamDay(now)) {
    throw new DomainError('malformed', { errors: { 'appointment.on': 'inPast' } });
  }
  // Whoever signs and is to get the level is invited once.
  const persons = [...new Set(whoMustAppear(file).map(printedName))];
  return { kind: 'identification', facts: { persons, appointment, note } };
}

export const sendToIdentification: Effect<'sendToIdentification'> = {
  run({ file, input, now }) {
    const { appointment, customerNote } = input;
    return Promise.resolve({
      entry: {
        type: 'checks.identificationRequested',
        data: {},
        personal: { appointment, customerNote },
      },
      followUps: { message: invitation(file, input, now) },
    });
  },
};
