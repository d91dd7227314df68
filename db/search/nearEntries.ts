/**
 * Finds among the cases that somebody works on what their words begin with, masked values too. The index of words does not know who asks:
 * so the cases are what is gone by, of which one person has few, and their entries are read one by one.
 */
import { STATUS_IDS, STATUSES } from '@desk/shared/flow/statuses';
import type { Nearness } from '@desk/shared/search/nearness';
import type { SearchKind } from '@desk/shared/search/searchKinds';
import type { Term } from '@desk/shared/search/searchTerms';
import { PIECE, WHOLE } from '@desk/shared/search/searchWords';
import type { Parameters } from '../sql/parameters';
import { safe } from './safe';

/** So many cases of each sort are looked at: what somebody holds, and what waits longest for a decision. */
export const MOST_NEAR = 1000;

const OPEN = STATUS_IDS.filter((status) => STATUSES[status].phase !== 'closed')
  .map((status) => `'${status}'`)
  .join(', ');

type CaseColumn = 'id' | 'registration_id';

function nearCasesSql(columns: string, { userId, decides }: Nearness, params: Parameters): string {
  const found = 'SELECT id, registration_id FROM applications WHERE';
  const me = params.bind(userId);
  const free = `NOT EXISTS (SELECT 1 FROM case_conflicts WHERE application_id = applications.id AND user_id = ${me})`;
  const most = `LIMIT ${String(MOST_NEAR)}`;
  const held = `${found} assignee_id = ${me} AND status IN (${OPEN}) AND ${free} ${most}`;
  const waiting = `${found} status = 'awaitingApproval' AND ${free} ORDER BY status_changed_at, id ${most}`;
  const sorts = decides ? [held, waiting] : [held];
  return sorts.map((sql, at) => `SELECT ${columns} FROM (${sql}) AS near${String(at)}`).join(' UNION ALL ');
}

/** What is asked of one kind of record by somebody who works on some cases. */
export interface NearQuestion {
  readonly kind: SearchKind;
  readonly terms: readonly Term[];
  readonly near: Nearness;
}

/** A statement under construction, and how it reads these cases. */
interface Asking {
  readonly params: Parameters;
  readonly cases: (column: CaseColumn) => string;
}

/** Which entries of a kind belong to these cases: conditions, each served by an index. */
function ofNear({ kind, near }: NearQuestion, { cases, params }: Asking): string[] {
  switch (kind) {
    case 'applications':
      return [`record_id IN (${cases('id')})`];
    case 'persons': {
      const people = near.revealed.map((id) => params.bind(id)).join(', ');
      return [`case_id IN (${cases('id')})`, ...(people === '' ? [] : [`record_id IN (${people})`])];
    }
    case 'mail-items':
      return [`case_id IN (${cases('id')})`];
    case 'scanned-letters':
      return [`record_id IN (SELECT id FROM scanned_letters WHERE application_id IN (${cases('id')}))`];
    case 'registrations':
      return [`record_id IN (${cases('registration_id')})`];
    case 'users':
      return [];
  }
}

/** Every word has a space in front of it: an entry begins with that of its kind. */
function beginsSql(typed: string, params: Parameters): string {
  const word = safe(typed);
  const all = ['', WHOLE, PIECE].map((sign) => `words LIKE ${params.bind(`% ${sign}${word}%`)}`);
  return `(${all.join(' OR ')})`;
}

function termSql(term: Term, params: Parameters): string {
  const readings = term.map((reading) => reading.map((word) => beginsSql(word, params)).join(' AND '));
  return `(${readings.map((reading) => `(${reading})`).join(' OR ')})`;
}

/** Selects of entries of these cases that answer a question; one that answers two of them is the same. */
function entriesSql(question: NearQuestion, columns: string, asking: Asking): string[] {
  const { kind, terms } = question;
  const { params } = asking;
  return ofNear(question, asking).map((which) => {
    const answers = terms.map((term) => termSql(term, params)).join(' AND ');
    return `SELECT ${columns} FROM search_entries WHERE ${which} AND kind = ${params.bind(kind)} AND ${answers}`;
  });
}

/** Selects of the ids of the records among these that answer a question, for a part of a larger one. */
export function nearRecordIdsSql(question: NearQuestion, params: Parameters): string[] {
  const cases = (column: CaseColumn): string => nearCasesSql(column, question.near, params);
  return entriesSql(question, 'record_id', { params, cases });
}

/** A select of the best of these entries of several kinds at once: of each kind what is open first, then the newest. The cases are read once for all. */
export function nearestOfKindsSql(
  {
    kinds,
    limit,
    ...asked
  }: Omit<NearQuestion, 'kind'> & { readonly kinds: readonly SearchKind[]; readonly limit: number },
  params: Parameters,
): string {
  const columns = 'id, kind, record_id, case_id, is_open';
  const cases = (column: CaseColumn): string => `SELECT ${column} FROM near`;
  const found = kinds.flatMap((kind) => entriesSql({ kind, ...asked }, columns, { params, cases }));
  const none = `SELECT ${columns} FROM search_entries WHERE FALSE`;
  return (
    `WITH near AS MATERIALIZED (${nearCasesSql('id, registration_id', asked.near, params)}) ` +
    `SELECT ${columns} FROM (SELECT found.*, ROW_NUMBER() OVER (PARTITION BY kind ORDER BY is_open DESC, id DESC) AS place ` +
    `FROM (${found.length === 0 ? none : found.join(' UNION ')}) AS found) AS placed WHERE place <= ${String(Math.trunc(limit))}`
  );
}
