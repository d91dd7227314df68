/** Finds cases among many: the next one to take, the one before this for the same company, those that wait for a decision. */
import type { ApplicationRecord } from '@desk/shared/contract/resources';
import { STATUS_IDS } from '@desk/shared/flow/statuses';
import type { Reader } from '../reader';
import { selectPageOfIds } from '../sql/pages';
import { rowsInOrder, rowsWith, selectRows } from '../sql/rows';
import { URGENCY } from './applicationStore';

/** What is told of the next case before it is opened. */
export type ClaimableCase = Pick<
  ApplicationRecord,
  'id' | 'number' | 'companyName' | 'status' | 'priority' | 'leadDays' | 'agesFrom' | 'dueOn' | 'receivedOn'
>;

/** Cases that nobody has and that somebody could take, in the order of the work; read along the index that stands in it. */
export async function claimableCases(reader: Reader, limit: number): Promise<ClaimableCase[]> {
  const free = { property: 'assigneeId', is: null } as const;
  const ids = await selectPageOfIds(reader, 'applications', {
    conditions: [free, { property: 'status', is: ['received', 'inVerification'] }],
    always: [free],
    divider: { property: 'status', values: STATUS_IDS },
    order: [...URGENCY, ['number', 'ASC']],
    isSparse: false,
    offset: 0,
    limit,
  });
  const rows = await rowsInOrder(reader, 'applications', ids);
  return rows.map(({ id, number, companyName, status, priority, leadDays, agesFrom, dueOn, receivedOn }) => ({
    id,
    number,
    companyName,
    status,
    priority,
    leadDays,
    agesFrom,
    dueOn,
    receivedOn,
  }));
}

/** The latest other case of the company that was approved, or null. */
export async function formerCaseOf(
  reader: Reader,
  { id, kvkNumber }: Pick<ApplicationRecord, 'id' | 'kvkNumber'>,
): Promise<Pick<ApplicationRecord, 'id' | 'number'> | null> {
  if (kvkNumber === '') {
    // Companies without a number have nothing in common.
    return null;
  }
  const decided = await rowsWith(reader, 'applications', {
    match: { kvkNumber, status: ['approved', 'codesSent', 'partlyActivated', 'completed'] },
    order: [['statusChangedAt', 'DESC']],
    limit: 2,
  });
  return decided.find((other) => other.id !== id) ?? null;
}

/**
 * Cases that have waited for a decision since before a moment, the longest first.
 * @param bounds `before` as ISO 8601 UTC
 */
export async function longPending(
  reader: Reader,
  { before, limit }: { readonly before: string; readonly limit: number },
): Promise<Pick<ApplicationRecord, 'id' | 'version'>[]> {
  const rows = await selectRows(reader, 'applications', {
    conditions: [
      { property: 'status', is: 'awaitingApproval' },
      { property: 'statusChangedAt', below: before },
    ],
    order: [['statusChangedAt', 'ASC']],
    limit,
  });
  return rows.map(({ id, version }) => ({ id, version }));
}
