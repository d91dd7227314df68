/** Keeps applications with their persons and signers. The status is not changed here: see statusStore. */
import type { ApplicationPerson, Signer } from '@desk/shared/application/application';
import type { CorrectedCompany } from '@desk/shared/application/fields/companyFields';
import type { ListQuery } from '@desk/shared/contract/listQuery';
import type { ApplicationRecord, ApplicationRow } from '@desk/shared/contract/resources';
import { STATUS_IDS } from '@desk/shared/flow/statuses';
import type { ApplicationColumns } from '../models/caseRows';
import type { Reader, Tx } from '../reader';
import { caseEntries, indexCase } from '../search/caseEntries';
import { indexEntries } from '../search/searchIndex';
import {
  countListed,
  filterConditions,
  listIds,
  listOrder,
  listRows,
  related,
  type ListSource,
  type Page,
  type Total,
} from '../sql/list';
import { insertRows, rowsWith, rowWith, selectIds, updateRows, type Match, type Order } from '../sql/rows';
import { sortName } from '../sql/sortName';
import { together } from '../sql/together';
import { countsOf, type CaseCounts } from './caseCounts';
import { keptCount } from './caseTallies';
import { upgradeStatesOf } from './upgradeStates';

/** What a person is found by: whoever changes one of these has the index follow. */
const SEARCHED_OF_PERSON = [
  'role',
  'initials',
  'firstNames',
  'prefix',
  'surname',
  'email',
  'mobile',
  'meansNumber',
] as const satisfies readonly (keyof ApplicationPerson)[];

/** What a case is found by, of what can be corrected. */
const SEARCHED_OF_COMPANY = [
  'companyName',
  'kvkNumber',
  'establishmentNumber',
  'address',
] as const satisfies readonly (keyof CorrectableFields)[];

function isAmong(searched: readonly string[], fields: object): boolean {
  return Object.entries(fields).some(([name, value]) => value !== undefined && searched.includes(name));
}

/** A case with its people, as it comes in. */
export interface NewCase {
  /** Its counters are ignored, they are counted when read. */
  readonly record: ApplicationRecord;
  readonly persons: readonly ApplicationPerson[];
  readonly signers: readonly Signer[];
}

/**
 * Adds cases with their persons and signers, as they will be read back.
 * @param tx an open transaction
 * @throws StorageError `unique` when a number or a front office id is there already
 */
export async function insertApplications(tx: Tx, cases: readonly NewCase[]): Promise<void> {
  await insertRows(
    tx,
    'applications',
    cases.map(({ record }) => {
      const {
        personCount: _p,
        openChecks: _o,
        failedChecks: _f,
        openMismatches: _m,
        upgradeState: _u,
        ...stored
      } = record;
      return { ...stored, sortName: sortName(record.companyName) };
    }),
  );
  await insertRows(
    tx,
    'application_persons',
    cases.flatMap(({ persons }) => persons.map((person) => ({ ...person, sortName: sortName(person.surname) }))),
  );
  await insertRows(
    tx,
    'signers',
    cases.flatMap(({ signers }) => signers),
  );
  await indexEntries(
    tx,
    cases.flatMap(({ record, ...people }) => caseEntries({ application: record, ...people, tradeNames: [] })),
  );
}

/** One of them, as `insertApplications`. */
export async function insertApplication(
  tx: Tx,
  record: ApplicationRecord,
  persons: readonly ApplicationPerson[],
  signers: readonly Signer[],
): Promise<void> {
  await insertApplications(tx, [{ record, persons, signers }]);
}

function asRecord(
  row: ApplicationColumns | undefined,
  counts: Awaited<ReturnType<typeof countsOf>>,
  states: Awaited<ReturnType<typeof upgradeStatesOf>>,
): ApplicationRecord | null {
  if (row === undefined) {
    return null;
  }
  const { sortName: _sortName, ...stored } = row;
  return { ...stored, ...counts(row.id), upgradeState: states(row) };
}

async function findOne(reader: Reader, match: Match<ApplicationColumns>): Promise<ApplicationRecord | null> {
  const [row] = await rowsWith(reader, 'applications', { match, limit: 1 });
  const ids = row === undefined ? [] : [row.id];
  const gathering = together(reader);
  return asRecord(row, ...(await Promise.all([countsOf(gathering, ids), upgradeStatesOf(gathering, ids)])));
}

async function findById(reader: Reader, id: string): Promise<ApplicationRecord | null> {
  const gathering = together(reader);
  const [[row], counts, states] = await Promise.all([
    rowsWith(gathering, 'applications', { match: { id }, limit: 1 }),
    countsOf(gathering, [id]),
    upgradeStatesOf(gathering, [id]),
  ]);
  return asRecord(row, counts, states);
}

/** The application with this id, or null. */
export async function findApplication(reader: Reader, id: string): Promise<ApplicationRecord | null> {
  return findById(reader, id);
}

/** As findApplication, and nobody else changes it until this transaction ends. */
export async function lockApplication(tx: Tx, id: string): Promise<ApplicationRecord | null> {
  // Held first: what is counted of it must be what stands once it is ours.
  if (tx.dialect === 'postgres') {
    await rowsWith(tx, 'applications', { match: { id }, limit: 1, lock: true });
  }
  return findById(tx, id);
}

/** The application with this readable number (ZU-…), or null. */
export async function findApplicationByNumber(reader: Reader, number: string): Promise<ApplicationRecord | null> {
  return findOne(reader, { number });
}

/** The application that the front office sent under this key of its own, or null. */
export async function findApplicationByFrontOfficeId(
  reader: Reader,
  frontOfficeId: string,
): Promise<ApplicationRecord | null> {
  return findOne(reader, { frontOfficeId });
}

/** What an officer may correct; everything else has its own way. */
export type CorrectableFields = Partial<
  CorrectedCompany &
    Pick<ApplicationRecord, 'targetLevel' | 'currentLevel' | 'severalCompanies' | 'establishmentChoice'>
>;

/** Changes fields of an application; the version is raised by saveStatus, in the same transaction. */
export async function updateApplicationFields(tx: Tx, id: string, fields: CorrectableFields): Promise<void> {
  const { companyName } = fields;
  const sorted = companyName === undefined ? {} : { sortName: sortName(companyName) };
  await updateRows(tx, 'applications', { match: { id }, set: { ...fields, ...sorted } });
  if (isAmong(SEARCHED_OF_COMPANY, fields)) {
    await indexCase(tx, id);
  }
}

/** The persons of a case, in the order of the form. */
export async function personsOf(reader: Reader, applicationId: string): Promise<ApplicationPerson[]> {
  const rows = await rowsWith(reader, 'application_persons', {
    match: { applicationId },
    order: [['position', 'ASC']],
  });
  return rows.map(({ sortName: _sortName, ...person }) => person);
}

/** The signers of a case, in the order of the form. */
export async function signersOf(reader: Reader, applicationId: string): Promise<Signer[]> {
  return rowsWith(reader, 'signers', { match: { applicationId }, order: [['sequence', 'ASC']] });
}

/** Changes a person of a case; what is left out stays. */
export async function updatePerson(tx: Tx, personId: string, fields: Partial<ApplicationPerson>): Promise<void> {
  const sorted = fields.surname === undefined ? {} : { sortName: sortName(fields.surname) };
  await updateRows(tx, 'application_persons', { match: { id: personId }, set: { ...fields, ...sorted } });
  if (isAmong(SEARCHED_OF_PERSON, fields)) {
    const person = await rowWith(tx, 'application_persons', { id: personId });
    await indexCase(tx, person?.applicationId ?? '');
  }
}

/** The order of the work: what has priority, then what the desk has been at longest. The day a case is due follows from its age. */
export const URGENCY = [
  ['hasPriority', 'DESC'],
  ['agesFrom', 'ASC EMPTY AS LAST DAY'],
  ['receivedOn', 'ASC EMPTY AS LAST DAY'],
] as const satisfies Order<ApplicationColumns>;

/** What an auditor asks of cases: how they were decided, how their checks came out, and who handled them. */
const RELATED = [
  related(
    {
      resource: 'applications',
      table: 'decision_signs',
      properties: {
        decidedById: 'byId',
        decidedFrom: 'at',
        decidedTo: 'at',
        decidedAs: 'outcome',
        decidedWithin: 'minutesLooked',
        waived: 'waivers',
        overruled: 'overruled',
      },
    },
    'applicationId',
  ),
  related(
    { resource: 'applications', table: 'checks', properties: { checkCode: 'code', checkOutcome: 'outcome' } },
    'applicationId',
  ),
  related(
    {
      resource: 'applications',
      table: 'audit_events',
      properties: { handledById: 'actorId' },
      always: [{ property: 'handling', holds: true }],
    },
    'applicationId',
  ),
];

/** Names sort without their capitals and accents, which would tear a list apart. */
export const CASE_LIST: ListSource<'applications'> = {
  resource: 'applications',
  table: 'applications',
  properties: {
    companyName: 'sortName',
    receivedFrom: 'receivedOn',
    receivedTo: 'receivedOn',
    agesTo: 'agesFrom',
    dueTo: 'dueOn',
  },
  orders: { urgency: URGENCY },
  related: RELATED,
  divider: { property: 'status', values: STATUS_IDS },
  unique: ['number'],
  few: ['kvkNumber', 'number'],
  kept: keptCount,
};

function asListRow(row: ApplicationColumns, counts: CaseCounts & Pick<ApplicationRow, 'upgradeState'>): ApplicationRow {
  const { id, number, status, version, targetLevel, currentLevel, companyName, kvkNumber, establishmentNumber } = row;
  const { assigneeId, assigneeName, submittedAt, receivedOn, statusChangedAt, dueOn, targetServices } = row;
  const { remindedAt, leadDays, clockSince, agesFrom, priority, hasPriority, notMeReport, reported } = row;
  const { retention, erasureConfirmed } = row;
  return {
    id,
    number,
    status,
    version,
    targetLevel,
    currentLevel,
    companyName,
    kvkNumber,
    establishmentNumber,
    assigneeId,
    assigneeName,
    submittedAt,
    receivedOn,
    statusChangedAt,
    dueOn,
    targetServices,
    remindedAt,
    leadDays,
    clockSince,
    agesFrom,
    priority,
    hasPriority,
    notMeReport,
    reported,
    retention,
    erasureConfirmed,
    ...counts,
  };
}

/** What the list shows of these cases, in their order; ids of none are left out. */
export async function listedApplications(reader: Reader, ids: readonly string[]): Promise<ApplicationRow[]> {
  if (ids.length === 0) {
    return [];
  }
  const gathering = together(reader);
  const [rows, counts, states] = await Promise.all([
    rowsWith(gathering, 'applications', { match: { id: ids } }),
    countsOf(gathering, ids),
    upgradeStatesOf(gathering, ids),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const inOrder = ids.flatMap((id) => byId.get(id) ?? []);
  return inOrder.map((row) => asListRow(row, { ...counts(row.id), upgradeState: states(row) }));
}

/** A page of the work list: ids first, from an index, then what a row shows of each. `q` asks the search index. */
export async function listApplications(reader: Reader, query: ListQuery): Promise<Page<ApplicationRow>> {
  const { ids, ...total } = await listIds(reader, CASE_LIST, query);
  return { ...total, rows: await listedApplications(reader, ids) };
}

/** How many cases a filter finds. */
export async function countApplications(reader: Reader, asked: Pick<ListQuery, 'filter' | 'near'>): Promise<Total> {
  return countListed(reader, CASE_LIST, asked);
}

/** The ids of every case that a filter finds, in order. */
export async function idsOfApplications(
  reader: Reader,
  { filter, near, sort }: Pick<ListQuery, 'filter' | 'near' | 'sort'>,
): Promise<string[]> {
  const choice = { conditions: filterConditions(CASE_LIST, { filter, near }), order: listOrder(CASE_LIST, { sort }) };
  return selectIds(reader, 'applications', choice);
}

/** A page of persons. */
export async function listPersons(reader: Reader, query: ListQuery): Promise<Page<ApplicationPerson>> {
  const source = { resource: 'persons', table: 'application_persons', properties: { surname: 'sortName' } } as const;
  const { rows, ...total } = await listRows(reader, source, query);
  return { ...total, rows: rows.map(({ sortName: _sortName, ...person }) => person) };
}
