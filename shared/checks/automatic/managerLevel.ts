/** AUT-07: decides whether a manager stands high enough for the users: they may manage mandates at their own level or lower. */
import { isUpgrade, type AssuranceLevelId } from '../../application/assuranceLevels';
import {
  SUBJECT_UNKNOWN,
  type AutomaticInput,
  type AutomaticMeans,
  type AutomaticPerson,
  type AutomaticResult,
} from './automaticCheck';

/** The part of a case that the manager's level depends on. */
export interface ManagerLevelInput {
  readonly application: Pick<AutomaticInput['application'], 'targetLevel'>;
  readonly persons: readonly Pick<AutomaticPerson, 'role' | 'currentLevel' | 'outcome'>[];
  readonly registration: { readonly means: readonly Pick<AutomaticMeans, 'role' | 'level' | 'status'>[] } | null;
}

/**
 * Does the company have a manager for the users of this case, once it is done? Persons closed off do not count, so
 * ask again when a manager is dropped. A case without a manager asks it once, about the company.
 * @param input the case and its registration; an unknown registration has no managers
 * @returns true when no user depends on it, a manager goes up in this case, or an active manager is already there
 */
export function managerLevelSuffices({ application, persons, registration }: ManagerLevelInput): boolean {
  const { targetLevel } = application;
  if (!hasOpenUsers(persons)) {
    return true;
  }
  if (persons.some((person) => person.role === 'manager' && person.outcome !== 'closedOff')) {
    return true;
  }
  return (registration?.means ?? []).some(
    (means) => means.role === 'manager' && means.status === 'active' && !isUpgrade(means.level, targetLevel),
  );
}

/**
 * Evaluates one manager of the case, or the case as a whole.
 * @param input the case
 * @param subjectId the manager; null asks for the case as a whole
 * @returns notApplicable when no user in the case depends on a manager
 */
export function checkManagerLevel(input: AutomaticInput, subjectId: string | null): AutomaticResult {
  const target = input.application.targetLevel;
  const decidedOn = ['persons.role', 'persons.currentLevel', 'application.targetLevel', 'registration.means'] as const;
  const passed = { outcome: 'passed', reasonCode: null, decidedOn } as const;
  const manager = input.persons.find((person) => person.id === subjectId && person.role === 'manager');
  if (subjectId !== null && !manager) {
    return SUBJECT_UNKNOWN;
  }
  if (!hasOpenUsers(input.persons)) {
    return { outcome: 'notApplicable', reasonCode: null, remarkKey: 'managerNoUsers', remarkData: {}, decidedOn };
  }
  const level = manager ? levelAfterwards(manager, target) : null;
  if (level !== null && !isUpgrade(level, target)) {
    return { ...passed, remarkKey: 'managerReaches', remarkData: { level, target } };
  }
  if (managerLevelSuffices(input)) {
    return { ...passed, remarkKey: 'managerOther', remarkData: { target } };
  }
  return {
    outcome: 'failed',
    reasonCode: 'MANAGER_LEVEL_TOO_LOW',
    remarkKey: 'managerTooLow',
    remarkData: { target },
    decidedOn,
  };
}

function hasOpenUsers(persons: ManagerLevelInput['persons']): boolean {
  return persons.some((person) => person.role === 'user' && person.outcome !== 'closedOff');
}

/** The level a person of the case ends at: nobody goes down, and one who is closed off stays where they are. */
function levelAfterwards(person: AutomaticPerson, target: AssuranceLevelId): AssuranceLevelId | null {
  if (person.outcome === 'closedOff') {
    return person.currentLevel;
  }
  return person.currentLevel !== null && isUpgrade(target, person.currentLevel) ? person.currentLevel : target;
}
