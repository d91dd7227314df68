/**
 * Hangs every event on the chain of its subject, and lets the trail answer for the rows that four eyes and dispatch rest on.
 * What is there already is taken as it stands: from this moment on, a change of it shows.
 */
import { randomUUID } from 'node:crypto';
import { QueryTypes } from 'sequelize';
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import { accountChain, caseChain, chainOf, POLICY_CHAIN, programChain } from '@desk/shared/audit/chainOf';
import type { AuditEventType } from '@desk/shared/flow/auditEvents';
import { columnName, type ColumnKind } from '../models/columnKinds';
import { readValue } from '../sql/values';
import { eventHash, inRecordOrder, personalDigest, type ChainHead, type EventContent } from '../trail/eventRecord';
import type { SealedRow } from '../trail/sealedRow';
import { newSalt } from '../trail/hashes';
import { rowDigest, SEALED_TABLES, sealedColumns, type SealedTable } from '../trail/sealedTables';
import { makeAppendOnly, makeIndex, takeAppendOnly, type Migration, type MigrationContext } from './migration';

type Raw = Readonly<Record<string, unknown>>;

const VERSION = 1;
const PAGE = 200;
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
  ...SEALED_TABLES.map((table) => `${table} ADD COLUMN salt TEXT`),
];

async function run({ schema, transaction }: MigrationContext, sql: string, bind: unknown[] = []): Promise<void> {
  await schema.sequelize.query(sql, { transaction, bind });
}

async function select({ schema, transaction }: MigrationContext, sql: string, bind: unknown[]): Promise<Raw[]> {
  return schema.sequelize.query<Raw>(sql, { type: QueryTypes.SELECT, transaction, bind });
}

function readRow(context: MigrationContext, columns: readonly (readonly [string, ColumnKind])[], row: Raw): Raw {
  return Object.fromEntries(
    columns.map(([property, kind]) => [property, readValue(context.dialect, kind, row[columnName(property)])]),
  );
}

/** One statement for many rows: the key of each, and its new values. */
async function setRows(
  context: MigrationContext,
  { table, key, columns }: { readonly table: string; readonly key: string; readonly columns: readonly string[] },
  rows: readonly (readonly unknown[])[],
): Promise<void> {
  const width = columns.length + 1;
  const tuples = rows.map(
    (_, at) => `(${Array.from({ length: width }, (__, i) => `$${at * width + i + 1}`).join(', ')})`,
  );
  const types: Readonly<Record<string, string>> = {
    chain_number: 'INTEGER',
    record_version: 'INTEGER',
    sealed_rows: 'JSON',
  };
  const cast = (column: string, at: number): string => {
    const value = `v.column${at + 2}`;
    const type = types[column];
    return context.dialect === 'sqlite' || type === undefined ? value : `CAST(${value} AS ${type})`;
  };
  const set = columns.map((column, at) => `${column} = ${cast(column, at)}`).join(', ');
  const sql = `UPDATE ${table} SET ${set} FROM (VALUES ${tuples.join(', ')}) AS v WHERE ${table}.${key} = ${key === 'sequence' ? 'CAST(v.column1 AS INTEGER)' : 'v.column1'}`;
  await run(context, sql, rows.flat());
}

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

type Heads = Map<string, ChainHead>;

/** The place behind the head of its chain; that becomes the head. */
function chained(heads: Heads, content: Omit<EventContent, 'chainNumber' | 'recordVersion'>): EventContent & ChainHead {
  const head = heads.get(content.chain);
  const whole: EventContent = { ...content, chainNumber: (head?.chainNumber ?? 0) + 1, recordVersion: VERSION };
  const hash = eventHash(whole, head?.hash ?? null);
  heads.set(content.chain, { chain: content.chain, chainNumber: whole.chainNumber, hash });
  return { ...whole, hash };
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
    const events = rows.map((row) => readRow(context, columns, row) as unknown as EventContent);
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

const CHAIN_OF_ROW: Readonly<Record<SealedTable, (row: Raw) => string>> = {
  decisions: (row) => caseChain(String(row['application_id'])),
  activation_codes: (row) => caseChain(String(row['application_id'])),
  check_attempts: (row) => caseChain(String(row['application_id'])),
  users: (row) => accountChain(String(row['id'])),
  api_clients: (row) => programChain(String(row['id'])),
  policies: () => POLICY_CHAIN,
};

async function sealTable(
  context: MigrationContext,
  table: SealedTable,
  sealed: Map<string, SealedRow[]>,
): Promise<void> {
  const columns = sealedColumns(table);
  const join = table === 'check_attempts' ? ' JOIN checks c ON c.id = t.check_id' : '';
  const given = columns.map(([property]) => `t.${columnName(property)}`).join(', ');
  const owner = table === 'check_attempts' ? ', c.application_id' : '';
  for (let last = ''; ;) {
    const sql = `SELECT ${given}${owner} FROM ${table} t${join} WHERE t.id > $1 ORDER BY t.id LIMIT ${PAGE}`;
    const rows = await select(context, sql, [last]);
    if (rows.length === 0) {
      return;
    }
    const salted = rows.map((row) => [String(row['id']), newSalt()] as const);
    await setRows(context, { table, key: 'id', columns: ['salt'] }, salted);
    rows.forEach((row, at) => {
      const chain = CHAIN_OF_ROW[table](row);
      const digest = rowDigest(table, readRow(context, columns, row), salted[at]?.[1] ?? '');
      sealed.set(chain, [...(sealed.get(chain) ?? []), { table, id: String(row['id']), digest }]);
    });
    last = String(rows.at(-1)?.['id']);
  }
}

const INSERT =
  'INSERT INTO audit_events (sequence, id, application_id, type, data, actor_id, actor_name, actor_role, at, request_id, ' +
  'origin, handling, chain, chain_number, record_version, personal_digest, sealed_rows, hash) ' +
  'VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)';

/** For every subject that has rows already, one event that answers for them. */
async function answerForRows(context: MigrationContext, heads: Heads, lastSequence: number): Promise<void> {
  const sealed = new Map<string, SealedRow[]>();
  for (const table of SEALED_TABLES) {
    await sealTable(context, table, sealed);
  }
  const type: AuditEventType = 'trail.rowsSealed';
  const at = new Date().toISOString();
  const stored = context.dialect === 'sqlite' ? at.replace('T', ' ').replace('Z', ' +00:00') : at;
  let sequence = lastSequence;
  for (const [chain, rows] of sealed) {
    sequence += 1;
    const event = chained(heads, {
      sequence,
      id: randomUUID(),
      applicationId: chain.startsWith('case:') ? chain.slice('case:'.length) : null,
      type,
      data: { rows: rows.length },
      actorId: SYSTEM_ACTOR.id,
      actorName: SYSTEM_ACTOR.name,
      actorRole: SYSTEM_ACTOR.role,
      at,
      requestId: 'migration',
      origin: 'system',
      handling: false,
      chain,
      personalDigest: null,
      sealedRows: inRecordOrder(rows),
    });
    await run(context, INSERT, [
      event.sequence,
      event.id,
      event.applicationId,
      event.type,
      JSON.stringify(event.data),
      event.actorId,
      event.actorName,
      event.actorRole,
      stored,
      event.requestId,
      event.origin,
      context.dialect === 'sqlite' ? 0 : false,
      event.chain,
      event.chainNumber,
      event.recordVersion,
      null,
      JSON.stringify(event.sealedRows),
      event.hash,
    ]);
  }
  if (context.dialect === 'postgres' && sequence > 0) {
    await run(context, `SELECT setval('audit_events_sequence_seq', ${sequence})`);
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
    await answerForRows(context, heads, await chainEvents(context, heads));
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
