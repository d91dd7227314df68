/** A person activated: the code is used up and their registered means gets the new level, from that day. */
import { lockCode, setCodeStatus } from '@desk/db/stores/activationCodeStore';
import { updatePerson } from '@desk/db/stores/applicationStore';
import { supersedeDispatches } from '@desk/db/stores/dispatchStore';
import { requestRechecks } from '@desk/db/stores/caseRecheckStore';
import { setMeansLevel } from '@desk/db/stores/registrationStore';
import { DomainError } from '@desk/shared/contract/errors';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import type { Effect } from '../flow/effect';
import { completion } from './messages/completion';

export const activate: Effect<'activate'> = {
  async run({ tx, file, input, now }) {
    const code = await lockCode(tx, input.codeId);
    const person = file.persons.find(({ id }) => id === code?.personId);
    if (code === null || person === undefined) {
      throw new DomainError('notFound');
    }
    if (person.outcome !== 'pending' || person.registeredMeansId === null) {
      throw new DomainError('personNotPending');
    }
    const effectiveFrom = amsterdamDay(now);
    await setCodeStatus(tx, code.id, 'redeemed', now);
    await supersedeDispatches(tx, person.id, now);
    await updatePerson(tx, person.id, { outcome: 'activated', activatedAt: now });
    await setMeansLevel(tx, person.registeredMeansId, { level: code.level, effectiveFrom });
    // Their other applications were judged by the level they had.
    const registrations = file.registration === null ? [] : [{ id: file.registration.id, companyChanged: false }];
    await requestRechecks(tx, registrations, now);
    const { meansNumber } = person;
    const isLast = file.persons.filter(({ outcome }) => outcome === 'pending').length === 1;
    const activated = file.persons.filter(({ id, outcome }) => outcome === 'activated' || id === person.id);
    return {
      entry: {
        type: 'code.redeemed',
        data: { personId: person.id, meansNumber: meansNumber ?? '', level: code.level, effectiveFrom },
      },
      ...(isLast ? { followUps: { message: completion(activated) } } : {}),
    };
  },
};
