/** Batches of scans, the pages read of them, the letters found in them, and where the paper of a letter is. */
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
  type MigrationContext,
} from './migration';

const TABLES = ['mail_batches', 'batch_pages', 'scanned_letters'];
const PAPER_COLUMNS = { paper_fate: text, paper_on: day, paper_place: text };

async function makeBatches(context: MigrationContext): Promise<void> {
  await makeTable(context, 'mail_batches', {
    id: key(),
    file_name: text(),
    media_type: text(),
    bytes: integer(),
    sha256: text(),
    source: text(),
    status: text(),
    refusal: optional(text()),
    pages: optional(integer()),
    received_on: day(),
    created_by_id: id(),
    created_by_name: text(),
    created_by_role: text(),
    created_at: instant(),
    finished_at: optional(instant()),
    stored_sha256: text(),
    wrapped_key: text(),
    iv: text(),
    auth_tag: text(),
    attempts: integer(),
    lease_owner: optional(id()),
    lease_until: optional(instant()),
  });
  // The database itself sees to it that the same file makes one batch, however many hand it in at once.
  await makeIndex(context, 'mail_batches', { columns: ['sha256'], unique: true });
  await makeIndex(context, 'mail_batches', { columns: ['status', 'created_at'] });
  await makeIndex(context, 'mail_batches', { columns: ['created_at', 'id'] });
}

async function makeLetters(context: MigrationContext): Promise<void> {
  await makeTable(context, 'batch_pages', {
    id: key(),
    batch_id: reference('mail_batches'),
    page: integer(),
    codes: json(),
    read_at: instant(),
  });
  await makeIndex(context, 'batch_pages', { columns: ['batch_id', 'page'], unique: true });
  await makeTable(context, 'scanned_letters', {
    id: key(),
    batch_id: reference('mail_batches'),
    pages: json(),
    application_number: optional(text()),
    status: text(),
    cause: optional(text()),
    refusal: optional(text()),
    follows: optional(text()),
    mail_item_id: optional(reference('mail_items')),
    application_id: optional(reference('applications')),
    reason: text(),
    version: integer(),
  });
  for (const columns of [['batch_id', 'id'], ['status', 'id'], ['mail_item_id'], ['application_id']]) {
    await makeIndex(context, 'scanned_letters', { columns });
  }
}

async function dropPaper({ schema, transaction }: MigrationContext): Promise<void> {
  // Sequelize would rebuild the whole table on SQLite; both databases can drop a column by themselves.
  for (const column of Object.keys(PAPER_COLUMNS)) {
    await schema.sequelize.query(`ALTER TABLE mail_items DROP COLUMN ${column}`, { transaction });
  }
}

export const mailRoom: Migration = {
  name: '2026-11-23-05-mail-room',
  up: async (context) => {
    await makeBatches(context);
    await makeLetters(context);
    for (const [column, kind] of Object.entries(PAPER_COLUMNS)) {
      await context.schema.addColumn('mail_items', column, optional(kind()), { transaction: context.transaction });
    }
  },
  down: async (context) => {
    await dropPaper(context);
    await dropTables(context, TABLES);
  },
};
