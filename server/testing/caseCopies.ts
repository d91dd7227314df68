/** Gives tests a case that is as far as they need it: worked through the door once in a process, copied from then on. */
import { keepCase, writeCopy, type KeptCase } from '@desk/db/testing/copyCase';
import { findApplication } from '@desk/db/stores/applicationStore';
import { takeNumber } from '@desk/db/stores/counterStore';
import { findDocument, replaceDocument } from '@desk/db/stores/mailItemStore';
import { inTransaction, type Tx } from '@desk/db/transaction';
import { makeNumber } from '@desk/shared/application/caseNumber';
import type { Dependencies } from '../dependencies';
import { STAFF_NAMES, type StaffName } from './actors';
import { applicationInput, registrationInput } from './samples';
import type { TestServer } from './startTestServer';
import {
  act,
  announce,
  mustSucceed,
  nextSerial,
  passChecks,
  submitCase,
  takenCase,
  type Announced,
  type StoryInput,
} from './story';

type Stage = 'taken' | 'checked' | 'submitted';

export interface CopyInput extends StoryInput {
  /** Who works the case; verifier1 when left out. */
  readonly officer?: StaffName;
}

interface Kept {
  readonly rows: KeptCase;
  /** Old document id → its bytes. */
  readonly scans: ReadonlyMap<string, Buffer>;
  /** Who was who when it was worked: account id → name. */
  readonly staff: ReadonlyMap<string, StaffName>;
  /** The sample it was made of. */
  readonly serial: number;
}

const kept = new Map<string, Kept>();

/** Works a case to this stage. */
async function work(
  server: TestServer,
  stage: Stage,
  { officer = 'verifier1', ...input }: CopyInput,
): Promise<Announced> {
  const client = server.as(officer);
  if (stage === 'submitted') {
    const announced = await announce(server.deps, input);
    await submitCase(client, announced);
    return announced;
  }
  const announced = await takenCase(server.deps, client, input);
  if (stage === 'checked') {
    await passChecks(client, announced.id);
  }
  return announced;
}

/** Cases are alike when they were made of the same sample, by the same person, at the same moment of the test's clock. */
function keyOf({ deps }: TestServer, stage: Stage, { officer, ...input }: CopyInput): string {
  const registration = { ...registrationInput(1, input), ...input.registration };
  const clean = applicationInput(registration, 1);
  const [one, other] = [deps.clock().toISOString(), deps.clock().toISOString()];
  const moment = one === other ? one : one.slice(0, 10);
  return JSON.stringify([stage, officer, moment, registration, { ...clean, ...input.application?.(clean) }]);
}

async function keep({ deps, users }: TestServer, { id }: Announced): Promise<Kept> {
  const application = await findApplication(deps.db, id);
  const rows = await keepCase(deps.db, { id, registrationId: application?.registrationId ?? '' });
  const documents = rows.rows.find(([table]) => table === 'documents')?.[1] ?? [];
  const scans = new Map<string, Buffer>();
  for (const { id: documentId } of documents as readonly { readonly id: string }[]) {
    const stored = await findDocument(deps.db, documentId);
    if (stored !== null) {
      scans.set(documentId, await deps.files.read(documentId, stored));
    }
  }
  const serial = Number(application?.frontOfficeId.replace('FO-TEST-', ''));
  return { rows, scans, staff: new Map(STAFF_NAMES.map((name) => [users[name].id, name])), serial };
}

/** Every text of one value beside the text that stands in the same place of the other, where they differ. */
function pairTexts(old: unknown, fresh: unknown): [string, string][] {
  if (typeof old === 'string' && typeof fresh === 'string') {
    return old === fresh ? [] : [[old, fresh]];
  }
  if (typeof old === 'object' && old !== null && typeof fresh === 'object' && fresh !== null) {
    const other = fresh as Record<string, unknown>;
    return Object.entries(old).flatMap(([name, value]) => pairTexts(value, other[name]));
  }
  return [];
}

/** What the new sample has in the place of the old one; in small letters too, as it is searched. */
function sampleTexts(oldSerial: number, input: CopyInput): [string, string][] {
  const of = (serial: number): unknown => {
    const registration = registrationInput(serial, input);
    return [registration, applicationInput(registration, serial)];
  };
  const pairs = pairTexts(of(oldSerial), of(nextSerial()));
  return [...pairs, ...pairs.map(([one, other]): [string, string] => [one.toLowerCase(), other.toLowerCase()])];
}

/** The numbers that the desk gave, each followed by the next one that it gives. */
async function numberTexts(tx: Tx, { rows }: KeptCase): Promise<[string, string][]> {
  const numbers: [string, string][] = [];
  const counters = { applications: ['ZU', 'application'], mail_items: ['ZP', 'mail'] } as const;
  for (const [table, found] of rows) {
    if (table !== 'applications' && table !== 'mail_items') {
      continue;
    }
    const [letters, counter] = counters[table];
    for (const { number } of found as readonly { readonly number: string }[]) {
      const year = Number(/\d{4}/.exec(number)?.[0]);
      numbers.push([number, makeNumber(letters, year, await takeNumber(tx, `${counter}-${String(year)}`))]);
    }
  }
  return numbers;
}

/** The bytes of a scan are sealed for its id: a copy has its own. */
async function sealScans(deps: Dependencies, tx: Tx, scans: ReadonlyMap<string, Buffer>): Promise<void> {
  for (const [id, bytes] of scans) {
    const copy = await findDocument(tx, id);
    if (copy !== null) {
      const { mediaType, pages, storedAt, receivedSha256 } = copy;
      const stored = await deps.files.store(id, bytes);
      await replaceDocument(tx, copy, { ...stored, mediaType, pages, bytes: copy.bytes, storedAt, receivedSha256 });
    }
  }
}

async function copy({ deps, users }: TestServer, from: Kept, input: CopyInput): Promise<Announced> {
  const ids = new Map([...from.staff].map(([id, name]) => [id, users[name].id]));
  const samples = sampleTexts(from.serial, input);
  const write = async (tx: Tx): Promise<Announced> => {
    const numbers = await numberTexts(tx, from.rows);
    const { id, names } = await writeCopy(tx, from.rows, { ids, texts: new Map([...samples, ...numbers]) });
    await sealScans(deps, tx, new Map([...from.scans].map(([old, bytes]) => [names.get(old) ?? '', bytes])));
    return { id, number: numbers.find(([number]) => number.startsWith('ZU'))?.[1] ?? '' };
  };
  return inTransaction(deps.db, write, { unaudited: 'the copy of a case for a test, with its events' });
}

/** For servers with the rules of a fresh desk: a test that changes the rules first works its cases itself. */
async function caseAt(server: TestServer, stage: Stage, input: CopyInput): Promise<Announced> {
  const key = keyOf(server, stage, input);
  const known = kept.get(key);
  if (known !== undefined) {
    return copy(server, known, input);
  }
  const announced = await work(server, stage, input);
  kept.set(key, await keep(server, announced));
  return announced;
}

/** Taken by its officer, with every page of its letter named and seen. */
export function takenCopy(server: TestServer, input: CopyInput = {}): Promise<Announced> {
  return caseAt(server, 'taken', input);
}

/** The same with every manual check passed. */
export function checkedCopy(server: TestServer, input: CopyInput = {}): Promise<Announced> {
  return caseAt(server, 'checked', input);
}

/** On the supervisor's table. */
export function submittedCopy(server: TestServer, input: CopyInput = {}): Promise<Announced> {
  return caseAt(server, 'submitted', input);
}

/** Approved for real, so that its codes are its own. */
export async function approvedCopy(
  server: TestServer,
  { by = 'supervisor1', ...input }: CopyInput & { readonly by?: StaffName } = {},
): Promise<Announced> {
  const announced = await submittedCopy(server, input);
  await mustSucceed(act(server.as(by), announced.id, { action: 'approve' }));
  return announced;
}
