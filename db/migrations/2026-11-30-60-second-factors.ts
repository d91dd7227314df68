/** Second factors of staff, their recovery codes, and when one was last given in a session. */
import {
  dropTables,
  instant,
  integer,
  key,
  makeIndex,
  makeTable,
  optional,
  reference,
  text,
  type Migration,
} from './migration';
import { run } from './sealRows';

export const secondFactors: Migration = {
  name: '2026-11-30-60-second-factors',
  up: async (context) => {
    await makeTable(context, 'second_factors', {
      id: key(),
      user_id: reference('users'),
      sealed_secret: text(),
      created_at: instant(),
      confirmed_at: optional(instant()),
      last_step: optional(integer()),
    });
    await makeIndex(context, 'second_factors', { columns: ['user_id'], unique: true });
    await makeTable(context, 'recovery_codes', {
      id: key(),
      user_id: reference('users'),
      code_hash: text(),
      created_at: instant(),
      used_at: optional(instant()),
    });
    await makeIndex(context, 'recovery_codes', { columns: ['user_id'] });
    await context.schema.addColumn('sessions', 'factor_at', optional(instant()), { transaction: context.transaction });
  },
  down: async (context) => {
    await run(context, 'ALTER TABLE sessions DROP COLUMN factor_at');
    await dropTables(context, ['second_factors', 'recovery_codes']);
  },
};
