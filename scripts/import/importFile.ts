/** Imports one file through the desk's own importer and keeps the refused rows beside it. */
import { readFile, writeFile } from 'node:fs/promises';
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import { importApplications } from '@desk/server/application/importApplications';
import { importRegistrations } from '@desk/server/application/importRegistrations';
import type { ImportReport, ImportRequest } from '@desk/server/application/importReport';
import type { Dependencies } from '@desk/server/dependencies';
import { UsageError } from '../deps/runProgram';
import { refusedLines, refusedRegistrations } from './refusedRows';

interface Format {
  readonly ending: string;
  readonly run: (deps: Dependencies, request: ImportRequest) => Promise<ImportReport>;
  readonly refusedRows: (text: string, lines: readonly number[]) => string;
}

/** Registry of what can be imported. */
export const IMPORTS = {
  applications: { ending: 'jsonl', run: importApplications, refusedRows: refusedLines },
  registrations: { ending: 'csv', run: importRegistrations, refusedRows: refusedRegistrations },
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

async function readText(file: string): Promise<string> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch {
    throw new UsageError(`${file} cannot be read.`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Guessing another encoding would store names that differ from the registered ones.
    throw new UsageError(`${file} is not UTF-8. Export it again as UTF-8, or convert it first.`);
  }
}

/**
 * Imports the file.
 * @returns the report, and where the refused rows lie
 * @throws UsageError when the file cannot be read; DomainError when nothing is in it or a CSV as a whole is none
 */
export async function importFile(deps: Dependencies, request: FileImport): Promise<FileImported> {
  const { kind, file, dryRun, onProgress } = request;
  const { ending, run, refusedRows } = IMPORTS[kind];
  const text = await readText(file);
  const by = { actor: SYSTEM_ACTOR, requestId: 'import', origin: 'command' } as const;
  const refused: number[] = [];
  const onRefused = (line: number): unknown => refused.push(line);
  const report = await run(deps, { text, dryRun, ...by, onRefused, ...(onProgress && { onProgress }) });
  if (dryRun || refused.length === 0) {
    return { report, refusedFile: null };
  }
  const refusedFile = `${file}.refused.${ending}`;
  await writeFile(refusedFile, refusedRows(text, refused));
  return { report, refusedFile };
}
