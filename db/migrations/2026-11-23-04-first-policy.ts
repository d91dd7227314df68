/** The first version of the policy: a desk without one could judge nothing. Later versions are added by people. */
import { DEFAULT_POLICY } from '@desk/shared/checks/defaultPolicy';
import { newId } from '../ids';
import type { Migration } from './migration';

export const firstPolicy: Migration = {
  name: '2026-11-23-04-first-policy',
  async up({ schema, transaction }) {
    const { version, validFrom } = DEFAULT_POLICY;
    const content = JSON.stringify(DEFAULT_POLICY);
    const row = { id: newId(), version, valid_from: new Date(validFrom), content };
    await schema.bulkInsert('policies', [row], { transaction });
  },
  // The table is append-only: a version that was in force is not taken back.
  down: () => Promise.resolve(),
};
