/** Decides which checks reopen when facts of the case change. */
import { isAutomatic, isDerivedFromMismatches } from './automaticChecks';
import type { CaseFact } from './catalogue/checkType';
import type { Check, CheckAttempt } from './check';
import { checkType } from './checkTypes';

export interface Reopening {
  readonly facts: readonly CaseFact[];
  /** True for new post: what it can mend is what had not passed. */
  readonly onlyNotPassed: boolean;
}

interface Judged extends Pick<Check, 'code' | 'outcome'> {
  readonly attempts: readonly Pick<CheckAttempt, 'finding'>[];
}

/** False for a check that the case no longer needs, since its level is another one now; its history stays. */
export function isAsked({ attempts }: Pick<Judged, 'attempts'>): boolean {
  return attempts.at(-1)?.finding?.key !== 'notAskedAnyMore';
}

/** A further letter mends what rests on the post and had not passed; what passed keeps standing on its own paper. */
export const REOPENED_BY_POST: Reopening = { facts: ['mail'], onlyNotPassed: true };

/** A letter that was another customer's proved nothing here: whatever rested on the post is asked again. */
export const REOPENED_BY_UNLINKING: Reopening = { facts: ['mail'], onlyNotPassed: false };

/**
 * Which checks reopen.
 * @param checks the checks of the case
 * @param reopening which facts changed; automatic checks are left out, since they decide again by themselves
 * @returns those that are asked and whose outcome rested on one of the facts. Source: the product's lifecycle rule on changed data
 */
export function touchedChecks<C extends Judged>(checks: readonly C[], { facts, onlyNotPassed }: Reopening): C[] {
  return checks.filter((check) => {
    const { code, outcome } = check;
    if (outcome === null || !isAsked(check) || isAutomatic(code) || isDerivedFromMismatches(code)) {
      return false;
    }
    const passed = outcome === 'passed' || outcome === 'notApplicable';
    return checkType(code).dependsOn.some((fact) => facts.includes(fact)) && !(onlyNotPassed && passed);
  });
}
