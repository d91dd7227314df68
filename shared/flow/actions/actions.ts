/** Registry of actions: everything that can be done to a case, one entry each. */
import type { z } from 'zod';
import { applicationActions } from './application';
import { checksActions } from './checks';
import { customersTurnActions } from './customersTurn';
import { decisionActions } from './decision';
import { dispatchActions } from './dispatch';
import { humansActions } from './humans';
import { intakeActions } from './intake';
import { mismatchesActions } from './mismatches';
import { priorityActions } from './priority';
import { retentionActions } from './retention';
import { secondPersonActions } from './secondPerson';

export const ACTIONS = {
  ...intakeActions,
  ...applicationActions,
  ...priorityActions,
  ...checksActions,
  ...humansActions,
  ...customersTurnActions,
  ...mismatchesActions,
  ...decisionActions,
  ...secondPersonActions,
  ...dispatchActions,
  ...retentionActions,
};

type Actions = typeof ACTIONS;
export type ActionId = keyof Actions;
/** Actions that people and programs can ask for by name: those with a form. The others the desk performs itself. */
export type PublicActionId = { [A in ActionId]: Actions[A] extends { readonly form: object } ? A : never }[ActionId];
export type ActionInput<A extends ActionId> = z.infer<Actions[A]['input']>;

type RowOf<A extends ActionId> = Actions[A]['rows'][number];
type EventOf<A extends ActionId> =
  | Actions[A]['event']
  | (RowOf<A> extends infer Row ? (Row extends { readonly event: infer E } ? E : never) : never);
type EventUnion = { [A in ActionId]: EventOf<A> }[ActionId];
/** Event of an action → what its data holds. */
export type ActionEventData = {
  [E in EventUnion as E extends { readonly type: infer T extends string } ? T : never]: E extends {
    readonly data?: infer D;
  }
    ? Exclude<D, undefined>
    : never;
};

export const ACTION_IDS = Object.keys(ACTIONS) as [ActionId, ...ActionId[]];
export const PUBLIC_ACTION_IDS = ACTION_IDS.filter(isPublic);

export function isPublic(action: ActionId): action is PublicActionId {
  return 'form' in ACTIONS[action];
}
