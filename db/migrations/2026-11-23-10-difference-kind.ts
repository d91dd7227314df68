/** Compared fields get a name for the kind of their difference: which slip it looks like, or why it is another value. */
import { optional, text, type Migration } from './migration';

export const differenceKind: Migration = {
  name: '2026-11-23-10-difference-kind',
  up: async ({ schema, transaction }) => {
    await schema.addColumn('mismatches', 'difference_kind', optional(text()), { transaction });
  },
  down: async ({ schema, transaction }) => {
    // Rows judged a probable slip are real differences to a version that does not know the class.
    await schema.sequelize.query("UPDATE mismatches SET difference = 'different' WHERE difference = 'probableSlip'", {
      transaction,
    });
    // Sequelize would rebuild the whole table on SQLite; both databases can drop a column by themselves.
    await schema.sequelize.query('ALTER TABLE mismatches DROP COLUMN difference_kind', { transaction });
  },
};
