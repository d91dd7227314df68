/** Reads what the pages of a bundle tell about its cases: what was logged, checked and decided, by whom and on what. */
import type { ApplicationPerson, Signer } from '@desk/shared/application/application';
import type { CheckAttempt } from '@desk/shared/checks/check';
import type { Decision } from '@desk/shared/decision/decision';
import type { ApplicationColumns, MailItemColumns, StoredDocument } from '../models/caseRows';
import type { CheckColumns } from '../models/workRows';
import type { Reader } from '../reader';
import { query, rowsWith } from '../sql/rows';
import { parameters } from '../sql/parameters';

/** Who did work on a case that keeps them from deciding on it. */
export interface Handler {
  readonly id: string;
  readonly name: string;
  readonly role: string;
}

/** A scan without what opens it. */
export type BundledDocument = Pick<
  StoredDocument,
  'id' | 'mailItemId' | 'fileName' | 'mediaType' | 'bytes' | 'pages' | 'sha256' | 'storedAt' | 'receivedSha256'
>;

export interface CaseStory {
  readonly application: ApplicationColumns;
  readonly persons: readonly ApplicationPerson[];
  readonly signers: readonly Signer[];
  readonly letters: readonly MailItemColumns[];
  readonly documents: readonly BundledDocument[];
  readonly checks: readonly (CheckColumns & { readonly attempts: readonly CheckAttempt[] })[];
  readonly decisions: readonly Decision[];
  readonly handlers: readonly Handler[];
}

async function handlersOf(reader: Reader, ids: readonly string[]): Promise<Map<string, Handler[]>> {
  const params = parameters();
  const wanted = ids.map((id) => params.bind(id)).join(', ');
  const sql =
    'SELECT application_id, actor_id, MIN(actor_name) AS name, MIN(actor_role) AS role, MIN(sequence) AS first ' +
    `FROM audit_events WHERE application_id IN (${wanted}) AND handling = ${params.bind(true)} ` +
    'GROUP BY application_id, actor_id ORDER BY MIN(sequence)';
  const handlers = new Map<string, Handler[]>();
  for (const row of await query(reader, sql, params.values)) {
    const own = handlers.get(String(row['application_id'])) ?? [];
    own.push({ id: String(row['actor_id']), name: String(row['name']), role: String(row['role']) });
    handlers.set(String(row['application_id']), own);
  }
  return handlers;
}

function by<T>(rows: readonly T[], key: (row: T) => string): (id: string) => readonly T[] {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  }
  return (id) => groups.get(id) ?? [];
}

/**
 * @param ids of at most some dozens of cases
 * @returns one story for each that is there, by the numbers of the cases
 */
export async function readStories(reader: Reader, ids: readonly string[]): Promise<CaseStory[]> {
  const applicationId = [...ids];
  const applications = await rowsWith(reader, 'applications', {
    match: { id: applicationId },
    order: [['number', 'ASC']],
  });
  if (applications.length === 0) {
    return [];
  }
  const persons = await rowsWith(reader, 'application_persons', {
    match: { applicationId },
    order: [['position', 'ASC']],
  });
  const signers = await rowsWith(reader, 'signers', { match: { applicationId }, order: [['sequence', 'ASC']] });
  const letters = await rowsWith(reader, 'mail_items', { match: { applicationId }, order: [['registeredAt', 'ASC']] });
  const mailItemId = letters.map(({ id }) => id);
  const documents =
    mailItemId.length === 0
      ? []
      : await rowsWith(reader, 'documents', { match: { mailItemId }, order: [['storedAt', 'ASC']] });
  const checks = await rowsWith(reader, 'checks', { match: { applicationId }, order: [['position', 'ASC']] });
  const checkId = checks.map(({ id }) => id);
  const attempts =
    checkId.length === 0
      ? []
      : await rowsWith(reader, 'check_attempts', { match: { checkId }, order: [['sequence', 'ASC']] });
  const decisions = await rowsWith(reader, 'decisions', { match: { applicationId }, order: [['at', 'ASC']] });
  const handlers = await handlersOf(reader, applicationId);

  const own = {
    persons: by(persons, (row) => row.applicationId),
    signers: by(signers, (row) => row.applicationId),
    letters: by(letters, (row) => row.applicationId),
    documents: by(documents, (row) => row.mailItemId),
    checks: by(checks, (row) => row.applicationId),
    attempts: by(attempts, (row) => row.checkId),
    decisions: by(decisions, (row) => row.applicationId),
  };
  return applications.map((application) => {
    const ownLetters = own.letters(application.id);
    return {
      application,
      persons: own.persons(application.id),
      signers: own.signers(application.id),
      letters: ownLetters,
      documents: ownLetters.flatMap(({ id }) => own.documents(id)).map(withoutKeys),
      checks: own.checks(application.id).map((check) => ({ ...check, attempts: own.attempts(check.id) })),
      decisions: own.decisions(application.id),
      handlers: handlers.get(application.id) ?? [],
    };
  });
}

function withoutKeys({ wrappedKey: _key, iv: _iv, authTag: _tag, ...document }: StoredDocument): BundledDocument {
  return document;
}
