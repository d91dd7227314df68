/** The first version of the policy: a desk without one could judge nothing. Later versions are added by people and by migrations. */
import { newId } from '../ids';
// Frozen, byte for byte: every installation begins with the same version 1, whatever the product has learnt since.
import first from './2026-11-23-04-first-policy.json';
import type { Migration } from './migration';

export const firstPolicy: Migration = {
  name: '2026-11-23-04-first-policy',
  async up({ schema, transaction }) {
    const { version, validFrom } = first;
    const row = { id: newId(), version, valid_from: new Date(validFrom), content: JSON.stringify(first) };
    await schema.bulkInsert('policies', [row], { transaction });
  },
  // The table is append-only: a version that was in force is not taken back.
  down: () => Promise.resolve(),
};
