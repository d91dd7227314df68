/** Keeps the registrations of Z login and the means its people hold, with every personal value exactly as it was given. */
import { isDeepStrictEqual } from 'node:util';
import type { AssuranceLevelId } from '@desk/shared/application/assuranceLevels';
import type {
  RegisteredMeans,
  RegisteredMeansInput,
  Registration,
  RegistrationInput,
} from '@desk/shared/application/registration';
import type { ListQuery } from '@desk/shared/contract/listQuery';
import { newId } from '../ids';
import type { MeansColumns, RegistrationColumns } from '../models/houseRows';
import type { Reader, Tx } from '../reader';
import { listRows, type ListSource, type Page } from '../sql/list';
import { insertRows, rowsWith, rowWith, updateRows } from '../sql/rows';
import { searchText } from '../sql/searchText';

export interface UpsertCounts {
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  /** The registrations that were there and are otherwise now. */
  readonly changed: readonly ChangedRegistration[];
}

export interface ChangedRegistration {
  readonly id: string;
  /** The company itself; false when only means of its people changed. */
  readonly companyChanged: boolean;
}
type Outcome = 'inserted' | 'updated' | 'unchanged';

function asMeans({ position: _position, ...means }: MeansColumns): RegisteredMeans {
  return means;
}

async function withMeans(reader: Reader, rows: readonly RegistrationColumns[]): Promise<Registration[]> {
  if (rows.length === 0) {
    return [];
  }
  const match = { registrationId: rows.map((row) => row.id) };
  const means = await rowsWith(reader, 'registered_means', { match, order: [['position', 'ASC']] });
  return rows.map(({ searchText: _searchText, ...registration }) => ({
    ...registration,
    means: means.filter((one) => one.registrationId === registration.id).map(asMeans),
  }));
}

/** The registration with this id and its means, or null. */
export async function findRegistration(reader: Reader, id: string): Promise<Registration | null> {
  const [found] = await withMeans(reader, await rowsWith(reader, 'registrations', { match: { id } }));
  return found ?? null;
}

/** The registration with this number (ZR-…) and its means, or null. */
export async function findRegistrationByNumber(reader: Reader, number: string): Promise<Registration | null> {
  const match = { registrationNumber: number };
  const [found] = await withMeans(reader, await rowsWith(reader, 'registrations', { match }));
  return found ?? null;
}

type CompanyInput = Omit<RegistrationInput, 'means'>;

function companyColumns({ means: _means, ...company }: RegistrationInput): CompanyInput & { searchText: string } {
  const { companyName, registrationNumber, kvkNumber } = company;
  return { ...company, searchText: searchText([companyName, registrationNumber, kvkNumber]) };
}

/** Whether storing these values would change nothing. */
function holdsAlready(stored: object, wanted: object): boolean {
  const values = new Map(Object.entries(stored));
  return Object.entries(wanted).every(([property, value]) => isDeepStrictEqual(values.get(property), value));
}

/**
 * A means that moved to another company moves here too: its number is the platform's own key.
 * @returns the registrations that it changed: none, this one, or the one it left as well
 */
async function saveMeans(
  tx: Tx,
  registrationId: string,
  given: { readonly means: RegisteredMeansInput; readonly position: number },
): Promise<string[]> {
  const { means, position } = given;
  const wanted = { ...means, registrationId, position };
  const stored = await rowWith(tx, 'registered_means', { meansNumber: means.meansNumber });
  if (stored === null) {
    await insertRows(tx, 'registered_means', [{ id: newId(), ...wanted }]);
    return [registrationId];
  }
  if (holdsAlready(stored, wanted)) {
    return [];
  }
  await updateRows(tx, 'registered_means', { match: { id: stored.id }, set: wanted });
  return [...new Set([registrationId, stored.registrationId])];
}

async function saveCompany(tx: Tx, input: RegistrationInput): Promise<{ id: string; outcome: Outcome }> {
  const wanted = companyColumns(input);
  const stored = await rowWith(tx, 'registrations', { registrationNumber: input.registrationNumber });
  if (stored === null) {
    const id = newId();
    await insertRows(tx, 'registrations', [{ id, ...wanted }]);
    return { id, outcome: 'inserted' };
  }
  if (holdsAlready(stored, wanted)) {
    return { id: stored.id, outcome: 'unchanged' };
  }
  await updateRows(tx, 'registrations', { match: { id: stored.id }, set: wanted });
  return { id: stored.id, outcome: 'updated' };
}

async function saveRegistration(tx: Tx, input: RegistrationInput): Promise<Saved> {
  const { id, outcome } = await saveCompany(tx, input);
  const touched = new Set<string>();
  for (const [index, means] of input.means.entries()) {
    for (const changedId of await saveMeans(tx, id, { means, position: index + 1 })) {
      touched.add(changedId);
    }
  }
  if (outcome === 'updated') {
    touched.add(id);
  } else if (outcome === 'inserted') {
    touched.delete(id);
  }
  const changed = [...touched].map((one) => ({ id: one, companyChanged: one === id && outcome === 'updated' }));
  return { outcome: outcome === 'unchanged' && touched.has(id) ? 'updated' : outcome, changed };
}
interface Saved {
  readonly outcome: Outcome;
  readonly changed: readonly ChangedRegistration[];
}

/**
 * Adds registrations, or changes the ones that are there by number. A means that an input no longer names stays as it
 * was: the platform says so when one is revoked or expired.
 * @returns how many companies were new, changed (themselves or one of their means) and the same; and which changed
 */
export async function upsertRegistrations(tx: Tx, inputs: readonly RegistrationInput[]): Promise<UpsertCounts> {
  const counts = { inserted: 0, updated: 0, unchanged: 0 };
  const changed: ChangedRegistration[] = [];
  for (const input of inputs) {
    const saved = await saveRegistration(tx, input);
    counts[saved.outcome] += 1;
    changed.push(...saved.changed);
  }
  return { ...counts, changed };
}

/** Gives a means its new level from a day on. */
export async function setMeansLevel(
  tx: Tx,
  meansId: string,
  { level, effectiveFrom }: { readonly level: AssuranceLevelId; readonly effectiveFrom: string },
): Promise<void> {
  await updateRows(tx, 'registered_means', { match: { id: meansId }, set: { level, effectiveFrom } });
}

const LIST: ListSource<'registrations'> = {
  resource: 'registrations',
  table: 'registrations',
  properties: { companyName: 'searchText' },
};

/** A page of registrations with their means; `q` finds company and numbers. */
export async function listRegistrations(reader: Reader, query: ListQuery): Promise<Page<Registration>> {
  const { rows, total } = await listRows(reader, LIST, query);
  return { rows: await withMeans(reader, rows), total };
}
