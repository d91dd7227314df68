/** Decides how a version of the policy stands: still to begin, in force, or followed by a later one. */
import type { PolicyRow } from '@desk/shared/contract/resources';

type Version = Pick<PolicyRow, 'version' | 'validFrom'>;

/**
 * @param policy one version
 * @param versions all that the screen knows
 * @param now the moment of looking
 */
export function policyState(policy: Version, versions: readonly Version[], now: Date): 'upcoming' | 'inForce' | 'past' {
  const hasBegun = ({ validFrom }: Version): boolean => Date.parse(validFrom) <= now.getTime();
  if (!hasBegun(policy)) {
    return 'upcoming';
  }
  const isFollowed = versions.some((other) => hasBegun(other) && other.version > policy.version);
  return isFollowed ? 'past' : 'inForce';
}
