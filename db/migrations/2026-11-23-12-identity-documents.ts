/** Identity documents as officers recorded them, and what the verification service answered. No number of a document, no BSN. */
import {
  day,
  dropTables,
  flag,
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

const TABLES = ['identity_documents', 'document_statuses'];

/** Not append-only: they hold personal data, which goes when the case is erased. */
export const identityDocuments: Migration = {
  name: '2026-11-23-12-identity-documents',
  up: async (context) => {
    await makeTable(context, 'identity_documents', {
      id: key(),
      application_id: reference('applications'),
      position: integer(),
      subject: text(),
      subject_id: id(),
      kind: text(),
      country: text(),
      number_hash: text(),
      number_end: text(),
      surname: text(),
      given_names: text(),
      birth_date: text(),
      expires_on: day(),
      masked: flag(),
      bsn_seen: flag(),
      verdict: json(),
      document_id: optional(id()),
      page: optional(integer()),
      by_id: id(),
      by_name: text(),
      at: instant(),
      superseded_at: optional(instant()),
    });
    await makeIndex(context, 'identity_documents', { columns: ['application_id', 'position'], unique: true });
    await makeIndex(context, 'identity_documents', { columns: ['number_hash'] });
    await makeTable(context, 'document_statuses', {
      id: key(),
      identity_document_id: reference('identity_documents'),
      result: text(),
      cause: optional(text()),
      provider: text(),
      reference: text(),
      reported_before: flag(),
      asked_at: instant(),
      by_id: id(),
      by_name: text(),
    });
    await makeIndex(context, 'document_statuses', { columns: ['identity_document_id', 'asked_at'] });
  },
  down: (context) => dropTables(context, TABLES),
};
