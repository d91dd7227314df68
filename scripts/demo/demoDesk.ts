/** What every chapter of the demo story works with: the desk, its clock, its people, and one way to act on a case. */
import { findApplicationByFrontOfficeId } from '@desk/db/stores/applicationStore';
import type { Actor, MachineRole } from '@desk/shared/access/roles';
import type { ActionInput } from '@desk/shared/flow/actions/actions';
import type { CaseFile } from '@desk/shared/flow/caseFile';
import type { ActionId } from '@desk/shared/flow/actions/actions';
import type { DemoUsername } from '@desk/server/demoAccounts';
import type { Dependencies } from '@desk/server/dependencies';
import { fileAround } from '@desk/server/flow/loadCaseFile';
import { performAction } from '@desk/server/flow/performAction';
import type { DemoCase } from './demoCases';
import type { DemoClock } from './demoClock';
import type { StoryTime } from './storyTime';

export interface DemoDesk {
  readonly deps: Dependencies;
  readonly clock: DemoClock;
  readonly time: StoryTime;
  readonly staff: Readonly<Record<DemoUsername, Actor>>;
  readonly programs: Readonly<Record<MachineRole, Actor>>;
}

/** Who and what stands behind every line that the filling writes into the trail. */
export const BY_FILLING = { requestId: 'demo', origin: 'command' } as const;

/** The officer of a case: they take turns. */
export function officerOf(desk: DemoDesk, { place }: DemoCase): Actor {
  return place % 2 === 0 ? desk.staff.verifier1 : desk.staff.verifier2;
}

/** The supervisor of a case; neither of them ever handles one. */
export function supervisorOf(desk: DemoDesk, { place }: DemoCase): Actor {
  return place % 2 === 0 ? desk.staff.supervisor1 : desk.staff.supervisor2;
}

/** The case as it stands now. */
export async function fileOf(desk: DemoDesk, { input }: DemoCase): Promise<CaseFile> {
  const application = await findApplicationByFrontOfficeId(desk.deps.db, input.frontOfficeId);
  if (application === null) {
    throw new Error('it was not announced');
  }
  return fileAround(desk.deps.db, application, desk.clock.now().toISOString());
}

export interface Act<A extends ActionId> {
  readonly applicationId: string;
  readonly action: A;
  readonly input: ActionInput<A>;
  readonly actor: Actor;
}

/** Acts on a case through the door of the desk, a moment after what was done before. */
export async function act<A extends ActionId>(desk: DemoDesk, command: Act<A>): Promise<void> {
  desk.clock.tick();
  await performAction(desk.deps, { ...command, ...BY_FILLING });
}
