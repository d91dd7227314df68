/**
 * What each route tells the trail, or why it tells nothing. A test holds the table to the routes: a new one is an entry here, and whoever
 * adds it says what an auditor will read of it.
 */
import type { AuditEventType } from '@desk/shared/flow/auditEvents';

/** Events, or a reason. */
export type Told = readonly AuditEventType[] | string;

const NOBODY = 'shows nobody who is a customer';
const OWN_SCREEN = 'changes what somebody’s own screen shows, and nothing of a case';
const COLLEAGUES = 'shows colleagues alone; what is changed of them is told';

/** All of a kind: each action has an event of its own (`shared/flow/actions`), which the type of its effect asks for. */
export const ACTION_ROUTES = 'POST /applications/:id/actions/';

const LISTS: readonly AuditEventType[] = ['list.read'];
const RECORDS: readonly AuditEventType[] = ['record.read'];

export const TOLD_ROUTES: Readonly<Record<string, Told>> = {
  // Coming and going.
  'POST /auth/login': ['session.started', 'session.refused'],
  'POST /auth/logout': ['session.ended'],
  'POST /auth/refresh':
    'goes on with a session that was told; one that is used twice ends, and that is told (session.ended)',
  'GET /auth/me': COLLEAGUES,
  'GET /auth/me/events': 'shows somebody what the trail says of their own account',

  // Cases.
  'GET /applications': LISTS,
  'GET /applications/:id': ['application.read'],
  'GET /applications/:id/at/:sequence': ['application.read'],
  'GET /applications/export': ['list.exported'],
  'GET /persons': LISTS,
  'GET /checks': LISTS,
  'GET /mismatches': LISTS,
  'GET /decisions': LISTS,
  'GET /dispatches': LISTS,
  'GET /registrations': LISTS,
  'GET /registrations/:id': RECORDS,
  'GET /search': ['search.answered'],
  'GET /home': LISTS,
  'GET /work-list': 'counts cases and shows none',
  'GET /events': 'tells ids and names of colleagues; what is shown of a case is asked for, and told then',
  'PUT /applications/:id': ['application.corrected'],
  'POST /applications/hand-over': ['application.handedOver'],
  'POST /applications/take-next': ['application.claimed'],
  'POST /applications/:id/identity-documents/:documentId/status': ['identity.statusAsked'],
  'POST /applications/:id/notes': ['note.written'],
  'POST /applications/:id/notes/:noteId/withdraw': ['note.withdrawn'],
  'POST /applications/:id/presence': 'says that a case is still open, which was told when it was opened',
  'DELETE /applications/:id/presence': 'says that a case is closed again, which was told when it was opened',
  'POST /applications/:id/message-previews': ['application.read'],
  'POST /saved-views': OWN_SCREEN,
  'POST /saved-views/:id': OWN_SCREEN,
  'DELETE /saved-views/:id': OWN_SCREEN,
  'POST /work-list/columns': OWN_SCREEN,
  'GET /notifications': 'shows numbers of cases and names of colleagues; what it leads to is told',
  'GET /notifications/unread': NOBODY,
  'POST /notifications/read': OWN_SCREEN,

  // Post.
  'GET /mail-items': LISTS,
  'GET /mail-items/:id': RECORDS,
  'GET /documents': LISTS,
  'GET /documents/:id/content': ['document.read'],
  'GET /documents/:id/pages/:page': ['document.read'],
  'GET /mail-batches': NOBODY,
  'GET /mail-batches/:id': NOBODY,
  'GET /mail-batches/:id/pages/:page': ['document.read'],
  'GET /scanned-letters': LISTS,
  'GET /scanned-letters/:id': RECORDS,
  'GET /scanned-letters/:id/state': RECORDS,
  'GET /unread-files': LISTS,
  'GET /unread-files/:id': RECORDS,
  'GET /unread-files/:id/content': ['mail.refusedFetched'],
  'POST /mail-items': ['mail.registered', 'mail.logged'],
  'POST /mail-items/:id/scans': ['mail.registered', 'mail.logged'],
  'POST /mail-items/:id/relink': ['mail.unlinked', 'mail.movedHere'],
  'POST /mail-items/:id/strike': ['mail.unlogged', 'mail.unlinked'],
  'POST /mail-items/:id/paper': ['mail.paperMoved'],
  'POST /documents/:id/redact': ['document.redacted'],
  'POST /mail-batches': ['mail.batchReceived'],
  'POST /scanned-letters/:id/link': ['mail.registered'],
  'POST /scanned-letters/:id/unlink': ['mail.unlinked'],
  'POST /scanned-letters/:id/split': ['mail.letterSplit'],
  'POST /scanned-letters/:id/join': ['mail.letterJoined'],
  'POST /scanned-letters/:id/discard': ['mail.letterDiscarded'],
  'POST /scanned-letters/:id/restore': ['mail.letterRestored'],
  'POST /unread-files/:id/retry': ['mail.refusedRetried', 'mail.batchReceived'],
  'POST /unread-files/:id/discard': ['mail.refusedDiscarded'],

  // Messages, codes and print runs. No route shows a code; a print run is opened once.
  'GET /customer-messages/:id': ['message.read'],
  'GET /customer-messages/:id/letter': ['message.read'],
  'POST /customer-messages/returned': ['message.returned'],
  'POST /customer-messages/settled': ['message.settled'],
  'POST /bounces': ['message.bounced', 'dispatch.bounced'],
  'POST /activations': ['code.redeemed', 'code.attemptRefused'],
  'GET /message-templates': NOBODY,
  'GET /message-templates/:kind/:language': NOBODY,
  'POST /message-templates/:kind/:language': ['template.changed'],
  'POST /message-templates/:kind/:language/letter': 'draws a letter with invented values',
  'GET /print-runs': NOBODY,
  'GET /print-runs/:id': RECORDS,
  'GET /print-runs/:id/manifest': RECORDS,
  'POST /print-runs': ['print.runCreated'],
  'POST /print-runs/:id/read': ['print.runRead'],
  'POST /print-runs/:id/posted': ['print.runPosted'],
  'POST /print-runs/:id/spoilt': ['print.runSpoilt'],
  'POST /print-runs/:id/track': ['print.letterTracked'],

  // Imports.
  'POST /imports/applications': ['import.finished', 'application.announced'],
  'POST /imports/registrations': ['import.finished', 'registration.added', 'registration.changed'],
  'GET /imports/applications/:frontOfficeId': 'gives number and status to the program that sent the application',
  'GET /imports/refused/:listId': 'gives numbers and reasons of lines, and no values, to whoever sent them',

  // The trail.
  'GET /audit-events': LISTS,
  'GET /audit-events/:id': ['application.read', 'record.read'],
  'GET /audit-events/export': ['trail.casesExported', 'trail.periodExported'],
  'GET /samples': NOBODY,
  'GET /samples/:id': RECORDS,
  'GET /samples/:id/export': ['sample.exported'],
  'POST /samples': ['sample.drawn'],
  'POST /samples/:id/cases/:caseId/finding': ['sample.findingRecorded'],
  'POST /samples/:id/close': ['sample.closed'],
  'GET /reports/:report': ['report.made'],
  'GET /reports/:report/file': ['report.made'],
  'GET /retention': NOBODY,
  'GET /system-state': NOBODY,

  // Settings, colleagues and programs.
  'GET /policies': NOBODY,
  'GET /policies/:id': NOBODY,
  'GET /policy-drafts': NOBODY,
  'GET /policy-drafts/:id': NOBODY,
  'GET /policy-drafts/:id/effect': NOBODY,
  'POST /policy-drafts': ['policy.drafted'],
  'PUT /policy-drafts/:id': ['policy.draftChanged'],
  'POST /policy-drafts/:id/discard': ['policy.draftDiscarded'],
  'POST /policy-drafts/:id/put-in-force': ['policy.putInForce'],
  'GET /users': COLLEAGUES,
  'GET /users/:id': COLLEAGUES,
  'POST /users': ['user.created'],
  'PUT /users/:id': ['user.changed'],
  'GET /webhook-endpoints': NOBODY,
  'GET /webhook-endpoints/:id': NOBODY,
  'GET /webhook-deliveries': NOBODY,
  'GET /webhook-deliveries/:id': NOBODY,
  'POST /webhook-endpoints': ['webhook.created'],
  'PUT /webhook-endpoints/:id': ['webhook.changed'],
  'POST /webhook-endpoints/:id/rotate-secret': ['webhook.secretRotated'],
  'POST /webhook-endpoints/:id/replay': ['webhook.replayed'],
  'POST /webhook-deliveries/:id/replay': ['webhook.replayed'],
  'POST /webhook-endpoints/:id/test': ['webhook.tested'],
};

/** Told by no route and no action of its own: what follows from one, what jobs do, commands (`program.admitted`), and whoever was refused. */
export const TOLD_BESIDES: readonly AuditEventType[] = [
  'checks.planned',
  'checks.reopened',
  'humans.askedAgain',
  'check.decidedAutomatically',
  'identity.numberSeen',
  'mismatch.flagged',
  'decision.dropsFellAway',
  'dispatch.queued',
  'dispatch.sent',
  'dispatch.sentTooLate',
  'dispatch.failed',
  'print.runDrawn',
  'print.runEmpty',
  'code.addressKept',
  'program.admitted',
  'webhook.disabled',
  'mail.batchRead',
  'mail.batchRefused',
  'mail.letterRefused',
  'mail.letterArranged',
  'message.queued',
  'message.noMailbox',
  'message.noAddress',
  'message.sent',
  'message.goesByPost',
  'message.takenBack',
  'message.letterDrawn',
  'trail.rowsSealed',
  'trail.verified',
  'case.erased',
  'trail.erased',
  'document.imagesErased',
  'mail.batchErased',
  'registration.erased',
  'retention.performed',
  'access.refused',
];
