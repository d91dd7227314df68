/** Imports one file through the desk's own importer and keeps the refused rows beside it. */
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import { importApplications } from '@desk/server/application/importApplications';
import { importRegistrations } from '@desk/server/application/importRegistrations';
import type { ImportReport, ImportRequest } from '@desk/server/application/importReport';
import { linesOf, type ImportText } from '@desk/server/application/importText';
import type { Dependencies } from '@desk/server/dependencies';
import { UsageError } from '../deps/runProgram';

interface Format {
  readonly ending: string;
  readonly run: (deps: Dependencies, request: ImportRequest) => Promise<ImportReport>;
  readonly hasHeader: boolean;
}

/** Registry of what can be imported. */
export const IMPORTS = {
  applications: { ending: 'jsonl', run: importApplications, hasHeader: false },
  registrations: { ending: 'csv', run: importRegistrations, hasHeader: true },
} as const satisfies Record<string, Format>;
export type ImportKind = keyof typeof IMPORTS;

export interface FileImport {
  readonly kind: ImportKind;
  /** Absolute path. */
  readonly file: string;
  readonly dryRun: boolean;
  readonly onProgress?: (done: number, total: number) => void;
}
export interface FileImported {
  readonly report: ImportReport;
  /** Where the refused rows lie; null when there are none, and for a dry run, which writes nothing. */
  readonly refusedFile: string | null;
}

async function* bytesOf(file: string): AsyncGenerator<Buffer> {
  try {
    for await (const piece of createReadStream(file)) {
      yield piece as Buffer;
    }
  } catch {
    throw new UsageError(`${file} cannot be read.`);
  }
}

async function* decoded(file: string, isStrict: boolean): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: isStrict });
  for await (const piece of bytesOf(file)) {
    yield decoder.decode(piece, { stream: true });
  }
  yield decoder.decode();
}

/** Goes through the file once, before anything of it is kept. */
async function openText(file: string): Promise<ImportText> {
  let bytes = 0;
  let isUtf8 = true;
  try {
    for await (const piece of decoded(file, true)) {
      bytes += piece.length;
    }
  } catch (error) {
    if (!(error instanceof TypeError)) {
      throw error;
    }
    isUtf8 = false;
  }
  return { bytes, isUtf8, pieces: () => decoded(file, false) };
}

/** Picks the lines out of the file as they are, the header of a CSV too. */
async function* pickLines(text: ImportText, lines: ReadonlySet<number>, hasHeader: boolean): AsyncGenerator<string> {
  const end = hasHeader ? '\r\n' : '\n';
  for await (const { text: content, line } of linesOf(text)) {
    if (lines.has(line) || (hasHeader && line === 1)) {
      yield `${content.replace(/^\ufeff/, '').trim()}${end}`;
    }
  }
}

/**
 * Imports the file.
 * @returns the report, and where the refused rows lie
 * @throws UsageError when the file cannot be read; DomainError when nothing is in it, it is not UTF-8 or is no CSV
 */
export async function importFile(deps: Dependencies, request: FileImport): Promise<FileImported> {
  const { kind, file, dryRun, onProgress } = request;
  const { ending, run, hasHeader } = IMPORTS[kind];
  const text = await openText(file);
  const by = { actor: SYSTEM_ACTOR, requestId: 'import', origin: 'command' } as const;
  const refused = new Set<number>();
  const onRefused = (lines: readonly number[]): void => lines.forEach((line) => refused.add(line));
  const report = await run(deps, { text, dryRun, ...by, onRefused, ...(onProgress && { onProgress }) });
  if (dryRun || refused.size === 0) {
    return { report, refusedFile: null };
  }
  const refusedFile = `${file}.refused.${ending}`;
  await writeFile(refusedFile, pickLines(text, refused, hasHeader));
  return { report, refusedFile };
}
