/** Takes in the current registrations as the login platform exports them (CSV, one row per means). */
import { requestRechecks } from '@desk/db/stores/caseRecheckStore';
import { upsertRegistrations, type RegistrationChange } from '@desk/db/stores/registrationStore';
import { inTransaction } from '@desk/db/transaction';
import type { AuditEntry } from '@desk/shared/flow/auditEvents';
import type { RegistrationInput } from '@desk/shared/application/registration';
import { registrationDateProblems } from '@desk/shared/application/plausibleDates';
import {
  gatherRegistrations,
  registrationNumberIn,
  REQUIRED_COLUMNS,
  type RegistrationGroup,
  type RegistrationRow,
} from '@desk/shared/application/registrationCsv';
import { appendAudits } from '../trail/append';
import type { Dependencies } from '../dependencies';
import { uploadsFolder } from '../files/uploadsFolder';
import { gatherRows } from './gatherRows';
import { turnTaker } from './giveWay';
import { ImportTally, type ImportReport, type ImportRequest } from './importReport';
import { textOf, type ImportText } from './importText';
import { readCsv } from './readCsv';

const BATCH = 200;

interface PlacedRow {
  readonly line: number;
  readonly record: RegistrationRow;
  /** It was refused by itself, and stands here so that the others of its registration are not taken without it. */
  readonly isRefused?: true;
}

/** Each registration has an event of its own: the differences of its cases are judged against it. */
function entryOf({ registrationId, registrationNumber, isNew, fields, before, after }: RegistrationChange): AuditEntry {
  return isNew
    ? { type: 'registration.added', data: { registrationId, registrationNumber }, personal: { after } }
    : {
        type: 'registration.changed',
        data: { registrationId, registrationNumber, fields: [...fields] },
        personal: { before, after },
      };
}

/** Keeps registrations batch by batch; what was refused meanwhile stands in the event of the batch. */
class Keeper {
  private batch: RegistrationInput[] = [];
  private toldRefused = 0;
  private batches = 0;
  private readonly deps: Dependencies;
  private readonly request: ImportRequest;
  private readonly tally: ImportTally;

  constructor(deps: Dependencies, request: ImportRequest, tally: ImportTally) {
    this.deps = deps;
    this.request = request;
    this.tally = tally;
  }

  async add(registration: RegistrationInput): Promise<void> {
    if (this.request.dryRun) {
      this.tally.accepted += 1;
      return;
    }
    this.batch.push(registration);
    if (this.batch.length >= BATCH) {
      await this.keep();
    }
  }

  /** The event of an import is there also when nothing in it could be taken. */
  async finish(): Promise<void> {
    const isToldAll = this.toldRefused === this.tally.refusedCount && this.batches > 0;
    if (!this.request.dryRun && (this.batch.length > 0 || !isToldAll)) {
      await this.keep();
    }
  }

  private async keep(): Promise<void> {
    const { deps, request, tally, batch } = this;
    this.batch = [];
    const refused = tally.refusedCount - this.toldRefused;
    const { inserted, updated, unchanged } = await inTransaction(deps.db, async (tx) => {
      const counts = await upsertRegistrations(tx, batch);
      const at = deps.clock().toISOString();
      await requestRechecks(tx, counts.changed, at);
      const data = { kind: 'registrations', accepted: counts.inserted + counts.updated, refused };
      const { actor, requestId, origin } = request;
      const stamp = { applicationId: null, actor, at, requestId, origin, handling: false } as const;
      const entries = [...counts.told.map(entryOf), { type: 'import.finished', data } as const];
      await appendAudits(
        tx,
        entries.map((entry) => ({ ...stamp, entry })),
      );
      return counts;
    });
    this.batches += 1;
    this.toldRefused += refused;
    tally.accepted += inserted + updated;
    tally.unchanged += unchanged;
  }
}

const LACKS_A_ROW = [{ field: 'registrationNumber', message: 'another row of it was refused' }];

function checked(group: RegistrationGroup, isWhole: boolean, now: string): RegistrationGroup {
  if (!isWhole) {
    return { rows: group.rows, problems: LACKS_A_ROW };
  }
  const problems = 'registration' in group ? registrationDateProblems(group.registration, now) : [];
  return problems.length === 0 ? group : { rows: group.rows, problems };
}

/** Reading the file is half of the way. */
const READ_SHARE = 0.5;

/** The rows that can be read; the others are refused by their lines. */
async function* readableRows(text: ImportText, tally: ImportTally): AsyncGenerator<PlacedRow> {
  for await (const row of readCsv<RegistrationRow>(text, REQUIRED_COLUMNS)) {
    if ('record' in row) {
      yield { line: row.line, record: row.record };
    } else {
      const { line, problem, text: whole } = row;
      await tally.refuse({ line, code: 'importLineInvalid', problems: [{ field: '', message: problem }] });
      const registrationNumber = registrationNumberIn(whole);
      if (registrationNumber !== undefined) {
        yield { line, record: { registrationNumber }, isRefused: true };
      }
    }
    tally.tellProgress(row.done * READ_SHARE);
  }
}

/**
 * Imports the export. A registration already known is brought up to date; a refused one never stops the others.
 * @returns the report; with `dryRun` everything is checked and nothing is kept
 * @throws DomainError importLineInvalid when the file as a whole cannot be read
 */
export async function importRegistrations(deps: Dependencies, request: ImportRequest): Promise<ImportReport> {
  const text = textOf(request.text);
  const tally = new ImportTally(deps, request);
  const keeper = new Keeper(deps, request, tally);
  const myTurn = turnTaker();
  const how = { bytes: text.bytes, folder: uploadsFolder(deps.config) };
  const keyOf = ({ record }: PlacedRow): string => record.registrationNumber ?? '';
  for await (const { rows: part, done } of gatherRows(readableRows(text, tally), { ...how, keyOf })) {
    for (const group of gatherRegistrations(part.map(({ record }) => record))) {
      const rows = group.rows.flatMap((place) => part[place] ?? []);
      const lines = rows.filter(({ isRefused }) => isRefused !== true).map(({ line }) => line);
      const found = checked(group, lines.length === rows.length, deps.clock().toISOString());
      const [line] = lines;
      if ('problems' in found) {
        if (line !== undefined) {
          await tally.refuse({ line, code: 'importLineInvalid', problems: found.problems }, lines);
        }
      } else {
        await keeper.add(found.registration);
      }
      await myTurn();
    }
    tally.tellProgress(READ_SHARE + done * (1 - READ_SHARE));
  }
  await keeper.finish();
  return tally.report();
}
