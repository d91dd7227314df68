/** Decides what becomes of somebody's certificates when their account may be another human's: what was looked at was shown by the one of before. */
import {
  answerCertificate,
  certificatesOf,
  holdCertificatesOf,
  withdrawCertificate,
} from '@desk/db/stores/certificateStore';
import type { Reader, Tx } from '@desk/db/transaction';
import { certificateState } from '@desk/shared/access/certificates';
import { changedHands, type AccountChange } from '@desk/shared/access/changedHands';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import { appendAudit } from '../../trail/append';
import type { ByWhom } from '../createUser';
import { named } from './keepCertificates';

export interface ChangeOfAccount extends ByWhom {
  /** Of the account, which is held. */
  readonly id: string;
  readonly change: AccountChange;
  /** ISO 8601 UTC. */
  readonly at: string;
}

/** Whether there is one that counts or waits: what such a change ends. */
export async function hasCertificates(reader: Reader, userId: string, at: string): Promise<boolean> {
  const states = (await certificatesOf(reader, [userId])).map((one) => certificateState(one, amsterdamDay(at)));
  return states.some((state) => state === 'valid' || state === 'waiting');
}

/**
 * Ends what counts and what waits, in the transaction of the change itself: two administrators look anew. A certificate that this ends
 * has no reason of its own, which whoever withdraws one has to give.
 */
export async function endCertificates(tx: Tx, { id, change, at, ...by }: ChangeOfAccount): Promise<void> {
  const because = changedHands(change);
  if (because === null) {
    return;
  }
  const { id: byId, name: byName } = by.actor;
  for (const one of await holdCertificatesOf(tx, id)) {
    const state = certificateState(one, amsterdamDay(at));
    const data = { ...named(one), because };
    const told = { applicationId: null, at, handling: false, ...by };
    if (state === 'valid') {
      const said = { withdrawnById: byId, withdrawnByName: byName, withdrawnAt: at, withdrawnReason: null };
      await withdrawCertificate(tx, one.id, said);
      await appendAudit(tx, { entry: { type: 'certificate.withdrawn', data }, ...told });
    } else if (state === 'waiting') {
      const said = { answer: 'refused', answeredById: byId, answeredByName: byName, answeredAt: at } as const;
      await answerCertificate(tx, one.id, said);
      const refused = { ...data, askedById: one.askedById };
      await appendAudit(tx, { entry: { type: 'certificate.refused', data: refused }, ...told });
    }
  }
}
