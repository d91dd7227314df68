/** Register data became too old for the policy of the case: whatever rested on the register is asked again. */
import { reopenedByAge, touchedChecks } from '@desk/shared/checks/reopening';
import { DomainError } from '@desk/shared/contract/errors';
import { factsOf } from '@desk/shared/flow/factsOf';
import type { Effect } from '../flow/effect';

export const reopenOutdated: Effect<'reopenOutdated'> = {
  run({ file }) {
    const { registerAsOf: asOf, registerMaxAgeDays: days } = factsOf(file);
    const reopen = reopenedByAge(asOf ?? '', days);
    const reopened = touchedChecks(file.checks, reopen);
    if (asOf === null || reopened.length === 0) {
      throw new DomainError('notDueYet');
    }
    return Promise.resolve({
      entry: {
        type: 'checks.registerOutdated',
        data: { asOf, days, reopenedChecks: reopened.map(({ code }) => code) },
      },
      followUps: { reopen, decide: true },
    });
  },
};
