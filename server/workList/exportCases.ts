/** The work list as a file for a spreadsheet: the same cases in the same order, sent as they are read. That it was fetched is in the trail. */
import { Readable } from 'node:stream';
import { idsOfApplications, listedApplications } from '@desk/db/stores/applicationStore';
import { inTransaction } from '@desk/db/transaction';
import type { Actor } from '@desk/shared/access/roles';
import { CSV_START, csvLine } from '@desk/shared/contract/csv';
import type { ListQuery } from '@desk/shared/contract/listQuery';
import type { ApplicationRow } from '@desk/shared/contract/resources';
import { ageingOf } from '@desk/shared/flow/ageing';
import { resolveFilter } from '@desk/shared/flow/workListViews';
import type { Dependencies } from '../dependencies';
import { nearnessAsked } from '../limits/nearnessAsked';
import { seenRows } from '../flow/seenRows';
import { appendAudits } from '../trail/append';
import { askedBy, type AskedToday } from './listCases';

/** Rows that are read and sent in one go. */
const BUNCH = 500;

interface Column {
  readonly name: string;
  readonly cell: (row: ApplicationRow, asked: AskedToday) => string | number | null;
}

/** Named as in the contract, for whoever reads the file by program; codes as they are stored. */
const COLUMNS: readonly Column[] = [
  { name: 'number', cell: (row) => row.number },
  { name: 'companyName', cell: (row) => row.companyName },
  { name: 'kvkNumber', cell: (row) => row.kvkNumber },
  { name: 'establishmentNumber', cell: (row) => row.establishmentNumber },
  { name: 'currentLevel', cell: (row) => row.currentLevel },
  { name: 'targetLevel', cell: (row) => row.targetLevel },
  { name: 'status', cell: (row) => row.status },
  { name: 'assigneeName', cell: (row) => row.assigneeName },
  { name: 'priority', cell: (row) => row.priority?.reason ?? null },
  { name: 'submittedAt', cell: (row) => row.submittedAt },
  { name: 'receivedOn', cell: (row) => row.receivedOn },
  { name: 'statusChangedAt', cell: (row) => row.statusChangedAt },
  { name: 'customerDueOn', cell: (row) => row.dueOn },
  { name: 'workingDays', cell: (row, asked) => ageingOf(row, asked.today, asked.liberationDay).days },
  { name: 'lateDays', cell: (row, asked) => ageingOf(row, asked.today, asked.liberationDay).lateDays },
  { name: 'persons', cell: (row) => row.personCount },
  { name: 'openChecks', cell: (row) => row.openChecks },
  { name: 'failedChecks', cell: (row) => row.failedChecks },
  { name: 'openMismatches', cell: (row) => row.openMismatches },
];

interface Lines {
  readonly ids: readonly string[];
  readonly asked: AskedToday;
  readonly actor: Actor;
}

async function* linesOf(deps: Dependencies, { ids, asked, actor }: Lines): AsyncGenerator<string> {
  yield CSV_START + csvLine(COLUMNS.map(({ name }) => name));
  for (let start = 0; start < ids.length; start += BUNCH) {
    const found = await listedApplications(deps.db, ids.slice(start, start + BUNCH));
    const rows = await seenRows(deps, { resource: 'applications', actor }, found);
    yield rows.map((row) => csvLine(COLUMNS.map(({ cell }) => cell(row, asked)))).join('');
  }
}

/** Cases that one event names: more make it too large to be read with others. */
const NAMED = 1000;

/** At least one, though nothing is in it. */
function inParts(ids: readonly string[]): string[][] {
  const parts = Math.max(1, Math.ceil(ids.length / NAMED));
  return Array.from({ length: parts }, (_, at) => ids.slice(at * NAMED, (at + 1) * NAMED));
}

export interface ExportRequest {
  readonly actor: Actor;
  readonly query: Pick<ListQuery, 'filter' | 'sort'>;
  readonly requestId: string;
  readonly origin: 'screen' | 'api';
}

/**
 * Which cases it holds is settled at once, so that none is twice in it or missing because the list moved meanwhile.
 * @returns the file as it is read, UTF-8
 */
export async function exportCases(deps: Dependencies, request: ExportRequest): Promise<Readable> {
  const { actor, query, requestId, origin } = request;
  const asked = await askedBy(deps, deps.db, actor);
  const near = await nearnessAsked(deps, actor, { resource: 'applications', filter: query.filter });
  const filter = resolveFilter(query.filter, asked);
  const ids = await idsOfApplications(deps.db, { sort: query.sort, filter, near });
  // The names of the filters and not their values: what was searched for may be somebody's name.
  const filters = Object.keys(query.filter).sort();
  const at = deps.clock().toISOString();
  const told = inParts(ids).map((caseIds) => {
    const entry = { type: 'list.exported', data: { cases: caseIds.length, filters, caseIds } } as const;
    return { applicationId: null, entry, actor, at, requestId, origin, handling: false };
  });
  await inTransaction(deps.db, (tx) => appendAudits(tx, told));
  return Readable.from(linesOf(deps, { ids, asked, actor }));
}
