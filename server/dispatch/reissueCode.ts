/** Re-issues a code for one person: the old one is void at once, whatever was still in the outbox goes with it. */
import { supersedeCodes } from '@desk/db/stores/activationCodeStore';
import { supersedeDispatches } from '@desk/db/stores/dispatchStore';
import { DomainError } from '@desk/shared/contract/errors';
import type { Effect } from '../flow/effect';
import { issueCode } from './issueCodes';

export const reissueCode: Effect<'reissueCode'> = {
  async run({ tx, deps, file, input, now }) {
    const person = file.persons.find(({ id }) => id === input.personId);
    if (person === undefined) {
      throw new DomainError('notFound');
    }
    if (person.outcome !== 'pending') {
      throw new DomainError('personNotPending');
    }
    await supersedeCodes(tx, person.id);
    await supersedeDispatches(tx, person.id);
    const dispatchIds = await issueCode({ tx, file, newId: deps.newId, now }, deps.config, person);
    return {
      entry: { type: 'code.reissued', data: { personId: person.id, reason: input.reason } },
      also: [{ type: 'dispatch.queued', data: { dispatchIds } }],
    };
  },
};
