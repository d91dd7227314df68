/** Takes in the current registrations as the login platform exports them (CSV, one row per means). */
import { appendAudit } from '@desk/db/stores/auditStore';
import { requestRechecks } from '@desk/db/stores/caseRecheckStore';
import { upsertRegistrations } from '@desk/db/stores/registrationStore';
import { inTransaction } from '@desk/db/transaction';
import type { RegistrationInput } from '@desk/shared/application/registration';
import { registrationDateProblems } from '@desk/shared/application/plausibleDates';
import {
  gatherRegistrations,
  REQUIRED_COLUMNS,
  type RegistrationGroup,
  type RegistrationRow,
} from '@desk/shared/application/registrationCsv';
import type { Dependencies } from '../dependencies';
import { turnTaker } from './giveWay';
import { ImportTally, type ImportReport, type ImportRequest } from './importReport';
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

function checked(group: RegistrationGroup, now: string): RegistrationGroup {
  const problems = 'registration' in group ? registrationDateProblems(group.registration, now) : [];
  return problems.length === 0 ? group : { rows: group.rows, problems };
}

/**
 * Imports the export. A registration already known is brought up to date; a refused one never stops the others.
 * @returns the report; with `dryRun` everything is checked and nothing is kept
 * @throws DomainError importLineInvalid when the file as a whole cannot be read
 */
export async function importRegistrations(deps: Dependencies, request: ImportRequest): Promise<ImportReport> {
  const rows = await readCsv<RegistrationRow>(request.text, REQUIRED_COLUMNS);
  const tally = new ImportTally(request);
  const good: RegistrationInput[] = [];
  const myTurn = turnTaker();
  for (const group of gatherRegistrations(rows.map(({ record }) => record))) {
    const { rows: places, ...found } = checked(group, deps.clock().toISOString());
    if ('problems' in found) {
      const line = rows[places[0] ?? 0]?.info.lines ?? 0;
      tally.refuse({ line, code: 'importLineInvalid', problems: found.problems });
    } else {
      good.push(found.registration);
    }
    await myTurn();
  }
  const { dryRun } = request;
  const kept = dryRun
    ? { accepted: good.length, unchanged: 0 }
    : await keep(deps, request, { registrations: good, refused: tally.refusedCount });
  return { ...tally.report(), ...kept };
}
