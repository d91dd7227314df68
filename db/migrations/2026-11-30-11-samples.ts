/** Samples that auditors draw, and the cases in them; a case that is erased stays in its sample by its number. */
import {
  day,
  dropTables,
  id,
  instant,
  integer,
  json,
  key,
  makeIndex,
  makeTable,
  optional,
  reference,
  text,
  type Migration,
} from './migration';

export const samples: Migration = {
  name: '2026-11-30-11-samples',
  up: async (context) => {
    await makeTable(context, 'samples', {
      id: key(),
      number: text(),
      method: text(),
      seed: text(),
      from_day: day(),
      to_day: day(),
      outcome: text(),
      weights: json(),
      fast_minutes: integer(),
      officer_id: optional(id()),
      officer_name: optional(text()),
      size: integer(),
      population: integer(),
      population_digest: text(),
      drawn_by_id: id(),
      drawn_by_name: text(),
      drawn_at: instant(),
      closed_at: optional(instant()),
      closed_by_name: optional(text()),
    });
    await makeIndex(context, 'samples', { columns: ['number'], unique: true });
    await makeIndex(context, 'samples', { columns: ['drawn_at'] });
    await makeTable(context, 'sample_cases', {
      id: key(),
      sample_id: reference('samples'),
      position: integer(),
      application_id: id(),
      case_number: text(),
      lots: integer(),
      signs: json(),
      rank: text(),
      finding: optional(text()),
      finding_event_id: optional(id()),
    });
    await makeIndex(context, 'sample_cases', { columns: ['sample_id', 'position'], unique: true });
    await makeIndex(context, 'sample_cases', { columns: ['application_id'] });
  },
  down: (context) => dropTables(context, ['samples', 'sample_cases']),
};
