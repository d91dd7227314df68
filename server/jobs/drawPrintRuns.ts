/** Job: makes the PDF of each print run that waits for it; a run whose drawing was cut off is drawn again. */
import { runsToDraw } from '@desk/db/stores/printRunStore';
import type { Dependencies } from '../dependencies';
import { drawPrintRun } from '../dispatch/printing/drawPrintRun';

/** @returns how many runs were drawn */
export async function drawPrintRuns(deps: Dependencies): Promise<number> {
  let drawn = 0;
  for (const run of await runsToDraw(deps.db)) {
    drawn += (await drawPrintRun(deps, run)) ? 1 : 0;
  }
  return drawn;
}
