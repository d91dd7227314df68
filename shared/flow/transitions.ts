/** THE table: every action on a case, from which status, to which, by whom, under which guards; drawn up from the entries of `actions/`. */
import type { Role } from '../access/roles';
import type { ActionDefinition, ActionRow } from './actions/action';
import { ACTION_IDS, ACTIONS, type ActionEventData, type ActionId } from './actions/actions';
import type { GuardId } from './guards';
import type { StatusId } from './statuses';

export interface Transition {
  readonly action: ActionId;
  readonly from: readonly StatusId[];
  /** A status; `stays` for what is recorded without moving; `previous` for what it was before the hold. */
  readonly to: StatusId | 'stays' | 'previous';
  readonly roles: readonly Role[];
  readonly guards: readonly GuardId[];
  /** The actor must not have handled the case. */
  readonly fourEyes: boolean;
  /** Whoever does this has handled the case and may not decide on it. */
  readonly handling: boolean;
  readonly event: keyof ActionEventData;
}

function rowsOf(action: ActionId): Transition[] {
  const definition: ActionDefinition = ACTIONS[action];
  const { rows, event, fourEyes = false, handling = false } = definition;
  return rows.map(({ from, to, roles, guards = [], event: own = event }: ActionRow) => ({
    action,
    from,
    to,
    roles,
    guards,
    fourEyes,
    handling,
    // Every event of a definition is a key of this type; the compiler loses that where it walks over all of them.
    event: own.type as keyof ActionEventData,
  }));
}

/** An action's rows stand in the order in which they are tried: the first whose `from` holds the status (and whose choosing guard agrees) is used. */
export const TRANSITIONS: readonly Transition[] = ACTION_IDS.flatMap(rowsOf);

/** Who may ever perform this action, in any status. */
export function rolesOf(action: ActionId): readonly Role[] {
  const { rows }: ActionDefinition = ACTIONS[action];
  return rows.flatMap(({ roles }) => roles);
}

/** Guards that choose between rows of the same action instead of refusing it. */
export const CHOOSING_GUARDS: readonly GuardId[] = [
  'lastPendingPerson',
  'morePendingPersons',
  'lastLetter',
  'moreLetters',
];
