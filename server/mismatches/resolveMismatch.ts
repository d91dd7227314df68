/** Settles a difference, or all of one cause: an officer says what it means and why; the contact checks then decide again. */
import { resolveMismatch as saveResolution } from '@desk/db/stores/mismatchStore';
import { DomainError } from '@desk/shared/contract/errors';
import type { ActionInput } from '@desk/shared/flow/actions/actions';
import type { AuditEntry } from '@desk/shared/flow/auditEvents';
import type { CaseFile } from '@desk/shared/flow/caseFile';
import { causesOf } from '@desk/shared/mismatches/causes';
import type { Mismatch } from '@desk/shared/mismatches/mismatch';
import { allowedResolutions, resolutionNeedsReason } from '@desk/shared/mismatches/resolutions';
import type { Effect } from '../flow/effect';

const SHORTEST_REASON = 3;

type Input = ActionInput<'resolveMismatch'>;

/**
 * The difference, and those of the same cause that are settled with it.
 * @throws DomainError notFound, or malformed for one of another cause
 */
function requireOneCause({ mismatches }: CaseFile, { mismatchId, also }: Input): [Mismatch, ...Mismatch[]] {
  const mismatch = mismatches.find(({ id }) => id === mismatchId);
  if (mismatch === undefined) {
    throw new DomainError('notFound');
  }
  const cause = causesOf(mismatches).find((rows) => rows.some(({ id }) => id === mismatchId)) ?? [mismatch];
  const others = cause.filter(({ id }) => id !== mismatchId && also.includes(id));
  if (others.length !== new Set(also).size) {
    throw new DomainError('malformed', { errors: { also: 'notOfThisCause' } });
  }
  return [mismatch, ...others];
}

export const resolveMismatch: Effect<'resolveMismatch'> = {
  async run({ tx, file, input, actor, now }) {
    const { resolution, reason } = input;
    const settle = async ({ id, field, difference }: Mismatch): Promise<AuditEntry> => {
      const allowed = allowedResolutions(difference);
      if (!allowed.includes(resolution)) {
        throw new DomainError('resolutionNotAllowed', { allowed });
      }
      if (resolutionNeedsReason(resolution) && reason.length < SHORTEST_REASON) {
        throw new DomainError('malformed', { errors: { reason: 'required' } });
      }
      await saveResolution(tx, id, { resolution, reason, byId: actor.id, byName: actor.name, at: now });
      return { type: 'mismatch.resolved', data: { mismatchId: id, field, resolution, reason } };
    };
    const [mismatch, ...others] = requireOneCause(file, input);
    const entry = await settle(mismatch);
    const also: AuditEntry[] = [];
    for (const other of others) {
      also.push(await settle(other));
    }
    return { entry, also, followUps: { decide: true } };
  },
};
