/** Reads what the pages of a bundle tell about its cases: what was logged, checked and decided, by whom and on what. */
import type { ApplicationPerson, Signer } from '@desk/shared/application/application';
import type { CheckAttempt } from '@desk/shared/checks/check';
import type { PolicyRow } from '@desk/shared/contract/resources';
import type { MessageKindId } from '@desk/shared/dispatch/messages/messageKinds';
import type { Decision } from '@desk/shared/decision/decision';
import type { ApplicationColumns, MailItemColumns, StoredDocument } from '../models/caseRows';
import type { AuditEventColumns } from '../models/houseRows';
import type { CheckColumns, DispatchColumns, MismatchColumns } from '../models/workRows';
import type { Reader } from '../reader';
import { query, rowsWith } from '../sql/rows';
import { parameters } from '../sql/parameters';
import { policiesByVersion } from './policyStore';

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

/** Who asked for a decision, or decided. */
export type DecisionStep = Pick<AuditEventColumns, 'type' | 'actorId' | 'actorName' | 'actorRole' | 'at'>;
const DECISION_STEPS = ['decision.submitted', 'decision.approved', 'decision.rejected'] as const;

/** A message without what it carries or where it went. */
export type ToldMessage = Pick<DispatchColumns, 'personId' | 'kind' | 'channel' | 'status' | 'sentAt'> & {
  /** Of words to the customer, which ones. */
  readonly messageKind: MessageKindId | null;
};

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

/** With what only the page of a single case tells. */
export interface WholeStory extends CaseStory {
  /** As they stand now; one that a later comparison took the place of is not among them. */
  readonly differences: readonly MismatchColumns[];
  readonly decisionSteps: readonly DecisionStep[];
  /** The versions of the policy that the decisions name. */
  readonly policies: readonly PolicyRow[];
  readonly messages: readonly ToldMessage[];
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

const ofCase = <T extends { readonly applicationId: string | null }>(rows: readonly T[]) =>
  by(rows, ({ applicationId }) => applicationId ?? '');

/** Which words each message to a customer holds, by the id of the message; not the words themselves. */
async function kindsOfMessages(reader: Reader, ids: readonly string[]): Promise<Map<string, MessageKindId>> {
  const params = parameters();
  const wanted = ids.map((id) => params.bind(id)).join(', ');
  const sql = `SELECT id, kind FROM customer_messages WHERE application_id IN (${wanted})`;
  const rows = await query(reader, sql, params.values);
  return new Map(rows.map(({ id, kind }) => [String(id), kind as MessageKindId]));
}

/** The lists of some cases whose rows name their case, each by the case. */
async function rowsOfCases(reader: Reader, applicationId: readonly string[]) {
  const match = { applicationId: [...applicationId] };
  const persons = await rowsWith(reader, 'application_persons', { match, order: [['position', 'ASC']] });
  const signers = await rowsWith(reader, 'signers', { match, order: [['sequence', 'ASC']] });
  const letters = await rowsWith(reader, 'mail_items', { match, order: [['registeredAt', 'ASC']] });
  const checks = await rowsWith(reader, 'checks', { match, order: [['position', 'ASC']] });
  const decisions = await rowsWith(reader, 'decisions', { match, order: [['at', 'ASC']] });
  return { persons, signers, letters, checks, decisions };
}

/** Rows of another table by those that they belong to; nothing is asked where there are none. */
async function documentsOf(reader: Reader, mailItemId: readonly string[]): Promise<StoredDocument[]> {
  return mailItemId.length === 0
    ? []
    : rowsWith(reader, 'documents', { match: { mailItemId }, order: [['storedAt', 'ASC']] });
}

async function attemptsOf(reader: Reader, checkId: readonly string[]): Promise<CheckAttempt[]> {
  return checkId.length === 0
    ? []
    : rowsWith(reader, 'check_attempts', { match: { checkId }, order: [['sequence', 'ASC']] });
}

const idOf = ({ id }: { readonly id: string }): string => id;

/**
 * @param ids of at most some dozens of cases
 * @returns one story for each that is there, by the numbers of the cases
 */
export async function readStories(reader: Reader, ids: readonly string[]): Promise<CaseStory[]> {
  const applications = await rowsWith(reader, 'applications', { match: { id: [...ids] }, order: [['number', 'ASC']] });
  if (applications.length === 0) {
    return [];
  }
  const rows = await rowsOfCases(reader, ids);
  const documents = by(await documentsOf(reader, rows.letters.map(idOf)), (row) => row.mailItemId);
  const attempts = by(await attemptsOf(reader, rows.checks.map(idOf)), (row) => row.checkId);
  const handlers = await handlersOf(reader, ids);
  const own = {
    persons: ofCase(rows.persons),
    signers: ofCase(rows.signers),
    letters: ofCase(rows.letters),
    checks: ofCase(rows.checks),
    decisions: ofCase(rows.decisions),
  };
  return applications.map((application) => {
    const { id } = application;
    const letters = own.letters(id);
    return {
      application,
      persons: own.persons(id),
      signers: own.signers(id),
      letters,
      documents: letters.flatMap((letter) => documents(letter.id)).map(withoutKeys),
      checks: own.checks(id).map((check) => ({ ...check, attempts: attempts(check.id) })),
      decisions: own.decisions(id),
      handlers: handlers.get(id) ?? [],
    };
  });
}

function toldMessage(
  { personId, kind, channel, status, sentAt, customerMessageId }: DispatchColumns,
  kinds: ReadonlyMap<string, MessageKindId>,
): ToldMessage {
  return { personId, kind, channel, status, sentAt, messageKind: kinds.get(customerMessageId ?? '') ?? null };
}

/** As readStories, with all that the page of a single case tells. */
export async function readWholeStories(reader: Reader, ids: readonly string[]): Promise<WholeStory[]> {
  const stories = await readStories(reader, ids);
  const match = { applicationId: stories.map(({ application }) => application.id) };
  if (stories.length === 0) {
    return [];
  }
  const order = [['position', 'ASC']] as const;
  const differences = ofCase(await rowsWith(reader, 'mismatches', { match: { ...match, supersededAt: null }, order }));
  const type = DECISION_STEPS;
  const steps = await rowsWith(reader, 'audit_events', { match: { ...match, type }, order: [['sequence', 'ASC']] });
  const decisionSteps = ofCase(steps);
  const kinds = await kindsOfMessages(reader, match.applicationId);
  const byTime = [
    ['queuedAt', 'ASC'],
    ['id', 'ASC'],
  ] as const;
  const dispatches = ofCase(await rowsWith(reader, 'dispatches', { match, order: byTime }));
  const versionsOf = ({ decisions }: CaseStory): number[] => decisions.map((one) => one.rulesInForce.policyVersion);
  const policies = await policiesByVersion(reader, [...new Set(stories.flatMap(versionsOf))]);
  return stories.map((story) => {
    const { id } = story.application;
    return {
      ...story,
      differences: differences(id),
      decisionSteps: decisionSteps(id),
      policies: policies.filter(({ version }) => versionsOf(story).includes(version)),
      messages: dispatches(id).map((one) => toldMessage(one, kinds)),
    };
  });
}

function withoutKeys({ wrappedKey: _key, iv: _iv, authTag: _tag, ...document }: StoredDocument): BundledDocument {
  return document;
}
