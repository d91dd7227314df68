/** Finds the cases that wait for their customer: for the contract, or for a supplement. */
import type { ApplicationRecord } from '@desk/shared/contract/resources';
import type { Reader } from '../reader';
import { selectRows } from '../sql/rows';

export type WaitingCase = Pick<ApplicationRecord, 'id' | 'status' | 'version' | 'submittedAt' | 'dueOn'>;

export interface WaitingBounds {
  /** Announced cases submitted before this moment. */
  readonly announcedBefore: string;
  /** Cases that await a supplement due before this day. */
  readonly dueBefore: string;
  /** Of each kind. */
  readonly limit: number;
  /** Only those whose customer was not reminded yet. */
  readonly notReminded?: boolean;
}

/**
 * Cases that wait for a customer, the longest first.
 * @param reader database or transaction
 * @param bounds which ones
 */
export async function waitingCases(reader: Reader, bounds: WaitingBounds): Promise<WaitingCase[]> {
  const { announcedBefore, dueBefore, limit, notReminded = false } = bounds;
  const unreminded = notReminded ? [{ property: 'remindedAt', is: null } as const] : [];
  const announced = await selectRows(reader, 'applications', {
    conditions: [
      { property: 'status', is: 'announced' },
      { property: 'submittedAt', below: announcedBefore },
      ...unreminded,
    ],
    order: [['submittedAt', 'ASC']],
    limit,
  });
  const awaiting = await selectRows(reader, 'applications', {
    conditions: [
      { property: 'status', is: 'awaitingCustomer' },
      { property: 'dueOn', below: dueBefore },
      ...unreminded,
    ],
    order: [['dueOn', 'ASC']],
    limit,
  });
  return [...announced, ...awaiting].map(({ id, status, version, submittedAt, dueOn }) => ({
    id,
    status,
    version,
    submittedAt,
    dueOn,
  }));
}
