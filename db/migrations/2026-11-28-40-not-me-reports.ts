/** What a customer reported who knows nothing of a case, and whether that report is open. */
import { flag, json, makeIndex, optional, type Migration } from './migration';

export const notMeReports: Migration = {
  name: '2026-11-28-40-not-me-reports',
  up: async (context) => {
    const { schema, transaction } = context;
    await schema.addColumn('applications', 'not_me_report', optional(json()), { transaction });
    await schema.addColumn('applications', 'reported', { ...flag(), defaultValue: false }, { transaction });
    await makeIndex(context, 'applications', { columns: ['reported', 'status_changed_at'] });
  },
  down: async ({ schema, transaction }) => {
    await schema.removeIndex('applications', 'applications_reported_status_changed_at', { transaction });
    for (const column of ['not_me_report', 'reported']) {
      await schema.sequelize.query(`ALTER TABLE applications DROP COLUMN ${column}`, { transaction });
    }
  },
};
