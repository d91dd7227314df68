/** The CSV in which the login platform exports registrations: one row per means, the company's columns repeated. */
import type { ZodType } from 'zod';
import { ADDRESS_FIELDS } from './fields/addressFields';
import { COMPANY_FIELDS } from './fields/companyFields';
import { mayBeNull, namesWith } from './fields/field';
import { PERSON_FIELDS } from './fields/personFields';
import { registrationSchema, type RegistrationInput } from './registration';

type ColumnOf<Fields> = {
  [Name in keyof Fields]: Fields[Name] extends { readonly csv: { readonly column: infer Column } } ? Column : never;
}[keyof Fields];
export type RegistrationColumn = ColumnOf<typeof COMPANY_FIELDS & typeof ADDRESS_FIELDS & typeof PERSON_FIELDS>;

const COMPANY_NAMES = namesWith(COMPANY_FIELDS, 'csv');
const ADDRESS_NAMES = namesWith(ADDRESS_FIELDS, 'csv');
const PERSON_NAMES = namesWith(PERSON_FIELDS, 'csv');

const COLUMNS = [
  ...COMPANY_NAMES.map((name) => COMPANY_FIELDS[name].csv),
  ...ADDRESS_NAMES.map((name) => ADDRESS_FIELDS[name].csv),
  ...PERSON_NAMES.map((name) => PERSON_FIELDS[name].csv),
];
/** Column names, as a whole export has them. */
export const REGISTRATION_COLUMNS: readonly RegistrationColumn[] = COLUMNS.map(({ column }) => column);
/** The columns without which a file is no export; those that came later may be lacking in an older one. */
export const REQUIRED_COLUMNS: readonly RegistrationColumn[] = COLUMNS.flatMap(({ column, required }) =>
  required ? [column] : [],
);

/** The cells of a row; a column that the file does not have is absent. */
export type RegistrationRow = Readonly<Partial<Record<RegistrationColumn, string>>>;

const YES_NO: Readonly<Record<string, boolean>> = { ja: true, nee: false };

interface Cell {
  readonly column: string;
  readonly schema: ZodType;
}

/** What a cell says: a word for yes or no, nothing where the field may be null, else the text itself. */
function valueOf(cell: string | undefined, { column, schema }: Cell): unknown {
  if (column === 'boolean') {
    return YES_NO[cell ?? ''] ?? cell;
  }
  return cell === '' && mayBeNull(schema) ? null : cell;
}

function companyOf(row: RegistrationRow): Record<string, unknown> {
  const own = COMPANY_NAMES.map((name) => {
    const { csv, column, registered } = COMPANY_FIELDS[name];
    return [name, valueOf(row[csv.column], { column, schema: registered })] as const;
  });
  const address = ADDRESS_NAMES.map((name) => [name, row[ADDRESS_FIELDS[name].csv.column]] as const);
  return { ...Object.fromEntries(own), address: Object.fromEntries(address) };
}

function meansOf(row: RegistrationRow): Record<string, unknown> {
  const values = PERSON_NAMES.map((name) => {
    const { csv, column, registered } = PERSON_FIELDS[name];
    return [name, valueOf(row[csv.column], { column, schema: registered })] as const;
  });
  return Object.fromEntries(values);
}

function cellOf(value: string | boolean | null): string {
  if (typeof value === 'boolean') {
    return value ? 'ja' : 'nee';
  }
  return value ?? '';
}

/**
 * The rows that the login platform would export of a registration.
 * @returns one for each means, with a cell for every column
 */
export function registrationRows(registration: RegistrationInput): Record<RegistrationColumn, string>[] {
  const { means, address, ...company } = registration;
  return means.map((one) => {
    const values = new Map<string, string | boolean | null>(Object.entries({ ...company, ...address, ...one }));
    const cells = Object.fromEntries(
      REGISTRATION_COLUMNS.map((column) => [column, cellOf(values.get(column) ?? null)]),
    );
    return cells as Record<RegistrationColumn, string>;
  });
}

/** The registration that a line speaks of which cannot be read as a row; undefined when it names none. */
export function registrationNumberIn(line: string): string | undefined {
  return /ZR-[0-9]{6,10}(?![0-9])/.exec(line)?.[0];
}

export interface RowProblem {
  /** Name of the column or field. */
  readonly field: string;
  readonly message: string;
}
export type RegistrationGroup =
  | { readonly registration: RegistrationInput; readonly rows: readonly number[] }
  | { readonly problems: readonly RowProblem[]; readonly rows: readonly number[] };

/** Two rows of one registration that tell different things about the company contradict each other. */
function contradicts(first: RegistrationRow, other: RegistrationRow): boolean {
  return JSON.stringify(companyOf(first)) !== JSON.stringify(companyOf(other));
}

/**
 * Gathers the rows of each registration, and checks each when it is asked for: a whole export takes long.
 * @param rows rows with their place in the file (0 is the first after the header); values exactly as exported
 * @returns one group per registration number, in order of appearance: a registration, or why it is refused
 */
export function* gatherRegistrations(rows: readonly RegistrationRow[]): Generator<RegistrationGroup> {
  const places = new Map<string, number[]>();
  rows.forEach(({ registrationNumber = '' }, place) => {
    const known = places.get(registrationNumber);
    if (known === undefined) {
      places.set(registrationNumber, [place]);
    } else {
      known.push(place);
    }
  });
  for (const group of places.values()) {
    yield checkGroup(rows, group);
  }
}

/** No company holds as many means; comparing its rows would keep everybody else waiting. */
const MOST_ROWS = 1000;

function checkGroup(rows: readonly RegistrationRow[], group: readonly number[]): RegistrationGroup {
  const members = group.flatMap((place) => rows[place] ?? []);
  const [first] = members;
  if (members.length > MOST_ROWS) {
    const message = `has more than ${String(MOST_ROWS)} rows`;
    return { rows: group, problems: [{ field: 'registrationNumber', message }] };
  }
  if (first === undefined || members.some((row) => contradicts(first, row))) {
    return { rows: group, problems: [{ field: 'registrationNumber', message: 'rows contradict each other' }] };
  }
  const parsed = registrationSchema.safeParse({ ...companyOf(first), means: members.map(meansOf) });
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
    return { rows: group, problems };
  }
  const numbers = parsed.data.means.map(({ meansNumber }) => meansNumber);
  return new Set(numbers).size === numbers.length
    ? { rows: group, registration: parsed.data }
    : { rows: group, problems: [{ field: 'meansNumber', message: 'stands twice' }] };
}
