/** What the rest of the desk may ask about its fitness for work. */
import type { ReadinessReason } from '@desk/shared/contract/readiness';
import type { Sentences } from '@desk/shared/contract/sentences';
import type { StorageRoom } from '../files/diskFull';

export interface Readiness {
  readonly ready: boolean;
  /** Empty when ready. */
  readonly reasons: readonly { readonly code: ReadinessReason; readonly detail: Sentences }[];
  readonly database: 'reachable' | 'unreachable';
  readonly pendingMigrations: number | null;
  /** `elsewhere`: another process does the background work. */
  readonly worker: 'alive' | 'silent' | 'elsewhere';
  /** Of the disk with the data folder; `full` means that no scan can be kept. */
  readonly storage: StorageRoom;
}

export interface Health {
  /** A look at everything; looks that come while one is under way share it, so that asking often costs nothing. */
  readonly look: () => Promise<Readiness>;
  /** Says that the worker runs in this process, and when it last stirred; null before its first round. */
  readonly followWorker: (lastBeatAt: () => Date | null) => void;
  /** From now on this process is not ready, whatever it finds: it is about to end. */
  readonly leave: () => void;
}
