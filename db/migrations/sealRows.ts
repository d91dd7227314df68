/** What migrations do when the trail begins to answer for rows that are there already. */
import { randomUUID } from 'node:crypto';
import { QueryTypes } from 'sequelize';
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import type { AuditEventType } from '@desk/shared/flow/auditEvents';
import { columnName, type ColumnKind } from '../models/columnKinds';
import { readValue } from '../sql/values';
import { eventHash, inRecordOrder, type ChainHead, type EventContent } from '../trail/eventRecord';
import { newSalt } from '../trail/hashes';
import { SEALED_OWNERS } from '../trail/sealedOwners';
import type { SealedRow } from '../trail/sealedRow';
import { rowDigest, sealedColumns, type SealedTable } from '../trail/sealedTables';
import type { MigrationContext } from './migration';

export type Raw = Readonly<Record<string, unknown>>;

const VERSION = 1;
export const PAGE = 200;

export async function run({ schema, transaction }: MigrationContext, sql: string, bind: unknown[] = []): Promise<void> {
  await schema.sequelize.query(sql, { transaction, bind });
}

export async function select({ schema, transaction }: MigrationContext, sql: string, bind: unknown[]): Promise<Raw[]> {
  return schema.sequelize.query<Raw>(sql, { type: QueryTypes.SELECT, transaction, bind });
}

export function readRow(context: MigrationContext, columns: readonly (readonly [string, ColumnKind])[], row: Raw): Raw {
  return Object.fromEntries(
    columns.map(([property, kind]) => [property, readValue(context.dialect, kind, row[columnName(property)])]),
  );
}

/** One statement for many rows: the key of each, and its new values. */
export async function setRows(
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

export type Heads = Map<string, ChainHead>;

/** The place behind the head of its chain; that becomes the head. */
export function chained(
  heads: Heads,
  content: Omit<EventContent, 'chainNumber' | 'recordVersion'>,
): EventContent & ChainHead {
  const head = heads.get(content.chain);
  const whole: EventContent = { ...content, chainNumber: (head?.chainNumber ?? 0) + 1, recordVersion: VERSION };
  const hash = eventHash(whole, head?.hash ?? null);
  heads.set(content.chain, { chain: content.chain, chainNumber: whole.chainNumber, hash });
  return { ...whole, hash };
}

async function sealTable(
  context: MigrationContext,
  table: SealedTable,
  sealed: Map<string, SealedRow[]>,
): Promise<void> {
  const columns = sealedColumns(table);
  const { kind, from, owner } = SEALED_OWNERS[table];
  const given = columns.map(([property]) => `t.${columnName(property)}`).join(', ');
  for (let last = ''; ;) {
    const sql = `SELECT ${given}, ${owner} AS owner FROM ${from} WHERE t.id > $1 ORDER BY t.id LIMIT ${PAGE}`;
    const rows = await select(context, sql, [last]);
    if (rows.length === 0) {
      return;
    }
    const salted = rows.map((row) => [String(row['id']), newSalt()] as const);
    await setRows(context, { table, key: 'id', columns: ['salt'] }, salted);
    rows.forEach((row, at) => {
      const chain = `${kind}${String(row['owner'])}`;
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

/**
 * For every subject that has rows of these tables already, one event that answers for them.
 * @param heads of the chains; they are moved on
 * @param lastSequence number of the last event of the trail
 */
export async function answerForRows(
  context: MigrationContext,
  { tables, heads, lastSequence }: { tables: readonly SealedTable[]; heads: Heads; lastSequence: number },
): Promise<void> {
  const sealed = new Map<string, SealedRow[]>();
  for (const table of tables) {
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

const HEADS =
  'SELECT e.chain, e.chain_number, e.hash FROM audit_events e JOIN ' +
  '(SELECT chain, MAX(chain_number) AS chain_number FROM audit_events GROUP BY chain) AS last ' +
  'ON last.chain = e.chain AND last.chain_number = e.chain_number';

async function headsOf(context: MigrationContext): Promise<Heads> {
  const rows = await select(context, HEADS, []);
  return new Map(
    rows.map((row) => {
      const chain = String(row['chain']);
      return [chain, { chain, chainNumber: Number(row['chain_number']), hash: String(row['hash']) }];
    }),
  );
}

/** As `answerForRows`, of tables that a trail with chains begins to answer for. */
export async function answerForMore(context: MigrationContext, tables: readonly SealedTable[]): Promise<void> {
  const [last] = await select(context, 'SELECT COALESCE(MAX(sequence), 0) AS sequence FROM audit_events', []);
  await answerForRows(context, {
    tables,
    heads: await headsOf(context),
    lastSequence: Number(last?.['sequence'] ?? 0),
  });
}
