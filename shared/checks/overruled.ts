/** Decides whether a person went against the desk: what asks for a second look, whoever looks. */
import type { CheckAttempt } from './check';

/**
 * Whether a person came to another outcome than the desk did before. An inquiry of the desk is a question, not an outcome.
 * @param attempts of one check, the first one first
 */
export function isOverruled(attempts: readonly Pick<CheckAttempt, 'outcome' | 'byRole'>[]): boolean {
  const last = attempts.at(-1);
  const bySystem = attempts.findLast(({ byRole, outcome }) => byRole === 'system' && outcome !== 'reopened');
  return (
    last !== undefined &&
    last.byRole !== 'system' &&
    bySystem !== undefined &&
    bySystem.outcome !== 'inquiry' &&
    bySystem.outcome !== last.outcome
  );
}
