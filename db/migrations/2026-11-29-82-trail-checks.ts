/** What the desk found when it verified its own trail, once a night. */
import { dropTables, instant, integer, json, makeTable, text, type Migration } from './migration';

export const trailChecks: Migration = {
  name: '2026-11-29-82-trail-checks',
  up: (context) =>
    makeTable(context, 'trail_checks', {
      night: { ...text(), primaryKey: true },
      started_at: instant(),
      finished_at: instant(),
      events: integer(),
      chains: integer(),
      rows: integer(),
      checkpoints: integer(),
      found: integer(),
      findings: json(),
    }),
  down: (context) => dropTables(context, ['trail_checks']),
};
