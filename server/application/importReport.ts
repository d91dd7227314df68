/** What an import says afterwards: what came in, what was known already, and each refused line with its reason. */
import type { z } from 'zod';
import type { Actor } from '@desk/shared/access/roles';
import type { Dependencies } from '../dependencies';
import type { ImportText } from './importText';
import { startRefusedList, type RefusedList } from './refusedFile';

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
  /** Id of the list of all of them, where there are more than `refused` holds. */
  readonly refusedListId: string | null;
}

export interface ImportRequest {
  /** A text that is in memory already, or one that is read piece by piece. */
  readonly text: string | ImportText;
  readonly dryRun: boolean;
  readonly actor: Actor;
  readonly requestId: string;
  readonly origin: 'api' | 'command';
  /** Told of the share that is done, out of a thousand, for a progress bar. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Told of the lines of every refusal, for who keeps them all: then no list is kept. */
  readonly onRefused?: (lines: readonly number[]) => void;
}

const MOST_LISTED = 100;
const PER_MILLE = 1000;
/** What may stand in a name of a field that nobody knows; anything else could be a value. */
const FIELD_NAME = /^[A-Za-z][A-Za-z0-9_.]{0,60}$/;

type Issue = z.core.$ZodIssue;

/** What is wrong with a line, field by field and without its values. */
export function problemsOf(issues: readonly Issue[]): RefusedLine['problems'] {
  return issues.map((issue) => {
    const field = issue.path.map(String).join('.');
    const isUnknown = issue.code === 'unrecognized_keys';
    const names = isUnknown ? issue.keys.map((name) => (FIELD_NAME.test(name) ? name : '?')) : [];
    return { field, message: isUnknown ? `has a field that is not known: ${names.join(', ')}` : issue.message };
  });
}

/** Counts what becomes of each line; of the refused ones it keeps the first in memory, and all of them on disk. */
export class ImportTally {
  accepted = 0;
  unchanged = 0;
  refusedCount = 0;
  private first: RefusedLine[] = [];
  private list: RefusedList | null = null;
  private readonly deps: Dependencies;
  private readonly request: ImportRequest;

  constructor(deps: Dependencies, request: ImportRequest) {
    this.deps = deps;
    this.request = request;
  }

  /** @param lines of the file that are refused with it; the line itself when left out */
  async refuse(refused: RefusedLine, lines: readonly number[] = [refused.line]): Promise<void> {
    this.refusedCount += 1;
    const { onRefused, actor } = this.request;
    onRefused?.(lines);
    if (this.refusedCount > MOST_LISTED && onRefused === undefined) {
      await this.keep(refused, actor.id);
    }
    // Parts of a long file come in the order of their keys: the list begins with the lines that come first in the file.
    const last = this.first.at(-1);
    if (this.first.length < MOST_LISTED || (last !== undefined && refused.line < last.line)) {
      this.first = [...this.first, refused].sort((one, other) => one.line - other.line).slice(0, MOST_LISTED);
    }
  }

  private async keep(refused: RefusedLine, actorId: string): Promise<void> {
    if (this.list === null) {
      this.list = startRefusedList(this.deps, actorId);
      for (const earlier of this.first) {
        await this.list.add(earlier);
      }
    }
    await this.list.add(refused);
  }

  tellProgress(share: number): void {
    this.request.onProgress?.(Math.floor(share * PER_MILLE), PER_MILLE);
  }

  async report(): Promise<ImportReport> {
    const { accepted, unchanged, refusedCount, first } = this;
    const refusedListId = (await this.list?.close()) ?? null;
    return { dryRun: this.request.dryRun, accepted, unchanged, refusedCount, refused: first, refusedListId };
  }
}
