/** The customer answered or came, or nobody needs that any more: a question that has not left the house stays there. */
import { takeBackWords } from '@desk/db/stores/dispatchStore';
import { ASKING_KINDS } from '@desk/shared/dispatch/messages/messageKinds';
import { ACTIONS, type ActionId } from '@desk/shared/flow/actions/actions';
import type { StatusId } from '@desk/shared/flow/statuses';
import type { Move, MoveResult } from '../../flow/desk';

/** Actions of a case that waits for the customer: for an answer, or for an appointment. */
const WAITING = ['remind', 'recordAppointment'] as const satisfies readonly ActionId[];
const CUSTOMERS_TURN = WAITING.flatMap((action) =>
  ACTIONS[action].rows.flatMap(({ from }): readonly StatusId[] => from),
);

/**
 * Takes back letters and mails with a question once the case waits for the customer no longer. A held case waits on.
 * @returns what is to be recorded, one event for each message
 */
export async function takeBackQuestions({ tx, file: { application }, to }: Move): Promise<MoveResult> {
  const { status, statusBeforeHold } = application;
  const stood = status === 'onHold' ? statusBeforeHold : status;
  if (stood === null || !CUSTOMERS_TURN.includes(stood) || to === stood || to === 'onHold') {
    return { entries: [] };
  }
  const taken = await takeBackWords(tx, application.id, ASKING_KINDS);
  return {
    entries: [...taken].map(([messageId, dispatchIds]) => ({
      type: 'message.takenBack',
      data: { messageId, dispatchIds },
    })),
  };
}
