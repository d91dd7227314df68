/** Which forms stand behind the buttons, in which order the buttons stand, and what the one key for the next step opens. */
import { ACTIONS, PUBLIC_ACTION_IDS, type PublicActionId } from '@desk/shared/flow/actions/actions';
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

/** Actions with a button above the case: what carries it on first, what cannot be undone last. */
export const BAR_ACTIONS = PUBLIC_ACTION_IDS.filter((action) => formOf(action).place === 'bar').toSorted(
  (one, other) => TONES.indexOf(formOf(one).tone) - TONES.indexOf(formOf(other).tone),
);
