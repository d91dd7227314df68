/** Report of who saw what between two days, from the trail; and of pages that were seen before the trail told of each. */
import { mayHoldReach } from '@desk/shared/access/maskWithin';
import { AUDIT_EVENT_TYPES, AUDIT_EVENTS, type AuditEventType } from '@desk/shared/flow/auditEvents';
import { MOST_REPORT_ROWS, type ReportRow } from '@desk/shared/flow/reports/report';
import type { Reader } from '../reader';
import { parameters, type Parameters } from '../sql/parameters';
import { query, rowsWith } from '../sql/rows';
import { instantValue, readValue } from '../sql/values';
import { namesOfCases } from '../stores/namesOfCases';
import { casesOfLetters, sightingOf } from '../stores/sightStore';
import { type ReportAsk, type ReportQuery } from './reportQuery';
import { periodEdges } from '../sql/period';

/** Whoever was refused saw nothing. */
const LOOKS: readonly AuditEventType[] = AUDIT_EVENT_TYPES.filter(
  (type) => (AUDIT_EVENTS[type].group === 'reading' && type !== 'access.refused') || type === 'print.runRead',
);
/** How somebody saw a case whose page they did not open: as a line among others. */
const SHOWN_AS: Partial<Record<string, string>> = {
  'list.read': 'inList',
  'search.answered': 'inSearch',
  'list.exported': 'inFile',
} satisfies Partial<Record<AuditEventType, string>>;
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

/** What was looked at, and what stood in a list: a list shows a hundred cases, and may not crowd out those that were opened. */
interface Gathered {
  readonly opened: Seen;
  readonly shown: Seen;
}

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

interface TrailPart {
  readonly types: readonly string[];
  /** SQL that is true of the events that are wanted besides. */
  readonly condition?: (params: Parameters) => string;
}

/** Events of the period in their order, in bunches. */
async function* eventsOf(
  reader: Reader,
  asked: ReportAsk,
  { types, condition }: TrailPart,
): AsyncGenerator<readonly Readonly<Record<string, unknown>>[]> {
  const [start, end] = periodEdges(reader, asked);
  for (let [at, sequence] = [start, 0]; ;) {
    const params = parameters();
    const sql =
      'SELECT sequence, application_id, actor_id, actor_name, actor_role, type, data, at FROM audit_events ' +
      `WHERE (at, sequence) > (${params.bind(at)}, ${params.bind(sequence)}) AND at < ${params.bind(end)} ` +
      `AND type IN (${types.map((type) => params.bind(type)).join(', ')}) ` +
      (asked.actorId === null ? '' : `AND actor_id = ${params.bind(asked.actorId)} `) +
      (condition === undefined ? '' : `AND ${condition(params)} `) +
      `ORDER BY at, sequence LIMIT ${String(PAGE)}`;
    const rows = await query(reader, sql, params.values);
    yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) {
      return;
    }
    at = instantValue(reader.dialect, String(readValue(reader.dialect, 'instant', last['at'])));
    sequence = Number(last['sequence']);
  }
}

function take(
  { dialect }: Reader,
  row: Readonly<Record<string, unknown>>,
  { gathered: { opened, shown }, applicationId }: Pick<ReportAsk, 'applicationId'> & { readonly gathered: Gathered },
): void {
  const data = readValue(dialect, 'json', row['data']) as Readonly<Record<string, unknown>>;
  const at = String(readValue(dialect, 'instant', row['at']));
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
  const cases = Array.isArray(data['caseIds']) ? (data['caseIds'] as readonly string[]) : [];
  const isOwn = applicationId === null || look.applicationId === applicationId;
  if (isOwn && (look.applicationId !== null || cases.length === 0)) {
    add(opened, look, typeof data['page'] === 'number' ? data['page'] : null);
  }
  for (const id of cases.filter((one) => applicationId === null || one === applicationId)) {
    if (shown.size <= MOST_REPORT_ROWS) {
      add(shown, { ...look, applicationId: id, what: SHOWN_AS[look.what] ?? look.what }, null);
    }
  }
}

/** What the trail tells: of all cases in one go, of one case by its history and then by the lists that name it. */
async function fromTrail(reader: Reader, asked: ReportAsk, gathered: Gathered): Promise<void> {
  const { applicationId } = asked;
  const parts: readonly TrailPart[] =
    applicationId === null
      ? [{ types: LOOKS }]
      : [
          { types: LOOKS, condition: (params) => `application_id = ${params.bind(applicationId)}` },
          {
            types: Object.keys(SHOWN_AS),
            condition: (params) =>
              `COALESCE(application_id, '') <> ${params.bind(applicationId)} AND ` +
              `CAST(data AS TEXT) LIKE '%' || ${params.bind(applicationId)} || '%'`,
          },
        ];
  for (const part of parts) {
    for await (const rows of eventsOf(reader, asked, part)) {
      rows.forEach((row) => {
        take(reader, row, { applicationId, gathered });
      });
      if (gathered.opened.size > MOST_REPORT_ROWS) {
        return;
      }
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

/** Scan → the name of its file, as whoever asks sees it. */
async function fileNamesOf(
  reader: Reader,
  { asker }: ReportAsk,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = ids.length === 0 ? [] : await rowsWith(reader, 'documents', { match: { id: ids } });
  const letters = rows.filter(({ fileName }) => mayHoldReach(fileName)).map(({ mailItemId }) => mailItemId);
  const cases = await casesOfLetters(reader, [...new Set(letters)]);
  const { maskingOf } = await sightingOf(reader, asker, [...cases.values()].flat());
  return new Map(rows.map(({ id, fileName, mailItemId }) => [id, maskingOf(cases.get(mailItemId) ?? [])(fileName)]));
}

const pagesText = (pages: ReadonlySet<number>): string => [...pages].sort((one, other) => one - other).join(', ');

export const whoSawWhat: ReportQuery = async (reader, asked) => {
  const gathered: Gathered = { opened: new Map(), shown: new Map() };
  await fromTrail(reader, asked, gathered);
  await fromPages(reader, asked, gathered.opened);
  const looks = [...gathered.opened.values(), ...gathered.shown.values()].slice(0, MOST_REPORT_ROWS + 1);
  const ids = [...new Set(looks.flatMap(({ applicationId }) => applicationId ?? []))];
  const cases = await namesOfCases(reader, ids);
  const scans = await fileNamesOf(reader, asked, [...new Set(looks.flatMap(({ documentId }) => documentId ?? []))]);
  const rows = looks.map(({ applicationId, who, role, what, documentId, pages, first, last, times }): ReportRow => {
    const { number = null, company = '' } = cases.get(applicationId ?? '') ?? {};
    const scan = documentId === null ? null : (scans.get(documentId) ?? documentId);
    return { case: number, company, who, role, what, scan, pages: pagesText(pages), first, last, times };
  });
  return rows.sort((one, other) => String(one['first']).localeCompare(String(other['first'])));
};
