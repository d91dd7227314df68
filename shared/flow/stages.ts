/** Decides how far a case has come through its rooms, and where it stopped when it ended before its time. */
import { ROOMS, type Room } from './rooms';
import { endedEarly, isDecided, standsIn, STATUSES, type StatusId } from './statuses';

/** The order of the work as people see it: the application was there before its letter. */
export const STAGES: readonly Room[] = [
  'application',
  'intake',
  ...ROOMS.filter((room) => room !== 'application' && room !== 'intake'),
];

export type StageState = 'done' | 'current' | 'coming' | 'stopped';

export interface Staged {
  readonly status: StatusId;
  readonly statusBeforeHold: StatusId | null;
  /** The day the first letter came in; null when none did. */
  readonly receivedOn: string | null;
  readonly checks: readonly { readonly attempts: readonly { readonly byRole: string }[] }[];
}

/** The room in which a case ended that was not completed: where the last work on it was done. */
function stoppedIn({ status, receivedOn, checks }: Staged): Room {
  if (status === 'rejected') {
    return 'decision';
  }
  if (receivedOn === null) {
    return 'application';
  }
  return checks.some(({ attempts }) => attempts.some(({ byRole }) => byRole !== 'system')) ? 'checks' : 'intake';
}

/**
 * @param file the case as it stands
 * @returns each room with its state; a case that was rejected, withdrawn or lapsed is done with nothing behind where it
 *   stopped. Source: the product's rule on what green is for
 */
export function stagesOf(file: Staged): readonly { readonly room: Room; readonly state: StageState }[] {
  // A case that is held after its decision stays where it was; one that is held before it waits for a supervisor.
  const status = isDecided(file) ? standsIn(file) : file.status;
  const { room } = STATUSES[status];
  const isCompleted = status === 'completed';
  const isStopped = endedEarly({ status });
  const at = STAGES.indexOf(isStopped ? stoppedIn(file) : room);
  return STAGES.map((stage, index) => {
    if (index < at || isCompleted) {
      return { room: stage, state: 'done' };
    }
    if (index > at) {
      return { room: stage, state: 'coming' };
    }
    return { room: stage, state: isStopped ? 'stopped' : 'current' };
  });
}
