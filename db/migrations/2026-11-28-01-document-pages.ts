/** What each page of a scan is, and who had which page on screen. Pages of scans that are here already are simply not known yet. */
import {
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
} from './migration';

const TABLES = ['document_pages', 'page_reads'];

export const documentPages: Migration = {
  name: '2026-11-28-01-document-pages',
  up: async (context) => {
    await makeTable(context, 'document_pages', {
      id: key(),
      document_id: reference('documents'),
      page: integer(),
      kind: optional(text()),
      subject_ids: json(),
      proposed: optional(text()),
      revision: integer(),
      looked_at: optional(instant()),
      set_by_id: optional(id()),
      set_by_name: optional(text()),
      set_at: optional(instant()),
    });
    await makeIndex(context, 'document_pages', { columns: ['document_id', 'page'], unique: true });
    await makeTable(context, 'page_reads', {
      id: key(),
      document_id: reference('documents'),
      page: integer(),
      reader_id: id(),
      revision: integer(),
      first_at: instant(),
      last_at: instant(),
    });
    await makeIndex(context, 'page_reads', { columns: ['document_id', 'page', 'reader_id'], unique: true });
  },
  down: (context) => dropTables(context, TABLES),
};
