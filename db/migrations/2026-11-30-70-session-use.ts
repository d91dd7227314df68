/** When a session was last used, and from what. Of those that run it is not known: they count as used when they began. */
import { instant, optional, text, type Migration } from './migration';
import { run } from './sealRows';

export const sessionUse: Migration = {
  name: '2026-11-30-70-session-use',
  up: async (context) => {
    const { schema, transaction } = context;
    await schema.addColumn('sessions', 'used_at', optional(instant()), { transaction });
    await schema.addColumn('sessions', 'device', optional(text()), { transaction });
    await run(context, "UPDATE sessions SET used_at = created_at, device = ''");
  },
  down: async (context) => {
    await run(context, 'ALTER TABLE sessions DROP COLUMN used_at');
    await run(context, 'ALTER TABLE sessions DROP COLUMN device');
  },
};
