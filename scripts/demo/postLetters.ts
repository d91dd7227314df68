/** How the demo's letters leave: a print run, its PDF opened once, posted. */
import type { Actor } from '@desk/shared/access/roles';
import { findPrintRun } from '@desk/db/stores/printRunStore';
import { postPrintRun } from '@desk/server/dispatch/printing/closePrintRun';
import { createPrintRun } from '@desk/server/dispatch/printing/createPrintRun';
import { drawPrintRun } from '@desk/server/dispatch/printing/drawPrintRun';
import { readPrintRun } from '@desk/server/dispatch/printing/readPrintRun';
import { recordTrackNumber } from '@desk/server/dispatch/printing/recordTrackNumber';
import { BY_FILLING, type DemoDesk } from './demoDesk';

/** Prints and posts every letter that waits; the paper itself goes nowhere. */
export async function postLetters({ deps, clock }: DemoDesk, actor: Actor): Promise<void> {
  const by = { actor, requestId: BY_FILLING.requestId, idempotencyKey: null };
  const run = await createPrintRun(deps, by);
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
