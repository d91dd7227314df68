/** What an import says afterwards: what came in, what was known already, and each refused line with its reason. */
import type { Actor } from '@desk/shared/access/roles';

export interface RefusedLine {
  /** Line in the file, 1 is the first. */
  readonly line: number;
  readonly code: string;
  /** Field → what is wrong with it; never the value. */
  readonly problems: readonly { readonly field: string; readonly message: string }[];
}
export interface ImportReport {
  readonly dryRun: boolean;
  readonly accepted: number;
  /** Known already and the same: nothing was changed. */
  readonly unchanged: number;
  readonly refused: readonly RefusedLine[];
}

export interface ImportRequest {
  readonly text: string;
  readonly dryRun: boolean;
  readonly actor: Actor;
  readonly requestId: string;
  readonly origin: 'api' | 'command';
  /** Told after each line, for a progress bar. */
  readonly onProgress?: (done: number, total: number) => void;
}
