/** Says which actions people can be offered: all of the table but those the desk performs itself. */
import type { INTERNAL_ACTIONS } from '@desk/shared/contract/commands';
import type { ActionId } from '@desk/shared/flow/transitions';

export type PublicActionId = Exclude<ActionId, (typeof INTERNAL_ACTIONS)[number]>;
