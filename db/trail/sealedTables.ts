/**
 * The tables whose rows the trail answers for: what four eyes, dispatch and samples rest on. A transaction that writes such a row
 * commits to it in an event, so that a row changed behind the desk's back no longer is what its last event says.
 */
import type { ColumnKind } from '../models/columnKinds';
import { hashOf } from './hashes';

/** Property → kind, as `readRow` gives them; the list belongs to version 1 of a row and does not follow the model. */
const COLUMNS = {
  decisions: {
    id: 'id',
    applicationId: 'id',
    outcome: 'text',
    reasonCodes: 'json',
    remark: 'text',
    acceptedWaivers: 'json',
    byId: 'id',
    byName: 'text',
    at: 'instant',
    rulesInForce: 'json',
    persons: 'json',
  },
  check_attempts: {
    id: 'id',
    checkId: 'id',
    sequence: 'integer',
    outcome: 'text',
    reasonCode: 'text',
    remark: 'text',
    finding: 'json',
    evidence: 'json',
    byId: 'id',
    byName: 'text',
    byRole: 'text',
    at: 'instant',
  },
  activation_codes: {
    id: 'id',
    applicationId: 'id',
    personId: 'id',
    codeHash: 'text',
    tokenHash: 'text',
    level: 'text',
    status: 'text',
    expiresAt: 'instant',
    attempts: 'integer',
    createdAt: 'instant',
    redeemedAt: 'instant',
    remindAt: 'instant',
    remindedAt: 'instant',
  },
  users: {
    id: 'id',
    username: 'text',
    name: 'text',
    role: 'text',
    active: 'boolean',
    passwordHash: 'text',
    createdAt: 'instant',
    sortName: 'text',
  },
  account_invitations: {
    id: 'id',
    kind: 'text',
    email: 'text',
    dueSince: 'instant',
    tokenHash: 'text',
    expiresAt: 'instant',
    sentAt: 'instant',
    usedAt: 'instant',
    tries: 'integer',
    nextTryAt: 'instant',
  },
  account_resets: { id: 'id', email: 'text' },
  staff_certificates: {
    id: 'id',
    userId: 'id',
    kind: 'text',
    issuedOn: 'day',
    validUntil: 'day',
    askedById: 'id',
    askedByName: 'text',
    askedAt: 'instant',
    answer: 'text',
    answeredById: 'id',
    answeredByName: 'text',
    answeredAt: 'instant',
    withdrawnById: 'id',
    withdrawnByName: 'text',
    withdrawnAt: 'instant',
    withdrawnReason: 'text',
  },
  api_client_terms: { id: 'id', scopes: 'json', perMinute: 'integer', asked: 'json' },
  api_keys: {
    id: 'id',
    clientId: 'id',
    keyHash: 'text',
    createdAt: 'instant',
    createdByName: 'text',
    confirmedAt: 'instant',
    expiresAt: 'instant',
    revokedAt: 'instant',
  },
  api_clients: { id: 'id', name: 'text', role: 'text', keyHash: 'text', createdAt: 'instant' },
  policies: {
    id: 'id',
    version: 'integer',
    validFrom: 'instant',
    content: 'json',
    movesRunningCases: 'boolean',
    reason: 'text',
    draftedByName: 'text',
    putInForceByName: 'text',
  },
  human_verdicts: {
    id: 'id',
    applicationId: 'id',
    oneId: 'id',
    otherId: 'id',
    verdict: 'text',
    reason: 'text',
    documentId: 'id',
    page: 'integer',
    byId: 'id',
    byName: 'text',
    at: 'instant',
    supersededAt: 'instant',
  },
  decision_signs: {
    id: 'id',
    applicationId: 'id',
    outcome: 'text',
    byId: 'id',
    byName: 'text',
    at: 'instant',
    minutesLooked: 'integer',
    leadDays: 'integer',
    waivers: 'integer',
    overruled: 'integer',
  },
  samples: {
    id: 'id',
    number: 'text',
    method: 'text',
    seed: 'text',
    fromDay: 'day',
    toDay: 'day',
    outcome: 'text',
    weights: 'json',
    fastMinutes: 'integer',
    officerId: 'id',
    officerName: 'text',
    size: 'integer',
    population: 'integer',
    populationDigest: 'text',
    drawnById: 'id',
    drawnByName: 'text',
    drawnAt: 'instant',
    closedAt: 'instant',
    closedByName: 'text',
  },
  sample_cases: {
    id: 'id',
    sampleId: 'id',
    position: 'integer',
    applicationId: 'id',
    caseNumber: 'text',
    lots: 'integer',
    signs: 'json',
    rank: 'text',
    finding: 'text',
    findingEventId: 'id',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, ColumnKind>>>>;

export type SealedTable = keyof typeof COLUMNS;
export const SEALED_TABLES = Object.keys(COLUMNS) as readonly SealedTable[];

/** Whether the trail answers for the rows of a table. */
export function isSealed(table: string): table is SealedTable {
  return Object.hasOwn(COLUMNS, table);
}

/** The columns of a sealed table that its digest is over. */
export function sealedColumns(table: SealedTable): [property: string, kind: ColumnKind][] {
  return Object.entries<ColumnKind>(COLUMNS[table]);
}

/** A row about to be written reads as it will when it is read back. */
function valueOf(kind: ColumnKind, value: unknown): unknown {
  if (value === undefined || value === null) {
    return null;
  }
  return kind === 'instant' ? new Date(value as string).toISOString() : value;
}

/**
 * What an event commits to of a row.
 * @param table whose row it is
 * @param row the row as stores see it; what it has besides the columns of the version is left out
 * @param salt of the row itself: it goes when the row goes, and then nothing can be tried out
 */
export function rowDigest(table: SealedTable, row: Readonly<Record<string, unknown>>, salt: string): string {
  const values = Object.fromEntries(
    sealedColumns(table).map(([property, kind]) => [property, valueOf(kind, row[property])]),
  );
  return hashOf('row/1', { row: values, salt, table });
}
