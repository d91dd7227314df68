/** Messages to customers as they were sent, the files of their letters, and an outbox that carries them beside the codes. */
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
  type MigrationContext,
  type Migration,
} from './migration';

type Columns = Parameters<typeof makeTable>[2];

const TABLES = ['customer_messages', 'customer_message_files'];

/** The outbox as it was: every message carries a code to a person. */
function codeColumns(): Columns {
  return {
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
    print_run_id: optional(id()),
    track_number: optional(text()),
  };
}

/** The same with messages that carry no code, and letters to no person. */
function anyColumns(): Columns {
  return {
    ...codeColumns(),
    person_id: optional(reference('application_persons')),
    code_id: optional(reference('activation_codes')),
    kind: text(),
    customer_message_id: optional(reference('customer_messages')),
  };
}

const INDEXES = [
  ['status', 'next_attempt_at'],
  ['application_id'],
  ['person_id'],
  ['queued_at', 'id'],
  ['print_run_id'],
];

interface Rebuilding {
  readonly columns: Columns;
  /** Column → what it is copied from, for columns that the former table does not have. */
  readonly from: Readonly<Record<string, string>>;
  readonly where?: string;
}

/** A new table takes the place of the former one, since SQLite cannot let a column become empty. */
async function rebuildOutbox(context: MigrationContext, { columns, from, where = '' }: Rebuilding): Promise<void> {
  const { schema, transaction } = context;
  const run = (sql: string): Promise<unknown> => schema.sequelize.query(sql, { transaction });
  const names = Object.keys(columns);
  await makeTable(context, 'dispatches_new', columns);
  const values = names.map((name) => from[name] ?? name).join(', ');
  await run(`INSERT INTO dispatches_new (${names.join(', ')}) SELECT ${values} FROM dispatches ${where}`);
  await schema.dropTable('dispatches', { transaction });
  await run('ALTER TABLE dispatches_new RENAME TO dispatches');
  for (const index of INDEXES) {
    await makeIndex(context, 'dispatches', { columns: index });
  }
}

export const customerMessages: Migration = {
  name: '2026-11-26-11-customer-messages',
  up: async (context) => {
    await makeTable(context, 'customer_messages', {
      id: key(),
      application_id: reference('applications'),
      kind: text(),
      template_version: integer(),
      language: text(),
      case_number: text(),
      subject: text(),
      content: json(),
      text: text(),
      html: text(),
      receivers: json(),
      created_at: instant(),
      created_by_id: id(),
      created_by_name: text(),
      request_id: text(),
    });
    await makeIndex(context, 'customer_messages', { columns: ['application_id', 'created_at'] });
    await makeAppendOnly(context, 'customer_messages');
    await makeTable(context, 'customer_message_files', {
      id: key(),
      message_id: reference('customer_messages'),
      file: json(),
      drawn_at: instant(),
    });
    await makeIndex(context, 'customer_message_files', { columns: ['message_id'], unique: true });
    await makeAppendOnly(context, 'customer_message_files');
    const kind = `CASE channel WHEN 'letter' THEN 'activationCode' ELSE 'activationLink' END`;
    await rebuildOutbox(context, { columns: anyColumns(), from: { kind, customer_message_id: 'NULL' } });
    await makeIndex(context, 'dispatches', { columns: ['customer_message_id'] });
  },
  down: async (context) => {
    await rebuildOutbox(context, { columns: codeColumns(), from: {}, where: 'WHERE code_id IS NOT NULL' });
    await dropTables(context, TABLES);
  },
};
