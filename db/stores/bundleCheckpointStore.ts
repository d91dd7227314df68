/** Finds which checkpoints a bundle needs, and proves which heads they are over. */
import { endOfAmsterdamDay } from '@desk/shared/calendar/amsterdam';
import type { CheckpointColumns, CheckpointHeadColumns } from '../models/trailRows';
import type { Reader } from '../reader';
import { startOfDay } from '../sql/dayEnds';
import { parameters } from '../sql/parameters';
import { columnList, query, rowsWith, selectRows } from '../sql/rows';
import { ERASURES } from '../trail/erasures';
import { checkpointBody, headEntry, inTreeOrder } from '../trail/checkpoint';
import { instantValue, readRow } from '../sql/values';
import { inclusionProofs, leafHash } from '../trail/merkle';
import type { BundledProof } from '../trail/bundle/format';
import type { Stretch } from './bundleStore';
import { lastCheckpoint } from './checkpointStore';

/** A head as one of those that a checkpoint is over. */
export type StoredHead = CheckpointHeadColumns;

const PAGE = 200;
const HEADS = 1000;

async function momentOf(reader: Reader, number: number): Promise<string> {
  const [found] = await rowsWith(reader, 'trail_checkpoints', { match: { number } });
  return found === undefined ? '' : checkpointBody(found).at;
}

/** The first checkpoint at or after a moment; one behind the last where there is none. */
async function firstAt(reader: Reader, moment: string, last: number): Promise<number> {
  let [low, high] = [1, last + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((await momentOf(reader, middle)) >= moment) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

/**
 * Between which checkpoints a period lies: the last one before its first day, and the first one after its last.
 * @param period days in Amsterdam, both included
 */
export async function checkpointsAround(
  reader: Reader,
  period: { readonly from: string; readonly to: string },
): Promise<{ readonly after: number; readonly through: number }> {
  const last = (await lastCheckpoint(reader))?.number ?? 0;
  const after = (await firstAt(reader, startOfDay(period.from), last)) - 1;
  return { after, through: Math.min(last, await firstAt(reader, endOfAmsterdamDay(period.to), last)) };
}

/** Whether anything at all was recorded in a period. */
export async function isAnythingIn(
  reader: Reader,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<boolean> {
  const within = [startOfDay(from), endOfAmsterdamDay(to)].map((moment) => instantValue(reader.dialect, moment));
  return (await query(reader, 'SELECT 1 FROM audit_events WHERE at >= $1 AND at <= $2 LIMIT 1', within)).length > 0;
}

/** What every chain became between two checkpoints: from the event behind what was signed before, up to its last head. */
export async function stretchesBetween(
  reader: Reader,
  { after, through }: { readonly after: number; readonly through: number },
): Promise<{ readonly stretches: readonly Stretch[]; readonly provenHeads: readonly StoredHead[] }> {
  const grown =
    'SELECT chain, MAX(chain_number) AS last FROM trail_checkpoint_heads ' +
    'WHERE checkpoint > $1 AND checkpoint <= $2 GROUP BY chain ORDER BY chain';
  const rows = await query(reader, grown, [after, through]);
  const formers = new Map<string, StoredHead>();
  for (let start = 0; after > 0 && start < rows.length; start += PAGE) {
    const params = parameters();
    const names = rows.slice(start, start + PAGE).map((row) => params.bind(String(row['chain'])));
    const sql =
      'SELECT h.checkpoint, h.chain, h.chain_number, h.hash FROM trail_checkpoint_heads h JOIN (SELECT chain, ' +
      `MAX(checkpoint) AS checkpoint FROM trail_checkpoint_heads WHERE chain IN (${names.join(', ')}) AND checkpoint <= ` +
      `${params.bind(after)} GROUP BY chain) AS former ON former.chain = h.chain AND former.checkpoint = h.checkpoint`;
    for (const row of await query(reader, sql, params.values)) {
      formers.set(String(row['chain']), {
        checkpoint: Number(row['checkpoint']),
        chain: String(row['chain']),
        chainNumber: Number(row['chain_number']),
        hash: String(row['hash']),
      });
    }
  }
  const stretches = rows.map((row) => {
    const chain = String(row['chain']);
    return { chain, first: (formers.get(chain)?.chainNumber ?? 0) + 1, last: Number(row['last']) };
  });
  const explained = await headsBehindErasures(reader, through);
  return {
    // Where something was erased since, the bundle goes on until the event that says so.
    stretches: stretches.map((one) => ({ ...one, last: explained.get(one.chain)?.chainNumber ?? one.last })),
    provenHeads: [...formers.values(), ...stretches.flatMap(({ chain }) => explained.get(chain) ?? [])],
  };
}

/** Chain → its last head, for the chains of which something was erased behind a checkpoint. */
async function headsBehindErasures(reader: Reader, through: number): Promise<Map<string, StoredHead>> {
  const params = parameters();
  const types = ERASURES.map((type) => params.bind(type)).join(', ');
  const sql =
    `SELECT DISTINCT chain FROM audit_events e WHERE type IN (${types}) AND chain_number > COALESCE((SELECT ` +
    'MAX(chain_number) FROM trail_checkpoint_heads h WHERE h.chain = e.chain AND h.checkpoint <= ' +
    `${params.bind(through)}), 0)`;
  const chains = (await query(reader, sql, params.values)).map((row) => String(row['chain']));
  const lasts = new Map<string, StoredHead>();
  for (let start = 0; start < chains.length; start += PAGE) {
    const heads = await headsOfChains(reader, chains.slice(start, start + PAGE));
    heads.filter(({ checkpoint }) => checkpoint > through).forEach((head) => lasts.set(head.chain, head));
  }
  return lasts;
}

/** Everything that checkpoints signed of some chains, the oldest first. */
export async function headsOfChains(reader: Reader, chains: readonly string[]): Promise<StoredHead[]> {
  return rowsWith(reader, 'trail_checkpoint_heads', { match: { chain: chains }, order: [['checkpoint', 'ASC']] });
}

/** The heads that a checkpoint is over, page by page: the first checkpoint of an old desk is over every chain it has. */
export async function* headPages(reader: Reader, checkpoint: number): AsyncGenerator<readonly StoredHead[]> {
  for (let after = ''; ;) {
    const sql =
      `SELECT ${columnList('trail_checkpoint_heads')} FROM trail_checkpoint_heads ` +
      `WHERE checkpoint = $1 AND chain > $2 ORDER BY chain LIMIT ${String(HEADS)}`;
    const rows = await query(reader, sql, [checkpoint, after]);
    const page = rows.map((row) => readRow(reader.dialect, 'trail_checkpoint_heads', row));
    const last = page.at(-1);
    if (last === undefined) {
      return;
    }
    yield page;
    after = last.chain;
  }
}

/** Chain → its leaf, for a tree of which one does not want to hold more. */
async function leavesOf(reader: Reader, checkpoint: number): Promise<{ chain: string; leaf: Buffer }[]> {
  const leaves: { chain: string; leaf: Buffer }[] = [];
  for await (const page of headPages(reader, checkpoint)) {
    leaves.push(...page.map((head) => ({ chain: head.chain, leaf: leafHash(headEntry(head)) })));
  }
  return inTreeOrder(leaves);
}

/** Heads with the way from each to the root of its checkpoint, by checkpoint. */
export async function* proofsOf(reader: Reader, heads: readonly StoredHead[]): AsyncGenerator<readonly BundledProof[]> {
  const byCheckpoint = new Map<number, StoredHead[]>();
  for (const head of heads) {
    const own = byCheckpoint.get(head.checkpoint);
    if (own === undefined) {
      byCheckpoint.set(head.checkpoint, [head]);
    } else {
      own.push(head);
    }
  }
  for (const [checkpoint, wanted] of [...byCheckpoint].sort(([a], [b]) => a - b)) {
    const leaves = await leavesOf(reader, checkpoint);
    const proofOf = await inclusionProofs(leaves.map(({ leaf }) => leaf));
    const places = new Map(leaves.map(({ chain }, index) => [chain, index]));
    yield wanted.map(({ chain, chainNumber: number, hash }) => {
      const index = places.get(chain) ?? 0;
      return { chain, checkpoint, hash, number, index, size: leaves.length, proof: proofOf(index) };
    });
  }
}

const KEY_CHANGES =
  'SELECT c.number FROM trail_checkpoints c JOIN trail_checkpoints n ON n.number = c.number + 1 WHERE n.key_id <> c.key_id';

/**
 * The checkpoints of a bundle, the oldest first: those that are named, the first, the last, and each that announced another key.
 * @param named beside the range
 * @param range all from one behind `after` up to and with `through`
 */
export async function* checkpointsOfBundle(
  reader: Reader,
  named: Iterable<number>,
  range: { readonly after: number; readonly through: number } | null,
): AsyncGenerator<readonly CheckpointColumns[]> {
  const changes = (await query(reader, KEY_CHANGES, [])).map((row) => Number(row['number']));
  const last = (await lastCheckpoint(reader))?.number ?? 1;
  const isInRange = (number: number): boolean => range !== null && number > range.after && number <= range.through;
  const single = [...new Set([1, ...named, ...changes, last])].filter((number) => !isInRange(number));
  const numbers = single.sort((a, b) => a - b);
  const before = range === null ? numbers : numbers.filter((number) => number <= range.after);
  yield* byNumber(reader, before);
  if (range !== null) {
    for (let after = range.after; after < range.through; after += PAGE) {
      const until = Math.min(range.through, after + PAGE);
      yield await selectRows(reader, 'trail_checkpoints', {
        conditions: [
          { property: 'number', atLeast: String(after + 1) },
          { property: 'number', atMost: String(until) },
        ],
        order: [['number', 'ASC']],
      });
    }
    yield* byNumber(
      reader,
      numbers.filter((number) => number > range.through),
    );
  }
}

async function* byNumber(reader: Reader, numbers: readonly number[]): AsyncGenerator<readonly CheckpointColumns[]> {
  for (let start = 0; start < numbers.length; start += PAGE) {
    yield await rowsWith(reader, 'trail_checkpoints', {
      match: { number: numbers.slice(start, start + PAGE) },
      order: [['number', 'ASC']],
    });
  }
}
