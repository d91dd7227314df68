/** The one place that writes a status, guarded by the version that the writer had seen. */
import type { ApplicationRecord } from '@desk/shared/contract/resources';
import type { StatusId } from '@desk/shared/flow/statuses';
import { literal } from 'sequelize';
import type { Tx } from '../reader';
import { isOpenCase } from '../search/caseEntries';
import { setOpen } from '../search/searchIndex';
import { updateRows } from '../sql/rows';
import { instantValue } from '../sql/values';

/** Fields that change together with a status. */
export type CaseFields = Partial<
  Pick<
    ApplicationRecord,
    | 'assigneeId'
    | 'assigneeName'
    | 'dueOn'
    | 'remindedAt'
    | 'leadDays'
    | 'clockSince'
    | 'agesFrom'
    | 'priority'
    | 'hasPriority'
    | 'policyVersion'
    | 'separateRouteKept'
    | 'receivedOn'
    | 'currentLevel'
    | 'upgradeAnswer'
    | 'notMeReport'
    | 'reported'
    | 'retention'
    | 'erasureConfirmed'
  >
>;

export interface StatusChange {
  readonly id: string;
  readonly expectedVersion: number;
  /** The status that it had with that version. */
  readonly from: StatusId;
  readonly status: StatusId;
  readonly statusBeforeHold: StatusId | null;
  /** Becomes `statusChangedAt` when the status is another one than before. */
  readonly changedAt: string;
  readonly fields?: CaseFields;
}

/**
 * Saves a status and raises the version by one, if nobody was faster.
 * @returns false when the case has another version by now (or does not exist); nothing is written then
 */
export async function saveStatus(tx: Tx, change: StatusChange): Promise<boolean> {
  const { id, expectedVersion, from, status, statusBeforeHold, changedAt, fields } = change;
  const moment = tx.sequelize.escape(instantValue(tx.dialect, changedAt));
  const same = `status = ${tx.sequelize.escape(status)}`;
  const statusChangedAt = literal(`CASE WHEN ${same} THEN status_changed_at ELSE ${moment} END`);
  const changed = await updateRows(tx, 'applications', {
    match: { id, version: expectedVersion },
    set: { ...fields, status, statusBeforeHold, statusChangedAt, version: expectedVersion + 1 },
  });
  if (changed === 1 && isOpenCase(from) !== isOpenCase(status)) {
    await setOpen(tx, id, isOpenCase(status));
  }
  return changed === 1;
}
