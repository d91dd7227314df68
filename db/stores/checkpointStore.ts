/** Keeps the checkpoints of the trail, and finds which chains grew since the last one. Both tables are only added to. */
import { parseCursor, cursorText } from '../feed/feedCursor';
import { feedPages, snapshotNow } from '../feed/trailFeed';
import type { CheckpointColumns } from '../models/trailRows';
import type { Reader, Tx } from '../reader';
import { query, rowsWith, insertRows, selectRows } from '../sql/rows';
import { parameters } from '../sql/parameters';
import type { Checkpoint } from '../trail/checkpoint';
import type { ChainHead } from '../trail/eventRecord';

export type StoredCheckpoint = CheckpointColumns;

/** The last checkpoint, or null before the first. */
export async function lastCheckpoint(reader: Reader): Promise<StoredCheckpoint | null> {
  const [last] = await rowsWith(reader, 'trail_checkpoints', { match: {}, order: [['number', 'DESC']], limit: 1 });
  return last ?? null;
}

/** The checkpoints behind a number, the first one first. */
export async function checkpointsAfter(reader: Reader, number: number, limit: number): Promise<StoredCheckpoint[]> {
  return selectRows(reader, 'trail_checkpoints', {
    conditions: [{ property: 'number', atLeast: String(number + 1) }],
    order: [['number', 'ASC']],
    limit,
  });
}

/** What the chains have become since a checkpoint. */
export interface Growth {
  /** The heads of the chains that grew, as they are now. */
  readonly heads: readonly ChainHead[];
  /** How many events that is more than the former checkpoints were over. */
  readonly events: number;
  readonly feedPlace: string;
}

function asHead(row: Readonly<Record<string, unknown>>): ChainHead {
  return {
    chain: String(row['chain']),
    chainNumber: Number(row['chain_number']),
    hash: String(row['hash']),
  };
}

const ALL_HEADS =
  'SELECT e.chain, e.chain_number, e.hash FROM audit_events e JOIN ' +
  '(SELECT chain, MAX(chain_number) AS chain_number FROM audit_events GROUP BY chain) AS last ' +
  'ON last.chain = e.chain AND last.chain_number = e.chain_number';

const CHAINS = 200;

/** The heads of some chains as they are now, and the numbers up to which former checkpoints are over them. */
async function headsOf(reader: Reader, chains: readonly string[]): Promise<{ head: ChainHead; before: number }[]> {
  const found: { head: ChainHead; before: number }[] = [];
  for (let start = 0; start < chains.length; start += CHAINS) {
    const params = parameters();
    const parts = chains.slice(start, start + CHAINS).map((chain) => {
      const name = params.bind(chain);
      return (
        'SELECT * FROM (SELECT chain, chain_number, hash, COALESCE((SELECT chain_number FROM trail_checkpoint_heads ' +
        `WHERE chain = ${name} ORDER BY checkpoint DESC LIMIT 1), 0) AS before FROM audit_events WHERE chain = ${name} ` +
        'ORDER BY chain_number DESC LIMIT 1) AS head'
      );
    });
    const rows = await query(reader, parts.join(' UNION ALL '), params.values);
    found.push(...rows.map((row) => ({ head: asHead(row), before: Number(row['before']) })));
  }
  return found;
}

/**
 * Which chains grew since a checkpoint. The feed misses no event whose transaction ended late; a head that is newer than the
 * look belongs to the next checkpoint as well, and does no harm in this one.
 * @param last null before the first checkpoint: then every chain grew
 */
export async function growthSince(reader: Reader, last: StoredCheckpoint | null): Promise<Growth> {
  const now = await snapshotNow(reader);
  const feedPlace = cursorText({ told: now, look: null });
  if (last === null) {
    const heads = (await query(reader, ALL_HEADS, [])).map(asHead);
    return { heads, events: heads.reduce((sum, { chainNumber }) => sum + chainNumber, 0), feedPlace };
  }
  const from = parseCursor(last.feedPlace);
  if (from === null) {
    throw new Error('the last checkpoint does not say up to where it looked');
  }
  const chains = new Set<string>();
  for await (const { events } of feedPages(reader, from, now)) {
    events.forEach(({ event }) => chains.add(event.chain));
  }
  const grown = (await headsOf(reader, [...chains])).filter(({ head, before }) => head.chainNumber > before);
  return {
    heads: grown.map(({ head }) => head),
    events: grown.reduce((sum, { head, before }) => sum + head.chainNumber - before, 0),
    feedPlace,
  };
}

/** Adds a checkpoint and the heads it is over. Throws StorageError `unique` when another process made it first. */
export async function insertCheckpoint(
  tx: Tx,
  checkpoint: Checkpoint & Pick<StoredCheckpoint, 'number' | 'feedPlace'>,
  heads: readonly ChainHead[],
): Promise<void> {
  const { number, body, keyId, signature, feedPlace } = checkpoint;
  await insertRows(tx, 'trail_checkpoints', [{ number, body, keyId, signature, feedPlace }]);
  await insertRows(
    tx,
    'trail_checkpoint_heads',
    heads.map((head) => ({ checkpoint: number, ...head })),
  );
}
