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
import { registrationFields } from '@desk/shared/search/searchFields';
import { newId } from '../ids';
import type { MeansColumns, RegistrationColumns } from '../models/houseRows';
import type { Reader, Tx } from '../reader';
import { indexEntries, type SearchEntry } from '../search/searchIndex';
import { listRows, type ListSource, type Page } from '../sql/list';
import { insertRows, rowsWith, updateRows } from '../sql/rows';
import { sortName } from '../sql/sortName';
import { tellChanges, type RegistrationChange, type RowChange } from './registrationChanges';

export type { RegistrationChange } from './registrationChanges';

export interface UpsertCounts {
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  /** The registrations that were there and are otherwise now. */
  readonly changed: readonly ChangedRegistration[];
  /** What was added and what became of what was there, one for each registration. */
  readonly told: readonly RegistrationChange[];
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
  return rows.map(({ sortName: _sortName, ...registration }) => ({
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

function companyColumns({ means: _means, ...company }: RegistrationInput): CompanyInput & { sortName: string } {
  return { ...company, sortName: sortName(company.companyName) };
}

/** Whether storing these values would change nothing. */
function holdsAlready(stored: object, wanted: object): boolean {
  const values = new Map(Object.entries(stored));
  return Object.entries(wanted).every(([property, value]) => isDeepStrictEqual(values.get(property), value));
}

/** Rows under their own number as they stand, and what becomes of them: read at once, changed in memory, written at once. */
class Upserted<Row extends { readonly id: string }> {
  private readonly added = new Set<string>();
  private readonly touched = new Set<string>();
  /** Id → the row as it was stored, null where it was not; the first change counts. */
  private readonly before = new Map<string, Row | null>();
  private readonly rows: Map<string, Row>;

  constructor(stored: readonly (readonly [number: string, row: Row])[]) {
    this.rows = new Map(stored);
  }

  /** @returns what stood under this number, and what happens to it */
  put(number: string, wanted: Omit<Row, 'id'>): { readonly row: Row; readonly former: Row | null; outcome: Outcome } {
    const former = this.rows.get(number) ?? null;
    if (former !== null && holdsAlready(former, wanted)) {
      return { row: former, former, outcome: 'unchanged' };
    }
    // An id and everything else of the row: together they are one.
    const row = { id: former?.id ?? newId(), ...wanted } as Row;
    this.rows.set(number, row);
    if (!this.before.has(row.id)) {
      this.before.set(row.id, former);
    }
    if (former === null) {
      this.added.add(row.id);
    } else if (!this.added.has(row.id)) {
      this.touched.add(row.id);
    }
    return { row, former, outcome: former === null ? 'inserted' : 'updated' };
  }

  get changes(): RowChange<Row>[] {
    return [...this.rows.values()].flatMap((after) => {
      const before = this.before.get(after.id);
      return before === undefined ? [] : [{ before, after }];
    });
  }

  get newRows(): Row[] {
    return [...this.rows.values()].filter(({ id }) => this.added.has(id));
  }

  get changedRows(): Row[] {
    return [...this.rows.values()].filter(({ id }) => this.touched.has(id));
  }
}

interface Batch {
  readonly companies: Upserted<RegistrationColumns>;
  readonly means: Upserted<MeansColumns>;
}

/** No statement names more values than this: SQLite takes some thirty thousand. */
const ASKED_AT_ONCE = 500;

async function inParts<T>(values: readonly string[], read: (part: readonly string[]) => Promise<T[]>): Promise<T[]> {
  const found: T[] = [];
  for (let start = 0; start < values.length; start += ASKED_AT_ONCE) {
    found.push(...(await read(values.slice(start, start + ASKED_AT_ONCE))));
  }
  return found;
}

/** What is stored of these registrations and of their means, wherever those belong now. */
async function batchOf(tx: Tx, inputs: readonly RegistrationInput[]): Promise<Batch> {
  const numbers = inputs.map(({ registrationNumber }) => registrationNumber);
  const meansNumbers = inputs.flatMap(({ means }) => means.map(({ meansNumber }) => meansNumber));
  const companies = await inParts(numbers, (registrationNumber) =>
    rowsWith(tx, 'registrations', { match: { registrationNumber } }),
  );
  const means = await inParts(meansNumbers, (meansNumber) =>
    rowsWith(tx, 'registered_means', { match: { meansNumber } }),
  );
  return {
    companies: new Upserted(companies.map((row) => [row.registrationNumber, row])),
    means: new Upserted(means.map((row) => [row.meansNumber, row])),
  };
}

/**
 * A means that moved to another company moves here too: its number is the platform's own key.
 * @returns the registrations that it changed: none, this one, or the one it left as well
 */
function saveMeans(
  { means: all }: Batch,
  registrationId: string,
  { means, position }: { readonly means: RegisteredMeansInput; readonly position: number },
): string[] {
  const { former, outcome } = all.put(means.meansNumber, { ...means, registrationId, position });
  return outcome === 'unchanged' ? [] : [...new Set([registrationId, former?.registrationId ?? registrationId])];
}

function saveRegistration(batch: Batch, input: RegistrationInput): Saved {
  const { row, outcome } = batch.companies.put(input.registrationNumber, companyColumns(input));
  const { id } = row;
  const touched = new Set<string>();
  for (const [index, means] of input.means.entries()) {
    for (const changedId of saveMeans(batch, id, { means, position: index + 1 })) {
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

/** Making the words of a registration takes time: others get their turn in between. */
const INDEXED_AT_ONCE = 50;

function entryOf(registration: Registration): SearchEntry {
  const fields = registrationFields(registration);
  return { kind: 'registrations', recordId: registration.id, caseId: null, isOpen: true, fields };
}

/** Brings the index in step with these registrations and with everybody who holds a means of them, also from before. */
async function indexRegistrations(tx: Tx, ids: readonly string[]): Promise<void> {
  const all = [...new Set(ids)];
  for (let start = 0; start < all.length; start += INDEXED_AT_ONCE) {
    const match = { id: all.slice(start, start + INDEXED_AT_ONCE) };
    const rows = await withMeans(tx, await rowsWith(tx, 'registrations', { match }));
    await indexEntries(tx, rows.map(entryOf));
  }
}

/**
 * Adds registrations, or changes the ones that are there by number, in a few statements for a batch that is new or the
 * same. A means that an input no longer names stays as it was: the platform says so when one is revoked or expired.
 * @returns how many companies were new, changed (themselves or one of their means) and the same; and which changed
 */
export async function upsertRegistrations(tx: Tx, inputs: readonly RegistrationInput[]): Promise<UpsertCounts> {
  const batch = await batchOf(tx, inputs);
  const saved = inputs.map((input) => saveRegistration(batch, input));
  await insertRows(tx, 'registrations', batch.companies.newRows);
  await insertRows(tx, 'registered_means', batch.means.newRows);
  for (const { id, ...set } of batch.companies.changedRows) {
    await updateRows(tx, 'registrations', { match: { id }, set });
  }
  for (const { id, ...set } of batch.means.changedRows) {
    await updateRows(tx, 'registered_means', { match: { id }, set });
  }
  const changed = saved.flatMap((one) => one.changed);
  await indexRegistrations(
    tx,
    [...batch.companies.newRows, ...changed].map(({ id }) => id),
  );
  const count = (wanted: Outcome): number => saved.filter(({ outcome }) => outcome === wanted).length;
  return {
    inserted: count('inserted'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    changed,
    told: tellChanges(batch.companies.changes, batch.means.changes),
  };
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
  properties: { companyName: 'sortName' },
  unique: ['registrationNumber'],
  few: ['registrationNumber', 'kvkNumber'],
};

/** A page of registrations with their means; `q` asks the search index. */
export async function listRegistrations(reader: Reader, query: ListQuery): Promise<Page<Registration>> {
  const { rows, ...total } = await listRows(reader, LIST, query);
  return { ...total, rows: await withMeans(reader, rows) };
}
