/** Reads the demo files the way their tests need them; throws when a row does not have the agreed shape. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { applicationInputSchema, type ApplicationInput } from '@desk/shared/application/application';
import { registrationSchema, type RegistrationInput } from '@desk/shared/application/registration';

export interface PostRow {
  frontOfficeId: string;
  missingPages: number[];
  upgradeNote: 'present' | 'missing' | 'otherLevel';
  signatures: 'all' | 'oneMissing';
  scanned: boolean;
}
export interface ProgressRow {
  frontOfficeId: string;
  until: string;
  /** How the case went, where it went otherwise than most. */
  course?: string;
}

/** The text of one of the demo files, by its name in this folder. */
export function readDemoFile(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

function readRows(name: string): unknown[] {
  const lines = readDemoFile(name).split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as unknown);
}

export const HEADER =
  'registrationNumber,kvkNumber,establishmentNumber,companyName,legalForm,street,houseNumber,houseLetter,houseAddition,' +
  'postcode,city,poBox,country,hasManagementModule,meansNumber,role,level,status,initials,firstNames,prefix,surname,' +
  'birthDate,email,mobile,effectiveFrom';
const YES_NO = new Map([
  ['ja', true],
  ['nee', false],
]);

type CsvRow = Record<string, string>;
const ADDRESS_KEYS = ['street', 'houseNumber', 'houseLetter', 'houseAddition', 'postcode', 'city', 'poBox', 'country'];
export const COMPANY_KEYS = ['registrationNumber', 'kvkNumber', 'companyName', 'legalForm'];
const MEANS_KEYS = HEADER.split(',').slice(14);

function pick(row: CsvRow, keys: readonly string[]): CsvRow {
  return Object.fromEntries(keys.map((key) => [key, row[key] ?? '']));
}

function readRegistrations(): RegistrationInput[] {
  const rows: CsvRow[] = parse(readDemoFile('registrations.csv'), { columns: true });
  const numbers = [...new Set(rows.map((row) => row['registrationNumber']))];
  return numbers.map((number) => {
    const group = rows.filter((row) => row['registrationNumber'] === number);
    const companies = new Set(group.map((row) => JSON.stringify(Object.values(row).slice(0, 14))));
    if (companies.size !== 1) {
      throw new Error(`Company columns differ between the rows of ${number}`);
    }
    const [first = {}] = group;
    return registrationSchema.parse({
      ...pick(first, COMPANY_KEYS),
      address: pick(first, ADDRESS_KEYS),
      establishmentNumber: first['establishmentNumber'] || null,
      hasManagementModule: YES_NO.get(first['hasManagementModule'] ?? ''),
      means: group.map((row) => pick(row, MEANS_KEYS)),
    });
  });
}

export const registrations = readRegistrations();
export const applications = readRows('applications.jsonl').map((row) => applicationInputSchema.parse(row));
export const refused = readRows('applications-refused.jsonl').map((row) => applicationInputSchema.parse(row));
export const post = JSON.parse(readDemoFile('post.json')) as PostRow[];
export const progress = JSON.parse(readDemoFile('progress.json')) as ProgressRow[];
export const meansByNumber = new Map(registrations.flatMap((r) => r.means).map((means) => [means.meansNumber, means]));

/** The registration that an application names, if it is among the demo ones. */
export function registrationOf({ registrationNumber }: ApplicationInput): RegistrationInput | undefined {
  return registrations.find((registration) => registration.registrationNumber === registrationNumber);
}
