/** A report that a customer knows nothing of a case ends with the hold that it made: released, withdrawn or closed off. */
import type { CaseFields } from '@desk/db/stores/statusStore';
import type { Actor } from '@desk/shared/access/roles';
import type { CaseFile } from '@desk/shared/flow/caseFile';

export interface Settlement {
  readonly file: CaseFile;
  readonly actor: Actor;
  readonly reason: string;
  /** ISO 8601 UTC. */
  readonly now: string;
}

/** @returns what is saved with the move; nothing when no report is open */
export function settleReport({ file, actor, reason, now }: Settlement): { readonly fields?: CaseFields } {
  const { notMeReport: report } = file.application;
  return report === null || report.settled !== null
    ? {}
    : {
        fields: { reported: false, notMeReport: { ...report, settled: { byName: actor.name, at: now, reason } } },
      };
}
