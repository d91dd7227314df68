/** Registry of tables: name → its columns. A new table is one entry here, its columns, and a migration. */
import type { Signer } from '@desk/shared/application/application';
import type { HumanVerdict } from '@desk/shared/application/humans';
import type { CheckAttempt } from '@desk/shared/checks/check';
import type { PolicyDraft } from '@desk/shared/policy/policyDraft';
import type { DocumentStatusAnswer } from '@desk/shared/checks/identity/documentStatus';
import type { SupplementRequest } from '@desk/shared/flow/supplement';
import type { PolicyRow } from '@desk/shared/contract/resources';
import type { Decision } from '@desk/shared/decision/decision';
import type { CustomerMessage } from '@desk/shared/dispatch/messages/customerMessage';
import type { Model, ModelAttributes, ModelStatic, Sequelize } from 'sequelize';
import * as accounts from './accountRows';
import * as cases from './caseRows';
import { attributeOf, columnName, type ColumnKind, type ColumnsOf } from './columnKinds';
import * as factor from './factorRows';
import * as house from './houseRows';
import * as identity from './identityRows';
import * as lists from './listRows';
import * as mail from './mailRows';
import * as messages from './messageRows';
import * as programs from './programRows';
import { notificationColumns, type NotificationColumns } from './notificationRows';
import { registerSnapshotColumns, type StoredSnapshot } from './registerRows';
import * as samples from './sampleRows';
import * as search from './searchRows';
import { certificateColumns, type CertificateColumns } from './certificateRows';
import * as sso from './ssoRows';
import * as trail from './trailRows';
import * as hooks from './webhookRows';
import * as work from './workRows';
import { isSealed } from '../trail/sealedTables';

/** Table → the row as stores see it: camelCase, moments as ISO text, JSON parsed. */
export interface TableRows {
  applications: cases.ApplicationColumns;
  application_persons: cases.PersonColumns;
  signers: Signer;
  mail_items: cases.MailItemColumns;
  documents: cases.StoredDocument;
  document_pages: cases.DocumentPageColumns;
  page_reads: cases.PageReadColumns;
  mail_batches: mail.StoredBatch;
  batch_pages: mail.BatchPageColumns;
  scanned_letters: mail.LetterColumns;
  letter_fates: mail.LetterFateColumns;
  unread_files: mail.StoredUnreadFile;
  checks: work.CheckColumns;
  check_attempts: CheckAttempt;
  mismatches: work.MismatchColumns;
  register_snapshots: StoredSnapshot;
  decisions: Decision;
  decision_signs: work.DecisionSignColumns;
  case_conflicts: work.ConflictColumns;
  human_verdicts: HumanVerdict;
  identity_documents: identity.StoredIdentityDocument;
  document_statuses: DocumentStatusAnswer;
  activation_codes: work.StoredCode;
  dispatches: work.DispatchColumns;
  print_runs: work.PrintRunColumns;
  customer_messages: CustomerMessage;
  customer_message_files: messages.MessageFileColumns;
  supplement_requests: SupplementRequest;
  message_templates: messages.MessageTemplateColumns;
  rate_limits: work.RateLimitColumns;
  case_presence: work.PresenceColumns;
  notifications: NotificationColumns;
  registrations: house.RegistrationColumns;
  registered_means: house.MeansColumns;
  audit_events: house.AuditEventColumns;
  event_order: house.EventOrderColumns;
  audit_personal_data: house.PersonalDataColumns;
  users: house.UserColumns;
  account_invitations: accounts.InvitationColumns;
  account_resets: accounts.ResetColumns;
  sessions: house.StoredSession;
  second_factors: factor.StoredSecondFactor;
  passkeys: factor.StoredPasskey;
  passkey_questions: factor.StoredPasskeyQuestion;
  staff_certificates: CertificateColumns;
  sso_links: sso.SsoLinkColumns;
  sso_visits: sso.SsoVisitColumns;
  recovery_codes: factor.StoredRecoveryCode;
  api_clients: house.StoredApiClient;
  api_client_terms: programs.ProgramTermsColumns;
  api_keys: programs.StoredProgramKey;
  api_key_uses: programs.KeyUseColumns;
  policies: PolicyRow;
  policy_drafts: PolicyDraft;
  case_rechecks: house.CaseRecheck;
  idempotent_answers: house.StoredAnswer;
  counters: house.CounterColumns;
  case_tallies: work.CaseTallyColumns;
  case_days: work.CaseDayColumns;
  case_day_sums: work.CaseDaySumColumns;
  saved_views: lists.SavedViewColumns;
  list_columns: lists.ListColumnsColumns;
  search_entries: search.SearchEntryColumns;
  webhook_endpoints: hooks.WebhookEndpointColumns;
  webhook_events: hooks.WebhookEventColumns;
  webhook_deliveries: hooks.WebhookDeliveryColumns;
  trail_checkpoints: trail.CheckpointColumns;
  trail_checkpoint_heads: trail.CheckpointHeadColumns;
  trail_checks: trail.TrailCheckColumns;
  retention_runs: trail.RetentionRunColumns;
  samples: samples.SampleColumns;
  sample_cases: samples.SampleCaseColumns;
}
export type TableName = keyof TableRows;

export const TABLES: { readonly [T in TableName]: ColumnsOf<TableRows[T]> } = {
  applications: cases.applicationColumns,
  application_persons: cases.personColumns,
  signers: cases.signerColumns,
  mail_items: cases.mailItemColumns,
  documents: cases.documentColumns,
  document_pages: cases.documentPageColumns,
  page_reads: cases.pageReadColumns,
  mail_batches: mail.batchColumns,
  batch_pages: mail.batchPageColumns,
  scanned_letters: mail.scannedLetterColumns,
  letter_fates: mail.letterFateColumns,
  unread_files: mail.unreadFileColumns,
  checks: work.checkColumns,
  check_attempts: work.attemptColumns,
  mismatches: work.mismatchColumns,
  register_snapshots: registerSnapshotColumns,
  decisions: work.decisionColumns,
  decision_signs: work.decisionSignColumns,
  case_conflicts: work.conflictColumns,
  human_verdicts: identity.humanVerdictColumns,
  identity_documents: identity.identityDocumentColumns,
  document_statuses: identity.documentStatusColumns,
  activation_codes: work.codeColumns,
  dispatches: work.dispatchColumns,
  print_runs: work.printRunColumns,
  customer_messages: messages.customerMessageColumns,
  customer_message_files: messages.messageFileColumns,
  supplement_requests: messages.supplementRequestColumns,
  message_templates: messages.messageTemplateColumns,
  rate_limits: work.rateLimitColumns,
  case_presence: work.presenceColumns,
  notifications: notificationColumns,
  registrations: house.registrationColumns,
  registered_means: house.meansColumns,
  audit_events: house.auditEventColumns,
  event_order: house.eventOrderColumns,
  audit_personal_data: house.personalDataColumns,
  users: house.userColumns,
  account_invitations: accounts.invitationColumns,
  account_resets: accounts.resetColumns,
  sessions: house.sessionColumns,
  second_factors: factor.secondFactorColumns,
  passkeys: factor.passkeyColumns,
  passkey_questions: factor.passkeyQuestionColumns,
  staff_certificates: certificateColumns,
  sso_links: sso.ssoLinkColumns,
  sso_visits: sso.ssoVisitColumns,
  recovery_codes: factor.recoveryCodeColumns,
  api_clients: house.apiClientColumns,
  api_client_terms: programs.programTermsColumns,
  api_keys: programs.programKeyColumns,
  api_key_uses: programs.keyUseColumns,
  policies: house.policyColumns,
  policy_drafts: house.policyDraftColumns,
  case_rechecks: house.caseRecheckColumns,
  idempotent_answers: house.answerColumns,
  counters: house.counterColumns,
  case_tallies: work.caseTallyColumns,
  case_days: work.caseDayColumns,
  case_day_sums: work.caseDayColumns,
  saved_views: lists.savedViewColumns,
  list_columns: lists.listColumnsColumns,
  search_entries: search.searchEntryColumns,
  webhook_endpoints: hooks.webhookEndpointColumns,
  webhook_events: hooks.webhookEventColumns,
  webhook_deliveries: hooks.webhookDeliveryColumns,
  trail_checkpoints: trail.checkpointColumns,
  trail_checkpoint_heads: trail.checkpointHeadColumns,
  trail_checks: trail.trailCheckColumns,
  retention_runs: trail.retentionRunColumns,
  samples: samples.sampleColumns,
  sample_cases: samples.sampleCaseColumns,
};

/** Property, kind and name of a column. */
export type Column = readonly [property: string, kind: ColumnKind, name: string];

const COLUMNS = new Map<string, readonly Column[]>(
  Object.entries<Readonly<Record<string, ColumnKind>>>(TABLES).map(([table, columns]) => [
    table,
    Object.entries(columns).map(([property, kind]): Column => [property, kind, columnName(property)]),
  ]),
);

/** The columns of a table. */
export function columnsOf(table: TableName): readonly Column[] {
  return COLUMNS.get(table) ?? [];
}

const SALT: Column = ['salt', 'text', 'salt'];

/** The columns that are written: the salt of a sealed row concerns its seal alone, and is no part of the row. */
export function storedColumnsOf(table: TableName): readonly Column[] {
  return isSealed(table) ? [...columnsOf(table), SALT] : columnsOf(table);
}

/** The first column of each table is its key. */
function attributesOf(table: TableName): ModelAttributes {
  return Object.fromEntries(
    storedColumnsOf(table).map(([property, kind, field], index) => [
      property,
      { ...attributeOf(kind), field, primaryKey: index === 0 },
    ]),
  );
}

/** What Sequelize writes a table by: its columns and nothing else. Made when it is first asked for, since all of them take longer than opening a file. */
export function modelOf(sequelize: Sequelize, table: TableName): ModelStatic<Model> {
  return sequelize.isDefined(table)
    ? sequelize.model(table)
    : sequelize.define(table, attributesOf(table), { tableName: table, underscored: true, timestamps: false });
}
