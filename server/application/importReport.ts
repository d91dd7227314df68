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
  /** How many were refused, those that are not listed too. */
  readonly refusedCount: number;
  /** The first of them: a file that is wrong as a whole is understood from these. */
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
  /** Told of every refused line, for who keeps them all. */
  readonly onRefused?: (line: number) => void;
}

const MOST_LISTED = 100;

/** Counts what becomes of each line, and keeps no more of the refused ones than a report lists. */
export class ImportTally {
  accepted = 0;
  unchanged = 0;
  refusedCount = 0;
  private readonly refused: RefusedLine[] = [];
  private readonly request: Pick<ImportRequest, 'dryRun' | 'onRefused'>;

  constructor(request: Pick<ImportRequest, 'dryRun' | 'onRefused'>) {
    this.request = request;
  }

  refuse(line: RefusedLine): void {
    this.refusedCount += 1;
    if (this.refused.length < MOST_LISTED) {
      this.refused.push(line);
    }
    this.request.onRefused?.(line.line);
  }

  report(): ImportReport {
    const { accepted, unchanged, refusedCount, refused } = this;
    return { dryRun: this.request.dryRun, accepted, unchanged, refusedCount, refused };
  }
}
