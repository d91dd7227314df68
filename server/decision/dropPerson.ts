/** Leaves one person out of a pending decision, with reasons, or takes them back in; the others can be approved without them. */
import { updatePerson } from '@desk/db/stores/applicationStore';
import { DomainError } from '@desk/shared/contract/errors';
import type { ApplicationPerson } from '@desk/shared/application/application';
import type { CaseFile } from '@desk/shared/flow/caseFile';
import type { Effect } from '../flow/effect';
import { knownReasons } from './reasonCodes';

function personOf(file: CaseFile, personId: string, outcome: ApplicationPerson['outcome']): ApplicationPerson {
  const person = file.persons.find(({ id }) => id === personId);
  if (person === undefined) {
    throw new DomainError('notFound');
  }
  if (person.outcome !== outcome) {
    throw new DomainError('personNotPending');
  }
  return person;
}

export const dropPerson: Effect<'dropPerson'> = {
  async run({ tx, file, input }) {
    const { personId, reasonCodes } = input;
    personOf(file, personId, 'pending');
    knownReasons(reasonCodes);
    await updatePerson(tx, personId, { outcome: 'closedOff', dropCodes: reasonCodes });
    return {
      entry: { type: 'decision.personDropped', data: { personId, reasonCodes, remark: input.remark } },
      followUps: { decide: true },
    };
  },
};

export const reinstatePerson: Effect<'reinstatePerson'> = {
  async run({ tx, file, input }) {
    personOf(file, input.personId, 'closedOff');
    await updatePerson(tx, input.personId, { outcome: 'pending', dropCodes: null });
    return {
      entry: { type: 'decision.personReinstated', data: { personId: input.personId } },
      followUps: { decide: true },
    };
  },
};
