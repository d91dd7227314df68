/** Which case goes before the others, and from which day each one ages: by these the work is put in order. */
import { daysAgo } from '@desk/shared/calendar/workingDays';
import { QueryTypes } from 'sequelize';
import { day, flag, json, makeIndex, optional, type Migration, type MigrationContext } from './migration';

const COLUMNS = {
  ages_from: optional(day()),
  priority: optional(json()),
  has_priority: { ...flag(), defaultValue: false },
};

interface Clock {
  readonly clock_since: string;
  readonly lead_days: number;
}

/** The rule on 5 May when this was made; whoever set another gets the next change of status right. */
const RULE = 'lustrum';

/** Cases whose clock runs, many of which share a day. */
async function fill({ schema, transaction }: MigrationContext): Promise<void> {
  const clocks = await schema.sequelize.query<Clock>(
    'SELECT DISTINCT clock_since, lead_days FROM applications WHERE clock_since IS NOT NULL',
    { type: QueryTypes.SELECT, transaction },
  );
  for (const { clock_since: since, lead_days: days } of clocks) {
    await schema.sequelize.query('UPDATE applications SET ages_from = $1 WHERE clock_since = $2 AND lead_days = $3', {
      bind: [daysAgo(String(since).slice(0, 10), days, RULE), since, days],
      transaction,
    });
  }
}

export const orderOfWork: Migration = {
  name: '2026-11-29-40-order-of-work',
  up: async (context) => {
    const { schema, transaction } = context;
    for (const [column, kind] of Object.entries(COLUMNS)) {
      await schema.addColumn('applications', column, kind, { transaction });
    }
    await fill(context);
    await makeIndex(context, 'applications', { columns: ['status', 'has_priority', 'ages_from'] });
  },
  down: async ({ schema, transaction }) => {
    await schema.removeIndex('applications', 'applications_status_has_priority_ages_from', { transaction });
    for (const column of Object.keys(COLUMNS)) {
      await schema.sequelize.query(`ALTER TABLE applications DROP COLUMN ${column}`, { transaction });
    }
  },
};
