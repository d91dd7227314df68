/** Four eyes (vierogenprincipe): who handled a case never decides on it. There is no switch that turns this off. */

import type { PersonRef } from '../access/roles';

export interface FourEyesVerdict {
  readonly allowed: boolean;
  /** Supervisors who may still decide: shown to whoever is refused. */
  readonly whoCould: readonly PersonRef[];
}

/**
 * May this person decide?
 * @param actorId who wants to decide
 * @param handlers everyone who registered mail, entered or corrected data, recorded a check, settled a difference or submitted
 * @param supervisors everyone who holds the right to decide now
 * @returns whether they may, and who else could. Source: product owner's decision; EN 319 401 asks for segregation of duties
 */
export function fourEyes(
  actorId: string,
  handlers: readonly PersonRef[],
  supervisors: readonly PersonRef[],
): FourEyesVerdict {
  const handled = new Set(handlers.map((handler) => handler.id));
  return {
    allowed: !handled.has(actorId),
    whoCould: supervisors.filter((supervisor) => !handled.has(supervisor.id)),
  };
}
