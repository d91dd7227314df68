/** Checks and their attempts, differences, decisions, activation codes and the outbox. */
import {
  dropTables,
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

const TABLES = ['checks', 'check_attempts', 'mismatches', 'decisions', 'activation_codes', 'dispatches'];

async function makeChecks(context: MigrationContext): Promise<void> {
  await makeTable(context, 'checks', {
    id: key(),
    application_id: reference('applications'),
    code: text(),
    subject: text(),
    subject_id: optional(id()),
    renewal: text(),
    outcome: optional(text()),
    reason_code: optional(text()),
    waiver: optional(json()),
    position: integer(),
  });
  await makeIndex(context, 'checks', { columns: ['application_id', 'position'], unique: true });
  await makeTable(context, 'check_attempts', {
    id: key(),
    check_id: reference('checks'),
    sequence: integer(),
    outcome: text(),
    reason_code: optional(text()),
    remark: text(),
    finding: optional(json()),
    evidence: optional(json()),
    by_id: id(),
    by_name: text(),
    by_role: text(),
    at: instant(),
  });
  await makeIndex(context, 'check_attempts', { columns: ['check_id', 'sequence'], unique: true });
  await makeAppendOnly(context, 'check_attempts');
}

async function makeMismatches(context: MigrationContext): Promise<void> {
  await makeTable(context, 'mismatches', {
    id: key(),
    application_id: reference('applications'),
    field: text(),
    subject: text(),
    subject_id: optional(id()),
    declared: text(),
    registered: text(),
    difference: text(),
    formatting_reasons: json(),
    resolution: optional(text()),
    reason: text(),
    resolved_by_id: optional(id()),
    resolved_by_name: optional(text()),
    resolved_at: optional(instant()),
    position: integer(),
    compared_at: instant(),
    superseded_at: optional(instant()),
  });
  await makeIndex(context, 'mismatches', { columns: ['application_id', 'position'], unique: true });
}

async function makeDecisions(context: MigrationContext): Promise<void> {
  await makeTable(context, 'decisions', {
    id: key(),
    application_id: reference('applications'),
    outcome: text(),
    reason_codes: json(),
    remark: text(),
    accepted_waivers: json(),
    by_id: id(),
    by_name: text(),
    at: instant(),
    rules_in_force: json(),
  });
  await makeIndex(context, 'decisions', { columns: ['application_id', 'at'] });
  await makeIndex(context, 'decisions', { columns: ['by_id', 'at'] });
  await makeAppendOnly(context, 'decisions');
}

/** There is no column for a code: only hashes of it, and a secret sealed for the message that carries it. */
async function makeOutbox(context: MigrationContext): Promise<void> {
  await makeTable(context, 'activation_codes', {
    id: key(),
    application_id: reference('applications'),
    person_id: reference('application_persons'),
    code_hash: text(),
    token_hash: text(),
    level: text(),
    status: text(),
    expires_at: instant(),
    attempts: integer(),
    created_at: instant(),
    redeemed_at: optional(instant()),
  });
  await makeIndex(context, 'activation_codes', { columns: ['token_hash'], unique: true });
  await makeIndex(context, 'activation_codes', { columns: ['application_id'] });
  await makeIndex(context, 'activation_codes', { columns: ['person_id'] });
  await makeTable(context, 'dispatches', {
    id: key(),
    application_id: reference('applications'),
    person_id: reference('application_persons'),
    code_id: reference('activation_codes'),
    channel: text(),
    status: text(),
    attempts: integer(),
    queued_at: instant(),
    sent_at: optional(instant()),
    provider_reference: optional(text()),
    last_error: optional(text()),
    sealed_secret: optional(text()),
    next_attempt_at: instant(),
    lease_owner: optional(text()),
    lease_until: optional(instant()),
  });
  await makeIndex(context, 'dispatches', { columns: ['status', 'next_attempt_at'] });
  await makeIndex(context, 'dispatches', { columns: ['application_id'] });
  await makeIndex(context, 'dispatches', { columns: ['person_id'] });
  await makeIndex(context, 'dispatches', { columns: ['queued_at', 'id'] });
}

export const work: Migration = {
  name: '2026-11-23-03-work',
  up: async (context) => {
    await makeChecks(context);
    await makeMismatches(context);
    await makeDecisions(context);
    await makeOutbox(context);
  },
  down: (context) => dropTables(context, TABLES),
};
