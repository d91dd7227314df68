/** What a store reads through and writes through: the database itself, or one open transaction of it. */
import type { Sequelize, Transaction } from 'sequelize';
import type { Bindable, Parameters } from './sql/parameters';
import type { ChainHead, EventStamp } from './trail/eventRecord';
import type { TouchedRow } from './trail/touched';

export type Dialect = 'sqlite' | 'postgres';

/** A select that can stand inside a larger statement. */
export interface PartOfStatement {
  /** Names of the columns that are wanted of it. */
  readonly columns: readonly string[];
  /** Its ORDER BY over columns that it gives, or empty. */
  readonly order: string;
  /** Its text; its values go to the parameters of the whole statement. */
  readonly sql: (params: Parameters) => string;
}

/** Runs one statement that gives rows; `$1` and up are the values. */
export type RunStatement = (
  sql: string,
  values: readonly Bindable[],
  transaction: Transaction | null,
) => Promise<Record<string, unknown>[]>;

/** Anything that can be read from. Only `db` itself touches `sequelize`. */
export interface Source {
  readonly dialect: Dialect;
  readonly sequelize: Sequelize;
  readonly transaction: Transaction | null;
  readonly run: RunStatement;
  /** Where selects are gathered into one statement (`db/sql/together.ts`), each row its values in the order of the columns; each is one of its own otherwise. */
  readonly gather?: (part: PartOfStatement) => Promise<readonly (readonly unknown[])[]>;
}

/** An open database. */
export interface Database extends Source {
  readonly transaction: null;
  /** Closes every connection; the object is of no use afterwards. */
  close(): Promise<void>;
  /** Asks the database for an answer; rejects when there is none. */
  ping(): Promise<void>;
  /** @throws StorageError `gone` when the file of a SQLite database is no longer the one that was opened */
  mustBeThere(): void;
  /** After a failure of the database: what it left on a connection of SQLite is nobody's to guess. */
  renewConnections(): void;
}

/** What happened inside a transaction so far; `inTransaction` refuses writes that left no trail. */
export interface WriteLedger {
  written: boolean;
  /** The tables written to, one entry a statement, in their order: whoever holds rows of one reads them again. */
  readonly writes: string[];
  audited: boolean;
  /** Rows of sealed tables that no event answers for yet. */
  readonly touched: TouchedRow[];
  /** The last event of each chain that this transaction knows; null for a chain that has none yet. */
  readonly heads: Map<string, ChainHead | null>;
  /** Number of the next event of the trail, where this transaction alone can give it: on SQLite. */
  nextSequence: number | null;
  /** Of the last event of this transaction: who did it, when, and by which request. */
  stamp: EventStamp | null;
}

/** The ledger of a transaction that has written nothing yet. */
export function newLedger(): WriteLedger {
  return { written: false, audited: false, writes: [], touched: [], heads: new Map(), nextSequence: null, stamp: null };
}

/** An open transaction: every write takes one. */
export interface Tx extends Source {
  readonly transaction: Transaction;
  readonly ledger: WriteLedger;
}

export type Reader = Database | Tx;
