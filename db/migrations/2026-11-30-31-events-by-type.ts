/** Lets auditors ask the log for one kind of event without walking through those of every case. */
import { makeIndex, type Migration } from './migration';
import { run } from './sealRows';

export const eventsByType: Migration = {
  name: '2026-11-30-31-events-by-type',
  up: (context) => makeIndex(context, 'audit_events', { columns: ['type', 'sequence'] }),
  down: (context) => run(context, 'DROP INDEX audit_events_type_sequence'),
};
