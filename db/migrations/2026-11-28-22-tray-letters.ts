/** What the tray shows, sorts and searches of a letter without asking for its stack, and who did what to a letter last. */
import {
  day,
  dropTables,
  flag,
  id,
  instant,
  key,
  makeIndex,
  makeTable,
  optional,
  text,
  type Migration,
} from './migration';

const COLUMNS = { file_name: text, received_on: day, place: text, in_tray: flag, search_text: text } as const;

/** Day, stack and first page, each of a fixed width: the order of their texts is that of the paper. */
const PLACE = {
  sqlite: `received_on || '/' || batch_id || '/' || printf('%05d', json_extract(pages, '$[0]'))`,
  postgres: `to_char(received_on, 'YYYY-MM-DD') || '/' || batch_id || '/' || lpad(pages->>0, 5, '0')`,
} as const;

export const trayLetters: Migration = {
  name: '2026-11-28-22-tray-letters',
  up: async (context) => {
    const { dialect, schema, transaction } = context;
    for (const [column, kind] of Object.entries(COLUMNS)) {
      await schema.addColumn('scanned_letters', column, optional(kind()), { transaction });
    }
    const ofBatch = (column: string): string =>
      `${column} = (SELECT ${column} FROM mail_batches WHERE mail_batches.id = scanned_letters.batch_id)`;
    await schema.sequelize.query(
      `UPDATE scanned_letters SET ${ofBatch('file_name')}, ${ofBatch('received_on')}, ` +
        `in_tray = (status = 'refused' OR (status = 'unmatched' AND cause IS NOT NULL))`,
      { transaction },
    );
    await schema.sequelize.query(
      `UPDATE scanned_letters SET place = ${PLACE[dialect]}, search_text = ` +
        `LOWER(file_name || ' ' || COALESCE(application_number, '') || ' ' || COALESCE(follows, ''))`,
      { transaction },
    );
    await makeIndex(context, 'scanned_letters', { columns: ['in_tray', 'place'] });
    await makeTable(context, 'letter_fates', {
      id: key(),
      fate: text(),
      by_id: id(),
      by_name: text(),
      at: instant(),
      into_id: optional(id()),
      application_number: optional(text()),
    });
  },
  down: async (context) => {
    const { schema, transaction } = context;
    await dropTables(context, ['letter_fates']);
    await schema.removeIndex('scanned_letters', 'scanned_letters_in_tray_place', { transaction });
    for (const column of Object.keys(COLUMNS)) {
      await schema.sequelize.query(`ALTER TABLE scanned_letters DROP COLUMN ${column}`, { transaction });
    }
  },
};
