/** Opens one event of the trail: its case, and the records of sealed tables that it answers for. */
import type { AuditEventDetail, SealedRecord } from '@desk/shared/contract/auditDetail';
import { calledName } from '@desk/shared/search/searchFields';
import type { AuditEventColumns } from '../models/houseRows';
import type { Reader } from '../reader';
import { query, rowWith } from '../sql/rows';
import { isSealed, type SealedTable } from '../trail/sealedTables';
import { eventsWithIds } from './auditStore';
import { namesOfCases } from './namesOfCases';

/** What is shown of a record; hashes of passwords, keys and codes are nobody's business. */
const SHOWN: Readonly<Record<SealedTable, readonly string[]>> = {
  check_attempts: ['outcome', 'reasonCode', 'remark', 'finding', 'evidence', 'byName', 'byRole', 'at'],
  decisions: ['outcome', 'reasonCodes', 'remark', 'acceptedWaivers', 'persons', 'byName', 'at'],
  activation_codes: ['level', 'status', 'attempts', 'createdAt', 'expiresAt', 'redeemedAt'],
  users: ['username', 'name', 'role', 'active'],
  account_invitations: ['kind', 'expiresAt', 'usedAt'],
  account_resets: [],
  staff_certificates: ['kind', 'issuedOn', 'validUntil', 'askedByName', 'answer', 'answeredByName', 'withdrawnReason'],
  api_clients: ['name', 'role'],
  api_client_terms: ['scopes', 'perMinute'],
  api_keys: ['createdByName', 'createdAt', 'confirmedAt', 'expiresAt', 'revokedAt'],
  policies: ['version', 'validFrom', 'movesRunningCases', 'reason', 'draftedByName', 'putInForceByName'],
  decision_signs: ['minutesLooked', 'leadDays', 'waivers', 'overruled'],
  samples: ['number', 'drawnByName', 'drawnAt', 'closedByName', 'closedAt'],
  sample_cases: ['caseNumber', 'position', 'lots', 'rank'],
  human_verdicts: ['verdict', 'reason', 'page', 'byName', 'at', 'supersededAt'],
};

function checkOf(reader: Reader, checkId: unknown) {
  return typeof checkId === 'string' ? rowWith(reader, 'checks', { id: checkId }) : Promise.resolve(null);
}

/** Name of a person or signer of a case; null for a check of the company. */
async function nameOf(reader: Reader, id: string | null): Promise<string | null> {
  const person =
    id === null
      ? null
      : ((await rowWith(reader, 'application_persons', { id })) ?? (await rowWith(reader, 'signers', { id })));
  return person && calledName(person);
}

/** Number in the trail of the last event of a chain that names a record. */
async function lastAnswer(reader: Reader, { chain, sequence }: AuditEventColumns, id: string): Promise<number> {
  const sql =
    'SELECT COALESCE(MAX(sequence), $2) AS last FROM audit_events WHERE chain = $1 AND sequence >= $2 AND ' +
    "CAST(sealed_rows AS TEXT) LIKE '%' || $3 || '%'";
  const [row] = await query(reader, sql, [chain, sequence, id]);
  return Number(row?.['last'] ?? sequence);
}

async function recordOf(reader: Reader, event: AuditEventColumns, table: string, id: string): Promise<SealedRecord> {
  const row: Readonly<Record<string, unknown>> | null = isSealed(table)
    ? { ...(await rowWith(reader, table, { id })) }
    : null;
  const isThere = row !== null && Object.keys(row).length > 0;
  const shown: readonly string[] = isSealed(table) ? SHOWN[table] : [];
  const check = isThere && table === 'check_attempts' ? await checkOf(reader, row['checkId']) : null;
  return {
    table,
    id,
    values: isThere ? Object.fromEntries(shown.map((name) => [name, row[name] ?? null])) : null,
    answeredBy: await lastAnswer(reader, event, id),
    check: check && { code: check.code, subjectName: await nameOf(reader, check.subjectId) },
  };
}

/**
 * @param id of the event
 * @returns null when there is none
 */
export async function openAuditEvent(reader: Reader, id: string): Promise<AuditEventDetail | null> {
  const stored = await rowWith(reader, 'audit_events', { id });
  const [event] = stored === null ? [] : await eventsWithIds(reader, [id]);
  if (stored === null || event === undefined) {
    return null;
  }
  const application =
    event.applicationId === null ? null : await rowWith(reader, 'applications', { id: event.applicationId });
  const caseIds = Array.isArray(stored.data['caseIds']) ? (stored.data['caseIds'] as readonly string[]) : [];
  const names = await namesOfCases(reader, caseIds);
  const records = await Promise.all(stored.sealedRows.map((row) => recordOf(reader, stored, row.table, row.id)));
  return {
    ...event,
    caseNumber: application?.number ?? null,
    companyName: application?.companyName ?? null,
    records,
    shownCases: caseIds.map((id) => ({ id, number: names.get(id)?.number ?? null })),
  };
}
