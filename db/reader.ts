/** What a store reads through and writes through: the database itself, or one open transaction of it. */
import type { Sequelize, Transaction } from 'sequelize';

export type Dialect = 'sqlite' | 'postgres';

/** Anything that can be read from. Only `db` itself touches `sequelize`. */
export interface Source {
  readonly dialect: Dialect;
  readonly sequelize: Sequelize;
  readonly transaction: Transaction | null;
}

/** An open database. */
export interface Database extends Source {
  readonly transaction: null;
  /** Closes every connection; the object is of no use afterwards. */
  close(): Promise<void>;
  /** Asks the database for an answer; rejects when there is none. */
  ping(): Promise<void>;
}

/** What happened inside a transaction so far; `inTransaction` refuses writes that left no trail. */
export interface WriteLedger {
  written: boolean;
  audited: boolean;
}

/** An open transaction: every write takes one. */
export interface Tx extends Source {
  readonly transaction: Transaction;
  readonly ledger: WriteLedger;
}

export type Reader = Database | Tx;
