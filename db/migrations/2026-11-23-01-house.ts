/** Staff, sessions, outside programs, policies, the trail, counters and answers that were given before. */
import { DataTypes } from 'sequelize';
import {
  dropAppendOnly,
  dropTables,
  flag,
  id,
  instant,
  integer,
  json,
  key,
  makeAppendOnly,
  makeIndex,
  makeTable,
  optional,
  reference,
  text,
  type Migration,
  type MigrationContext,
} from './migration';

const TABLES = [
  'users',
  'sessions',
  'api_clients',
  'policies',
  'audit_events',
  'audit_personal_data',
  'counters',
  'idempotent_answers',
];

async function makeStaff(context: MigrationContext): Promise<void> {
  await makeTable(context, 'users', {
    id: key(),
    username: text(),
    name: text(),
    role: text(),
    active: flag(),
    password_hash: text(),
    created_at: instant(),
    search_text: text(),
  });
  await makeIndex(context, 'users', { columns: ['username'], unique: true });
  await makeTable(context, 'sessions', {
    id: key(),
    user_id: reference('users'),
    token_hash: text(),
    previous_token_hash: optional(text()),
    created_at: instant(),
    rotated_at: optional(instant()),
    expires_at: instant(),
    ended_at: optional(instant()),
  });
  await makeIndex(context, 'sessions', { columns: ['token_hash'], unique: true });
  await makeIndex(context, 'sessions', { columns: ['previous_token_hash'] });
  await makeIndex(context, 'sessions', { columns: ['user_id'] });
  await makeTable(context, 'api_clients', {
    id: key(),
    name: text(),
    role: text(),
    key_hash: text(),
    created_at: instant(),
  });
  await makeIndex(context, 'api_clients', { columns: ['key_hash'], unique: true });
}

async function makePolicies(context: MigrationContext): Promise<void> {
  await makeTable(context, 'policies', { id: key(), version: integer(), valid_from: instant(), content: json() });
  await makeIndex(context, 'policies', { columns: ['version'], unique: true });
  await makeAppendOnly(context, 'policies');
}

/** No reference to applications: the trail outlives the case, which is removed when its retention ends. */
async function makeTrail(context: MigrationContext): Promise<void> {
  await makeTable(context, 'audit_events', {
    sequence: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
    id: id(),
    application_id: optional(id()),
    type: text(),
    data: json(),
    actor_id: id(),
    actor_name: text(),
    actor_role: text(),
    at: instant(),
    request_id: text(),
    origin: text(),
    handling: flag(),
  });
  await makeIndex(context, 'audit_events', { columns: ['id'], unique: true });
  await makeIndex(context, 'audit_events', { columns: ['application_id', 'sequence'] });
  await makeIndex(context, 'audit_events', { columns: ['actor_id', 'sequence'] });
  await makeIndex(context, 'audit_events', { columns: ['at', 'sequence'] });
  await makeAppendOnly(context, 'audit_events');
  await makeTable(context, 'audit_personal_data', {
    event_id: { ...reference('audit_events'), primaryKey: true },
    data: json(),
  });
}

async function makeBookkeeping(context: MigrationContext): Promise<void> {
  await makeTable(context, 'counters', { name: { ...text(), primaryKey: true }, value: integer() });
  await makeTable(context, 'idempotent_answers', {
    key: { ...text(), primaryKey: true },
    actor_id: { ...id(), primaryKey: true },
    request_hash: text(),
    status: integer(),
    body: optional(json()),
    at: instant(),
  });
}

export const house: Migration = {
  name: '2026-11-23-01-house',
  up: async (context) => {
    await makeStaff(context);
    await makePolicies(context);
    await makeTrail(context);
    await makeBookkeeping(context);
  },
  down: async (context) => {
    await dropTables(context, TABLES);
    await dropAppendOnly(context);
  },
};
