/** Makes the files of a bundle that a verifier reads: one canonical JSON value a line, in the order of the chains. */
import type { Reader } from '@desk/db/reader';
import { checkpointsOfBundle, headPages, proofsOf, type StoredHead } from '@desk/db/stores/bundleCheckpointStore';
import {
  eventsOfStretches,
  recordOf,
  sealedRowsOf,
  valuesOf,
  type AnsweredRow,
  type Stretch,
} from '@desk/db/stores/bundleStore';
import { canonicalJson } from '@desk/db/trail/canonicalJson';
import { PROVEN_FILES, type BundledHead, type BundledRow } from '@desk/db/trail/bundle/format';
import { hashOf } from '@desk/db/trail/hashes';
import type { BundleFile } from './bundleZip';

export interface Proven {
  readonly stretches: readonly Stretch[];
  /** What is proven by a way through the tree; a period has all heads of its range beside. */
  readonly provenHeads: readonly StoredHead[];
  readonly range: { readonly after: number; readonly through: number } | null;
  readonly withheld: readonly string[];
  readonly mayHaveChanged: readonly string[];
}

const ROWS_AT_ONCE = 200;

const linesOf = (values: readonly unknown[]): string => values.map((value) => `${canonicalJson(value)}\n`).join('');

async function* eventLines(reader: Reader, { stretches }: Proven): AsyncGenerator<string> {
  for await (const page of eventsOfStretches(reader, stretches)) {
    yield linesOf(page.map(recordOf));
  }
}

async function* valueLines(reader: Reader, { stretches }: Proven): AsyncGenerator<string> {
  for await (const page of eventsOfStretches(reader, stretches)) {
    yield linesOf(await valuesOf(reader, page));
  }
}

/** The rows that the chains answer for, as their last events say: those of one chain together. */
async function* answeredRows(reader: Reader, { stretches, withheld }: Proven): AsyncGenerator<AnsweredRow[]> {
  let chain = '';
  let rows = new Map<string, AnsweredRow>();
  for await (const page of eventsOfStretches(reader, stretches)) {
    for (const { event } of page) {
      if (event.chain !== chain) {
        yield [...rows.values()];
        chain = event.chain;
        rows = new Map();
      }
      for (const row of event.sealedRows.filter(({ table }) => !withheld.includes(table))) {
        rows.set(`${row.table} ${row.id}`, { ...row, chain });
      }
    }
  }
  yield [...rows.values()];
}

async function* rowLines(reader: Reader, proven: Proven): AsyncGenerator<string> {
  // A row that changed after the period is no longer what it was in it.
  const isShown = (answered: readonly AnsweredRow[], { table, row, salt }: BundledRow): boolean => {
    if (!proven.mayHaveChanged.includes(table)) {
      return true;
    }
    const own = answered.find((one) => one.table === table && one.id === row['id']);
    return own?.digest === hashOf('row/1', { row, salt, table });
  };
  let waiting: AnsweredRow[] = [];
  const flush = async (): Promise<string> => {
    const rows = await sealedRowsOf(reader, waiting);
    const lines = linesOf(rows.filter((row) => isShown(waiting, row)));
    waiting = [];
    return lines;
  };
  for await (const rows of answeredRows(reader, proven)) {
    for (const row of rows) {
      waiting.push(row);
      if (waiting.length >= ROWS_AT_ONCE) {
        yield await flush();
      }
    }
  }
  yield await flush();
}

async function* checkpointLines(reader: Reader, { provenHeads, range }: Proven): AsyncGenerator<string> {
  const named = new Set(provenHeads.map(({ checkpoint }) => checkpoint));
  for await (const page of checkpointsOfBundle(reader, named, range)) {
    yield linesOf(page.map(({ body, keyId, signature }) => ({ body, keyId, signature })));
  }
}

const asHead = ({ chain, checkpoint, chainNumber: number, hash }: StoredHead): BundledHead => ({
  chain,
  checkpoint,
  hash,
  number,
});

async function* headLines(reader: Reader, { range }: Proven): AsyncGenerator<string> {
  if (range !== null) {
    for (let number = range.after + 1; number <= range.through; number += 1) {
      for await (const page of headPages(reader, number)) {
        yield linesOf(page.map(asHead));
      }
    }
  }
}

async function* proofLines(reader: Reader, { provenHeads }: Proven): AsyncGenerator<string> {
  for await (const page of proofsOf(reader, provenHeads)) {
    yield linesOf(page);
  }
}

/** @param reader of one moment, for as long as the files are made */
export function provenFiles(reader: Reader, proven: Proven): BundleFile[] {
  return [
    { name: PROVEN_FILES.checkpoints, text: () => checkpointLines(reader, proven) },
    { name: PROVEN_FILES.heads, text: () => headLines(reader, proven) },
    { name: PROVEN_FILES.proofs, text: () => proofLines(reader, proven) },
    { name: PROVEN_FILES.events, text: () => eventLines(reader, proven) },
    { name: PROVEN_FILES.rows, text: () => rowLines(reader, proven) },
    { name: PROVEN_FILES.values, text: () => valueLines(reader, proven) },
  ];
}
