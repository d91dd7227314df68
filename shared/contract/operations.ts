/**
 * The operations that screens call by name, beside the lists: the route of the server is made from the same entry as the call of the
 * screen, so that neither side can change alone.
 */
import { z } from 'zod';
import type { Sample, SampleDetail } from '../audit/sample';
import type { CustomerMessage } from '../dispatch/messages/customerMessage';
import type { BegunPrintRun, PrintRunDetail } from '../dispatch/printRun';
import type { LetterState, ScannedLetter } from '../intake/mailBatch';
import type { DocumentSummary, MailItem } from '../intake/mailItem';
import type { UnreadFile } from '../intake/unreadFile';
import type { PolicyEffect } from '../checks/policyEffect';
import type { PolicyDraft } from '../policy/policyDraft';
import {
  askResetSchema,
  changePasswordSchema,
  choosePasswordSchema,
  readInvitationSchema,
  type InvitationAnswer,
  type InvitedPerson,
} from './accounts';
import { ACCOUNT_OPERATIONS } from './accountOperations';
import type { AuditEventDetail } from './auditDetail';
import type { CaseAtAnswer } from './caseAt';
import { askDocumentStatusSchema, loginSchema } from './commands';
import {
  messagePreviewSchema,
  messageReturnedSchema,
  messageSettledSchema,
  type MessagePreview,
} from './customerMessages';
import {
  discardUnreadSchema,
  paperSchema,
  redactSchema,
  relinkSchema,
  strikeSchema,
  type ReceivedFile,
} from './mailRoom';
import { saveTemplateSchema, type TemplateDesk, type TemplateHistory, type TemplateVersion } from './messageTemplates';
import type { HomeAnswer, NextCase } from './home';
import { answering } from './operation';
import type { Onlooker } from './liveEvents';
import { writeNoteSchema } from './notes';
import { readNotificationsSchema, type NotificationPage, type UnreadCount } from './notifications';
import { discardPolicyDraftSchema, putInForceSchema } from './policyDrafts';
import { askKeySchema, askProgramSchema, programTermsSchema, type Program, type ProgramWithKey } from './programs';
import { spoilLettersSchema, trackLetterSchema } from './printRuns';
import type { AccountRow, ApplicationDetail, AuditEventRow, LoginAnswer, SessionUser } from './resources';
import type { RetentionAnswer } from './retention';
import { revealSchema, type Revealed } from './reveal';
import type { ReportAnswer } from './reports';
import { closeSampleSchema, drawSampleSchema, recordFindingSchema } from './samples';
import type { SearchAnswer } from './search';
import type { SystemState } from './systemState';
import type { OwnSession } from './sessions';
import {
  columnsSchema,
  handOverManySchema,
  saveViewSchema,
  type HandedOver,
  type SavedView,
  type WorkListAnswer,
} from './workList';
import type { ListColumns } from './workListColumns';
import {
  replayWebhookSchema,
  replayWebhooksSchema,
  webhookTestSchema,
  webhookVersionSchema,
  type WebhookEndpointWithSecret,
} from './webhooks';

/** A letter with the number that belongs on its paper. */
export type RegisteredLetter = Pick<MailItem, 'id' | 'number' | 'applicationId'>;

const SESSION = {
  login: answering<LoginAnswer>()({ method: 'post', path: '/auth/login', body: loginSchema }),
  refresh: answering<LoginAnswer>()({ method: 'post', path: '/auth/refresh' }),
  ownEvents: answering<readonly AuditEventRow[]>()({ method: 'get', path: '/auth/me/events' }),
  whoAmI: answering<SessionUser>()({ method: 'get', path: '/auth/me' }),
  ownSessions: answering<readonly OwnSession[]>()({ method: 'get', path: '/auth/sessions' }),
  endOwnSession: answering<undefined>()({ method: 'post', path: '/auth/sessions/:id/end' }),
  /** Of somebody else, by an administrator. */
  endSessionsOf: answering<undefined>()({ method: 'post', path: '/users/:id/sessions/end' }),
  logout: answering<undefined>()({ method: 'post', path: '/auth/logout' }),
  changePassword: answering<undefined>()({
    method: 'post',
    path: '/auth/me/password',
    body: changePasswordSchema,
  }),
  /** The token travels in the body: an address would stand in a log. */
  readInvitation: answering<InvitedPerson>()({ method: 'post', path: '/auth/invitation', body: readInvitationSchema }),
  choosePassword: answering<undefined>()({
    method: 'post',
    path: '/auth/invitation/password',
    body: choosePasswordSchema,
  }),
} as const;

const CASES = {
  search: answering<SearchAnswer>()({ method: 'get', path: '/search' }),
  workList: answering<WorkListAnswer>()({ method: 'get', path: '/work-list' }),
  chooseColumns: answering<ListColumns>()({ method: 'post', path: '/work-list/columns', body: columnsSchema }),
  addView: answering<SavedView>()({ method: 'post', path: '/saved-views', body: saveViewSchema }),
  changeView: answering<SavedView>()({ method: 'post', path: '/saved-views/:id', body: saveViewSchema }),
  removeView: answering<undefined>()({ method: 'delete', path: '/saved-views/:id' }),
  handOverMany: answering<readonly HandedOver[]>()({
    method: 'post',
    path: '/applications/hand-over',
    body: handOverManySchema,
  }),
  exportCases: answering<unknown>()({ method: 'get', path: '/applications/export' }),
  caseAt: answering<CaseAtAnswer>()({ method: 'get', path: '/applications/:id/at/:sequence' }),
  auditEvent: answering<AuditEventDetail>()({ method: 'get', path: '/audit-events/:id' }),
  retention: answering<RetentionAnswer>()({ method: 'get', path: '/retention' }),
  systemState: answering<SystemState>()({ method: 'get', path: '/system-state' }),
  home: answering<HomeAnswer>()({ method: 'get', path: '/home' }),
  takeNext: answering<NextCase>()({ method: 'post', path: '/applications/take-next' }),
  /** One route an action: the body is its `input` with the version that was seen. */
  performAction: answering<ApplicationDetail>()({
    method: 'post',
    path: '/applications/:id/actions/:action',
    body: z.unknown(),
  }),
  askDocumentStatus: answering<ApplicationDetail>()({
    method: 'post',
    path: '/applications/:id/identity-documents/:documentId/status',
    body: askDocumentStatusSchema,
  }),
  sayLooking: answering<{ readonly people: readonly Onlooker[] }>()({
    method: 'post',
    path: '/applications/:id/presence',
    body: z.strictObject({ active: z.boolean(), typing: z.boolean().default(false) }),
  }),
  /** Answers the case with the note on it. */
  writeNote: answering<ApplicationDetail>()({ method: 'post', path: '/applications/:id/notes', body: writeNoteSchema }),
  withdrawNote: answering<ApplicationDetail>()({ method: 'post', path: '/applications/:id/notes/:noteId/withdraw' }),
  /** To whoever does not work on their case. */
  revealPerson: answering<Revealed>()({ method: 'post', path: '/persons/:id/reveal', body: revealSchema }),
  stopLooking: answering<undefined>()({ method: 'delete', path: '/applications/:id/presence' }),
} as const;

const NOTIFICATIONS = {
  notifications: answering<NotificationPage>()({ method: 'get', path: '/notifications' }),
  unreadNotifications: answering<UnreadCount>()({ method: 'get', path: '/notifications/unread' }),
  readNotifications: answering<UnreadCount>()({
    method: 'post',
    path: '/notifications/read',
    body: readNotificationsSchema,
  }),
} as const;

/** The first three take files too: their body travels as a form. */
const MAIL_ROOM = {
  registerMail: answering<RegisteredLetter>()({ method: 'post', path: '/mail-items' }),
  addScans: answering<RegisteredLetter>()({ method: 'post', path: '/mail-items/:id/scans' }),
  receiveBatch: answering<readonly ReceivedFile[]>()({ method: 'post', path: '/mail-batches' }),
  relink: answering<MailItem>()({ method: 'post', path: '/mail-items/:id/relink', body: relinkSchema }),
  strikeMail: answering<unknown>()({ method: 'post', path: '/mail-items/:id/strike', body: strikeSchema }),
  movePaper: answering<MailItem>()({ method: 'post', path: '/mail-items/:id/paper', body: paperSchema }),
  redactDocument: answering<DocumentSummary>()({ method: 'post', path: '/documents/:id/redact', body: redactSchema }),
  letterState: answering<LetterState>()({ method: 'get', path: '/scanned-letters/:id/state' }),
  /** One route an action, each with its shape in `TRAY_ACTIONS`; answers every letter it touched, the one asked for first. */
  trayAction: answering<ScannedLetter | readonly ScannedLetter[]>()({
    method: 'post',
    path: '/scanned-letters/:id/:action',
    body: z.unknown(),
  }),
  /** Null when the file was taken in this time. */
  retryUnread: answering<{ readonly file: UnreadFile | null }>()({ method: 'post', path: '/unread-files/:id/retry' }),
  discardUnread: answering<{ readonly id: string }>()({
    method: 'post',
    path: '/unread-files/:id/discard',
    body: discardUnreadSchema,
  }),
} as const;

const MESSAGES = {
  previewMessage: answering<MessagePreview>()({
    method: 'post',
    path: '/applications/:id/message-previews',
    body: messagePreviewSchema,
  }),
  readMessage: answering<CustomerMessage>()({ method: 'get', path: '/customer-messages/:id' }),
  recordMessageReturned: answering<undefined>()({
    method: 'post',
    path: '/customer-messages/returned',
    body: messageReturnedSchema,
  }),
  settleReturnedMessage: answering<undefined>()({
    method: 'post',
    path: '/customer-messages/settled',
    body: messageSettledSchema,
  }),
  templates: answering<readonly TemplateVersion[]>()({ method: 'get', path: '/message-templates' }),
  templateHistory: answering<TemplateDesk>()({ method: 'get', path: '/message-templates/:kind/:language' }),
  saveTemplate: answering<TemplateHistory>()({
    method: 'post',
    path: '/message-templates/:kind/:language',
    body: saveTemplateSchema,
  }),
} as const;

const AUDIT = {
  /** A file, of some cases or of a period. */
  exportBundle: answering<unknown>()({ method: 'get', path: '/audit-events/export' }),
  report: answering<ReportAnswer>()({ method: 'get', path: '/reports/:report' }),
  /** A CSV or a PDF. */
  reportFile: answering<unknown>()({ method: 'get', path: '/reports/:report/file' }),
  drawSample: answering<Sample>()({ method: 'post', path: '/samples', body: drawSampleSchema }),
  sample: answering<SampleDetail>()({ method: 'get', path: '/samples/:id' }),
  recordFinding: answering<SampleDetail>()({
    method: 'post',
    path: '/samples/:id/cases/:caseId/finding',
    body: recordFindingSchema,
  }),
  closeSample: answering<SampleDetail>()({ method: 'post', path: '/samples/:id/close', body: closeSampleSchema }),
  /** A file: the cases of the sample, and how it was drawn. */
  exportSample: answering<unknown>()({ method: 'get', path: '/samples/:id/export' }),
} as const;

const PRINT_RUNS = {
  createPrintRun: answering<BegunPrintRun>()({ method: 'post', path: '/print-runs' }),
  trackLetter: answering<PrintRunDetail>()({ method: 'post', path: '/print-runs/:id/track', body: trackLetterSchema }),
  postPrintRun: answering<PrintRunDetail>()({ method: 'post', path: '/print-runs/:id/posted' }),
  spoilLetters: answering<PrintRunDetail>()({
    method: 'post',
    path: '/print-runs/:id/spoilt',
    body: spoilLettersSchema,
  }),
} as const;

const SETTINGS = {
  confirmUser: answering<AccountRow>()({ method: 'post', path: '/users/:id/confirm' }),
  refuseUser: answering<AccountRow>()({ method: 'post', path: '/users/:id/refuse' }),
  invitation: answering<InvitationAnswer>()({
    method: 'get',
    path: '/users/:id/invitation',
  }),
  askReset: answering<AccountRow>()({ method: 'post', path: '/users/:id/reset', body: askResetSchema }),
  inviteAgain: answering<AccountRow>()({ method: 'post', path: '/users/:id/invite' }),
  draftEffect: answering<PolicyEffect>()({ method: 'get', path: '/policy-drafts/:id/effect' }),
  discardDraft: answering<PolicyDraft>()({
    method: 'post',
    path: '/policy-drafts/:id/discard',
    body: discardPolicyDraftSchema,
  }),
  putInForce: answering<PolicyDraft>()({
    method: 'post',
    path: '/policy-drafts/:id/put-in-force',
    body: putInForceSchema,
  }),
  rotateWebhookSecret: answering<WebhookEndpointWithSecret>()({
    method: 'post',
    path: '/webhook-endpoints/:id/rotate-secret',
    body: webhookVersionSchema,
  }),
  testWebhook: answering<{ readonly deliveryId: string }>()({
    method: 'post',
    path: '/webhook-endpoints/:id/test',
    body: webhookTestSchema,
  }),
  replayWebhook: answering<{ readonly count: number }>()({
    method: 'post',
    path: '/webhook-deliveries/:id/replay',
    body: replayWebhookSchema,
  }),
  replayWebhooks: answering<{ readonly count: number }>()({
    method: 'post',
    path: '/webhook-endpoints/:id/replay',
    body: replayWebhooksSchema,
  }),
} as const;

const PROGRAMS = {
  askProgram: answering<ProgramWithKey>()({ method: 'post', path: '/programs', body: askProgramSchema }),
  askProgramKey: answering<ProgramWithKey>()({ method: 'post', path: '/programs/:id/keys', body: askKeySchema }),
  changeProgramTerms: answering<Program>()({ method: 'post', path: '/programs/:id/terms', body: programTermsSchema }),
  confirmProgram: answering<Program>()({ method: 'post', path: '/programs/:id/confirm' }),
  refuseProgram: answering<Program>()({ method: 'post', path: '/programs/:id/refuse' }),
  revokeProgramKey: answering<Program>()({ method: 'post', path: '/programs/:id/keys/:keyId/revoke' }),
} as const;

export const OPERATIONS = {
  ...SESSION,
  ...ACCOUNT_OPERATIONS,
  ...CASES,
  ...NOTIFICATIONS,
  ...MAIL_ROOM,
  ...MESSAGES,
  ...AUDIT,
  ...PRINT_RUNS,
  ...SETTINGS,
  ...PROGRAMS,
} as const;
