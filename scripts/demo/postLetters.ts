/** How the demo's letters leave: a print run, its PDF opened once, posted. */
import type { Actor } from '@desk/shared/access/roles';
import { findPrintRun } from '@desk/db/stores/printRunStore';
import { postPrintRun } from '@desk/server/dispatch/printing/closePrintRun';
import { createPrintRun } from '@desk/server/dispatch/printing/createPrintRun';
import { drawPrintRun } from '@desk/server/dispatch/printing/drawPrintRun';
import { readPrintRun } from '@desk/server/dispatch/printing/readPrintRun';
import { recordTrackNumber } from '@desk/server/dispatch/printing/recordTrackNumber';
import { DomainError } from '@desk/shared/contract/errors';
import type { BegunPrintRun } from '@desk/shared/dispatch/printRun';
import { BY_FILLING, type DemoDesk } from './demoDesk';

/** What this supervisor may print; null when nothing waits but letters of cases that this supervisor decided. */
async function begin({ deps }: DemoDesk, by: Parameters<typeof createPrintRun>[1]): Promise<BegunPrintRun | null> {
  try {
    return await createPrintRun(deps, by);
  } catch (error) {
    if (error instanceof DomainError && (error.code === 'nothingToPrint' || error.code === 'printOtherEyes')) {
      return null;
    }
    throw error;
  }
}

/** Prints and posts every letter that waits, each supervisor those of the other's cases; the paper itself goes nowhere. */
export async function postLetters(desk: DemoDesk): Promise<void> {
  await postOf(desk, desk.staff.supervisor1);
  await postOf(desk, desk.staff.supervisor2);
}

async function postOf(desk: DemoDesk, actor: Actor): Promise<void> {
  const { deps, clock } = desk;
  const by = { actor, requestId: BY_FILLING.requestId, idempotencyKey: null };
  const run = await begin(desk, by);
  if (run === null) {
    return;
  }
  clock.tick();
  const stored = await findPrintRun(deps.db, run.id);
  if (stored !== null) {
    await drawPrintRun(deps, stored);
  }
  await readPrintRun(deps, { id: run.id, ...by });
  clock.tick();
  for (const [at, { mark, registered }] of run.manifest.entries()) {
    if (registered) {
      const trackNumber = `3SDEMO${run.number.replace(/\D/g, '')}${String(at)}`;
      await recordTrackNumber(deps, { id: run.id, mark, trackNumber, ...by });
    }
  }
  await postPrintRun(deps, { id: run.id, ...by });
}
