/** Decides how each database finds words: the one interface to the index, with an engine for SQLite (FTS5) and one for PostgreSQL (text search). */
import type { SearchKind } from '@desk/shared/search/searchKinds';
import type { Alternative, Term } from '@desk/shared/search/searchTerms';
import type { Dialect } from '../reader';
import type { Parameters } from '../sql/parameters';

/** What is asked of one kind of record. At least one term. */
export interface Question {
  readonly kind: SearchKind;
  readonly terms: readonly Term[];
}

/** How a database reads a question. */
interface SearchEngine {
  /** One beginning of a word, in the database's own language. */
  readonly beginning: (word: string) => string;
  readonly exactly: (word: string) => string;
  readonly and: string;
  readonly or: string;
  /** FROM and WHERE that give the entries that match, newest first when ordered by `newest`. */
  readonly matching: (question: string) => string;
  readonly newest: string;
}

/** In `words` beside those of the record: no typed word begins with such a sign, so that nobody can ask for it. */
export function kindWord(kind: SearchKind): string {
  return `_${kind.replace('-', '')}`;
}

/** Walks the index itself from the newest entry down, so that a page of hits needs no look at all that match. */
const sqliteEngine: SearchEngine = {
  beginning: (word) => `"${word}" *`,
  exactly: (word) => `"${word}"`,
  and: ' AND ',
  or: ' OR ',
  matching: (question) =>
    `search_words CROSS JOIN search_entries ON search_entries.id = search_words.rowid WHERE search_words MATCH ${question}`,
  newest: 'search_words.rowid DESC',
};

const postgresEngine: SearchEngine = {
  beginning: (word) => `'${word}':*`,
  exactly: (word) => `'${word}'`,
  and: ' & ',
  or: ' | ',
  // The very expression of the index.
  matching: (question) =>
    `search_entries WHERE array_to_tsvector(string_to_array(words, ' ')) @@ CAST(${question} AS tsquery)`,
  newest: 'search_entries.id DESC',
};

const ENGINES: Readonly<Record<Dialect, SearchEngine>> = { sqlite: sqliteEngine, postgres: postgresEngine };

/** Words of a question hold letters and digits only (`termsOf`): nothing in them means anything to a database. */
function safe(word: string): string {
  return word.replace(/[^\p{L}\p{N}]/gu, '');
}

function questionText({ beginning, exactly, and, or }: SearchEngine, { kind, terms }: Question): string {
  const oneOf = (alternative: Alternative): string => `(${alternative.map((word) => beginning(safe(word))).join(and)})`;
  return [exactly(kindWord(kind)), ...terms.map((term) => `(${term.map(oneOf).join(or)})`)].join(and);
}

/** A select of the ids of the records that answer a question. */
export function recordIdsSql(dialect: Dialect, question: Question, params: Parameters): string {
  const engine = ENGINES[dialect];
  return `SELECT record_id FROM ${engine.matching(params.bind(questionText(engine, question)))}`;
}

/** Which entries of those that match. */
export interface EntryPage {
  readonly isOpen: boolean;
  readonly limit: number;
}

/** A select of entries that answer a question, the newest first. */
export function newestSql(
  dialect: Dialect,
  question: Question,
  { isOpen, limit, params }: EntryPage & { readonly params: Parameters },
): string {
  const engine = ENGINES[dialect];
  const from = engine.matching(params.bind(questionText(engine, question)));
  return (
    `SELECT search_entries.id AS id, record_id, case_id FROM ${from} AND is_open IS ${isOpen ? 'TRUE' : 'FALSE'} ` +
    `ORDER BY ${engine.newest} LIMIT ${Math.trunc(limit)}`
  );
}
