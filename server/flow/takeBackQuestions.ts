/** The customer answered or came, or nobody needs that any more: a question that has not left the house stays there. */
import { takeBackWords } from '@desk/db/stores/dispatchStore';
import type { Tx } from '@desk/db/transaction';
import type { AuditEntry } from '@desk/shared/audit/auditEvents';
import { ASKING_KINDS } from '@desk/shared/dispatch/messages/messageKinds';
import type { CaseFile } from '@desk/shared/flow/caseFile';
import type { StatusId } from '@desk/shared/flow/statuses';
import { TRANSITIONS, type ActionId } from '@desk/shared/flow/transitions';

/** Actions of a case that waits for the customer: for an answer, or for an appointment. */
const WAITING: readonly ActionId[] = ['remind', 'recordAppointment'];
const CUSTOMERS_TURN = TRANSITIONS.filter(({ action }) => WAITING.includes(action)).flatMap(
  ({ from }): readonly StatusId[] => from,
);

/**
 * Takes back letters and mails with a question once the case waits for the customer no longer. A held case waits on.
 * @returns what is to be recorded, one event for each message
 */
export async function takeBackQuestions(tx: Tx, { application }: CaseFile, to: StatusId): Promise<AuditEntry[]> {
  const { status, statusBeforeHold } = application;
  const stood = status === 'onHold' ? statusBeforeHold : status;
  if (stood === null || !CUSTOMERS_TURN.includes(stood) || to === stood || to === 'onHold') {
    return [];
  }
  const taken = await takeBackWords(tx, application.id, ASKING_KINDS);
  return [...taken].map(([messageId, dispatchIds]) => ({
    type: 'message.takenBack',
    data: { messageId, dispatchIds },
  }));
}
