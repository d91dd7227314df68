/**
 * What the last transaction of this process left of the chains of a SQLite file, so that the next one need not ask. Another process may
 * have written meanwhile: then the place is taken, the transaction is refused, and it is tried again on what the file says.
 */
import type { Source, WriteLedger } from '../reader';
import type { ChainHead } from './eventRecord';

interface Known {
  nextSequence: number;
  /** The chain that was written last stands last. */
  readonly heads: Map<string, ChainHead>;
}

/** About a megabyte. */
const MOST_CHAINS = 5000;
/** Where several processes write in turn, remembering costs more than it saves: for so long the file is asked. */
const ASK_FOR_MS = 10_000;

const known = new WeakMap<Source['sequelize'], Known>();
const askUntil = new WeakMap<Source['sequelize'], number>();

/** Tells a transaction what is known, as far as it does not know better. */
export function recallHeads(
  { dialect, sequelize }: Pick<Source, 'dialect' | 'sequelize'>,
  ledger: WriteLedger,
  chains: readonly string[],
): void {
  const last = dialect === 'sqlite' ? known.get(sequelize) : undefined;
  if (last === undefined) {
    return;
  }
  ledger.nextSequence ??= last.nextSequence;
  for (const chain of chains) {
    const head = last.heads.get(chain);
    if (head !== undefined) {
      ledger.heads.set(chain, head);
    }
  }
}

/** After a commit. */
export function keepHeads({ dialect, sequelize }: Pick<Source, 'dialect' | 'sequelize'>, ledger: WriteLedger): void {
  if (dialect !== 'sqlite' || ledger.nextSequence === null || performance.now() < (askUntil.get(sequelize) ?? 0)) {
    return;
  }
  const heads = known.get(sequelize)?.heads ?? new Map<string, ChainHead>();
  for (const head of ledger.heads.values()) {
    if (head !== null) {
      heads.delete(head.chain);
      heads.set(head.chain, head);
    }
  }
  for (const chain of heads.keys()) {
    if (heads.size <= MOST_CHAINS) {
      break;
    }
    heads.delete(chain);
  }
  known.set(sequelize, { nextSequence: ledger.nextSequence, heads });
}

/** After a transaction that was taken back. @param isTaken another process was there first */
export function forgetHeads({ sequelize }: Pick<Source, 'sequelize'>, isTaken: boolean): void {
  known.delete(sequelize);
  if (isTaken) {
    askUntil.set(sequelize, performance.now() + ASK_FOR_MS);
  }
}
