/**
 * Decides which acts ask that whoever does them has just shown their second factor: those with which a screen that was left open, or a
 * stolen session, could do the most. Asked of sessions in which one was given at log-in; where none was, there is nothing to show.
 */
import type { Permission } from './permissions';

/** So long a second factor counts as just shown. */
export const STEP_UP_MINUTES = 10;

/** Permissions of which every change asks it. */
const ASKING_PERMISSIONS: readonly Permission[] = [
  'letters.print',
  'users.manage',
  'programs.manage',
  'persons.reveal',
  'policies.draft',
  'templates.change',
  'registrations.import',
];

/** What is done to a case and asks it, by the id of the action. */
export const ASKING_ACTIONS: readonly string[] = ['approve'];

/** What is done to one's own account and asks it, by its path. */
const ASKING_PATHS = /^\/auth\/passkeys(\/|$)/;

export interface Act {
  /** Any of them lets somebody do it. */
  readonly permissions: readonly Permission[];
  /** What is done to a case; null for everything else. */
  readonly action: string | null;
  readonly path: string;
  readonly changes: boolean;
}

/** Whether an act asks a second factor that was just shown. */
export function asksFreshFactor({ permissions, action, path, changes }: Act): boolean {
  const isAsking = permissions.some((permission) => ASKING_PERMISSIONS.includes(permission));
  const isAskingAction = action !== null && ASKING_ACTIONS.includes(action);
  return changes && (isAsking || isAskingAction || ASKING_PATHS.test(path));
}

/**
 * Whether a second factor was shown too long ago for such an act.
 * @param factorAt when it was last given in the session; null when it never was, and for programs
 */
export function isFactorStale(factorAt: string | null, now: Date): boolean {
  return factorAt !== null && now.getTime() - Date.parse(factorAt) > STEP_UP_MINUTES * 60_000;
}
