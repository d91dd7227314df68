/** Hangs new events on the chains of their subjects. */
import { chainOf } from '@desk/shared/audit/chainOf';
import type { AuditEventColumns } from '../models/houseRows';
import type { Reader, Tx } from '../reader';
import { parameters } from '../sql/parameters';
import { query } from '../sql/rows';
import { eventHash, inRecordOrder, RECORD_VERSION, type ChainHead, type EventContent } from './eventRecord';
import { sealFor } from './sealing';

/** An event that has no place in the trail yet. */
export type UnchainedEvent = Omit<
  EventContent,
  'sequence' | 'chain' | 'chainNumber' | 'recordVersion' | 'sealedRows'
> & {
  /** Where it is another than the one its data name. */
  readonly chain?: string;
};

/** SQLite has one writer, so that the next number is the one behind the last; PostgreSQL gives numbers ahead. */
const NEXT_NUMBERS = {
  sqlite: () =>
    `SELECT '' AS chain, COALESCE(MAX(seq), 0) + 1 AS chain_number, '' AS hash FROM sqlite_sequence WHERE name = 'audit_events'`,
  postgres: (count: number) =>
    `SELECT '' AS chain, nextval('audit_events_sequence_seq')::integer AS chain_number, '' AS hash ` +
    `FROM generate_series(1, ${String(count)})`,
} as const;

interface Places {
  readonly heads: Map<string, ChainHead>;
  /** The numbers of the new events in the whole trail, in their order. */
  readonly sequences: readonly number[];
}

/** The last event of each chain, and the next numbers of the trail, in one statement. */
async function placesFor(reader: Reader, chains: readonly string[], count: number): Promise<Places> {
  const params = parameters();
  const heads = chains.map(
    (chain) =>
      'SELECT * FROM (SELECT chain, chain_number, hash FROM audit_events ' +
      `WHERE chain = ${params.bind(chain)} ORDER BY chain_number DESC LIMIT 1) AS head`,
  );
  const rows = await query(reader, [NEXT_NUMBERS[reader.dialect](count), ...heads].join(' UNION ALL '), params.values);
  const found = rows.map((row) => ({
    chain: String(row['chain']),
    chainNumber: Number(row['chain_number']),
    hash: String(row['hash']),
  }));
  const numbers = found.filter(({ chain }) => chain === '').map(({ chainNumber }) => chainNumber);
  const first = numbers[0] ?? 1;
  return {
    heads: new Map(found.filter(({ chain }) => chain !== '').map((head) => [head.chain, head])),
    sequences:
      reader.dialect === 'sqlite'
        ? Array.from({ length: count }, (_, at) => first + at)
        : numbers.sort((a, b) => a - b),
  };
}

/** The head that a transaction knows already, since it wrote it, or the one in the database. */
async function headsFor(tx: Tx, chains: readonly string[], count: number): Promise<Places> {
  const { heads: known } = tx.ledger;
  const unknown = chains.filter((chain) => !known.has(chain));
  const { heads, sequences } = await placesFor(tx, unknown, count);
  heads.forEach((head, chain) => known.set(chain, head));
  return { heads: known, sequences };
}

/**
 * Gives events their places: a number in the trail, a number and a hash in the chain of their subject, and the rows of
 * sealed tables that this transaction wrote and that the first event of their chain answers for.
 * @param tx the transaction that writes both
 * @param events in the order in which they happened
 */
export async function chainEvents(tx: Tx, events: readonly UnchainedEvent[]): Promise<AuditEventColumns[]> {
  const chains = events.map((event) => event.chain ?? chainOf(event));
  const distinct = [...new Set(chains)];
  const rows = await sealFor(tx, new Set(distinct));
  const { heads, sequences } = await headsFor(tx, distinct, events.length);
  return events.map((event, at) => {
    const chain = chains[at] ?? '';
    const head = heads.get(chain);
    const content: EventContent = {
      ...event,
      sequence: sequences[at] ?? 0,
      chain,
      chainNumber: (head?.chainNumber ?? 0) + 1,
      recordVersion: RECORD_VERSION,
      sealedRows: inRecordOrder(rows.get(chain) ?? []),
    };
    rows.delete(chain);
    const hash = eventHash(content, head?.hash ?? null);
    heads.set(chain, { chain, chainNumber: content.chainNumber, hash });
    return { ...content, hash };
  });
}
