/**
 * Takes a worked case apart into what every copy has alike and what each has of its own. The texts that are hashed are compiled as
 * well, so that a copy is hashed by the functions of the trail without being read into objects again.
 */
import type { Dialect } from '@desk/db/reader';
import { givenColumns, storedRow } from '@desk/db/sql/insertStored';
import { canonicalJson } from '@desk/db/trail/canonicalJson';
import { eventRecord, type EventContent } from '@desk/db/trail/eventRecord';
import { hashOfText, type HashKind } from '@desk/db/trail/hashes';
import { isSealed, sealedColumns } from '@desk/db/trail/sealedTables';
import { idOf, randomOf, type Copy, type IdOf } from './copy';
import { namingTexts, type NamingText } from './inventTexts';
import { numberWords } from '@desk/shared/search/searchWords';
import { wordsOf } from '@desk/db/search/searchIndex';
import type { SearchKind } from '@desk/shared/search/searchKinds';
import { addDays } from './days';
import { fieldsOfRecords } from './fieldsOfRecords';
import { rowsIn, type WholeCase, type Row, type WholeTable } from '@desk/db/stores/wholeCaseStore';
import { addSecrets } from './secrets';
import { Slots } from './slots';
import { fill, type Filled, type Template } from './template';

export interface CompiledTable {
  readonly table: WholeTable;
  readonly columns: readonly string[];
  readonly rows: readonly Template[];
}

/** A number that the desk gives: under which name it counts, and what it begins with. */
export interface NumberOfCase {
  readonly old: string;
  readonly prefix: string;
  readonly counter: string;
  readonly on: string;
}

export interface CompiledCase {
  readonly tables: readonly CompiledTable[];
  readonly numbers: readonly NumberOfCase[];
  readonly documents: readonly string[];
  readonly events: number;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly idOf: IdOf;
  readonly fill: (copy: Copy) => Filled;
}

/** A day counts as one of the case when it lies so near to its end. */
const MOST_DAYS = 200;
const DAY_MS = 86_400_000;
/** Stands in the place of a number in the trail, which is too large to be one. */
const FIRST_SENTINEL = 7_000_000_000_000;
const DAY = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g;
/** As `newSalt` makes them. */
const SALT_BYTES = 16;
const DIGEST_BYTES = 32;

const NUMBERS = {
  applications: ['ZU', 'application', 'submittedAt'],
  mail_items: ['ZP', 'mail', 'registeredAt'],
  print_runs: ['ZD', 'print-run', 'createdAt'],
} as const;

/** The words of a record are made of its fields by the rules of the search: which of them are left out depends on all of them. */
function addWords({ prototype, slots }: Context): void {
  const fields = fieldsOfRecords(prototype);
  for (const { recordId, kind, words } of rowsIn(prototype, 'search_entries')) {
    const all = (fields.get(String(recordId)) ?? []).flatMap((field) => field.words);
    const template = slots.cut(all.join(' '));
    const wordsIn = (text: string): string =>
      wordsOf({ kind: kind as SearchKind, fields: [{ field: 'name', value: '', of: null, words: text.split(' ') }] });
    if (wordsIn(all.join(' ')) !== words) {
      throw new Error('A prototype is not found by what it holds');
    }
    slots.add(String(words), (_copy, filled) => wordsIn(fill(template, filled)), true);
  }
}

interface Sealed {
  readonly table: string;
  readonly id: string;
  readonly digest: string;
}

function idsOf({ tables }: WholeCase): string[] {
  const ids = tables.flatMap(([, rows]) => rows.flatMap(({ id }) => (typeof id === 'string' ? [id] : [])));
  return [...new Set(ids)].sort();
}

function numbersOf(prototype: WholeCase): NumberOfCase[] {
  return Object.entries(NUMBERS).flatMap(([table, [prefix, counter, on]]) =>
    rowsIn(prototype, table as WholeTable).map((row) => ({
      prefix,
      counter,
      old: String(row['number']),
      on: String(row[on]).slice(0, 10),
    })),
  );
}

/** All texts of a name are made once for a copy; each form has its slot. */
function addNaming(slots: Slots, naming: readonly NamingText[]): void {
  for (const { old, forms, fresh } of naming) {
    const made = new WeakMap<Copy, readonly string[]>();
    const all = (copy: Copy): readonly string[] => {
      const known = made.get(copy);
      if (known !== undefined) {
        return known;
      }
      const text = fresh(copy);
      const texts = [text, ...forms(text)];
      made.set(copy, texts);
      return texts;
    };
    [old, ...forms(old)].forEach((literal, at) => slots.add(literal, (copy) => all(copy)[at] ?? ''));
  }
}

interface Context {
  readonly prototype: WholeCase;
  readonly slots: Slots;
}

function addHashed(slots: Slots, literal: string, kind: HashKind, text: string): void {
  if (hashOfText(kind, text) !== literal) {
    throw new Error(`What a prototype commits to (${kind}) is not what it holds`);
  }
  const template = slots.cut(text);
  slots.add(literal, (_copy, filled) => hashOfText(kind, fill(template, filled)), true);
}

/** What the events commit to: rows as they are now, what they were before (of which nothing is left), and what stands beside. */
function addCommitments({ prototype, slots }: Context, events: readonly Row[]): void {
  const last = new Map<string, string>();
  const commitments = events.flatMap(({ sealedRows }) => sealedRows as readonly Sealed[]);
  commitments.forEach(({ table, id, digest }) => last.set(`${table} ${id}`, digest));
  const salts = prototype.tables.flatMap(([, rows]) =>
    rows.flatMap(({ salt }) => (typeof salt === 'string' ? [salt] : [])),
  );
  salts.forEach((salt) => slots.add(salt, () => randomOf(SALT_BYTES).toString('base64url')));
  for (const [table, rows] of prototype.tables) {
    if (!isSealed(table)) {
      continue;
    }
    for (const { salt, ...row } of rows) {
      const values = Object.fromEntries(sealedColumns(table).map(([property]) => [property, row[property] ?? null]));
      const text = canonicalJson({ row: values, salt, table });
      addHashed(slots, last.get(`${table} ${String(row['id'])}`) ?? '', 'row/1', text);
    }
  }
  const current = new Set(last.values());
  commitments
    .filter(({ digest }) => !current.has(digest))
    .forEach(({ digest }) => slots.add(digest, () => randomOf(DIGEST_BYTES).toString('hex')));
  const digests = new Map(events.map(({ id, personalDigest }) => [id, String(personalDigest)]));
  for (const { eventId, data, salt } of rowsIn(prototype, 'audit_personal_data')) {
    addHashed(slots, digests.get(eventId) ?? '', 'personal/1', canonicalJson({ personal: data, salt }));
  }
}

function addEvents(slots: Slots, events: readonly Row[]): void {
  events.forEach((_event, at) => slots.add(String(FIRST_SENTINEL + at), (copy) => String(copy.sequences[at])));
  const heads = new Map<unknown, string>();
  events.forEach((row, at) => {
    const { hash, ...event } = row as unknown as EventContent & { readonly hash: string };
    const previous = heads.get(event.chain) ?? null;
    if (hashOfText('event/1', canonicalJson(eventRecord(event, previous))) !== hash) {
      throw new Error('An event of a prototype is not what its hash says');
    }
    const template = slots.cut(canonicalJson(eventRecord({ ...event, sequence: FIRST_SENTINEL + at }, previous)));
    slots.add(hash, (_copy, filled) => hashOfText('event/1', fill(template, filled)), true);
    heads.set(event.chain, hash);
  });
}

function compileTable(slots: Slots, dialect: Dialect, table: WholeTable, rows: readonly Row[]): CompiledTable {
  // The index of words numbers its entries itself; the trail is numbered by whoever hashes its events.
  const isTrail = table === 'audit_events';
  const columns = givenColumns(table, isTrail);
  const numbered = isTrail ? rows.map((row, at) => ({ ...row, sequence: FIRST_SENTINEL + at })) : rows;
  return {
    table,
    columns: columns.map(([, , name]) => name),
    rows: numbered.map((row) => slots.cut(storedRow(dialect, columns, row))),
  };
}

/** The days of the case itself: those around its end, but for those of the rules that were in force. */
function daysOf(prototype: WholeCase, events: readonly Row[]): { days: string[]; first: string; last: string } {
  const moments = events.map(({ at }) => String(at)).sort();
  const [first = '', last = ''] = [moments[0]?.slice(0, 10), moments.at(-1)?.slice(0, 10)];
  const near = (day: string): boolean => Math.abs(Date.parse(day) - Date.parse(last)) < MOST_DAYS * DAY_MS;
  const rules = rowsIn(prototype, 'decisions').map(({ rulesInForce }) => (rulesInForce as { policy: unknown }).policy);
  const ofRules = new Set<string>(JSON.stringify(rules).match(DAY));
  const all = new Set<string>(JSON.stringify(prototype.tables).match(DAY));
  return { first, last, days: [...all].filter((day) => near(day) && !ofRules.has(day)) };
}

/**
 * @param actors id of everybody who acted in the prototype → who they are at the desk of the copies
 * @throws Error when the prototype names anybody else, or is not what its events say
 */
export function compileCase(
  prototype: WholeCase,
  { dialect, actors }: { readonly dialect: Dialect; readonly actors: ReadonlyMap<string, string> },
): CompiledCase {
  const slots = new Slots((found) => {
    const actor = actors.get(found);
    if (actor === undefined && found.length === 36) {
      throw new Error(`A prototype names ${found}, which is neither its own nor somebody who acted`);
    }
    return actor ?? found;
  });
  const events = [...rowsIn(prototype, 'audit_events')];
  const { days, first, last } = daysOf(prototype, events);
  const ranks = new Map(idsOf(prototype).map((id, rank) => [id, rank]));
  const startedAt = Date.parse(String(rowsIn(prototype, 'applications')[0]?.['submittedAt']));
  const newIdOf: IdOf = (copy, old) => idOf(copy, startedAt, ranks.get(old) ?? 0);
  ranks.forEach((_rank, id) => slots.add(id, (copy) => newIdOf(copy, id)));
  addDays(slots, days, dialect);
  const numbers = numbersOf(prototype);
  const numbered = numbers.map(({ old }): NamingText => ({
    old,
    forms: numberWords,
    fresh: (copy) => copy.numbers.get(old) ?? '',
  }));
  const people = [
    ...rowsIn(prototype, 'application_persons'),
    ...rowsIn(prototype, 'registered_means'),
    ...rowsIn(prototype, 'signers'),
  ];
  const companies = [...rowsIn(prototype, 'applications'), ...rowsIn(prototype, 'registrations')];
  addNaming(slots, [...numbered, ...namingTexts({ companies, people, mismatches: rowsIn(prototype, 'mismatches') })]);
  const context = { prototype, slots };
  addSecrets(slots, prototype, newIdOf);
  addWords(context);
  addCommitments(context, events);
  addEvents(slots, events);
  const compiled = prototype.tables.map(([table, rows]) => compileTable(slots, dialect, table, rows));
  return {
    numbers,
    documents: rowsIn(prototype, 'documents').map(({ id }) => String(id)),
    events: events.length,
    firstDay: first,
    lastDay: last,
    idOf: newIdOf,
    tables: compiled,
    fill: slots.filler(),
  };
}
