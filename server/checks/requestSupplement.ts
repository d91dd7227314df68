/** The case waits for the customer: what is asked of them, by when, and the message that tells them. */
import { insertSupplementRequest } from '@desk/db/stores/supplementStore';
import {
  asAsked,
  checksAskedFor,
  itemsOf,
  type SupplementItem,
  type SupplementRef,
} from '@desk/shared/flow/supplement';
import { DomainError } from '@desk/shared/contract/errors';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import type { MessageRequest } from '@desk/shared/dispatch/messages/buildMessage';
import type { CaseFile } from '@desk/shared/flow/caseFile';
import { intakeOf } from '@desk/shared/flow/intakeOf';
import type { Effect } from '../flow/effect';

interface Asking {
  readonly asked: readonly SupplementRef[];
  readonly missing: readonly string[];
}

/**
 * What is asked, as it will be worded.
 * @throws DomainError malformed when nothing is asked; nothingToAsk when the case does not say one of the things any more
 */
export function supplementItems(file: CaseFile, { asked, missing }: Asking): SupplementItem[] {
  const items = itemsOf({ ...file, intake: intakeOf(file) }, asked);
  if (items === null) {
    throw new DomainError('nothingToAsk');
  }
  const all = [...items, ...missing.map((text) => ({ kind: 'text', text }) as const)];
  if (all.length === 0) {
    throw new DomainError('malformed', { errors: { missing: 'required' } });
  }
  return all;
}

/**
 * The message that asks for it, as it will be worded.
 * @throws DomainError as supplementItems
 */
export function supplementRequest(
  file: CaseFile,
  { dueOn, customerNote: note, ...asking }: Asking & { readonly dueOn: string; readonly customerNote: string },
): MessageRequest {
  return { kind: 'supplementRequest', facts: { dueOn, items: supplementItems(file, asking).map(asAsked), note } };
}

export const requestSupplement: Effect<'requestSupplement'> = {
  async run({ tx, deps, file, input, actor, now }) {
    const { dueOn, missing, asked, customerNote: note, remark } = input;
    if (dueOn <= amsterdamDay(now)) {
      throw new DomainError('malformed', { errors: { dueOn: 'notInFuture' } });
    }
    const items = supplementItems(file, input);
    const checkIds = checksAskedFor({ ...file, intake: intakeOf(file) }, asked);
    await insertSupplementRequest(tx, {
      id: deps.newId(),
      applicationId: file.application.id,
      asked,
      checkIds,
      items,
      dueOn,
      askedAt: now,
      askedById: actor.id,
      answeredAt: null,
    });
    return {
      entry: {
        type: 'checks.supplementRequested',
        data: { count: items.length, dueOn },
        // What is missing names people: it can be erased, the fact that it was asked cannot.
        personal: { missing, asked, customerNote: note, remark },
      },
      fields: { dueOn, remindedAt: null },
      followUps: { message: supplementRequest(file, input) },
    };
  },
};
