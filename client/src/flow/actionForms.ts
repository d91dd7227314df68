/** Which forms stand behind the buttons, in which order the buttons stand, and what the one key for the next step opens. */
import { ACTIONS, PUBLIC_ACTION_IDS, type PublicActionId } from '@desk/shared/flow/actions/actions';
import type { ActionDefinition } from '@desk/shared/flow/actions/action';
import type { ActionForm } from '@desk/shared/flow/actions/form';

/** The form of an action: its fields, where its button stands, how it looks. */
export function formOf(action: PublicActionId): ActionForm {
  return ACTIONS[action].form;
}

/**
 * What carries a case on, in the order in which it is looked for: the one key for the next step opens the first of these
 * that is open to the person. Submitting comes before another appointment, since a case may not need one any more.
 */
export const NEXT_STEPS = [
  'take',
  'recordAppointment',
  'submit',
  'sendToIdentification',
] as const satisfies readonly PublicActionId[];

const TONES: readonly ActionForm['tone'][] = ['main', 'plain', 'grave'];

/** What carries a case on stands first and what cannot be undone last; of the same weight what moves the case comes first. */
function rankOf(action: PublicActionId): number {
  const { rows }: ActionDefinition = ACTIONS[action];
  const moves = rows[0]?.to !== 'stays';
  return 2 * TONES.indexOf(formOf(action).tone) + (moves ? 0 : 1);
}

/** Actions with a button above the case, in the order in which they stand there. */
export const BAR_ACTIONS = PUBLIC_ACTION_IDS.filter((action) => formOf(action).place === 'bar').toSorted(
  (one, other) => rankOf(one) - rankOf(other),
);
