/**
 * Every table of the desk, what of people can stand in it, and when that goes. A new table is an entry here; the compiler
 * asks for it, and the table in shared/docs/RETENTION.md is held to it by a test.
 */
import type { TableName } from '../models/tables';

export interface Place {
  /** What of people stands there; null where nothing does. */
  readonly holds: string | null;
  /** When it goes. */
  readonly goes: string;
  /** For what goes with its case: SQL that is true of its rows, with the id of the case as $1. */
  readonly ofCase?: string;
}

const nothing: Place = { holds: null, goes: 'stays' };
const byCase = 'application_id = $1';
const withCase = (holds: string, ofCase = byCase): Place => ({ holds, goes: 'with the case', ofCase });
const LETTERS = 'SELECT id FROM mail_items WHERE application_id = $1';
const SCANS = `SELECT id FROM documents WHERE mail_item_id IN (${LETTERS})`;
/** Also those that nobody put on the case although its number stands on them. */
export const LETTERS_FOUND =
  `application_id = $1 OR mail_item_id IN (${LETTERS}) OR ` +
  'application_number = (SELECT number FROM applications WHERE id = $1)';
const FOUND = `SELECT id FROM scanned_letters WHERE ${LETTERS_FOUND}`;

/** In the order in which rows of a case can be removed: what refers to others stands before them. */
export const PLACES = {
  webhook_deliveries: withCase('ids'),
  webhook_events: {
    holds: 'ids of a case and its people, as told to other systems',
    goes: '30 days after it was told, and with the case',
    ofCase: byCase,
  },
  notifications: { holds: 'ids', goes: '90 days after they came, and with the case', ofCase: byCase },
  case_presence: withCase('which colleague has a case open'),
  case_rechecks: withCase('ids'),
  case_conflicts: withCase('names of colleagues'),
  supplement_requests: withCase('what a customer was asked'),
  dispatches: withCase('addresses to which codes and messages went; sealed codes until they are sent'),
  activation_codes: withCase('keyed hashes of codes'),
  customer_message_files: withCase(
    'letters to customers, encrypted outside the database',
    'message_id IN (SELECT id FROM customer_messages WHERE application_id = $1)',
  ),
  customer_messages: withCase('letters and mails to customers, with names and addresses'),
  check_attempts: withCase('remarks and evidence of officers', `check_id IN (SELECT id FROM checks WHERE ${byCase})`),
  checks: withCase('whom a check is about'),
  mismatches: withCase('declared and registered values side by side'),
  register_snapshots: withCase('names of functionaries in the trade register'),
  decision_signs: withCase('which colleague decided, and how fast'),
  decisions: withCase('remarks, and who gets which level'),
  human_verdicts: withCase('who is one human, and why'),
  document_statuses: withCase(
    'answers about identity documents',
    `identity_document_id IN (SELECT id FROM identity_documents WHERE ${byCase})`,
  ),
  identity_documents: withCase('names, birth dates, end of the document number; no copy and no citizen service number'),
  page_reads: withCase('which colleague saw which page', `document_id IN (${SCANS})`),
  document_pages: withCase('whose identity document is on which page', `document_id IN (${SCANS})`),
  search_entries: {
    holds: 'words of names, numbers and addresses',
    goes: 'with the record that they find',
    ofCase: `case_id = $1 OR record_id IN (${FOUND})`,
  },
  letter_fates: withCase('names of colleagues', `id IN (${FOUND})`),
  scanned_letters: {
    holds: 'names of files, reasons; of a letter that went to no case too',
    goes: 'with the case, or with its stack',
    ofCase: `id IN (${FOUND})`,
  },
  documents: {
    holds: 'scans, encrypted outside the database under a key that stands here',
    goes: 'with the case; copies of identity documents are blacked out days after the decision (policy: identityImageDays)',
    ofCase: `mail_item_id IN (${LETTERS})`,
  },
  mail_items: withCase('senders, remarks, answers about a letter'),
  signers: withCase('names and birth dates of who signed'),
  application_persons: withCase('names, birth dates, e-mail and phone of who gets a means'),
  idempotent_answers: {
    holds: 'answers as they were given, with the case in them',
    goes: '7 days after they were given, and with the case',
    ofCase: "CAST(body AS TEXT) LIKE '%' || $1 || '%'",
  },
  audit_personal_data: {
    holds: 'values before and after, notes, reasons and remarks',
    goes: 'with the case; of a subject that is no case after the years of the policy (retentionYears)',
    ofCase: "event_id IN (SELECT id FROM audit_events WHERE chain = 'case:' || $1)",
  },
  applications: {
    holds: 'names and addresses of a company',
    goes: 'years after the case was closed (policy: retentionYears), or when two supervisors agree to a request; never under a legal hold',
    ofCase: 'id = $1',
  },
  registrations: {
    holds: 'names and addresses as the login platform has them',
    goes: 'with the next import that changes them; erased with the last case that rests on them, where somebody asked for that',
  },
  registered_means: {
    holds: 'names, birth dates, e-mail and phone as the login platform has them',
    goes: 'with the registration',
  },
  mail_batches: {
    holds: 'stacks of scans, encrypted outside the database; names of files',
    goes: '90 days after they came, once no letter of them waits and every case is closed',
  },
  batch_pages: { holds: 'numbers read from codes on pages', goes: 'with the stack' },
  unread_files: {
    holds: 'files that could not be read, encrypted outside the database',
    goes: '90 days after they came, or when somebody throws them away',
  },
  print_runs: {
    holds: 'letters with codes, encrypted outside the database',
    goes: 'when the run is fetched; drawn anew without a case that is erased',
  },
  audit_events: {
    holds:
      'names of colleagues, ids, hashes of scans, numbers of cases, means, registrations and registered letters; nothing else that was declared or written about a customer',
    goes: 'stays: it is what proves the rest',
  },
  users: { holds: 'names of colleagues', goes: 'stays: the trail names them' },
  account_invitations: {
    holds: 'e-mail addresses of colleagues',
    goes: 'the address when the account is closed or refused; the rest stays',
  },
  account_resets: {
    holds: 'e-mail addresses of colleagues',
    goes: 'the address when the reset is confirmed or refused; the rest stays',
  },
  sessions: { holds: 'who was logged in when, and from what kind of browser', goes: 'stays' },
  second_factors: { holds: 'sealed secrets of the sign-in apps of colleagues', goes: 'when it is reset' },
  passkeys: {
    holds: 'public keys of colleagues, and what they call the devices that have them',
    goes: 'when its owner removes it, or with a reset',
  },
  passkey_questions: {
    holds: 'random numbers that a passkey of a colleague was to sign',
    goes: 'when it is answered, or with the next one',
  },
  staff_certificates: {
    holds: 'which training or examination a colleague passed and when, and why that was withdrawn',
    goes: 'stays: it says who could judge identities',
  },
  sso_links: { holds: 'what the identity provider calls a colleague', goes: 'when the link is undone or refused' },
  sso_visits: {
    holds: 'ids of colleagues who are on their way back from the identity provider',
    goes: 'when it is answered, or with the next one after ten minutes',
  },
  recovery_codes: { holds: 'keyed hashes of codes of colleagues', goes: 'when new ones are made, or with a reset' },
  saved_views: { holds: 'what a colleague searches for, as typed', goes: 'when its owner removes it' },
  samples: { holds: 'names of colleagues', goes: 'stays: it says how cases were chosen' },
  sample_cases: {
    holds: 'numbers of cases, and whether an auditor found a fault; what they wrote stands beside the trail',
    goes: 'stays; what was written goes with the case',
  },
  list_columns: nothing,
  event_order: nothing,
  api_clients: nothing,
  api_client_terms: { holds: 'which colleague asked for more', goes: 'when another one answered' },
  api_keys: { holds: 'keyed hashes of keys, and which colleague made them', goes: 'stays: the trail answers for them' },
  api_key_uses: nothing,
  policies: nothing,
  policy_drafts: nothing,
  message_templates: nothing,
  rate_limits: { holds: 'keyed hashes of who is counted', goes: 'within an hour after its window' },
  counters: nothing,
  case_tallies: { holds: 'ids of colleagues', goes: 'stays' },
  case_days: { holds: 'ids of colleagues', goes: 'stays' },
  case_day_sums: { holds: 'ids of colleagues', goes: 'stays' },
  webhook_endpoints: nothing,
  trail_checkpoints: nothing,
  trail_checkpoint_heads: nothing,
  trail_checks: nothing,
  retention_runs: nothing,
} as const satisfies Readonly<Record<TableName, Place>>;

/** The tables that hold rows of a case, in the order in which they are emptied of it. */
export const PLACES_OF_A_CASE: readonly (readonly [table: TableName, ofCase: string])[] = Object.entries<Place>(
  PLACES,
).flatMap(([table, { ofCase }]) => (ofCase === undefined ? [] : [[table as TableName, ofCase] as const]));
