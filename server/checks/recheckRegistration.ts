/** The registration of a running case changed: levels, comparison and the checks that rest on it are done again. */
import { reopenedByChanges, touchedChecks } from '@desk/shared/checks/reopening';
import type { Effect } from '../flow/effect';
import { refreshCurrentLevels } from '../flow/refreshCurrentLevels';
import { approvalFallsAway } from '../flow/approvalFallsAway';

export const recheckRegistration: Effect<'recheckRegistration'> = {
  async run({ tx, file, input }) {
    const currentLevel = await refreshCurrentLevels({ tx, file });
    // What officers judge beside the registration is about the company; what is about its people the desk compares itself.
    const change = { fact: 'registration', field: 'registration', subjectId: null } as const;
    const reopen = reopenedByChanges(input.companyChanged ? [change] : []);
    const reopenedChecks = touchedChecks(file.checks, reopen).map(({ code }) => code);
    return {
      entry: { type: 'checks.registrationChanged', data: { reopenedChecks } },
      fields: { currentLevel },
      ...approvalFallsAway(file),
      followUps: { planChecks: true, compare: true, reopen, decide: true },
    };
  },
};
