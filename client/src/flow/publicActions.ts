/** Says which actions people can be offered: all of the table but those the desk performs itself. */
import { INTERNAL_ACTIONS } from '@desk/shared/contract/commands';
import type { ActionId } from '@desk/shared/flow/transitions';

export type PublicActionId = Exclude<ActionId, (typeof INTERNAL_ACTIONS)[number]>;

/** True when a person can be offered this action. */
export function isPublicAction(action: ActionId): action is PublicActionId {
  return !(INTERNAL_ACTIONS as readonly ActionId[]).includes(action);
}
