/** The search index: its table, what each database keeps to find words in it, and an entry of every record that is there. */
import type { Address } from '@desk/shared/application/fields/addressFields';
import { STATUSES, type StatusId } from '@desk/shared/flow/statuses';
import {
  caseFields,
  letterFields,
  personFields,
  registrationFields,
  scannedLetterFields,
  userFields,
  type SearchField,
} from '@desk/shared/search/searchFields';
import type { SearchKind } from '@desk/shared/search/searchKinds';
import { DataTypes, QueryTypes } from 'sequelize';
import { tradeNamesOf } from '../search/caseEntries';
import { wordsOf } from '../search/searchIndex';
import {
  dropTables,
  flag,
  id,
  makeIndex,
  makeTable,
  optional,
  text,
  type Migration,
  type MigrationContext,
} from './migration';

/** What each database keeps to find words, also by the first letter alone, which otherwise goes through every word that begins so; in step by triggers on SQLite, whatever writes the table. `detail` and `columnsize` leave out what no question asks: places and lengths. */
const ON_SQLITE: readonly string[] = [
  'CREATE VIRTUAL TABLE search_words USING fts5(words, content=search_entries, content_rowid=id, ' +
    `tokenize="ascii tokenchars '_'", detail=none, columnsize=0, prefix='1 2 3')`,
  "INSERT INTO search_words (search_words) VALUES ('rebuild')",
  'CREATE TRIGGER search_entries_added AFTER INSERT ON search_entries BEGIN ' +
    'INSERT INTO search_words (rowid, words) VALUES (new.id, new.words); END',
  'CREATE TRIGGER search_entries_removed AFTER DELETE ON search_entries BEGIN ' +
    "INSERT INTO search_words (search_words, rowid, words) VALUES ('delete', old.id, old.words); END",
  'CREATE TRIGGER search_entries_changed AFTER UPDATE OF words ON search_entries WHEN old.words <> new.words BEGIN ' +
    "INSERT INTO search_words (search_words, rowid, words) VALUES ('delete', old.id, old.words); " +
    'INSERT INTO search_words (rowid, words) VALUES (new.id, new.words); END',
];

/** No extension is needed: the words are made by the desk, and only put in order here. */
const ON_POSTGRES: readonly string[] = [
  "CREATE INDEX search_entries_words ON search_entries USING gin (array_to_tsvector(string_to_array(words, ' ')))",
];

/** Made once everything is there: an index over many words is made faster at once than word by word. */
export async function makeWordIndex({ dialect, schema, transaction }: MigrationContext): Promise<void> {
  for (const statement of dialect === 'sqlite' ? ON_SQLITE : ON_POSTGRES) {
    await schema.sequelize.query(statement, { transaction });
  }
}

type Row = Readonly<Record<string, unknown>>;

const PAGE = 500;

async function select({ schema, transaction }: MigrationContext, sql: string, replacements: object): Promise<Row[]> {
  return schema.sequelize.query<Row>(sql, { type: QueryTypes.SELECT, replacements: { ...replacements }, transaction });
}

/** A column that holds JSON: SQLite's driver gives its text. */
function json<T>(value: unknown): T {
  return (typeof value === 'string' ? JSON.parse(value) : value) as T;
}

function wordsOrNull(row: Row, column: string): string | null {
  const value = row[column];
  return typeof value === 'string' ? value : null;
}

function words(row: Row, column: string): string {
  return wordsOrNull(row, column) ?? '';
}

function companyOf(row: Row) {
  return {
    companyName: words(row, 'company_name'),
    kvkNumber: words(row, 'kvk_number'),
    establishmentNumber: wordsOrNull(row, 'establishment_number'),
    registrationNumber: words(row, 'registration_number'),
    address: json<Address>(row['address']),
  };
}

function nameOf(row: Row) {
  return {
    initials: words(row, 'initials'),
    firstNames: words(row, 'first_names'),
    prefix: words(row, 'prefix'),
    surname: words(row, 'surname'),
  };
}

function personOf(row: Row) {
  return {
    ...nameOf(row),
    role: words(row, 'role') as 'manager' | 'user',
    email: words(row, 'email'),
    mobile: words(row, 'mobile'),
    meansNumber: wordsOrNull(row, 'means_number'),
  };
}

export interface Found {
  readonly kind: SearchKind;
  readonly id: string;
  readonly caseId: string | null;
  readonly isOpen: boolean;
  readonly fields: readonly SearchField[];
}

interface Filling {
  readonly context: MigrationContext;
  readonly write: (entries: readonly Found[]) => Promise<void>;
}

/** Page by page in the order in which the records came, which their ids tell. */
async function fill(
  { context, write }: Filling,
  table: string,
  entriesOf: (rows: readonly Row[]) => Promise<Found[]> | Found[],
): Promise<void> {
  for (let last = ''; ;) {
    const rows = await select(context, `SELECT * FROM ${table} WHERE id > :last ORDER BY id LIMIT ${PAGE}`, { last });
    const entries = await entriesOf(rows);
    if (entries.length > 0) {
      await write(entries);
    }
    if (rows.length < PAGE) {
      return;
    }
    last = words(rows.at(-1) ?? {}, 'id');
  }
}

async function ofCases(context: MigrationContext, sql: string, ids: readonly string[]): Promise<Map<string, Row[]>> {
  const grouped = new Map<string, Row[]>(ids.map((one) => [one, []]));
  const rows = ids.length === 0 ? [] : await select(context, sql, { ids });
  rows.forEach((row) => grouped.get(words(row, 'application_id'))?.push(row));
  return grouped;
}

const isOpenCase = (row: Row): boolean => STATUSES[words(row, 'status') as StatusId].phase !== 'closed';

async function entriesOfCases(context: MigrationContext, rows: readonly Row[]): Promise<Found[]> {
  const ids = rows.map((row) => words(row, 'id'));
  const of = (sql: string): Promise<Map<string, Row[]>> => ofCases(context, sql, ids);
  const persons = await of('SELECT * FROM application_persons WHERE application_id IN (:ids) ORDER BY position');
  const signers = await of('SELECT * FROM signers WHERE application_id IN (:ids) ORDER BY sequence');
  const answers = await of(
    "SELECT * FROM register_snapshots WHERE application_id IN (:ids) AND result = 'found' ORDER BY asked_at DESC, id DESC",
  );
  return rows.flatMap((row): Found[] => {
    const caseId = words(row, 'id');
    const company = companyOf(row);
    const latest = answers.get(caseId)?.find((one) => words(one, 'kvk_number') === company.kvkNumber);
    const people = persons.get(caseId) ?? [];
    const fields = caseFields({
      application: { ...company, number: words(row, 'number'), frontOfficeId: words(row, 'front_office_id') },
      persons: people.map(personOf),
      signers: (signers.get(caseId) ?? []).map(nameOf),
      tradeNames: tradeNamesOf(latest === undefined ? null : json(latest['company']), company.companyName),
    });
    const common = { caseId, isOpen: isOpenCase(row) };
    return [
      ...people.map((one): Found => {
        return { kind: 'persons', id: words(one, 'id'), fields: personFields(personOf(one)), ...common };
      }),
      { kind: 'applications', id: caseId, fields, ...common },
    ];
  });
}

async function entriesOfLetters(context: MigrationContext, rows: readonly Row[]): Promise<Found[]> {
  const ids = [...new Set(rows.map((row) => words(row, 'application_id')))];
  const sql = 'SELECT id, id AS application_id, status FROM applications WHERE id IN (:ids)';
  const cases = await ofCases(context, sql, ids);
  return rows.map((row) => {
    const caseId = words(row, 'application_id');
    const isOpen = (cases.get(caseId) ?? []).every(isOpenCase);
    const letter = {
      number: words(row, 'number'),
      sender: words(row, 'sender'),
      archivePlace: words(row, 'archive_place'),
    };
    return { kind: 'mail-items', id: words(row, 'id'), caseId, isOpen, fields: letterFields(letter) };
  });
}

async function entriesOfRegistrations(context: MigrationContext, rows: readonly Row[]): Promise<Found[]> {
  const sql =
    'SELECT m.*, m.registration_id AS application_id FROM registered_means m WHERE m.registration_id IN (:ids) ORDER BY position';
  const means = await ofCases(
    context,
    sql,
    rows.map((row) => words(row, 'id')),
  );
  return rows.map((row) => {
    const own = words(row, 'id');
    const fields = registrationFields({ ...companyOf(row), means: (means.get(own) ?? []).map(personOf) });
    return { kind: 'registrations', id: own, caseId: null, isOpen: true, fields };
  });
}

function entryOfScanned(row: Row): Found {
  const letter = {
    fileName: words(row, 'file_name'),
    applicationNumber: wordsOrNull(row, 'application_number'),
    follows: wordsOrNull(row, 'follows'),
  };
  const isOpen = row['in_tray'] === true || row['in_tray'] === 1;
  return { kind: 'scanned-letters', id: words(row, 'id'), caseId: null, isOpen, fields: scannedLetterFields(letter) };
}

function entryOfUser(row: Row): Found {
  const fields = userFields({ name: words(row, 'name'), username: words(row, 'username') });
  return { kind: 'users', id: words(row, 'id'), caseId: null, isOpen: true, fields };
}

/** Every record that can be found, page by page, to whoever writes its entries. */
export async function fillAll(filling: Filling): Promise<void> {
  const { context } = filling;
  await fill(filling, 'registrations', (rows) => entriesOfRegistrations(context, rows));
  await fill(filling, 'applications', (rows) => entriesOfCases(context, rows));
  await fill(filling, 'mail_items', (rows) => entriesOfLetters(context, rows));
  await fill(filling, 'scanned_letters', (rows) => rows.map(entryOfScanned));
  await fill(filling, 'users', (rows) => rows.map(entryOfUser));
}

function entryRow(entry: Found): object {
  return {
    kind: entry.kind,
    record_id: entry.id,
    case_id: entry.caseId,
    is_open: entry.isOpen,
    words: wordsOf(entry),
  };
}

export const searchIndex: Migration = {
  name: '2026-11-29-30-search-index',
  up: async (context) => {
    const { schema, transaction } = context;
    await makeTable(context, 'search_entries', {
      id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
      kind: text(),
      record_id: id(),
      case_id: optional(id()),
      is_open: flag(),
      words: text(),
    });
    await fillAll({
      context,
      write: async (entries) => {
        await schema.bulkInsert('search_entries', entries.map(entryRow), { transaction });
      },
    });
    await makeIndex(context, 'search_entries', { columns: ['record_id'], unique: true });
    await makeIndex(context, 'search_entries', { columns: ['case_id'] });
    await makeWordIndex(context);
  },
  down: async (context) => {
    const { dialect, schema, transaction } = context;
    if (dialect === 'sqlite') {
      await schema.sequelize.query('DROP TABLE search_words', { transaction });
    }
    await dropTables(context, ['search_entries']);
  },
};
