/** Moves a running case to a newer version of the policy: planned anew, and what rested on a changed setting is asked again. */
import { pinPolicy } from '@desk/db/stores/casePolicyStore';
import { policyByVersion } from '@desk/db/stores/policyStore';
import { readPolicy } from '@desk/shared/policy/policy';
import { settingChanges } from '@desk/shared/checks/settingChanges';
import { reopenedByChanges, touchedChecks } from '@desk/shared/checks/reopening';
import { DomainError } from '@desk/shared/contract/errors';
import type { Effect } from '../flow/effect';
import { approvalFallsAway } from '../flow/approvalFallsAway';

export const moveToPolicy: Effect<'moveToPolicy'> = {
  async run({ tx, file, input }) {
    const { application, policy, checks } = file;
    const row = await policyByVersion(tx, input.version);
    if (row === null || row.version <= policy.version) {
      throw new DomainError('notDueYet');
    }
    const changes = settingChanges(policy.settings, readPolicy(row.content).settings);
    const reopen = reopenedByChanges(changes);
    // Pinned before planning reads the case again: the follow-ups judge by the new version.
    await pinPolicy(tx, application.id, row.version);
    return {
      entry: {
        type: 'checks.policyMoved',
        data: {
          from: policy.version,
          to: row.version,
          settings: changes.map(({ field }) => field),
          reopenedChecks: touchedChecks(checks, reopen).map(({ code }) => code),
        },
      },
      ...approvalFallsAway(file),
      followUps: { planChecks: true, reopen, decide: true },
    };
  },
};
