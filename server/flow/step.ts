/** What a follow-up step gets and gives: the desk's own work inside the transaction of an action. */
import type { CaseFields } from '@desk/db/stores/statusStore';
import type { Tx } from '@desk/db/transaction';
import type { AuditEntry } from '@desk/shared/flow/auditEvents';
import type { CaseFile } from '@desk/shared/flow/caseFile';

/** What every step gets: the file as the steps before it left it. */
export interface StepContext {
  readonly tx: Tx;
  readonly file: CaseFile;
  readonly newId: () => string;
  readonly now: string;
}
export interface StepResult {
  readonly entries: readonly AuditEntry[];
  readonly fields?: CaseFields;
}

/** Part of the desk's own work on a case, after an action. */
export type Step = (context: StepContext) => Promise<StepResult>;
