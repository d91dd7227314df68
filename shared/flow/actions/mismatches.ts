/** Actions on differences with the registration. */
import { z } from 'zod';
import { MISMATCH_RESOLUTIONS } from '../../mismatches/mismatch';
import { defineActions, recorded } from './action';
import { inPanel } from './form';
import { officers, verifying } from './parties';
import { alike, id, remark } from './shapes';

export const mismatchesActions = defineActions({
  resolveMismatch: {
    handling: true,
    rows: [{ from: verifying, to: 'stays', roles: officers, guards: ['assignedToActor'] }],
    input: z.strictObject({
      mismatchId: id,
      /** Further differences of the same cause: one answer and one reason settle them together. */
      also: alike,
      resolution: z.enum(MISMATCH_RESOLUTIONS),
      reason: remark,
    }),
    event: recorded('mismatch.resolved', {
      group: 'mismatches',
      sentence: {
        nl: 'Verschil in %{field} afgehandeld: %{resolution}.',
        en: 'Difference in %{field} settled: %{resolution}.',
      },
    }).holding<{ mismatchId: string; field: string; resolution: string; reason: string }>(),
    form: inPanel,
    words: {
      nl: {
        label: 'Handel verschil af',
        explain: 'Leg vast hoe dit verschil is afgehandeld.',
        done: 'Verschil afgehandeld',
      },
      en: {
        label: 'Settle difference',
        explain: 'Record how this difference was settled.',
        done: 'Difference settled',
      },
    },
  },
});
