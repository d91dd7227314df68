/** What may this actor do to this case now, and if not, why not. The API refuses with it; the screen draws with it. */
import type { Actor } from '../access/roles';
import { fourEyes } from '../decision/fourEyes';
import type { CaseFacts } from './facts';
import { GUARDS, type GuardContext } from './guards';
import type { Refusal, RefusalCode } from './refusal';
import type { StatusId } from './statuses';
import { CHOOSING_GUARDS, TRANSITIONS, type Transition } from './transitions';
import { ACTION_IDS, type ActionId } from './actions/actions';

export interface FlowQuestion {
  readonly facts: CaseFacts;
  readonly actor: Pick<Actor, 'id' | 'role' | 'level'>;
  /** ISO 8601 UTC. */
  readonly now: string;
  /** See GuardContext. */
  readonly claimIdleMinutes?: number | undefined;
  readonly acceptedWaivers?: readonly string[] | undefined;
  readonly isOnIdentity?: boolean | undefined;
}

type Row = (typeof TRANSITIONS)[number];

/** The row of the table that this action would follow now, or undefined when its status does not know the action. */
export function rowFor(action: ActionId, { facts, actor, now, claimIdleMinutes }: FlowQuestion): Row | undefined {
  const context: GuardContext = { actor, now, claimIdleMinutes };
  const rows = TRANSITIONS.filter((row) => row.action === action && row.from.includes(facts.status));
  return (
    rows.find((row: Transition) =>
      row.guards.every((guard) => !CHOOSING_GUARDS.includes(guard) || GUARDS[guard](facts, context) === null),
    ) ?? rows[0]
  );
}

function eyesRefusal({ facts, actor }: FlowQuestion): Refusal[] {
  // Who declared a conflict could not decide either.
  const free = facts.supervisors.filter(({ id }) => facts.conflicts.every((person) => person.id !== id));
  const verdict = fourEyes(actor.id, facts.handlers, free);
  if (verdict.allowed) {
    return [];
  }
  return verdict.whoCould.length > 0
    ? [{ code: 'fourEyes', people: verdict.whoCould }]
    : [{ code: 'noOtherEyes', people: [] }];
}

/**
 * Every reason why this actor may not do this now; an empty list means they may.
 * @param action which action
 * @param question the facts of the case, who asks, and when
 * @returns refusals in the order role, status, four eyes, guards. Source: the product's lifecycle table
 */
export function refusals(action: ActionId, question: FlowQuestion): Refusal[] {
  const { facts, actor, now, claimIdleMinutes, acceptedWaivers, isOnIdentity } = question;
  const roles = TRANSITIONS.filter((row) => row.action === action).flatMap((row): readonly string[] => row.roles);
  if (!roles.includes(actor.role)) {
    return [{ code: 'roleNotAllowed' }];
  }
  if (facts.conflicts.some(({ id }) => id === actor.id)) {
    return [{ code: 'conflictDeclared' }];
  }
  const row: Transition | undefined = rowFor(action, question);
  // A role of the action may still not be one of this row's: the desk does some things only before an officer holds the case.
  if (row === undefined || !row.roles.includes(actor.role)) {
    return [{ code: 'notInThisStatus' }];
  }
  const eyes = row.fourEyes ? eyesRefusal(question) : [];
  const guarded = row.guards.flatMap(
    (guard) => GUARDS[guard](facts, { actor, now, claimIdleMinutes, acceptedWaivers, isOnIdentity }) ?? [],
  );
  return [...eyes, ...guarded];
}

/** Refusals that say an action is not for this case at all: explaining it beside a grey button would only be noise. */
const NOT_FOR_THIS_CASE: readonly RefusalCode[] = [
  'roleNotAllowed',
  'notInThisStatus',
  'identificationNotNeeded',
  'noSeparateRoute',
  'noLegalHold',
  'noErasureAsked',
  'erasureAskedAlready',
  'secondAskedAlready',
  'secondNotAsked',
  'upgradeNotInQuestion',
  'nothingMissing',
  'nobodyPending',
  'claimed',
  'nothingToTakeOver',
  'notYours',
  'noEstablishmentNumber',
  'establishmentAsked',
  'nobodyDropped',
  'reportedAlready',
];

export interface ActionAvailability {
  readonly available: ActionId[];
  /** Actions that belong to this status and role but are refused now, with the reasons. */
  readonly refused: Partial<Record<ActionId, Refusal[]>>;
}

/** The actions of this status for this actor: those they may do, and those they may not with the reasons why. */
export function availableActions(question: FlowQuestion): ActionAvailability {
  const available: ActionId[] = [];
  const refused: Partial<Record<ActionId, Refusal[]>> = {};
  for (const action of ACTION_IDS) {
    const reasons = refusals(action, question);
    if (reasons.length === 0) {
      available.push(action);
    } else if (!reasons.some(({ code }) => NOT_FOR_THIS_CASE.includes(code))) {
      refused[action] = reasons;
    }
  }
  return { available, refused };
}

/** The status after this action, given the row and what the case was before a hold. */
export function nextStatus(row: Row, facts: CaseFacts): StatusId {
  if (row.to === 'stays') {
    return facts.status;
  }
  return row.to === 'previous' ? (facts.statusBeforeHold ?? 'received') : row.to;
}
