/** Writes copies of worked cases into a desk, a piece at a time: every row that a case has, under numbers, ids and days of its own. */
import type { Reader, Tx } from '@desk/db/reader';
import { insertStored, type StoredRows } from '@desk/db/sql/insertStored';
import { query } from '@desk/db/sql/rows';
import { takeNumbers } from '@desk/db/stores/counterStore';
import { inTransaction } from '@desk/db/transaction';
import { seal } from '@desk/server/crypto/seal';
import type { Dependencies } from '@desk/server/dependencies';
import type { StoredBytes } from '@desk/server/intake/documentFiles';
import { makeNumber } from '@desk/shared/application/caseNumber';
import type { StatusId } from '@desk/shared/flow/statuses';
import { throwDice } from '../dice';
import { numberFor } from '../makeRegistration';
import type { DataSet } from '../seedRows';
import type { CompiledCase } from './compileCase';
import { movedDay, randomOf, type Copy, type Wish } from './copy';
import { daysAt, statusAt } from './shares';
import { fill, type Filled } from './template';

/** What cases are copied from. */
export interface Cast {
  readonly cases: ReadonlyMap<StatusId, readonly CompiledCase[]>;
  /** Document of a prototype → its bytes; null: no bytes are stored, and the rows say what they would be. */
  readonly scans: ReadonlyMap<string, Buffer> | null;
  /** Document of a prototype → SHA-256 of its bytes. */
  readonly hashes: ReadonlyMap<string, string>;
}

interface Planned extends Wish {
  readonly from: CompiledCase;
}

/** So many cases are written in one transaction. */
const PIECE = 100;
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

function planned(cast: Cast, { seed, until, applications }: DataSet, place: number): Planned {
  const part = (place - 1) / applications;
  const dice = throwDice(seed, place);
  const status = statusAt(part, dice);
  const from = dice.pick(cast.cases.get(status) ?? []);
  return { seed, place, from, days: daysAt(part, { status, ...from }, until) };
}

/** Places of which there is no case yet. */
async function missing(reader: Reader, seed: number, places: readonly number[]): Promise<number[]> {
  const numbers = places.map((place) => `ZR-${numberFor(seed, place)}`);
  const names = numbers.map((_number, at) => `$${String(at + 1)}`).join(', ');
  const sql = `SELECT registration_number FROM registrations WHERE registration_number IN (${names})`;
  const known = new Set((await query(reader, sql, numbers)).map((row) => String(row['registration_number'])));
  return places.filter((_place, at) => !known.has(numbers[at] ?? ''));
}

/** For each case, number of the prototype → number of the copy; the desk counts on from where it is. */
async function takeAll(tx: Tx, piece: readonly Planned[]): Promise<Map<string, string>[]> {
  const wanted = piece.flatMap(({ from, days }, at) =>
    from.numbers.map(({ old, prefix, counter, on }) => {
      const year = movedDay(on, days).slice(0, 4);
      return { at, old, prefix, year: Number(year), counter: `${counter}-${year}` };
    }),
  );
  const taken = piece.map(() => new Map<string, string>());
  for (const counter of [...new Set(wanted.map((one) => one.counter))].sort()) {
    const own = wanted.filter((one) => one.counter === counter);
    const numbers = await takeNumbers(tx, counter, own.length);
    own.forEach(({ at, old, prefix, year }, nth) => taken[at]?.set(old, makeNumber(prefix, year, numbers[nth] ?? 0)));
  }
  return taken;
}

/** The numbers of new events in the trail, in their order: SQLite has one writer, and PostgreSQL gives them ahead. */
async function takeSequences(tx: Tx, count: number): Promise<number[]> {
  if (tx.dialect === 'postgres') {
    const sql = `SELECT nextval('audit_events_sequence_seq')::integer AS next FROM generate_series(1, ${String(count)})`;
    return (await query(tx, sql, [])).map((row) => Number(row['next'])).sort((one, other) => one - other);
  }
  const sql = "SELECT COALESCE(MAX(seq), 0) + 1 AS next FROM sqlite_sequence WHERE name = 'audit_events'";
  const first = Number((await query(tx, sql, []))[0]?.['next'] ?? 1);
  tx.ledger.nextSequence = first + count;
  return Array.from({ length: count }, (_none, at) => first + at);
}

/** As the store keeps bytes: under a key of their own that only this desk opens. */
function withoutBytes({ config }: Dependencies, id: string, sha256: string): StoredBytes {
  return {
    sha256,
    wrappedKey: seal(config.keys.documentWrap, `document ${id}`, randomOf(KEY_BYTES).toString('base64')),
    iv: randomOf(IV_BYTES).toString('base64'),
    authTag: randomOf(TAG_BYTES).toString('base64'),
  };
}

async function storeDocuments(deps: Dependencies, cast: Cast, one: Planned): Promise<Map<string, StoredBytes>> {
  const stored = one.from.documents.map(async (old): Promise<[string, StoredBytes]> => {
    const id = one.from.idOf(one, old);
    const bytes = cast.scans?.get(old);
    return [
      old,
      bytes === undefined ? withoutBytes(deps, id, cast.hashes.get(old) ?? '') : await deps.files.store(id, bytes),
    ];
  });
  return new Map(await Promise.all(stored));
}

/** The rows of all copies, table by table, each behind those that it refers to. */
function rowsOf(filled: readonly (readonly [CompiledCase, Filled])[]): StoredRows[] {
  const tables = new Map<string, StoredRows & { readonly rows: string[] }>();
  for (const [from, values] of filled) {
    for (const { table, columns, rows } of from.tables) {
      const known = tables.get(table) ?? { table, columns, rows: [] };
      tables.set(table, known);
      for (const row of rows) {
        known.rows.push(fill(row, values));
      }
    }
  }
  return [...tables.values()];
}

async function writePiece(deps: Dependencies, cast: Cast, piece: readonly Planned[]): Promise<void> {
  const documents = await Promise.all(piece.map((one) => storeDocuments(deps, cast, one)));
  const write = async (tx: Tx): Promise<void> => {
    const numbers = await takeAll(tx, piece);
    const sequences = await takeSequences(
      tx,
      piece.reduce((total, { from }) => total + from.events, 0),
    );
    let events = 0;
    const filled = piece.map(({ from, ...wish }, at) => {
      const own = { numbers: numbers[at] ?? new Map(), documents: documents[at] ?? new Map() };
      const dice = throwDice(wish.seed, wish.place);
      const copy: Copy = {
        ...wish,
        ...own,
        dice,
        keys: deps.config.keys,
        sequences: sequences.slice(events),
        secrets: new Map(),
      };
      events += from.events;
      return [from, from.fill(copy)] as const;
    });
    for (const stored of rowsOf(filled)) {
      await insertStored(tx, stored);
    }
  };
  await inTransaction(deps.db, write, { unaudited: 'copies of worked cases, with their events' });
}

/**
 * Writes the cases of a data set that are not there yet.
 * @returns how many are new, and how many were there already
 */
export async function writeCases(
  deps: Dependencies,
  { cast, dataSet }: { readonly cast: Cast; readonly dataSet: DataSet },
  onProgress: (done: number, total: number) => void,
): Promise<{ readonly accepted: number; readonly unchanged: number }> {
  const { applications, seed } = dataSet;
  let accepted = 0;
  for (let first = 1; first <= applications; first += PIECE) {
    const places = Array.from({ length: Math.min(PIECE, applications - first + 1) }, (_none, at) => first + at);
    const piece = (await missing(deps.db, seed, places)).map((place) => planned(cast, dataSet, place));
    if (piece.length > 0) {
      await writePiece(deps, cast, piece);
    }
    accepted += piece.length;
    onProgress(places.at(-1) ?? 0, applications);
  }
  return { accepted, unchanged: applications - accepted };
}
