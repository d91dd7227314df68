/**
 * A trail to tamper with: two cases, and whatever else an event answers for, under two checkpoints; and what somebody can do to it who
 * holds the database and knows how the chain is made.
 */
import type { KeyObject } from 'node:crypto';
import { newId } from '@desk/db/ids';
import type { Dialect } from '@desk/db/reader';
import { readRow } from '@desk/db/sql/values';
import { insertHumanVerdict } from '@desk/db/stores/humanVerdictStore';
import type { FreshDatabase } from '@desk/db/testing/freshDatabase';
import { columnNames, columnsToChange, columnsToRespell, whileTampered, type Run } from '@desk/db/testing/tamper';
import { inTransaction } from '@desk/db/transaction';
import { checkpointHash, publishedKey, signCheckpoint, treeOf, type CheckpointBody } from '@desk/db/trail/checkpoint';
import { eventHash } from '@desk/db/trail/eventRecord';
import type { Finding } from '@desk/db/trail/findings';
import { SEALED_TABLES } from '@desk/db/trail/sealedTables';
import { checkpoint } from '../trail/checkpoints';
import { verifyOwnTrail } from '../trail/verifyOwnTrail';
import { approvedCopy } from './caseCopies';
import { startTestServer, type TestServer } from './startTestServer';
import { mustSucceed, TODAY, type Announced } from './story';

/** Where the feed goes on from, and no part of what was signed: a wrong place lets a chain wait for the next checkpoint. */
const UNSIGNED = ['trail_checkpoints.feed_place'];
/** Every column that the trail answers for, each with a way to change it. */
export const COLUMNS = columnsToChange([
  ...SEALED_TABLES,
  'audit_events',
  'audit_personal_data',
  'trail_checkpoints',
  'trail_checkpoint_heads',
]).filter(({ table, column }) => !UNSIGNED.includes(`${table}.${column}`));

/** Where no row has a value that could be spelled in another way. */
const EMPTY = [
  'expires_at',
  'redeemed_at',
  'remind_at',
  'reminded_at',
  'superseded_at',
  'closed_at',
  'due_since',
  'sent_at',
  'used_at',
  'next_try_at',
  'revoked_at',
  'active',
  'moves_running_cases',
];
/** Every column in which SQLite can hold the same value in another spelling. */
export const RESPELLED = columnsToRespell([...SEALED_TABLES, 'audit_events']).filter(
  ({ column }) => !EMPTY.includes(column),
);

/** What nobody can read, and what is told of it; PostgreSQL takes no such values. */
export const UNREADABLE: readonly (readonly [sql: string, code: string])[] = [
  ["UPDATE audit_events SET data = 'no json' WHERE chain = $1 AND chain_number = 3", 'eventChanged'],
  ["UPDATE audit_events SET at = 'no date' WHERE chain = $1 AND chain_number = 3", 'eventChanged'],
  [`UPDATE audit_events SET data = '{"x":"\\ud800"}' WHERE chain = $1 AND chain_number = 3`, 'eventChanged'],
  ["UPDATE audit_events SET sealed_rows = 'no json' WHERE chain = $1", 'eventChanged'],
  ["UPDATE decisions SET rules_in_force = 'no json' WHERE 'case:' || application_id = $1", 'rowChanged'],
  ["UPDATE audit_personal_data SET data = 'no json' WHERE $1 <> ''", 'personalChanged'],
  ["UPDATE trail_checkpoints SET body = 'no json' WHERE $1 <> ''", 'checkpointChanged'],
  [
    `UPDATE trail_checkpoints SET body = replace(body, '"keys":[', '"keys":[null,') WHERE $1 <> ''`,
    'checkpointChanged',
  ],
];

/** The id of whatever is put in, as SQL. */
export const NEW_ID = `'00000000-0000-4000-8000-000000000000'`;

export interface TamperedTrail {
  readonly server: TestServer;
  readonly first: Announced;
  readonly second: Announced;
  /** The chain of the first case. */
  readonly chain: string;
  /** What is found besides the triggers, which are gone each time; what was done is taken back. */
  readonly findings: (tamper: (run: Run) => Promise<unknown>) => Promise<readonly Finding[]>;
  /** Puts in an event like the second one of the chain, with other values in some columns. */
  readonly insertLike: (run: Run, over: Readonly<Record<string, string>>) => Promise<unknown>;
  /** Every hash of the chain made again, and the heads of the checkpoints. */
  readonly rehash: (run: Run) => Promise<void>;
  /** Every checkpoint made again behind its heads, and signed with a key. */
  readonly signAnew: (run: Run, key: KeyObject) => Promise<void>;
}

const aVerdict = (applicationId: string) =>
  ({
    id: newId(),
    applicationId,
    oneId: newId(),
    otherId: newId(),
    verdict: 'apart',
    reason: 'twee broers',
    documentId: null,
    page: null,
    byId: newId(),
    byName: 'Vera Voorbeeld',
    at: TODAY.toISOString(),
  }) as const;

/** A sample, an invitation, a reset, and a certificate that was withdrawn. */
async function writeBesideCases(server: TestServer): Promise<void> {
  const sample = { reason: 'kwartaal', method: 'random', seed: '', from: '2026-11-01', to: '2026-11-30', size: 1 };
  await mustSucceed(server.as('auditor1').post('/api/samples', sample));
  const account = { username: 'nieuw', name: 'Nora Nieuw', role: 'verifier', email: 'nora@voorbeeld.example' };
  await mustSucceed(server.as('administrator1').post('/api/users', account));
  const user = `/api/users/${server.users.verifier2.id}`;
  await mustSucceed(server.as('administrator1').post(`${user}/reset`, { email: 'victor@voorbeeld.example' }));
  const given = { kind: 'Documentherkenning', issuedOn: '2026-11-20' };
  const recorded = await mustSucceed(server.as('administrator1').post(`${user}/certificates`, given));
  const certificate = `${user}/certificates/${String(recorded.body.certificates[0].id)}`;
  await mustSucceed(server.as('administrator2').post(`${certificate}/confirm`));
  await mustSucceed(server.as('administrator2').post(`${certificate}/withdraw`, { reason: 'vergissing' }));
}

async function rehash(run: Run, dialect: Dialect, chain: string): Promise<void> {
  let previous: string | null = null;
  for (const row of await run('SELECT * FROM audit_events WHERE chain = $1 ORDER BY chain_number', chain)) {
    const event = readRow(dialect, 'audit_events', row);
    previous = eventHash(event, previous);
    await run('UPDATE audit_events SET hash = $1 WHERE id = $2', previous, event.id);
    await run(
      'UPDATE trail_checkpoint_heads SET hash = $1 WHERE chain = $2 AND chain_number = $3',
      previous,
      chain,
      event.chainNumber,
    );
  }
}

async function signAnew(run: Run, dialect: Dialect, key: KeyObject): Promise<void> {
  let previous: string | null = null;
  for (const row of await run('SELECT * FROM trail_checkpoints ORDER BY number')) {
    const number = Number(row['number']);
    const heads = await run('SELECT * FROM trail_checkpoint_heads WHERE checkpoint = $1', number);
    const tree = treeOf(heads.map((head) => readRow(dialect, 'trail_checkpoint_heads', head)));
    const body = JSON.parse(String(row['body'])) as CheckpointBody;
    const forged = signCheckpoint({ ...body, ...tree, previous, keys: [publishedKey(key)] }, key);
    previous = checkpointHash(forged);
    await run(
      'UPDATE trail_checkpoints SET body = $1, key_id = $2, signature = $3 WHERE number = $4',
      forged.body,
      forged.keyId,
      forged.signature,
      number,
    );
  }
}

/** @param database an empty one, which the trail is written to */
export async function startTamperedTrail(database: FreshDatabase): Promise<TamperedTrail> {
  const server = await startTestServer({ clock: () => TODAY, database });
  const { db } = server.deps;
  const first = await approvedCopy(server, { people: 1 });
  await checkpoint(server.deps);
  const second = await approvedCopy(server, { people: 1 });
  await inTransaction(db, (tx) => insertHumanVerdict(tx, aVerdict(second.id)), { unaudited: 'test' });
  await writeBesideCases(server);
  await checkpoint(server.deps);
  const chain = `case:${first.id}`;
  // Without the keys between tables nothing stands in the way of whoever tampers.
  const withoutKeys =
    db.dialect === 'sqlite' ? 'PRAGMA defer_foreign_keys = ON' : 'SET LOCAL session_replication_role = replica';
  return {
    server,
    first,
    second,
    chain,
    findings: (tamper) =>
      whileTampered(
        db,
        async (run) => {
          await run(withoutKeys);
          await tamper(run);
        },
        async (reader) =>
          (await verifyOwnTrail(server.deps, { reader })).findings.filter(({ code }) => code !== 'guardMissing'),
      ),
    insertLike: (run, over) => {
      const columns = columnNames('audit_events');
      const given = columns.map((column) => over[column] ?? column);
      const sql =
        `INSERT INTO audit_events (${columns.join(', ')}) SELECT ${given.join(', ')} ` +
        'FROM audit_events WHERE chain = $1 AND chain_number = 2';
      return run(sql, chain);
    },
    rehash: (run) => rehash(run, db.dialect, chain),
    signAnew: (run, key) => signAnew(run, db.dialect, key),
  };
}
