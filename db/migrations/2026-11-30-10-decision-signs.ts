/** What each decision shows of how it was made, also of those that are there already; and indexes for whoever looks over all cases. */
import { decisionSigns, TIMING_EVENTS, type TimedEvent } from '@desk/shared/flow/decisionSigns';
import { readValue } from '../sql/values';
import {
  dropTables,
  id,
  instant,
  integer,
  key,
  makeIndex,
  makeTable,
  optional,
  reference,
  text,
  type Migration,
  type MigrationContext,
} from './migration';
import { run, select, type Raw } from './sealRows';

const PAGE = 200;
const SIGNS = 'decision_signs';
const INDEXES = [
  `CREATE INDEX audit_events_handled_by ON audit_events (actor_id, application_id) WHERE handling`,
  'CREATE INDEX checks_code_outcome ON checks (code, outcome, application_id)',
  'CREATE INDEX checks_outcome ON checks (outcome, application_id)',
] as const;
const INDEX_NAMES = ['audit_events_handled_by', 'checks_code_outcome', 'checks_outcome'] as const;

type Attempt = Parameters<typeof decisionSigns>[1][number][number];

const momentOf = ({ dialect }: MigrationContext, row: Raw): string => String(readValue(dialect, 'instant', row['at']));

async function attemptsOf(context: MigrationContext, caseId: string): Promise<Attempt[][]> {
  const rows = await select(
    context,
    'SELECT t.check_id, t.outcome, t.by_role, t.at FROM check_attempts t JOIN checks c ON c.id = t.check_id ' +
      'WHERE c.application_id = $1 ORDER BY t.check_id, t.sequence',
    [caseId],
  );
  const byCheck = new Map<string, Attempt[]>();
  for (const row of rows) {
    const checkId = String(row['check_id']);
    const attempt = {
      outcome: row['outcome'] as Attempt['outcome'],
      byRole: String(row['by_role']),
      at: momentOf(context, row),
    };
    byCheck.set(checkId, [...(byCheck.get(checkId) ?? []), attempt]);
  }
  return [...byCheck.values()];
}

async function timesOf(context: MigrationContext, caseId: string): Promise<TimedEvent[]> {
  const types = TIMING_EVENTS.map((_type, at) => `$${String(at + 2)}`).join(', ');
  const rows = await select(
    context,
    `SELECT type, actor_id, at FROM audit_events WHERE application_id = $1 AND type IN (${types}) ORDER BY sequence`,
    [caseId, ...TIMING_EVENTS],
  );
  return rows.map((row) => ({
    type: String(row['type']),
    actorId: String(row['actor_id']),
    at: momentOf(context, row),
  }));
}

async function fillOne(context: MigrationContext, row: Raw): Promise<void> {
  const caseId = String(row['application_id']);
  const byId = String(row['by_id']);
  const at = momentOf(context, row);
  const acceptedWaivers = readValue(context.dialect, 'json', row['accepted_waivers']) as string[];
  const decision = { byId, at, acceptedWaivers };
  const signs = decisionSigns(decision, await attemptsOf(context, caseId), await timesOf(context, caseId));
  const { minutesLooked, waivers, overruled } = signs;
  await run(
    context,
    `INSERT INTO ${SIGNS} (id, application_id, outcome, by_id, by_name, at, minutes_looked, lead_days, waivers, overruled) ` +
      'SELECT d.id, d.application_id, d.outcome, d.by_id, d.by_name, d.at, $2, ' +
      // How many days it took is known of the last decision alone.
      'CASE WHEN a.clock_since IS NULL AND NOT EXISTS ' +
      '(SELECT 1 FROM decisions o WHERE o.application_id = d.application_id AND o.at > d.at) THEN a.lead_days END, ' +
      '$3, $4 FROM decisions d JOIN applications a ON a.id = d.application_id WHERE d.id = $1',
    [row['id'], minutesLooked, waivers, overruled],
  );
}

async function fill(context: MigrationContext): Promise<void> {
  for (let last = ''; ;) {
    const rows = await select(
      context,
      'SELECT id, application_id, by_id, at, accepted_waivers FROM decisions ' +
        `WHERE id > $1 ORDER BY id LIMIT ${String(PAGE)}`,
      [last],
    );
    for (const row of rows) {
      await fillOne(context, row);
      last = String(row['id']);
    }
    if (rows.length === 0) {
      return;
    }
  }
}

export const decisionSignsOfAll: Migration = {
  name: '2026-11-30-10-decision-signs',
  up: async (context) => {
    await makeTable(context, SIGNS, {
      id: key(),
      application_id: reference('applications'),
      outcome: text(),
      by_id: id(),
      by_name: text(),
      at: instant(),
      minutes_looked: optional(integer()),
      lead_days: optional(integer()),
      waivers: integer(),
      overruled: integer(),
    });
    await fill(context);
    await makeIndex(context, SIGNS, { columns: ['application_id'] });
    await makeIndex(context, SIGNS, { columns: ['at', 'application_id'] });
    await makeIndex(context, SIGNS, { columns: ['by_id', 'at', 'application_id'] });
    await makeIndex(context, SIGNS, { columns: ['minutes_looked', 'application_id'] });
    await makeIndex(context, SIGNS, { columns: ['waivers', 'application_id'] });
    await makeIndex(context, SIGNS, { columns: ['overruled', 'application_id'] });
    for (const sql of INDEXES) {
      await run(context, sql);
    }
  },
  down: async (context) => {
    for (const name of INDEX_NAMES) {
      await run(context, `DROP INDEX ${name}`);
    }
    await dropTables(context, [SIGNS]);
  },
};
