/** Every status a case can have, the room in which it waits, and whether the case is still running. */
import type { Room } from './rooms';

export interface Status {
  readonly room: Room;
  /** running: work to do; decided: approved and on its way; closed: nothing more happens. */
  readonly phase: 'running' | 'decided' | 'closed';
  /** The clock of the lead time stands still while somebody outside has to act. */
  readonly clockStops: boolean;
}

export const STATUSES = {
  announced: { room: 'application', phase: 'running', clockStops: true },
  received: { room: 'intake', phase: 'running', clockStops: false },
  referred: { room: 'intake', phase: 'running', clockStops: false },
  inVerification: { room: 'checks', phase: 'running', clockStops: false },
  awaitingCustomer: { room: 'checks', phase: 'running', clockStops: true },
  awaitingIdentification: { room: 'checks', phase: 'running', clockStops: true },
  awaitingApproval: { room: 'decision', phase: 'running', clockStops: false },
  onHold: { room: 'decision', phase: 'running', clockStops: false },
  approved: { room: 'dispatch', phase: 'decided', clockStops: true },
  codesSent: { room: 'dispatch', phase: 'decided', clockStops: true },
  partlyActivated: { room: 'dispatch', phase: 'decided', clockStops: true },
  completed: { room: 'audit', phase: 'closed', clockStops: true },
  rejected: { room: 'audit', phase: 'closed', clockStops: true },
  withdrawn: { room: 'audit', phase: 'closed', clockStops: true },
  lapsed: { room: 'audit', phase: 'closed', clockStops: true },
} as const satisfies Record<string, Status>;

export type StatusId = keyof typeof STATUSES;
export const STATUS_IDS = Object.keys(STATUSES) as [StatusId, ...StatusId[]];
/** Statuses before a decision: the ones a case can be held in, or withdrawn from. */
export const RUNNING_STATUS_IDS = STATUS_IDS.filter((id) => STATUSES[id].phase === 'running');

interface Held {
  readonly status: StatusId;
  readonly statusBeforeHold: StatusId | null;
}

/** The status that a case has but for its hold. */
export function standsIn({ status, statusBeforeHold }: Held): StatusId {
  return status === 'onHold' ? (statusBeforeHold ?? 'received') : status;
}

/** Whether it ended before its time, rejected, withdrawn or lapsed: nobody gets the level. */
export function endedEarly({ status }: Pick<Held, 'status'>): boolean {
  return STATUSES[status].phase === 'closed' && status !== 'completed';
}

/** Whether it was decided already: held or not, nothing of what the decision rested on changes any more. */
export function isDecided(held: Held): boolean {
  return STATUSES[standsIn(held)].phase !== 'running';
}
