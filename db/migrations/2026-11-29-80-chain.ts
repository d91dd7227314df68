/**
 * Hangs every event on the chain of its subject, and lets the trail answer for the rows that four eyes and dispatch rest on.
 * What is there already is taken as it stands: from this moment on, a change of it shows.
 */
import { chainOf } from '@desk/shared/audit/chainOf';
import { apart } from '@desk/shared/audit/writtenText';
import { columnName, type ColumnKind } from '../models/columnKinds';
import { readValue } from '../sql/values';
import { personalDigest, type EventContent } from '../trail/eventRecord';
import { newSalt } from '../trail/hashes';
import { makeAppendOnly, makeIndex, takeAppendOnly, type Migration, type MigrationContext } from './migration';
import { answerForRows, chained, PAGE, readRow, run, select, setRows, type Heads } from './sealRows';

/** Those of which the trail answered for rows first. */
const SEALED = ['decisions', 'check_attempts', 'activation_codes', 'users', 'api_clients', 'policies'] as const;
const APPEND_ONLY_TABLES = ['audit_events', 'check_attempts', 'decisions', 'policies'] as const;

const EVENT_COLUMNS = {
  sequence: 'integer',
  id: 'id',
  applicationId: 'id',
  type: 'text',
  data: 'json',
  actorId: 'id',
  actorName: 'text',
  actorRole: 'text',
  at: 'instant',
  requestId: 'text',
  origin: 'text',
  handling: 'boolean',
} as const satisfies Readonly<Record<string, ColumnKind>>;

const NEW_COLUMNS = [
  'audit_events ADD COLUMN chain TEXT',
  'audit_events ADD COLUMN chain_number INTEGER',
  'audit_events ADD COLUMN record_version INTEGER',
  'audit_events ADD COLUMN personal_digest TEXT',
  'audit_events ADD COLUMN sealed_rows JSON',
  'audit_events ADD COLUMN hash TEXT',
  'audit_personal_data ADD COLUMN salt TEXT',
  ...SEALED.map((table) => `${table} ADD COLUMN salt TEXT`),
];

async function saltPersonalData(context: MigrationContext): Promise<void> {
  for (let last = ''; ;) {
    const sql = `SELECT event_id FROM audit_personal_data WHERE event_id > $1 ORDER BY event_id LIMIT ${PAGE}`;
    const rows = await select(context, sql, [last]);
    if (rows.length === 0) {
      return;
    }
    const salted = rows.map((row) => [String(row['event_id']), newSalt()]);
    await setRows(context, { table: 'audit_personal_data', key: 'event_id', columns: ['salt'] }, salted);
    last = String(rows.at(-1)?.['event_id']);
  }
}

/** The digest of what stands beside each of some events about people. */
async function personalOf(context: MigrationContext, ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = ids.map((_, at) => `$${at + 1}`).join(', ');
  const sql = `SELECT event_id, data, salt FROM audit_personal_data WHERE event_id IN (${wanted})`;
  const rows = await select(context, sql, [...ids]);
  return new Map(
    rows.map((row) => [
      String(row['event_id']),
      personalDigest(String(row['salt']), readValue(context.dialect, 'json', row['data'])),
    ]),
  );
}

/** What somebody wrote in an event moves beside it before it is hashed for ever. */
async function setAside(context: MigrationContext, event: EventContent): Promise<EventContent> {
  const kept = await select(context, 'SELECT data FROM audit_personal_data WHERE event_id = $1', [event.id]);
  const personal = readValue(context.dialect, 'json', kept[0]?.['data'] ?? null) as Readonly<
    Record<string, unknown>
  > | null;
  const { data, beside } = apart(personal === null ? event : { data: event.data, personal });
  if (beside === personal) {
    return event;
  }
  const values = [event.id, JSON.stringify(beside)];
  await (kept.length > 0
    ? run(context, 'UPDATE audit_personal_data SET data = $2 WHERE event_id = $1', values)
    : run(context, 'INSERT INTO audit_personal_data (event_id, data, salt) VALUES ($1, $2, $3)', [
        ...values,
        newSalt(),
      ]));
  await run(context, 'UPDATE audit_events SET data = $1 WHERE sequence = $2', [JSON.stringify(data), event.sequence]);
  return { ...event, data };
}

const CHAINED_COLUMNS = ['chain', 'chain_number', 'record_version', 'personal_digest', 'sealed_rows', 'hash'] as const;

async function chainEvents(context: MigrationContext, heads: Heads): Promise<number> {
  const columns = Object.entries<ColumnKind>(EVENT_COLUMNS);
  const names = columns.map(([property]) => columnName(property)).join(', ');
  for (let last = 0; ;) {
    const sql = `SELECT ${names} FROM audit_events WHERE sequence > $1 ORDER BY sequence LIMIT ${PAGE}`;
    const rows = await select(context, sql, [last]);
    if (rows.length === 0) {
      return last;
    }
    const events: EventContent[] = [];
    for (const row of rows) {
      events.push(await setAside(context, readRow(context, columns, row) as unknown as EventContent));
    }
    const personal = await personalOf(
      context,
      events.map(({ id }) => id),
    );
    const placed = events.map((event) =>
      chained(heads, {
        ...event,
        chain: chainOf(event),
        personalDigest: personal.get(event.id) ?? null,
        sealedRows: [],
      }),
    );
    const values = placed.map(({ sequence, chain, chainNumber, recordVersion, personalDigest: digest, hash }) => [
      String(sequence),
      chain,
      chainNumber,
      recordVersion,
      digest,
      '[]',
      hash,
    ]);
    await setRows(context, { table: 'audit_events', key: 'sequence', columns: CHAINED_COLUMNS }, values);
    last = placed.at(-1)?.sequence ?? last;
  }
}

export const chain: Migration = {
  name: '2026-11-29-80-chain',
  up: async (context) => {
    for (const table of APPEND_ONLY_TABLES) {
      await takeAppendOnly(context, table);
    }
    for (const column of NEW_COLUMNS) {
      await run(context, `ALTER TABLE ${column}`);
    }
    await saltPersonalData(context);
    const heads: Heads = new Map();
    const lastSequence = await chainEvents(context, heads);
    await answerForRows(context, { tables: SEALED, heads, lastSequence });
    await makeIndex(context, 'audit_events', { columns: ['chain', 'chain_number'], unique: true });
    for (const table of APPEND_ONLY_TABLES) {
      await makeAppendOnly(context, table);
    }
  },
  down: async (context) => {
    await run(context, 'DROP INDEX audit_events_chain_chain_number');
    for (const column of [...NEW_COLUMNS].reverse()) {
      await run(context, `ALTER TABLE ${column.replace('ADD COLUMN', 'DROP COLUMN').replace(/ \w+$/, '')}`);
    }
  },
};
