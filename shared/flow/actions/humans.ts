/** Who of a case is one human being: what the desk may only propose, an officer says, with a reason and the copy that was looked at. */
import { z } from 'zod';
import { defineActions, recorded } from './action';
import { inPanel } from './form';
import { officers, verifying } from './parties';
import { id, reason } from './shapes';

/** The two entries that are spoken of. */
const pair = { oneId: id, otherId: id };

interface JudgedHumans {
  /** Ids of the two entries. */
  readonly subjectIds: readonly string[];
  readonly roles: readonly string[];
  readonly reason: string;
}

export const humansActions = defineActions({
  joinHumans: {
    handling: true,
    rows: [{ from: verifying, to: 'stays', roles: officers, guards: ['assignedToActor', 'certified'] }],
    input: z.strictObject({
      ...pair,
      reason,
      /** The copy of the identity document of either of them, which whoever says so has had on screen. */
      documentId: id.nullable().default(null),
      page: z.int().min(1).max(500).nullable().default(null),
    }),
    event: recorded('humans.joined', {
      group: 'checks',
      sentence: {
        nl: 'Vastgesteld dat dit één persoon is: %{subjectIds}. Reden: %{reason}',
        en: 'Established that this is one person: %{subjectIds}. Reason: %{reason}',
      },
    }).holding<JudgedHumans & { documentId: string | null; page: number | null }>(),
    form: inPanel,
    words: {
      nl: {
        label: 'Behandel als één persoon',
        explain: 'Beide rollen krijgen één identiteitsbewijs en één oordeel per controle.',
        done: 'Vastgelegd: één persoon',
      },
      en: {
        label: 'Treat as one person',
        explain: 'Both roles get one identity document and one verdict for each check.',
        done: 'Recorded: one person',
      },
    },
  },

  keepHumansApart: {
    handling: true,
    rows: [{ from: verifying, to: 'stays', roles: officers, guards: ['assignedToActor'] }],
    input: z.strictObject({ ...pair, reason }),
    event: recorded('humans.keptApart', {
      group: 'checks',
      sentence: {
        nl: 'Apart gehouden: %{subjectIds}. Reden: %{reason}',
        en: 'Kept apart: %{subjectIds}. Reason: %{reason}',
      },
    }).holding<JudgedHumans>(),
    form: inPanel,
    words: {
      nl: {
        label: 'Houd apart',
        explain: 'Ieder krijgt een eigen identiteitsbewijs en eigen oordelen. Kies dit ook als u twijfelt.',
        done: 'Vastgelegd: apart behandelen',
      },
      en: {
        label: 'Keep apart',
        explain: 'Each gets an identity document and verdicts of their own. Choose this when in doubt too.',
        done: 'Recorded: treated apart',
      },
    },
  },
});
