/** Registry of migrations, in the order in which they run. A new one is a file and a line at the end. */
import { house } from './2026-11-23-01-house';
import { cases } from './2026-11-23-02-cases';
import { work } from './2026-11-23-03-work';
import { firstPolicy } from './2026-11-23-04-first-policy';
import { mailRoom } from './2026-11-23-05-mail-room';
import { redaction } from './2026-11-23-06-redaction';
import { intakeChecklist } from './2026-11-23-07-intake-checklist';
import { choicesAndLoggedLetters } from './2026-11-23-08-choices-and-logged-letters';
import { differenceKind } from './2026-11-23-10-difference-kind';
import { registerSnapshots } from './2026-11-23-11-register-snapshots';
import { identityDocuments } from './2026-11-23-12-identity-documents';
import { policyDrafts } from './2026-11-23-13-policy-drafts';
import { presence } from './2026-11-23-14-presence';
import { decision } from './2026-11-23-15-decision';
import { printRuns } from './2026-11-26-01-print-runs';
import { webhooks } from './2026-11-26-06-webhooks';
import { customerMessages } from './2026-11-26-11-customer-messages';
import { waiting } from './2026-11-26-12-waiting';
import { messageTemplates } from './2026-11-26-13-message-templates';
import { dispatchTray } from './2026-11-27-01-dispatch-tray';
import { searchFormOfNames } from './2026-11-28-10-search-form';
import { unreadFiles } from './2026-11-28-20-unread-files';
import { batchTurns } from './2026-11-28-21-batch-turns';
import { trayLetters } from './2026-11-28-22-tray-letters';
import { documentPages } from './2026-11-28-01-document-pages';
import { notMeReports } from './2026-11-28-40-not-me-reports';
import { codeLives } from './2026-11-28-41-code-lives';
import { policyOfLives } from './2026-11-28-42-policy-of-lives';
import { whereCodesGo } from './2026-11-28-43-where-codes-go';
import { eventOrder } from './2026-11-29-01-event-order';
import { policyNumbers } from './2026-11-29-11-policy-numbers';
import { searchIndex } from './2026-11-29-30-search-index';
import { sortNames } from './2026-11-29-31-sort-names';
import { orderOfWork } from './2026-11-29-40-order-of-work';
import { savedViews } from './2026-11-29-41-saved-views';
import { notifications } from './2026-11-29-50-notifications';
import { chain } from './2026-11-29-80-chain';
import { checkpoints } from './2026-11-29-81-checkpoints';
import { retention } from './2026-11-29-84-retention';
import { erasureIndexes } from './2026-11-29-85-erasure-indexes';
import { filesChecked } from './2026-11-29-86-files-checked';
import { sealedHumanVerdicts } from './2026-11-29-83-sealed-human-verdicts';
import { trailChecks } from './2026-11-29-82-trail-checks';
import { whoTypes } from './2026-11-29-60-who-types';
import { humanVerdicts } from './2026-11-29-70-human-verdicts';
import { decisionSignsOfAll } from './2026-11-30-10-decision-signs';
import { samples } from './2026-11-30-11-samples';
import { auditIndexes } from './2026-11-30-12-audit-indexes';
import { sealedSamples } from './2026-11-30-30-sealed-samples';
import { eventsByType } from './2026-11-30-31-events-by-type';
import { accountInvitations } from './2026-11-30-50-account-invitations';
import { accountResets } from './2026-11-30-51-account-resets';
import { secondFactors } from './2026-11-30-60-second-factors';
import { sessionUse } from './2026-11-30-70-session-use';
import { passkeys } from './2026-11-30-71-passkeys';
import { caseTallies } from './2026-11-30-80-case-tallies';
import { flatLists } from './2026-11-30-81-flat-lists';
import { rateLimits } from './2026-11-30-90-rate-limits';
import { programKeys } from './2026-11-30-95-program-keys';
import { singleSignOn } from './2026-12-01-10-single-sign-on';
import { staffCertificates } from './2026-12-01-11-staff-certificates';
import { policyOfCases } from './2026-12-01-45-policy-of-cases';
import { caseDays } from './2026-12-01-50-case-days';
import { firstPage } from './2026-12-01-60-first-page';
import { caseDaySums } from './2026-12-01-70-case-day-sums';
import { freeAndHeld } from './2026-12-01-71-free-and-held';
import { idleIndexes } from './2026-12-01-72-idle-indexes';
import { maskedWords } from './2026-12-02-73-masked-words';
import type { Migration } from './migration';

export const MIGRATIONS: readonly Migration[] = [
  house,
  cases,
  work,
  firstPolicy,
  mailRoom,
  redaction,
  intakeChecklist,
  choicesAndLoggedLetters,
  differenceKind,
  registerSnapshots,
  identityDocuments,
  policyDrafts,
  presence,
  decision,
  printRuns,
  webhooks,
  customerMessages,
  waiting,
  messageTemplates,
  dispatchTray,
  documentPages,
  searchFormOfNames,
  unreadFiles,
  batchTurns,
  trayLetters,
  notMeReports,
  codeLives,
  policyOfLives,
  whereCodesGo,
  eventOrder,
  policyNumbers,
  searchIndex,
  sortNames,
  orderOfWork,
  savedViews,
  notifications,
  whoTypes,
  humanVerdicts,
  chain,
  checkpoints,
  trailChecks,
  sealedHumanVerdicts,
  retention,
  erasureIndexes,
  filesChecked,
  decisionSignsOfAll,
  samples,
  auditIndexes,
  sealedSamples,
  eventsByType,
  accountInvitations,
  accountResets,
  secondFactors,
  sessionUse,
  passkeys,
  caseTallies,
  flatLists,
  rateLimits,
  programKeys,
  singleSignOn,
  staffCertificates,
  policyOfCases,
  caseDays,
  firstPage,
  caseDaySums,
  freeAndHeld,
  idleIndexes,
  maskedWords,
];
