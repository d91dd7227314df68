/** Columns of the checkpoints of the trail. */
import type { RetentionReport } from '@desk/shared/audit/retention';
import type { ChainHead } from '../trail/eventRecord';
import type { Checkpoint } from '../trail/checkpoint';
import type { Finding } from '../trail/findings';
import type { ColumnsOf } from './columnKinds';

export type CheckpointColumns = Checkpoint & {
  readonly number: number;
  /** The place in the feed up to which chains were looked at (`cursorText`). */
  readonly feedPlace: string;
};

export const checkpointColumns = {
  number: 'integer',
  body: 'text',
  keyId: 'text',
  signature: 'text',
  feedPlace: 'text',
} as const satisfies ColumnsOf<CheckpointColumns>;

/** The head of a chain as a checkpoint is over it. */
export type CheckpointHeadColumns = ChainHead & { readonly checkpoint: number };

export const checkpointHeadColumns = {
  checkpoint: 'integer',
  chain: 'text',
  chainNumber: 'integer',
  hash: 'text',
} as const satisfies ColumnsOf<CheckpointHeadColumns>;

/** A night in which the desk looked for what has to go. */
export interface RetentionRunColumns {
  /** The day it belongs to, as that of a look at the trail. */
  readonly night: string;
  readonly startedAt: string;
  readonly finishedAt: string;
  /** How much of which kind was due, and how much of it went. */
  readonly due: RetentionReport;
  readonly done: RetentionReport;
}

export const retentionRunColumns = {
  night: 'text',
  startedAt: 'instant',
  finishedAt: 'instant',
  due: 'json',
  done: 'json',
} as const satisfies ColumnsOf<RetentionRunColumns>;

/** A look of the desk at its own trail. */
export interface TrailCheckColumns {
  /** The day it belongs to, from two o'clock at night in Amsterdam; or the moment, when somebody asked for it. */
  readonly night: string;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly events: number;
  readonly chains: number;
  readonly rows: number;
  readonly checkpoints: number;
  /** Of the document store that rows need, and how many of them were read to their end. */
  readonly files: number;
  readonly filesRead: number;
  /** How much did not hold. */
  readonly found: number;
  /** The first of it. */
  readonly findings: readonly Finding[];
}

export const trailCheckColumns = {
  night: 'text',
  startedAt: 'instant',
  finishedAt: 'instant',
  events: 'integer',
  chains: 'integer',
  rows: 'integer',
  checkpoints: 'integer',
  files: 'integer',
  filesRead: 'integer',
  found: 'integer',
  findings: 'json',
} as const satisfies ColumnsOf<TrailCheckColumns>;
