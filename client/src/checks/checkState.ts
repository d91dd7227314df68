/** Decides how a check stands for whoever works on it: whether it is done, and who comes to its outcome. */
import { isAutomatic, isDerivedFromMismatches } from '@desk/shared/checks/automaticChecks';
import type { CheckWithAttempts } from '@desk/shared/contract/resources';

/** An outcome that lets the case go on; under inquiry is not yet one. */
export function isDone({ outcome }: Pick<CheckWithAttempts, 'outcome'>): boolean {
  return outcome !== null && outcome !== 'inquiry';
}

/** How a check comes to its outcome. What the desk could not settle itself (inquiry) is for an officer. */
export function decidedBy({
  code,
  outcome,
}: Pick<CheckWithAttempts, 'code' | 'outcome'>): 'officer' | 'desk' | 'comparison' {
  if (isDerivedFromMismatches(code)) {
    return 'comparison';
  }
  return isAutomatic(code) && outcome !== 'inquiry' ? 'desk' : 'officer';
}
