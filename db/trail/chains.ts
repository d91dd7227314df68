/** Hangs new events on the chains of their subjects. */
import { chainOf } from '@desk/shared/audit/chainOf';
import type { AuditEventColumns } from '../models/houseRows';
import type { Tx } from '../reader';
import { ask, query } from '../sql/rows';
import { together } from '../sql/together';
import { eventHash, inRecordOrder, RECORD_VERSION, type EventContent } from './eventRecord';
import { inCanonicalOrder } from './canonicalJson';
import { recallHeads } from './knownHeads';
import { sealFor } from './sealing';

/** An event that has no place in the trail yet. */
export type UnchainedEvent = Omit<
  EventContent,
  'sequence' | 'chain' | 'chainNumber' | 'recordVersion' | 'sealedRows'
> & {
  /** Where it is another than the one its data name. */
  readonly chain?: string;
};

/** SQLite has one writer, so that the next number is the one behind the last until the transaction ends. */
const NEXT_ON_SQLITE = `SELECT COALESCE(MAX(seq), 0) + 1 AS next FROM sqlite_sequence WHERE name = 'audit_events'`;

/** No statement is made of more selects than this: SQLite takes five hundred. */
const CHAINS_AT_ONCE = 200;

async function knowHead(tx: Tx, chain: string): Promise<void> {
  const [found] = await ask(tx, {
    columns: ['chain_number', 'hash'],
    order: '',
    sql: (params) =>
      `SELECT chain_number, hash FROM audit_events WHERE chain = ${params.bind(chain)} ORDER BY chain_number DESC LIMIT 1`,
  });
  const head = found && { chain, chainNumber: Number(found['chain_number']), hash: String(found['hash']) };
  tx.ledger.heads.set(chain, head ?? null);
}

async function knowNextNumber(tx: Tx): Promise<void> {
  if (tx.dialect === 'sqlite' && tx.ledger.nextSequence === null) {
    const [found] = await ask(tx, { columns: ['next'], order: '', sql: () => NEXT_ON_SQLITE });
    tx.ledger.nextSequence = Number(found?.['next'] ?? 1);
  }
}

/**
 * Looks up what events of some chains will hang on, as far as the transaction does not know it.
 * @param tx where it gathers, this is part of the statement that is asked side by side with it
 */
export async function knowChains(tx: Tx, chains: readonly string[]): Promise<void> {
  const asked = chains.filter((chain) => !tx.ledger.heads.has(chain));
  recallHeads(tx, tx.ledger, asked);
  const unknown = asked.filter((chain) => !tx.ledger.heads.has(chain));
  if (unknown.length === 0 && (tx.dialect === 'postgres' || tx.ledger.nextSequence !== null)) {
    return;
  }
  const gathering = together(tx);
  for (let start = 0; start === 0 || start < unknown.length; start += CHAINS_AT_ONCE) {
    const part = unknown.slice(start, start + CHAINS_AT_ONCE);
    await Promise.all([knowNextNumber(gathering), ...part.map((chain) => knowHead(gathering, chain))]);
  }
}

/** The numbers of new events in the whole trail, in their order; PostgreSQL gives them ahead, whoever commits first. */
async function takeNumbers(tx: Tx, count: number): Promise<number[]> {
  const { nextSequence: first } = tx.ledger;
  if (first !== null) {
    tx.ledger.nextSequence = first + count;
    return Array.from({ length: count }, (_, at) => first + at);
  }
  const sql = `SELECT nextval('audit_events_sequence_seq')::integer AS next FROM generate_series(1, ${String(count)})`;
  const rows = await query(tx, sql, []);
  return rows.map((row) => Number(row['next'])).sort((a, b) => a - b);
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
  const { heads } = tx.ledger;
  await knowChains(tx, distinct);
  const sequences = await takeNumbers(tx, events.length);
  return events.map((event, at) => {
    const chain = chains[at] ?? '';
    const head = heads.get(chain);
    const content: EventContent = {
      ...event,
      // Stored as it is hashed, a row is verified without being read into an object.
      data: inCanonicalOrder(event.data),
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
