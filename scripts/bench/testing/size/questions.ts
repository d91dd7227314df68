/** What a day's work asks of the desk, and what else a plain server would ask for the same answer. */
import { query } from '@desk/db/sql/rows';
import type { Reader } from '@desk/db/reader';
import { STATUS_IDS, type StatusId } from '@desk/shared/flow/statuses';
import type { DemoUsername } from '@desk/server/demoAccounts';

export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

export interface Question {
  readonly as: DemoUsername;
  /** What a screen asks at once. */
  readonly paths: readonly string[];
  /** Other ways to the same answer, by name: the statements that the desk asked are given to them. */
  readonly floors?: Readonly<Record<string, (asked: readonly Statement[]) => Statement[]>>;
}

const PAGE = '[0,24]';
const OPEN: readonly StatusId[] = [
  'received',
  'inVerification',
  'awaitingCustomer',
  'awaitingIdentification',
  'awaitingApproval',
];
const CLOSED: readonly StatusId[] = ['completed', 'rejected', 'withdrawn', 'lapsed'];

interface Ask {
  readonly filter?: object;
  readonly sort?: readonly [string, 'ASC' | 'DESC'];
  readonly range?: string;
}

const list = (resource: string, { filter = {}, sort = ['dueOn', 'ASC'], range = PAGE }: Ask = {}): string =>
  `/api/${resource}?${new URLSearchParams({ filter: JSON.stringify(filter), range, sort: JSON.stringify(sort) }).toString()}`;

/** The desk keeps its counts; a plain server counts the cases. */
const countOf = (statuses: readonly StatusId[]): Statement => ({
  sql: `SELECT COUNT(*) AS total FROM applications WHERE status IN (${statuses.map((_, at) => `$${String(at + 1)}`).join(', ')})`,
  values: statuses,
});
const counted = (statuses: readonly StatusId[]) => ({
  'counted exactly': (asked: readonly Statement[]): Statement[] => [...asked, countOf(statuses)],
});

/** @param word of company names */
const likeScan = (word: string) => (): Statement[] => [
  {
    sql: 'SELECT id, number, company_name, status FROM applications WHERE LOWER(company_name) LIKE $1 ORDER BY id DESC LIMIT 25',
    values: [`%${word}%`],
  },
];

interface Sample {
  readonly caseId: string;
  readonly word: string;
}

/** A case in work, and a word of its company's name that few others have. */
export async function sampleOf(reader: Reader): Promise<Sample> {
  const [row] = await query(
    reader,
    "SELECT id, sort_name FROM applications WHERE status = 'inVerification' ORDER BY id LIMIT 1",
    [],
  );
  const words = String(row?.['sort_name']).split(' ');
  const word = words.reduce((longest, one) => (one.length > longest.length ? one : longest), '');
  return { caseId: String(row?.['id']), word };
}

/** Name → what is asked. @param size cases of the desk */
export function questions({ caseId, word }: Sample, size: number): Readonly<Record<string, Question>> {
  const deep = Math.floor(size / 2);
  const as = 'verifier1';
  return {
    'who am I': { as, paths: ['/api/auth/me'] },
    'list page': { as, paths: [list('applications')], floors: counted(STATUS_IDS) },
    'filtered list': { as, paths: [list('applications', { filter: { status: OPEN } })], floors: counted(OPEN) },
    'closed cases by day': {
      as,
      paths: [list('applications', { filter: { status: CLOSED }, sort: ['statusChangedAt', 'DESC'] })],
    },
    'list by company': { as, paths: [list('applications', { sort: ['companyName', 'ASC'] })] },
    'deep page': {
      as,
      paths: [list('applications', { range: `[${String(deep)},${String(deep + 24)}]`, sort: ['number', 'ASC'] })],
    },
    search: { as, paths: [`/api/search?q=${encodeURIComponent(word)}`], floors: { 'LIKE scan': likeScan(word) } },
    'tab counts': { as, paths: OPEN.map((status) => list('applications', { filter: { status }, range: '[0,0]' })) },
    home: { as, paths: ['/api/home'] },
    'bench of a case': { as, paths: [`/api/applications/${caseId}`] },
    'failed checks': {
      as: 'auditor1',
      paths: [list('checks', { filter: { outcome: 'failed' }, sort: ['id', 'DESC'] })],
    },
    'trail by kind': {
      as: 'auditor1',
      paths: [list('audit-events', { filter: { type: 'check.recorded' }, sort: ['at', 'DESC'] })],
    },
  };
}
