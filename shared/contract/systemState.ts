/** What the desk says of itself to whoever looks after it, and to whoever audits it. */
import type { ReadinessReason } from './readiness';
import type { Sentences } from './sentences';

/** Something that a look at the trail and the document store found. */
export interface TrailFinding {
  readonly detail: Sentences;
  /** The case that it is about; null where it is about none. */
  readonly applicationId: string | null;
}

/** A look at the trail and the document store. */
export interface TrailLook {
  /** The night it belongs to; the moment itself, when somebody asked for it. */
  readonly night: string;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly events: number;
  readonly rows: number;
  readonly checkpoints: number;
  readonly files: number;
  /** Of the files those that were read to their end. */
  readonly filesRead: number;
  /** How much did not hold, and the first of it. */
  readonly found: number;
  readonly findings: readonly TrailFinding[];
}

export interface SystemState {
  readonly isReady: boolean;
  /** Why not; empty when it is. */
  readonly reasons: readonly { readonly code: ReadinessReason; readonly detail: Sentences }[];
  /** `elsewhere`: another process does the background work. */
  readonly worker: 'alive' | 'silent' | 'elsewhere';
  /** Of the disk with the data folder. */
  readonly storage: 'enough' | 'low' | 'full' | 'unknown';
  /** The last one that was signed; null before the first. */
  readonly checkpoint: { readonly number: number; readonly at: string; readonly events: number } | null;
  /** The last ones, the latest first. */
  readonly looks: readonly TrailLook[];
}
