/** Reads what a hit says of the record that was found, and which of its fields it was that hit. */
import type { ApplicationPerson } from '@desk/shared/application/application';
import type { SearchHit } from '@desk/shared/contract/search';
import {
  calledName,
  caseFields,
  fieldsThatHit,
  letterFields,
  personFields,
  registrationFields,
  scannedLetterFields,
  userFields,
  type SearchField,
} from '@desk/shared/search/searchFields';
import type { SearchKind } from '@desk/shared/search/searchKinds';
import type { Term } from '@desk/shared/search/searchTerms';
import type { TableName, TableRows } from '../models/tables';
import type { Reader } from '../reader';
import { rowsWith, type Match } from '../sql/rows';
import { together } from '../sql/together';
import { tradeNamesOf } from './caseEntries';
import type { FoundEntry } from './findEntries';

/** What one kind of record says of itself. */
interface Shown {
  readonly title: string;
  readonly number: string | null;
  readonly companyName: string | null;
  readonly fields: readonly SearchField[];
}

/** Everything the hits are made of, read in one statement but for the answers. */
interface Records {
  readonly applications: readonly TableRows['applications'][];
  /** Of cases that were found, and those that were found themselves. */
  readonly persons: readonly TableRows['application_persons'][];
  readonly signers: readonly TableRows['signers'][];
  /** Of the trade register; large, and read only for cases in which nothing else hit. */
  readonly answers: readonly TableRows['register_snapshots'][];
  readonly letters: readonly TableRows['mail_items'][];
  readonly scanned: readonly TableRows['scanned_letters'][];
  readonly registrations: readonly TableRows['registrations'][];
  readonly means: readonly TableRows['registered_means'][];
  readonly users: readonly TableRows['users'][];
}

async function readRecords(reader: Reader, entries: readonly FoundEntry[]): Promise<Records> {
  const gathering = together(reader);
  const read = async <T extends TableName>(table: T, match: Match<TableRows[T]>): Promise<TableRows[T][]> =>
    Object.values(match).some((ids) => Array.isArray(ids) && ids.length === 0)
      ? []
      : rowsWith(gathering, table, { match });
  const ids = (kind: SearchKind): string[] => entries.filter((entry) => entry.kind === kind).map(({ id }) => id);
  const ofFound = { applicationId: ids('applications') };
  const caseIds = [...new Set(entries.flatMap(({ caseId }) => caseId ?? []))];
  const [applications, people, persons, signers, letters, scanned, registrations, means, users] = await Promise.all([
    read('applications', { id: caseIds }),
    read('application_persons', ofFound),
    read('application_persons', { id: ids('persons') }),
    read('signers', ofFound),
    read('mail_items', { id: ids('mail-items') }),
    read('scanned_letters', { id: ids('scanned-letters') }),
    read('registrations', { id: ids('registrations') }),
    read('registered_means', { registrationId: ids('registrations') }),
    read('users', { id: ids('users') }),
  ]);
  const all = new Map([...people, ...persons].map((person) => [person.id, person]));
  return {
    applications,
    persons: [...all.values()],
    signers,
    answers: [],
    letters,
    scanned,
    registrations,
    means,
    users,
  };
}

type RowsOf = Readonly<Record<SearchKind, (records: Records, id: string) => Shown | undefined>>;

function ofCase<Row extends { readonly applicationId: string }>(rows: readonly Row[], id: string): Row[] {
  return rows.filter(({ applicationId }) => applicationId === id);
}

function caseOf({ applications }: Records, id: string): Pick<Shown, 'number' | 'companyName'> {
  const application = applications.find((one) => one.id === id);
  return { number: application?.number ?? null, companyName: application?.companyName ?? null };
}

function shownCase(records: Records, id: string): Shown | undefined {
  const application = records.applications.find((one) => one.id === id);
  if (application === undefined) {
    return undefined;
  }
  const answers = ofCase(records.answers, id).filter(({ kvkNumber }) => kvkNumber === application.kvkNumber);
  const latest = answers.reduce<(typeof answers)[number] | undefined>(
    (last, next) => (last === undefined || next.askedAt >= last.askedAt ? next : last),
    undefined,
  );
  const persons = ofCase(records.persons, id).sort((one, other) => one.position - other.position);
  const signers = ofCase(records.signers, id).sort((one, other) => one.sequence - other.sequence);
  const tradeNames = tradeNamesOf(latest?.company ?? null, application.companyName);
  const { companyName: title, number } = application;
  return { title, number, companyName: null, fields: caseFields({ application, persons, signers, tradeNames }) };
}

function shownPerson(records: Records, person: ApplicationPerson): Shown {
  return { title: calledName(person), ...caseOf(records, person.applicationId), fields: personFields(person) };
}

function shownRegistration({ registrations, means }: Records, id: string): Shown | undefined {
  const registration = registrations.find((one) => one.id === id);
  if (registration === undefined) {
    return undefined;
  }
  const own = means.filter(({ registrationId }) => registrationId === id);
  const ordered = own.sort((one, other) => one.position - other.position);
  const { companyName: title, registrationNumber: number } = registration;
  return { title, number, companyName: null, fields: registrationFields({ ...registration, means: ordered }) };
}

const SHOWN: RowsOf = {
  applications: shownCase,
  persons: (records, id) => {
    const person = records.persons.find((one) => one.id === id);
    return person && shownPerson(records, person);
  },
  'mail-items': (records, id) => {
    const letter = records.letters.find((one) => one.id === id);
    return letter && { title: letter.number, ...caseOf(records, letter.applicationId), fields: letterFields(letter) };
  },
  'scanned-letters': ({ scanned }, id) => {
    const letter = scanned.find((one) => one.id === id);
    return letter && { title: letter.fileName, number: null, companyName: null, fields: scannedLetterFields(letter) };
  },
  registrations: shownRegistration,
  users: ({ users }, id) => {
    const user = users.find((one) => one.id === id);
    return user && { title: user.name, number: null, companyName: null, fields: userFields(user) };
  },
};

function hitOf(records: Records, entry: FoundEntry, terms: readonly Term[]): SearchHit | null {
  const { kind, id, caseId, isOpen, isNear } = entry;
  const shown = SHOWN[kind](records, id);
  const found = shown === undefined ? [] : [...fieldsThatHit(shown.fields, terms, isNear)];
  if (shown === undefined || found.length === 0) {
    return null;
  }
  const { title, number, companyName } = shown;
  const status = records.applications.find((one) => one.id === caseId)?.status ?? null;
  return { kind, id, title, number, companyName, applicationId: caseId, status, isClosed: !isOpen, found };
}

/**
 * What is said of each record that was found.
 * @param reader the database or an open transaction
 * @param entries in the order of the answer
 * @param terms of the question
 * @returns a hit for each that still answers the question; somebody may have changed one since it was found
 */
export async function readHits(
  reader: Reader,
  entries: readonly FoundEntry[],
  terms: readonly Term[],
): Promise<SearchHit[]> {
  if (entries.length === 0) {
    return [];
  }
  const records = await readRecords(reader, entries);
  const hits = entries.flatMap((entry) => hitOf(records, entry, terms) ?? []);
  const others = entries.filter(({ kind, id }) => kind === 'applications' && !hits.some((hit) => hit.id === id));
  if (others.length === 0) {
    return hits;
  }
  const match = { applicationId: others.map(({ id }) => id), result: 'found' } as const;
  const answers = await rowsWith(reader, 'register_snapshots', { match });
  return entries.flatMap((entry) => hitOf({ ...records, answers }, entry, terms) ?? []);
}
