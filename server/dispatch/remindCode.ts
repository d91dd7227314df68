/** Whoever has not used a code is reminded, once, half-way through its life; the mail holds neither code nor link. */
import { lockCode, markReminded } from '@desk/db/stores/activationCodeStore';
import { dispatchesOf } from '@desk/db/stores/dispatchStore';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import { DomainError } from '@desk/shared/contract/errors';
import { codeState } from '@desk/shared/dispatch/codeState';
import type { Effect } from '../flow/effect';

export const remindCode: Effect<'remindCode'> = {
  async run({ tx, file, input, now }) {
    const code = await lockCode(tx, input.codeId);
    const person = file.persons.find(({ id }) => id === code?.personId);
    if (code === null || person === undefined) {
      throw new DomainError('notFound');
    }
    const carriers = (await dispatchesOf(tx, file.application.id)).filter(({ codeId }) => codeId === code.id);
    const state = codeState(
      code,
      carriers.map(({ status }) => status),
      now,
    );
    const isDue = code.remindAt !== null && code.remindAt <= now && code.remindedAt === null;
    if (state !== 'sent' || !isDue || code.expiresAt === null) {
      throw new DomainError('notDueYet');
    }
    await markReminded(tx, code.id, now);
    const dueOn = amsterdamDay(code.expiresAt);
    return {
      entry: { type: 'code.reminded', data: { personId: person.id, dueOn } },
      followUps: { message: { kind: 'codeReminder', facts: { personId: person.id, dueOn } } },
    };
  },
};
