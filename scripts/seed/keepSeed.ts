/** Where a data set goes: into two files, or straight into the desk through its importers. */
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import { importApplications } from '@desk/server/application/importApplications';
import { importRegistrations } from '@desk/server/application/importRegistrations';
import type { Dependencies } from '@desk/server/dependencies';
import { CSV_HEADER, seedPieces, type DataSet } from './seedRows';

const PIECE = 500;
const BY = { actor: SYSTEM_ACTOR, requestId: 'seed', origin: 'command', dryRun: false } as const;

type OnProgress = (done: number, total: number) => void;

/** Writes registrations.csv and applications.jsonl into a folder, replacing what is there. */
export async function writeSeed(folder: string, dataSet: DataSet, onProgress: OnProgress): Promise<void> {
  await mkdir(folder, { recursive: true });
  await using registrations = await open(join(folder, 'registrations.csv'), 'w');
  await using applications = await open(join(folder, 'applications.jsonl'), 'w');
  await registrations.write(CSV_HEADER);
  for (const piece of seedPieces(dataSet, PIECE)) {
    await registrations.write(piece.registrations);
    await applications.write(piece.applications);
    onProgress(piece.done, dataSet.applications);
  }
}

/**
 * Imports the data set.
 * @returns how many applications are new, and how many were there already
 * @throws Error when the desk refuses a row: what is invented here must be acceptable
 */
export async function importSeed(
  deps: Dependencies,
  dataSet: DataSet,
  onProgress: OnProgress,
): Promise<{ readonly accepted: number; readonly unchanged: number }> {
  let accepted = 0;
  let unchanged = 0;
  for (const piece of seedPieces(dataSet, PIECE)) {
    const registered = await importRegistrations(deps, { text: `${CSV_HEADER}${piece.registrations}`, ...BY });
    const announced = await importApplications(deps, { text: piece.applications, ...BY });
    const refused = [...registered.refused, ...announced.refused];
    if (refused.length > 0) {
      throw new Error(`The desk refuses ${refused.length} invented rows: ${JSON.stringify(refused.slice(0, 3))}`);
    }
    accepted += announced.accepted;
    unchanged += announced.unchanged;
    onProgress(piece.done, dataSet.applications);
  }
  return { accepted, unchanged };
}
