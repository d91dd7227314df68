/** Records what the customer chooses about their establishment number; registering without it is the same one step. */
import { updateApplicationFields } from '@desk/db/stores/applicationStore';
import type { EstablishmentChoice } from '@desk/shared/application/establishmentChoice';
import type { ActionInput } from '@desk/shared/flow/actions/actions';
import { DomainError } from '@desk/shared/contract/errors';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import type { Effect, EffectContext } from '../flow/effect';

type Answering = 'keepEstablishment' | 'dropEstablishment';
type Choosing = EffectContext<Answering | 'askEstablishment'>;

function choiceOf(
  { file, actor, now }: Choosing,
  said: Pick<EstablishmentChoice, 'answer' | 'word'>,
): EstablishmentChoice {
  const number = file.application.establishmentNumber ?? '';
  return { ...said, number, recordedById: actor.id, recordedByName: actor.name, recordedAt: now };
}

/** @throws DomainError malformed when the customer is to have said it on a day that is yet to come */
function wordOf({ input, now }: EffectContext<Answering>): ActionInput<Answering> {
  if (input.on > amsterdamDay(now)) {
    throw new DomainError('malformed', { errors: { on: 'inFuture' } });
  }
  return input;
}

export const askEstablishment: Effect<'askEstablishment'> = {
  async run(context) {
    const { tx, file } = context;
    const establishmentChoice = choiceOf(context, { answer: 'asked', word: null });
    await updateApplicationFields(tx, file.application.id, { establishmentChoice });
    return { entry: { type: 'establishment.asked', data: {} } };
  },
};

export const keepEstablishment: Effect<'keepEstablishment'> = {
  async run(context) {
    const { tx, file } = context;
    const word = wordOf(context);
    const establishmentChoice = choiceOf(context, { answer: 'kept', word });
    await updateApplicationFields(tx, file.application.id, { establishmentChoice });
    return {
      entry: {
        type: 'establishment.kept',
        data: { by: word.channel, on: word.on },
        personal: { saidBy: word.saidBy },
      },
      fields: { dueOn: null },
    };
  },
};

export const dropEstablishment: Effect<'dropEstablishment'> = {
  async run(context) {
    const { tx, file } = context;
    const word = wordOf(context);
    const establishmentChoice = choiceOf(context, { answer: 'dropped', word });
    const { id, establishmentNumber } = file.application;
    await updateApplicationFields(tx, id, { establishmentNumber: null, establishmentChoice });
    return {
      entry: {
        type: 'establishment.dropped',
        data: { by: word.channel, on: word.on },
        personal: { saidBy: word.saidBy, before: { establishmentNumber }, after: { establishmentNumber: null } },
      },
      fields: { dueOn: null },
      followUps: file.checks.length === 0 ? {} : { compare: true, decide: true },
    };
  },
};
