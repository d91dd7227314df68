/** The CSV in which the login platform exports registrations: one row per means, the company's columns repeated. */
import { registrationSchema, type RegistrationInput } from './registration';

/** Column names, in the order of the export. */
export const REGISTRATION_COLUMNS = [
  'registrationNumber',
  'kvkNumber',
  'establishmentNumber',
  'companyName',
  'legalForm',
  'street',
  'houseNumber',
  'houseLetter',
  'houseAddition',
  'postcode',
  'city',
  'poBox',
  'country',
  'hasManagementModule',
  'meansNumber',
  'role',
  'level',
  'status',
  'initials',
  'firstNames',
  'prefix',
  'surname',
  'birthDate',
  'email',
  'mobile',
  'effectiveFrom',
] as const;
export type RegistrationRow = Readonly<Record<(typeof REGISTRATION_COLUMNS)[number], string>>;

const YES_NO: Readonly<Record<string, boolean>> = { ja: true, nee: false };

function companyOf(row: RegistrationRow): unknown {
  const { registrationNumber, kvkNumber, companyName, legalForm, establishmentNumber, hasManagementModule } = row;
  const { street, houseNumber, houseLetter, houseAddition, postcode, city, poBox, country } = row;
  return {
    registrationNumber,
    kvkNumber,
    establishmentNumber: establishmentNumber === '' ? null : establishmentNumber,
    companyName,
    legalForm,
    address: { street, houseNumber, houseLetter, houseAddition, postcode, city, poBox, country },
    hasManagementModule: YES_NO[hasManagementModule] ?? hasManagementModule,
  };
}

function meansOf(row: RegistrationRow): unknown {
  const { meansNumber, role, level, status, initials, firstNames, prefix, surname } = row;
  const { birthDate, email, mobile, effectiveFrom } = row;
  return {
    meansNumber,
    role,
    level,
    status,
    initials,
    firstNames,
    prefix,
    surname,
    birthDate,
    email,
    mobile,
    effectiveFrom,
  };
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
  rows.forEach(({ registrationNumber }, place) => {
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

function checkGroup(rows: readonly RegistrationRow[], group: readonly number[]): RegistrationGroup {
  const members = group.flatMap((place) => rows[place] ?? []);
  const [first] = members;
  if (first === undefined || members.some((row) => contradicts(first, row))) {
    return { rows: group, problems: [{ field: 'registrationNumber', message: 'rows contradict each other' }] };
  }
  const parsed = registrationSchema.safeParse({ ...(companyOf(first) as object), means: members.map(meansOf) });
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
    return { rows: group, problems };
  }
  const numbers = parsed.data.means.map(({ meansNumber }) => meansNumber);
  return new Set(numbers).size === numbers.length
    ? { rows: group, registration: parsed.data }
    : { rows: group, problems: [{ field: 'meansNumber', message: 'stands twice' }] };
}
