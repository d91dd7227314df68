/** Reads the whole case file, under a lock when it is about to change. */
import { readPolicy, type Policy } from '@desk/shared/checks/policy';
import type { CaseFile } from '@desk/shared/flow/caseFile';
import type { ApplicationRecord } from '@desk/shared/contract/resources';
import { pagesOfLetters } from '@desk/shared/intake/pageKinds';
import type { Reader } from '@desk/db/reader';
import type { Tx } from '@desk/db/transaction';
import { findApplication, lockApplication, personsOf, signersOf } from '@desk/db/stores/applicationStore';
import { appointmentsOf, handlersOf } from '@desk/db/stores/auditStore';
import { conflictsOf } from '@desk/db/stores/conflictStore';
import { checksOf } from '@desk/db/stores/checkStore';
import { pagesOf, readsOf } from '@desk/db/stores/documentPageStore';
import { identityDocumentsOf } from '@desk/db/stores/identityDocumentStore';
import { mailItemsOf } from '@desk/db/stores/mailItemStore';
import { mismatchesOf } from '@desk/db/stores/mismatchStore';
import { policyByVersion, policyInForce } from '@desk/db/stores/policyStore';
import { claimActiveAt } from '@desk/db/stores/presenceStore';
import { registerRecordOf } from '@desk/db/stores/registerSnapshotStore';
import { findRegistration } from '@desk/db/stores/registrationStore';
import { openSupplementOf } from '@desk/db/stores/supplementStore';
import { activeSupervisors } from '@desk/db/stores/userStore';

/** The policy a case is judged by: the pinned version, or before the first letter the one in force. */
async function policyOf(reader: Reader, application: ApplicationRecord, now: string): Promise<Policy> {
  const row =
    application.policyVersion === null
      ? await policyInForce(reader, now)
      : await policyByVersion(reader, application.policyVersion);
  if (row === null) {
    throw new Error('No policy is in force: run the migrations and load version 1');
  }
  return readPolicy(row.content);
}

/** Completes the file around an application row already read. */
export async function fileAround(reader: Reader, application: ApplicationRecord, now: string): Promise<CaseFile> {
  const { register } = await registerRecordOf(reader, application.id, application.kvkNumber);
  const mailItems = await mailItemsOf(reader, application.id);
  const scans = mailItems.flatMap(({ documents }) => documents.map(({ id }) => id));
  return {
    application,
    claimActiveAt:
      application.assigneeId === null ? null : await claimActiveAt(reader, application.id, application.assigneeId),
    persons: await personsOf(reader, application.id),
    signers: await signersOf(reader, application.id),
    registration:
      application.registrationId === null ? null : await findRegistration(reader, application.registrationId),
    register,
    identityDocuments: await identityDocumentsOf(reader, application.id),
    mailItems,
    pages: pagesOfLetters(mailItems, await pagesOf(reader, scans)),
    pageReads: await readsOf(reader, scans),
    appointments: await appointmentsOf(reader, application.id),
    checks: await checksOf(reader, application.id),
    mismatches: await mismatchesOf(reader, application.id),
    supplement: await openSupplementOf(reader, application.id),
    handlers: await handlersOf(reader, application.id),
    supervisors: await activeSupervisors(reader),
    conflicts: await conflictsOf(reader, application.id),
    policy: await policyOf(reader, application, now),
  };
}

/** The file of a case for reading; null when there is none. */
export async function readCaseFile(reader: Reader, id: string, now: string): Promise<CaseFile | null> {
  const application = await findApplication(reader, id);
  return application === null ? null : fileAround(reader, application, now);
}

/** The file of a case, its row locked until the transaction ends; null when there is none. */
export async function lockCaseFile(tx: Tx, id: string, now: string): Promise<CaseFile | null> {
  const application = await lockApplication(tx, id);
  return application === null ? null : fileAround(tx, application, now);
}
