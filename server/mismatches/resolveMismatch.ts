/** Settles a difference: an officer says what it means and why; the contact checks then decide again. */
import { resolveMismatch as saveResolution } from '@desk/db/stores/mismatchStore';
import { DomainError } from '@desk/shared/contract/errors';
import { allowedResolutions, resolutionNeedsReason } from '@desk/shared/mismatches/resolutions';
import type { Effect } from '../flow/effect';

const SHORTEST_REASON = 3;

export const resolveMismatch: Effect<'resolveMismatch'> = {
  async run({ tx, file, input, actor, now }) {
    const mismatch = file.mismatches.find(({ id }) => id === input.mismatchId);
    if (mismatch === undefined) {
      throw new DomainError('notFound');
    }
    const allowed = allowedResolutions(mismatch.difference);
    if (!allowed.includes(input.resolution)) {
      throw new DomainError('resolutionNotAllowed', { allowed });
    }
    if (resolutionNeedsReason(input.resolution) && input.reason.length < SHORTEST_REASON) {
      throw new DomainError('malformed', { errors: { reason: 'required' } });
    }
    const { resolution, reason } = input;
    await saveResolution(tx, mismatch.id, { resolution, reason, byId: actor.id, byName: actor.name, at: now });
    return {
      entry: {
        type: 'mismatch.resolved',
        data: { mismatchId: mismatch.id, field: mismatch.field, resolution, reason },
      },
      followUps: { decide: true },
    };
  },
};
