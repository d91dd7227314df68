/** Signed checkpoints over the heads of the chains, and the heads that each of them is over. */
import { dropTables, integer, makeAppendOnly, makeIndex, makeTable, text, type Migration } from './migration';

const TABLES = ['trail_checkpoints', 'trail_checkpoint_heads'];

export const checkpoints: Migration = {
  name: '2026-11-29-81-checkpoints',
  up: async (context) => {
    await makeTable(context, 'trail_checkpoints', {
      number: { ...integer(), primaryKey: true },
      body: text(),
      key_id: text(),
      signature: text(),
      feed_place: text(),
    });
    await makeTable(context, 'trail_checkpoint_heads', {
      checkpoint: { ...integer(), primaryKey: true },
      chain: { ...text(), primaryKey: true },
      chain_number: integer(),
      hash: text(),
    });
    await makeIndex(context, 'trail_checkpoint_heads', { columns: ['chain', 'checkpoint'] });
    await makeAppendOnly(context, 'trail_checkpoints');
    await makeAppendOnly(context, 'trail_checkpoint_heads');
  },
  down: (context) => dropTables(context, TABLES),
};
