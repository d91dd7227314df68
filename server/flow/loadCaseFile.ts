/** Reads the whole case file, part by part; what is asked side by side goes to the database as one statement. */
import { certifiedUntil } from '@desk/shared/access/certificates';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import { readPolicy, type Policy } from '@desk/shared/policy/policy';
import type { CaseFile } from '@desk/shared/flow/caseFile';
import type { ApplicationRecord } from '@desk/shared/contract/resources';
import { pagesOfLetters } from '@desk/shared/application/pageKinds';
import type { MailItem } from '@desk/shared/intake/mailItem';
import type { Reader } from '@desk/db/reader';
import { together } from '@desk/db/sql/together';
import { findApplication, personsOf, signersOf } from '@desk/db/stores/applicationStore';
import { appointmentsOf, handlersOf, secondAskedIn } from '@desk/db/stores/auditStore';
import { conflictsOf } from '@desk/db/stores/conflictStore';
import { certificatesOf } from '@desk/db/stores/certificateStore';
import { checksOf } from '@desk/db/stores/checkStore';
import { pagesOf, readsOf } from '@desk/db/stores/documentPageStore';
import { humanVerdictsOf } from '@desk/db/stores/humanVerdictStore';
import { identityDocumentsOf } from '@desk/db/stores/identityDocumentStore';
import { mailItemsOf } from '@desk/db/stores/mailItemStore';
import { mismatchesOf } from '@desk/db/stores/mismatchStore';
import { policyByVersion, policyInForce } from '@desk/db/stores/policyStore';
import { claimActiveAt } from '@desk/db/stores/presenceStore';
import { registerRecordOf } from '@desk/db/stores/registerSnapshotStore';
import { findRegistration } from '@desk/db/stores/registrationStore';
import { openSupplementOf } from '@desk/db/stores/supplementStore';
import { activeSupervisors } from '@desk/db/stores/userStore';

/** What the parts of a file are read around. */
export interface Around {
  readonly application: ApplicationRecord;
  /** ISO 8601 UTC. */
  readonly now: string;
}

interface Reading extends Around {
  readonly reader: Reader;
  /** The letters of the case, asked once however many parts want them. */
  readonly letters: () => Promise<MailItem[]>;
}

interface Part<T> {
  /** The tables it is read from: what is written there makes it out of date. */
  readonly tables: readonly string[];
  read(reading: Reading): T | Promise<T>;
}

/** The policy a case is judged by: the pinned version, or before the first letter the one in force. */
async function policyOf({ reader, application, now }: Reading): Promise<Policy> {
  const row =
    application.policyVersion === null
      ? await policyInForce(reader, now)
      : await policyByVersion(reader, application.policyVersion);
  if (row === null) {
    throw new Error('No policy is in force: run the migrations and load version 1');
  }
  return readPolicy(row.content);
}

async function scansOf({ letters }: Reading): Promise<string[]> {
  return (await letters()).flatMap(({ documents }) => documents.map(({ id }) => id));
}

/** Every part of a file but the application itself, complete by type; `caseSession.test.ts` watches over the tables. */
const PARTS: { readonly [K in Exclude<keyof CaseFile, 'application'>]: Part<CaseFile[K]> } = {
  claimActiveAt: {
    tables: ['applications', 'audit_events', 'case_presence'],
    read: ({ reader, application: { id, assigneeId } }) =>
      assigneeId === null ? null : claimActiveAt(reader, id, assigneeId),
  },
  holderCertifiedUntil: {
    tables: ['applications', 'staff_certificates'],
    read: async ({ reader, application: { assigneeId }, now }) =>
      assigneeId === null ? null : certifiedUntil(await certificatesOf(reader, [assigneeId]), amsterdamDay(now)),
  },
  persons: { tables: ['application_persons'], read: ({ reader, application: { id } }) => personsOf(reader, id) },
  signers: { tables: ['signers'], read: ({ reader, application: { id } }) => signersOf(reader, id) },
  humanVerdicts: {
    tables: ['human_verdicts'],
    read: ({ reader, application: { id } }) => humanVerdictsOf(reader, id),
  },
  registration: {
    tables: ['applications', 'registrations', 'registered_means'],
    read: ({ reader, application: { registrationId } }) =>
      registrationId === null ? null : findRegistration(reader, registrationId),
  },
  register: {
    tables: ['applications', 'register_snapshots'],
    read: async ({ reader, application: { id, kvkNumber } }) =>
      (await registerRecordOf(reader, id, kvkNumber)).register,
  },
  identityDocuments: {
    tables: ['identity_documents', 'document_statuses'],
    read: ({ reader, application: { id } }) => identityDocumentsOf(reader, id),
  },
  mailItems: { tables: ['mail_items', 'documents'], read: ({ letters }) => letters() },
  pages: {
    tables: ['mail_items', 'documents', 'document_pages'],
    read: async (reading) =>
      pagesOfLetters(await reading.letters(), await pagesOf(reading.reader, await scansOf(reading))),
  },
  pageReads: {
    tables: ['mail_items', 'documents', 'page_reads'],
    read: async (reading) => readsOf(reading.reader, await scansOf(reading)),
  },
  appointments: { tables: ['audit_events'], read: ({ reader, application: { id } }) => appointmentsOf(reader, id) },
  checks: { tables: ['checks', 'check_attempts'], read: ({ reader, application: { id } }) => checksOf(reader, id) },
  mismatches: { tables: ['mismatches'], read: ({ reader, application: { id } }) => mismatchesOf(reader, id) },
  supplement: {
    tables: ['supplement_requests'],
    read: ({ reader, application: { id } }) => openSupplementOf(reader, id),
  },
  handlers: { tables: ['audit_events'], read: ({ reader, application: { id } }) => handlersOf(reader, id) },
  secondAsked: { tables: ['audit_events'], read: ({ reader, application: { id } }) => secondAskedIn(reader, id) },
  supervisors: { tables: ['users'], read: ({ reader }) => activeSupervisors(reader) },
  conflicts: { tables: ['case_conflicts'], read: ({ reader, application: { id } }) => conflictsOf(reader, id) },
  policy: { tables: ['applications', 'policies'], read: policyOf },
};

/**
 * Reads the parts of a file that stand in these tables.
 * @param tables where something was written; every part when left out
 */
export async function readParts(
  reader: Reader,
  around: Around,
  tables?: ReadonlySet<string>,
): Promise<Partial<CaseFile>> {
  const gathering = together(reader);
  let letters: Promise<MailItem[]> | null = null;
  const reading: Reading = {
    ...around,
    reader: gathering,
    letters: () => (letters ??= mailItemsOf(gathering, around.application.id)),
  };
  const wanted = Object.entries<Part<unknown>>(PARTS).filter(
    ([, part]) => tables === undefined || part.tables.some((table) => tables.has(table)),
  );
  const read = await Promise.all(wanted.map(async ([key, part]) => [key, await part.read(reading)] as const));
  // Each key with the value of its own part.
  return Object.fromEntries(read);
}

/** Completes the file around an application row already read. */
export async function fileAround(reader: Reader, application: ApplicationRecord, now: string): Promise<CaseFile> {
  const parts = await readParts(reader, { application, now });
  // All of them were asked for.
  return { ...parts, application } as CaseFile;
}

/** The file of a case for reading; null when there is none. */
export async function readCaseFile(reader: Reader, id: string, now: string): Promise<CaseFile | null> {
  const application = await findApplication(reader, id);
  return application === null ? null : fileAround(reader, application, now);
}
