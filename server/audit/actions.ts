/** What the actions about keeping and erasing a case do: they write down who decided what, and the worker acts on it. */
import type { CaseRetention } from '@desk/shared/audit/retention';
import type { Effect } from '../flow/effect';

const NOTHING: CaseRetention = { hold: null, erasure: null };

/** Null again once neither is there. */
function kept(retention: CaseRetention): { readonly retention: CaseRetention | null } {
  return { retention: retention.hold === null && retention.erasure === null ? null : retention };
}

const placeLegalHold: Effect<'placeLegalHold'> = {
  run({ file, input: { reason }, actor, now }) {
    const hold = { reason, byId: actor.id, byName: actor.name, at: now };
    return Promise.resolve({
      entry: { type: 'retention.holdPlaced', data: { reason } },
      fields: kept({ ...(file.application.retention ?? NOTHING), hold }),
    });
  },
};

const liftLegalHold: Effect<'liftLegalHold'> = {
  run({ file, input: { reason } }) {
    return Promise.resolve({
      entry: { type: 'retention.holdLifted', data: { reason } },
      fields: kept({ ...(file.application.retention ?? NOTHING), hold: null }),
    });
  },
};

const requestErasure: Effect<'requestErasure'> = {
  run({ file, input: { reason }, actor, now }) {
    const erasure = { reason, byId: actor.id, byName: actor.name, at: now, confirmed: null };
    return Promise.resolve({
      entry: { type: 'erasure.requested', data: { reason } },
      fields: kept({ ...(file.application.retention ?? NOTHING), erasure }),
    });
  },
};

const withdrawErasure: Effect<'withdrawErasure'> = {
  run({ file, input: { reason } }) {
    return Promise.resolve({
      entry: { type: 'erasure.withdrawn', data: { reason } },
      fields: { ...kept({ ...(file.application.retention ?? NOTHING), erasure: null }), erasureConfirmed: false },
    });
  },
};

const confirmErasure: Effect<'confirmErasure'> = {
  run({ file, actor, now }) {
    const { hold = null, erasure = null } = file.application.retention ?? NOTHING;
    const confirmed = { byId: actor.id, byName: actor.name, at: now };
    return Promise.resolve({
      entry: { type: 'erasure.confirmed', data: {} },
      fields: { ...kept({ hold, erasure: erasure && { ...erasure, confirmed } }), erasureConfirmed: true },
    });
  },
};

export const retentionActions = {
  placeLegalHold,
  liftLegalHold,
  requestErasure,
  withdrawErasure,
  confirmErasure,
};
