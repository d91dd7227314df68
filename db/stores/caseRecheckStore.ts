/** Remembers which running cases must be looked at again because their registration changed, until that is done. */
import type { StatusId } from '@desk/shared/flow/statuses';
import { RUNNING_STATUS_IDS } from '@desk/shared/flow/statuses';
import { newId } from '../ids';
import type { CaseRecheck } from '../models/houseRows';
import type { Reader, Tx } from '../reader';
import { insertRows, rowsWith, selectRows, updateRows } from '../sql/rows';
import type { ChangedRegistration } from './registrationStore';

export type { CaseRecheck } from '../models/houseRows';

/** Cases whose checks were planned and that are not decided yet; before the first letter there is nothing to look at. */
export const CHECKED_STATUS_IDS: readonly StatusId[] = RUNNING_STATUS_IDS.filter((status) => status !== 'announced');

/**
 * Asks for every running case of these registrations to be looked at again; part of the transaction that changed them,
 * so that a killed program forgets none.
 * @param at ISO 8601 UTC
 */
export async function requestRechecks(tx: Tx, changed: readonly ChangedRegistration[], at: string): Promise<void> {
  if (changed.length === 0) {
    return;
  }
  const companies = new Set(changed.filter(({ companyChanged }) => companyChanged).map(({ id }) => id));
  const match = { registrationId: [...new Set(changed.map(({ id }) => id))], status: CHECKED_STATUS_IDS };
  const cases = await rowsWith(tx, 'applications', { match, order: [['id', 'ASC']] });
  const rows = cases.map(({ id: applicationId, registrationId }) => ({
    id: newId(),
    applicationId,
    companyChanged: companies.has(registrationId ?? ''),
    requestedAt: at,
    doneAt: null,
  }));
  await insertRows(tx, 'case_rechecks', rows);
}

/** What is still to be done, the oldest first. */
export async function openRechecks(reader: Reader, limit: number): Promise<CaseRecheck[]> {
  return selectRows(reader, 'case_rechecks', {
    conditions: [{ property: 'doneAt', is: null }],
    order: [['id', 'ASC']],
    limit,
  });
}

/** The open ones of a case, held until the transaction ends. */
export async function lockRechecks(tx: Tx, applicationId: string): Promise<CaseRecheck[]> {
  return rowsWith(tx, 'case_rechecks', { match: { applicationId, doneAt: null }, lock: true });
}

/** Marks these as done. */
export async function finishRechecks(tx: Tx, ids: readonly string[], at: string): Promise<void> {
  await updateRows(tx, 'case_rechecks', { match: { id: ids }, set: { doneAt: at } });
}
