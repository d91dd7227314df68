/** What it costs that the trail is told who saw what: opening a case with and without it. */
import { findApplicationByFrontOfficeId } from '@desk/db/stores/applicationStore';
import { importApplications } from '@desk/server/application/importApplications';
import { importRegistrations } from '@desk/server/application/importRegistrations';
import { readApplication } from '@desk/server/application/readApplication';
import type { Dependencies } from '@desk/server/dependencies';
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import { readDemoCases, readDemoRegistrations } from '../demo/demoCases';
import { storyTimeFor } from '../demo/storyTime';
import { startBenchDesk } from './benchDesk';
import { processorMs, ratiosOfTurns, runRounds, spreadOf, type Spread } from './rounds';

const TURNS = 5;
/** What a busy desk reads in a second, and tells in one transaction. */
const READS_A_TURN = 100;
/** A look that is drawn again soon is not told again: each of these is a look of its own. */
const BETWEEN_LOOKS_MS = 11 * 60_000;

/** The first application of the demo, whose registration is known. */
async function announceOne(deps: Dependencies): Promise<string> {
  const by = { dryRun: false, actor: SYSTEM_ACTOR, requestId: 'bench', origin: 'command' } as const;
  await importRegistrations(deps, { text: readDemoRegistrations(), ...by });
  const [first] = readDemoCases(storyTimeFor(deps.clock()));
  await importApplications(deps, { text: JSON.stringify(first?.input), ...by });
  const found = await findApplicationByFrontOfficeId(deps.db, first?.input.frontOfficeId ?? '');
  if (found === null) {
    throw new Error('The first application of the demo was refused');
  }
  return found.id;
}

/** @returns processor time of a read that is told, as a multiple of one that is not; the batches count as well */
export async function benchReads(rounds: number): Promise<Spread> {
  let now = Date.parse('2026-11-23T09:00:00.000Z');
  const desk = await startBenchDesk(undefined, () => new Date(now));
  const { deps } = desk;
  const id = await announceOne(deps);
  const read = async (from: Dependencies): Promise<number> => {
    for (let nth = 0; nth < READS_A_TURN; nth += 1) {
      now += BETWEEN_LOOKS_MS;
      await readApplication(from, { id, actor: SYSTEM_ACTOR, requestId: 'bench', origin: 'screen' });
    }
    await from.reads.settle();
    return READS_A_TURN;
  };
  const silent: Dependencies = { ...deps, reads: { ...deps.reads, note: () => undefined } };
  const contenders = [
    { name: 'without', run: (measure) => measure(() => read(silent)) },
    { name: 'with', run: (measure) => measure(() => read(deps)) },
  ] satisfies Parameters<typeof runRounds>[0];
  const rates = await runRounds(contenders, (1 + rounds) * TURNS, () => undefined, processorMs);
  await desk.close();
  return spreadOf(ratiosOfTurns(TURNS, rates.get('with') ?? [], rates.get('without') ?? []));
}
