/** Makes the data set piece by piece, as the very text that the importers read. */
import { ASSURANCE_LEVEL_IDS, isUpgrade, TARGET_LEVEL_IDS } from '@desk/shared/application/assuranceLevels';
import type { RegistrationInput } from '@desk/shared/application/registration';
import { REGISTRATION_COLUMNS, registrationRows } from '@desk/shared/application/registrationCsv';
import { throwDice } from './dice';
import { makeApplication } from './makeApplication';
import { makeRegistration } from './makeRegistration';

export interface DataSet {
  readonly applications: number;
  readonly seed: number;
  /** YYYY-MM-DD: the last day on which applications came in. */
  readonly until: string;
}

/** Some rows of the data set: CSV without its header, and JSON Lines. */
export interface SeedPiece {
  readonly registrations: string;
  readonly applications: string;
  /** How many applications there are up to and with this piece. */
  readonly done: number;
}

export const CSV_HEADER = `${REGISTRATION_COLUMNS.join(',')}\r\n`;

function quote(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

function csvRows(registration: RegistrationInput): string {
  const rows = registrationRows(registration);
  return rows.map((row) => `${REGISTRATION_COLUMNS.map((column) => quote(row[column])).join(',')}\r\n`).join('');
}

function makeOne({ seed, until }: DataSet, place: number): Omit<SeedPiece, 'done'> {
  const dice = throwDice(seed, place);
  const targetLevel = dice.pick(TARGET_LEVEL_IDS);
  const lower = ASSURANCE_LEVEL_IDS.filter((level) => isUpgrade(level, targetLevel));
  const level = dice.pick(lower);
  const registration = makeRegistration(dice, { seed, place }, level);
  const application = makeApplication(dice, registration, { seed, place, targetLevel, until });
  return { registrations: csvRows(registration), applications: `${JSON.stringify(application)}\n` };
}

/** The data set in pieces of at most `size` applications. */
export function* seedPieces(dataSet: DataSet, size: number): Generator<SeedPiece> {
  for (let from = 1; from <= dataSet.applications; from += size) {
    const done = Math.min(from + size - 1, dataSet.applications);
    const made = Array.from({ length: done - from + 1 }, (_, index) => makeOne(dataSet, from + index));
    yield {
      registrations: made.map(({ registrations }) => registrations).join(''),
      applications: made.map(({ applications }) => applications).join(''),
      done,
    };
  }
}
