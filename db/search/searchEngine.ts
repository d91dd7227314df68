/** Decides how each database finds words: the one interface to the index, with an engine for SQLite (FTS5) and one for PostgreSQL (text search). */
import type { SearchKind } from '@desk/shared/search/searchKinds';
import type { Nearness } from '@desk/shared/search/nearness';
import type { Alternative, Term } from '@desk/shared/search/searchTerms';
import { WHOLE } from '@desk/shared/search/searchWords';
import type { Dialect } from '../reader';
import type { Parameters } from '../sql/parameters';
import { nearRecordIdsSql } from './nearEntries';
import { safe } from './safe';

/** What is asked of one kind of record. At least one term. */
export interface Question {
  readonly kind: SearchKind;
  readonly terms: readonly Term[];
  /** How near whoever asks is; far from everything where it is left out. */
  readonly near?: Nearness | undefined;
}

/** How a database reads a question. */
interface SearchEngine {
  /** One beginning of a word, or all of a masked value, in the database's own language. */
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
  beginning: (word) => `("${word}" * OR "${WHOLE}${word}")`,
  exactly: (word) => `"${word}"`,
  and: ' AND ',
  or: ' OR ',
  matching: (question) =>
    `search_words CROSS JOIN search_entries ON search_entries.id = search_words.rowid WHERE search_words MATCH ${question}`,
  newest: 'search_words.rowid DESC',
};

const postgresEngine: SearchEngine = {
  beginning: (word) => `('${word}':* | '${WHOLE}${word}')`,
  exactly: (word) => `'${word}'`,
  and: ' & ',
  or: ' | ',
  // The very expression of the index.
  matching: (question) =>
    `search_entries WHERE array_to_tsvector(string_to_array(words, ' ')) @@ CAST(${question} AS tsquery)`,
  newest: 'search_entries.id DESC',
};

const ENGINES: Readonly<Record<Dialect, SearchEngine>> = { sqlite: sqliteEngine, postgres: postgresEngine };

function termsText({ beginning, and, or }: SearchEngine, terms: readonly Term[]): string {
  const oneOf = (alternative: Alternative): string => `(${alternative.map((word) => beginning(safe(word))).join(and)})`;
  return terms.map((term) => `(${term.map(oneOf).join(or)})`).join(and);
}

function questionText(engine: SearchEngine, { kind, terms }: Question): string {
  return `${engine.exactly(kindWord(kind))}${engine.and}${termsText(engine, terms)}`;
}

/** A select of the ids of the records that answer a question. */
export function recordIdsSql(dialect: Dialect, question: Question, params: Parameters): string {
  const engine = ENGINES[dialect];
  const found = `SELECT record_id FROM ${engine.matching(params.bind(questionText(engine, question)))}`;
  const { kind, terms, near } = question;
  return near === undefined ? found : [found, ...nearRecordIdsSql({ kind, terms, near }, params)].join(' UNION ALL ');
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

/** At most so many matches are looked at together; a question that has more is asked kind by kind. */
export const MOST_TOGETHER = 5000;

/**
 * A select of the best entries of several kinds at once: of each kind what is open first, then the newest. It reads the index once
 * for all kinds, and of no more than `MOST_TOGETHER` matches: `total` says whether that were all.
 */
export function bestOfKindsSql(
  dialect: Dialect,
  terms: readonly Term[],
  {
    kinds,
    limit,
    params,
  }: { readonly kinds: readonly SearchKind[]; readonly limit: number; readonly params: Parameters },
): string {
  const engine = ENGINES[dialect];
  const columns = 'search_entries.id AS id, kind, record_id, case_id, is_open';
  const from = engine.matching(params.bind(termsText(engine, terms)));
  const asked = kinds.map((kind) => params.bind(kind)).join(', ');
  return (
    `WITH found AS MATERIALIZED (SELECT ${columns} FROM ${from} ORDER BY ${engine.newest} LIMIT ${MOST_TOGETHER}) ` +
    'SELECT kind, record_id, case_id, is_open, (SELECT COUNT(*) FROM found) AS total FROM (SELECT found.*, ' +
    `ROW_NUMBER() OVER (PARTITION BY kind ORDER BY is_open DESC, id DESC) AS place FROM found WHERE kind IN (${asked})) AS placed ` +
    `WHERE place <= ${Math.trunc(limit)} ORDER BY kind, place`
  );
}
