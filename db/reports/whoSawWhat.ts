/** Report of who saw what between two days, from the trail; and of pages that were seen before the trail told of each. */
import { AUDIT_EVENT_TYPES, AUDIT_EVENTS, type AuditEventType } from '@desk/shared/flow/auditEvents';
import { MOST_REPORT_ROWS, type ReportRow } from '@desk/shared/flow/reports/report';
import type { Reader } from '../reader';
import { parameters } from '../sql/parameters';
import { query, rowsWith } from '../sql/rows';
import { readValue } from '../sql/values';
import { type ReportAsk, type ReportQuery } from './reportQuery';
import { periodEdges } from '../sql/period';

/** Whoever was refused saw nothing. */
const LOOKS: readonly AuditEventType[] = AUDIT_EVENT_TYPES.filter(
  (type) => (AUDIT_EVENTS[type].group === 'reading' && type !== 'access.refused') || type === 'print.runRead',
);
const PAGE = 2000;

interface Looked {
  readonly applicationId: string | null;
  readonly actorId: string;
  readonly who: string;
  readonly role: string;
  readonly what: string;
  readonly documentId: string | null;
  readonly pages: Set<number>;
  first: string;
  last: string;
  times: number;
}

type Seen = Map<string, Looked>;

const keyOf = ({ applicationId, actorId, what, documentId }: Omit<Looked, 'pages'>): string =>
  [applicationId, actorId, what, documentId].join(' ');

/** Puts a look to those of the same person at the same thing. */
function add(seen: Seen, look: Omit<Looked, 'pages'>, page: number | null): void {
  const known = seen.get(keyOf(look));
  const pages = known?.pages ?? new Set<number>();
  if (page !== null) {
    pages.add(page);
  }
  if (known === undefined) {
    seen.set(keyOf(look), { ...look, pages });
    return;
  }
  known.first = look.first < known.first ? look.first : known.first;
  known.last = look.last > known.last ? look.last : known.last;
  known.times += look.times;
}

/** What the trail tells, in bunches by its own number. */
async function fromTrail(reader: Reader, asked: ReportAsk, seen: Seen): Promise<void> {
  const [start, end] = periodEdges(reader, asked);
  for (let last = 0; seen.size <= MOST_REPORT_ROWS;) {
    const params = parameters();
    const types = LOOKS.map((type) => params.bind(type)).join(', ');
    const { applicationId, actorId } = asked;
    const sql =
      'SELECT sequence, application_id, actor_id, actor_name, actor_role, type, data, at FROM audit_events ' +
      `WHERE at >= ${params.bind(start)} AND at < ${params.bind(end)} AND type IN (${types}) ` +
      (applicationId === null ? '' : `AND application_id = ${params.bind(applicationId)} `) +
      (actorId === null ? '' : `AND actor_id = ${params.bind(actorId)} `) +
      `AND sequence > ${params.bind(last)} ORDER BY sequence LIMIT ${String(PAGE)}`;
    const rows = await query(reader, sql, params.values);
    for (const row of rows) {
      const data = readValue(reader.dialect, 'json', row['data']) as Readonly<Record<string, unknown>>;
      const at = String(readValue(reader.dialect, 'instant', row['at']));
      const look = {
        applicationId: row['application_id'] as string | null,
        actorId: String(row['actor_id']),
        who: String(row['actor_name']),
        role: String(row['actor_role']),
        what: String(row['type']),
        documentId: typeof data['documentId'] === 'string' ? data['documentId'] : null,
        first: at,
        last: at,
        times: 1,
      };
      add(seen, look, typeof data['page'] === 'number' ? data['page'] : null);
      last = Number(row['sequence']);
    }
    if (rows.length < PAGE) {
      return;
    }
  }
}

/** Pages that somebody had on screen when the trail told of whole files alone: only the first and the last time is known of each. */
async function fromPages(reader: Reader, asked: ReportAsk, seen: Seen): Promise<void> {
  const params = parameters();
  const [start, end] = periodEdges(reader, asked);
  const { applicationId, actorId } = asked;
  const rows = await query(
    reader,
    'SELECT m.application_id, r.document_id, r.page, r.reader_id, r.first_at, r.last_at, u.name, u.role ' +
      'FROM page_reads r JOIN documents d ON d.id = r.document_id JOIN mail_items m ON m.id = d.mail_item_id ' +
      `JOIN users u ON u.id = r.reader_id WHERE r.last_at >= ${params.bind(start)} AND r.first_at < ${params.bind(end)} ` +
      (applicationId === null ? '' : `AND m.application_id = ${params.bind(applicationId)} `) +
      (actorId === null ? '' : `AND r.reader_id = ${params.bind(actorId)} `) +
      `ORDER BY r.first_at, r.id LIMIT ${String(MOST_REPORT_ROWS + 1)}`,
    params.values,
  );
  const told = new Set([...seen.values()].map((look) => `${look.actorId} ${String(look.documentId)}`));
  for (const row of rows) {
    const moment = (name: string): string => String(readValue(reader.dialect, 'instant', row[name]));
    const [readerId, documentId] = [String(row['reader_id']), String(row['document_id'])];
    if (!told.has(`${readerId} ${documentId}`)) {
      const look = {
        applicationId: row['application_id'] as string | null,
        actorId: readerId,
        who: String(row['name']),
        role: String(row['role']),
        what: 'document.read',
        documentId,
        first: moment('first_at'),
        last: moment('last_at'),
        times: 1,
      };
      add(seen, look, Number(row['page']));
    }
  }
}

/** Numbers and companies of cases; of one that was erased the number is in the event that says so. */
async function casesOf(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const known = ids.length === 0 ? [] : await rowsWith(reader, 'applications', { match: { id: ids } });
  const found = new Map<string, readonly string[]>(
    known.map(({ id, number, companyName }) => [id, [number, companyName]]),
  );
  const gone = ids.filter((id) => !found.has(id));
  const erased =
    gone.length === 0
      ? []
      : await rowsWith(reader, 'audit_events', { match: { applicationId: gone, type: 'case.erased' } });
  erased.forEach(({ applicationId, data }) => found.set(applicationId ?? '', [String(data['number']), '']));
  return found;
}

async function fileNamesOf(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = ids.length === 0 ? [] : await rowsWith(reader, 'documents', { match: { id: ids } });
  return new Map(rows.map(({ id, fileName }) => [id, fileName]));
}

const pagesText = (pages: ReadonlySet<number>): string => [...pages].sort((one, other) => one - other).join(', ');

export const whoSawWhat: ReportQuery = async (reader, asked) => {
  const seen: Seen = new Map();
  await fromTrail(reader, asked, seen);
  await fromPages(reader, asked, seen);
  const looks = [...seen.values()].slice(0, MOST_REPORT_ROWS + 1);
  const ids = [...new Set(looks.flatMap(({ applicationId }) => applicationId ?? []))];
  const cases = await casesOf(reader, ids);
  const scans = await fileNamesOf(reader, [...new Set(looks.flatMap(({ documentId }) => documentId ?? []))]);
  const rows = looks.map(({ applicationId, who, role, what, documentId, pages, first, last, times }): ReportRow => {
    const [number = null, company = ''] = cases.get(applicationId ?? '') ?? [];
    const scan = documentId === null ? null : (scans.get(documentId) ?? documentId);
    return { case: number, company, who, role, what, scan, pages: pagesText(pages), first, last, times };
  });
  return rows.sort((one, other) => String(one['first']).localeCompare(String(other['first'])));
};
