/** Holds the demo files to the shapes and the variety that the demo promises. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { applicationInputSchema, type ApplicationInput } from '@desk/shared/application/application';
import { ASSURANCE_LEVELS, isUpgrade } from '@desk/shared/application/assuranceLevels';
import { registrationSchema, type RegistrationInput } from '@desk/shared/application/registration';

interface PostRow {
  frontOfficeId: string;
  missingPages: number[];
  upgradeNote: 'present' | 'missing' | 'otherLevel';
  signatures: 'all' | 'oneMissing';
  scanned: boolean;
}
interface ProgressRow {
  frontOfficeId: string;
  until: string;
}

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const readRows = (name: string): unknown[] =>
  read(name)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);

const HEADER =
  'registrationNumber,kvkNumber,establishmentNumber,companyName,legalForm,street,houseNumber,houseLetter,houseAddition,' +
  'postcode,city,poBox,country,hasManagementModule,meansNumber,role,level,status,initials,firstNames,prefix,surname,' +
  'birthDate,email,mobile,effectiveFrom';
const YES_NO = new Map([
  ['ja', true],
  ['nee', false],
]);

type CsvRow = Record<string, string>;
const pick = (row: CsvRow, keys: readonly string[]): CsvRow =>
  Object.fromEntries(keys.map((key) => [key, row[key] ?? '']));
const ADDRESS_KEYS = ['street', 'houseNumber', 'houseLetter', 'houseAddition', 'postcode', 'city', 'poBox', 'country'];
const COMPANY_KEYS = ['registrationNumber', 'kvkNumber', 'companyName', 'legalForm'];
const MEANS_KEYS = HEADER.split(',').slice(14);

function readRegistrations(): RegistrationInput[] {
  const rows: CsvRow[] = parse(read('registrations.csv'), { columns: true });
  const numbers = [...new Set(rows.map((row) => row['registrationNumber']))];
  return numbers.map((number) => {
    const group = rows.filter((row) => row['registrationNumber'] === number);
    const companies = new Set(group.map((row) => JSON.stringify(Object.values(row).slice(0, 14))));
    expect(companies.size).toBe(1);
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

const registrations = readRegistrations();
const applications = readRows('applications.jsonl').map((row) => applicationInputSchema.parse(row));
const refused = readRows('applications-refused.jsonl').map((row) => applicationInputSchema.parse(row));
const post = JSON.parse(read('post.json')) as PostRow[];
const progress = JSON.parse(read('progress.json')) as ProgressRow[];
const meansByNumber = new Map(registrations.flatMap((r) => r.means).map((means) => [means.meansNumber, means]));
const registrationOf = (a: ApplicationInput) =>
  registrations.find((r) => r.registrationNumber === a.registrationNumber);

/** True when every value of the application equals the registration, spelling included. */
function isIdentical(application: ApplicationInput): boolean {
  const registration = registrationOf(application);
  if (registration === undefined) return false;
  const company = COMPANY_KEYS.concat('establishmentNumber', 'address') as (keyof RegistrationInput &
    keyof ApplicationInput)[];
  const sameCompany = company.every((key) => JSON.stringify(application[key]) === JSON.stringify(registration[key]));
  return (
    sameCompany &&
    application.persons.every((person) => {
      const means = meansByNumber.get(person.meansNumber ?? '');
      const { employed: _, ...declared } = person;
      return (
        means?.status === 'active' && Object.entries(declared).every(([k, v]) => v === means[k as keyof typeof means])
      );
    })
  );
}

describe('registrations', () => {
  it('carry the agreed columns in the agreed order', () => {
    expect(read('registrations.csv').split('\r\n')[0]).toBe(HEADER);
  });

  it('hold each means number once', () => {
    const numbers = registrations.flatMap((r) => r.means).map((means) => means.meansNumber);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(registrations.length).toBeGreaterThanOrEqual(40);
  });

  it.each([
    '68750110',
    '69599084',
    '68727720',
    '69599068',
    '69599076',
    '90001354',
    '96354429',
    '42264003',
    '42422608',
    '42084128',
  ])('contain the published trade register test company %s', (kvkNumber) => {
    expect(registrations.filter((r) => r.kvkNumber === kvkNumber)).toHaveLength(1);
  });

  it('contain a quoted name with a comma, as the export format allows', () => {
    expect(registrations.map((r) => r.companyName)).toContain('Tuinderij "Het Groene Perceel", Monster');
  });
});

describe('applications', () => {
  const currentLevels = (a: ApplicationInput) =>
    a.persons.flatMap((person) => meansByNumber.get(person.meansNumber ?? '')?.level ?? []);

  it('point at a registration, once each, and go strictly upward', () => {
    expect(applications.length).toBeGreaterThanOrEqual(40);
    expect(new Set(applications.map((a) => a.registrationNumber)).size).toBe(applications.length);
    for (const application of applications) {
      expect(registrationOf(application)).toBeDefined();
      expect(ASSURANCE_LEVELS[application.targetLevel].canBeTarget).toBe(true);
      for (const level of currentLevels(application)) expect(isUpgrade(level, application.targetLevel)).toBe(true);
    }
  });

  it.each(['EH1>EH2+', 'EH2>EH2+', 'EH1>EH3', 'EH2>EH3', 'EH2+>EH3', 'EH1>EH4', 'EH2>EH4', 'EH2+>EH4', 'EH3>EH4'])(
    'contain the transition %s',
    (transition) => {
      const found = applications.flatMap((a) => currentLevels(a).map((level) => `${level}>${a.targetLevel}`));
      expect(found).toContain(transition);
    },
  );

  it('contain at least twelve that equal the registration at EH2+ and EH3', () => {
    const clean = applications.filter((a) => ['EH2+', 'EH3'].includes(a.targetLevel) && isIdentical(a));
    expect(clean.length).toBeGreaterThanOrEqual(12);
  });

  it('keep the refused ones apart: none of them is an upgrade for everyone', () => {
    expect(refused.length).toBeGreaterThanOrEqual(2);
    for (const a of refused) {
      expect(currentLevels(a).every((level) => isUpgrade(level, a.targetLevel))).toBe(false);
    }
  });

  it('use reserved domains and weeks before the demo day only', () => {
    const mails = [...applications.flatMap((a) => a.persons), ...meansByNumber.values()].map((p) =>
      p.email.toLowerCase(),
    );
    for (const mail of mails) expect(mail).toMatch(/@([a-z0-9-]+\.)*(example|example\.(com|org|net))$/);
    for (const { submittedAt } of applications) {
      expect(submittedAt > '2026-10-01' && submittedAt < '2026-11-23').toBe(true);
    }
  });
});

type Feature = (application: ApplicationInput, registration: RegistrationInput) => boolean;
const jointSigners = (a: ApplicationInput) => a.signers.filter((signer) => signer.authority === 'joint').length;
const anyPerson = (a: ApplicationInput, test: (person: ApplicationInput['persons'][number]) => boolean) =>
  a.persons.some(test);
const FEATURES: readonly (readonly [name: string, feature: Feature])[] = [
  [
    'the same establishment',
    (a, r) => a.establishmentNumber !== null && a.establishmentNumber === r.establishmentNumber,
  ],
  [
    'another establishment',
    (a, r) => r.establishmentNumber !== null && a.establishmentNumber !== r.establishmentNumber,
  ],
  ['a newly given establishment', (a, r) => a.establishmentNumber !== null && r.establishmentNumber === null],
  ['joint authority of two', (a) => jointSigners(a) === 2],
  ['joint authority of three', (a) => jointSigners(a) === 3],
  ['a mandate', (a) => a.signers.some((signer) => signer.authority === 'mandate')],
  ['the management module', (_, r) => r.hasManagementModule],
  ['six users', (a) => a.persons.filter((person) => person.role === 'user').length === 6],
  ['several companies', (a) => a.severalCompanies],
  ['an applicant who reads English', (a) => a.language === 'en'],
  [
    'a suspended means',
    (a, r) => r.means.some((m) => m.status === 'suspended' && anyPerson(a, (p) => p.meansNumber === m.meansNumber)),
  ],
  ['an unknown means number', (a) => anyPerson(a, (p) => p.meansNumber !== null && !meansByNumber.has(p.meansNumber))],
  ['nobody known yet', (a) => anyPerson(a, (p) => p.meansNumber === null)],
  ['a missing birth date', (a) => anyPerson(a, (p) => p.birthDate === null)],
  ['a decomposed accent', (a) => anyPerson(a, (p) => p.firstNames !== p.firstNames.normalize('NFC'))],
  ['the ligature IJ', (a, r) => a.companyName.includes('Ĳ') && r.companyName.includes('IJ')],
  ['a prefix behind the surname', (a) => anyPerson(a, (p) => p.surname === 'Berg, van den')],
  ['a landline', (a) => anyPerson(a, (p) => p.mobile.startsWith('040'))],
  ['a foreign mobile', (a) => anyPerson(a, (p) => p.mobile.startsWith('+32'))],
  ['a shared e-mail', (a) => new Set(a.persons.map((p) => p.email)).size < a.persons.length],
  ['a PO box', (a, r) => a.address.poBox !== '' && r.address.poBox === ''],
  ['another KvK number', (a, r) => a.kvkNumber !== r.kvkNumber],
  [
    'a manager who stays behind',
    (a, r) => !anyPerson(a, (p) => p.role === 'manager') && r.means.some((m) => m.role === 'manager'),
  ],
];

describe('variety', () => {
  it.each(FEATURES)('has a case with %s', (_, feature) => {
    const found = applications.filter((application) => {
      const registration = registrationOf(application);
      return registration !== undefined && feature(application, registration);
    });
    expect(found.length).toBeGreaterThanOrEqual(1);
  });
});

describe('post and progress', () => {
  const ids = applications.map((a) => a.frontOfficeId);
  const until = (state: string) => progress.filter((row) => row.until === state).map((row) => row.frontOfficeId);

  it('name every application once', () => {
    expect(post.map((row) => row.frontOfficeId)).toEqual(ids);
    expect(progress.map((row) => row.frontOfficeId)).toEqual(ids);
  });

  it('leave exactly the announced ones without post', () => {
    expect(post.filter((row) => !row.scanned).map((row) => row.frontOfficeId)).toEqual(until('announced'));
    expect(until('announced')).toHaveLength(8);
  });

  it.each(['awaitingApproval', 'codesSent'])('carry only faultless EH2+ cases until %s', (state) => {
    const carried = until(state);
    expect(carried.length).toBeGreaterThanOrEqual(3);
    for (const id of carried) {
      const application = applications.find((a) => a.frontOfficeId === id);
      expect(application?.targetLevel).toBe('EH2+');
      expect(application && isIdentical(application)).toBe(true);
      expect(post.find((row) => row.frontOfficeId === id)).toEqual({
        frontOfficeId: id,
        missingPages: [],
        upgradeNote: 'present',
        signatures: 'all',
        scanned: true,
      });
    }
  });
});
