/** Takes in the current registrations as the login platform exports them (CSV, one row per means). */
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
import type { Dependencies } from '../dependencies';
import type { ImportReport, ImportRequest, RefusedLine } from './importReport';
import { readCsv } from './readCsv';

const BATCH = 200;

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
  const rows = readCsv<RegistrationRow>(request.text, REGISTRATION_COLUMNS);
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
