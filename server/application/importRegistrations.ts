/** Takes in the current registrations as the login platform exports them (CSV, one row per means). */
import { parse } from 'csv-parse/sync';
import { appendAudit } from '@desk/db/stores/auditStore';
import { requestRechecks } from '@desk/db/stores/caseRecheckStore';
import { upsertRegistrations } from '@desk/db/stores/registrationStore';
import { inTransaction } from '@desk/db/transaction';
import type { RegistrationInput } from '@desk/shared/application/registration';
import {
  gatherRegistrations,
  REGISTRATION_COLUMNS,
  type RegistrationRow,
} from '@desk/shared/application/registrationCsv';
import { DomainError } from '@desk/shared/contract/errors';
import type { Dependencies } from '../dependencies';
import type { ImportReport, ImportRequest, RefusedLine } from './importReport';

const BATCH = 200;

interface FileRow {
  readonly record: RegistrationRow;
  /** Line of the file on which the row ends, 1 is the header. */
  readonly info: { readonly lines: number };
}

function readRows(text: string): readonly FileRow[] {
  let rows: unknown[];
  try {
    rows = parse(text, { columns: true, bom: true, skip_empty_lines: true, info: true });
  } catch (error) {
    const message = error instanceof Error && 'code' in error ? String(error.code) : 'is not CSV';
    throw new DomainError('importLineInvalid', { errors: { file: message } });
  }
  const read = rows as readonly FileRow[];
  const columns = Object.keys(read[0]?.record ?? {});
  const missing = REGISTRATION_COLUMNS.filter((column) => !columns.includes(column));
  if (read.length > 0 && missing.length > 0) {
    throw new DomainError('importLineInvalid', { errors: { header: `lacks ${missing.join(', ')}` } });
  }
  return read;
}

/** Keeps them batch by batch; the refused ones stand in the event of the first batch, which is there also when empty. */
async function keep(deps: Dependencies, request: ImportRequest, { registrations, refused }: Sorted): Promise<Kept> {
  const kept = { accepted: 0, unchanged: 0 };
  for (let from = 0; from === 0 || from < registrations.length; from += BATCH) {
    const batch = registrations.slice(from, from + BATCH);
    const { inserted, updated, unchanged } = await inTransaction(deps.db, async (tx) => {
      const counts = await upsertRegistrations(tx, batch);
      await requestRechecks(tx, counts.changed, deps.clock().toISOString());
      const data = {
        kind: 'registrations',
        accepted: counts.inserted + counts.updated,
        refused: from === 0 ? refused : 0,
      };
      const entry = { type: 'import.finished', data } as const;
      const { actor, requestId, origin } = request;
      const at = deps.clock().toISOString();
      await appendAudit(tx, { applicationId: null, entry, actor, at, requestId, origin, handling: false });
      return counts;
    });
    kept.accepted += inserted + updated;
    kept.unchanged += unchanged;
    request.onProgress?.(Math.min(from + BATCH, registrations.length), registrations.length);
  }
  return kept;
}
interface Sorted {
  readonly registrations: readonly RegistrationInput[];
  readonly refused: number;
}
interface Kept {
  accepted: number;
  unchanged: number;
}

/**
 * Imports the export. A registration already known is brought up to date; a refused one never stops the others.
 * @returns the report; with `dryRun` everything is checked and nothing is kept
 * @throws DomainError importLineInvalid when the file as a whole cannot be read
 */
export async function importRegistrations(deps: Dependencies, request: ImportRequest): Promise<ImportReport> {
  const rows = readRows(request.text);
  const groups = gatherRegistrations(rows.map(({ record }) => record));
  const good = groups.flatMap((group) => ('registration' in group ? [group.registration] : []));
  const refused = groups.flatMap((group): RefusedLine[] =>
    'problems' in group
      ? [{ line: rows[group.rows[0] ?? 0]?.info.lines ?? 0, code: 'importLineInvalid', problems: group.problems }]
      : [],
  );
  const { dryRun } = request;
  const kept = dryRun
    ? { accepted: good.length, unchanged: 0 }
    : await keep(deps, request, { registrations: good, refused: refused.length });
  return { dryRun, ...kept, refused };
}
