/**
 * Follows the status of a case from event to event. The table of transitions leaves a choice in a few places, which the facts of that
 * moment made: whoever activates last completes the case, and a hold ends where the case would have been by then. What came
 * after says which it was.
 */
import type { StatusId } from './statuses';
import { TRANSITIONS, type Transition } from './transitions';

interface Standing {
  readonly status: StatusId;
  readonly beforeHold: StatusId;
}

/** Event → the rows that know it. */
const ROWS = new Map<string, readonly Transition[]>();
for (const row of TRANSITIONS) {
  ROWS.set(row.event, [...(ROWS.get(row.event) ?? []), row]);
}
const START: Standing = { status: 'announced', beforeHold: 'announced' };
/** Where a case may have moved while it was held: letters came and went, a request for a decision fell away. */
const DURING_A_HOLD: readonly StatusId[] = ['announced', 'received', 'inVerification'];

function movedBy(standing: Standing, to: Transition['to']): Standing[] {
  if (to === 'stays') {
    return [standing];
  }
  if (to === 'previous') {
    const ends = [...new Set([standing.beforeHold, ...DURING_A_HOLD])];
    return ends.map((status) => ({ status, beforeHold: status }));
  }
  return [{ status: to, beforeHold: to === 'onHold' ? standing.status : to }];
}

/** None where the case cannot have stood so: the table knows the event, and not from there. */
function next(standing: Standing, type: string): Standing[] {
  const rows = ROWS.get(type) ?? [];
  return rows.length === 0
    ? [standing]
    : rows.filter(({ from }) => from.includes(standing.status)).flatMap(({ to }) => movedBy(standing, to));
}

const keyOf = ({ status, beforeHold }: Standing): string => `${status} ${beforeHold}`;

function distinct(standings: readonly Standing[]): readonly Standing[] {
  if (standings.length === 1) {
    return standings;
  }
  return [...new Map(standings.map((one) => [keyOf(one), one])).values()];
}

/** What the desk tells beside an action may bear the name of another one: it moves nothing then. */
function reachedBy(standings: readonly Standing[], type: string): readonly Standing[] {
  const reached = distinct(standings.flatMap((standing) => next(standing, type)));
  return reached.length === 0 ? standings : reached;
}

export interface StatusWalk {
  /** The next event of the case, by its type. */
  readonly take: (type: string) => void;
  /** Where the case can be by now. */
  readonly possible: () => readonly StatusId[];
}

/** Follows one case forward, keeping nothing but where it can be. */
export function walkStatus(): StatusWalk {
  let standings: readonly Standing[] = [START];
  return {
    take(type) {
      // Many millions of events move nothing.
      standings = !ROWS.has(type) ? standings : reachedBy(standings, type);
    },
    possible: () => [...new Set(standings.map(({ status }) => status))],
  };
}

/**
 * @param types of the events of a case, the first one first
 * @param final the status that it has behind the last one
 * @returns its status behind each of them; where not even what came after tells, the one that the table names first
 */
export function statusesBehind(types: readonly string[], final: StatusId): StatusId[] {
  const forward: (readonly Standing[])[] = [];
  types.reduce<readonly Standing[]>(
    (standings, type) => {
      const reached = reachedBy(standings, type);
      forward.push(reached);
      return reached;
    },
    [START],
  );
  const behind: StatusId[] = [];
  let allowed = (standing: Standing): boolean => standing.status === final;
  for (let at = types.length - 1; at >= 0; at -= 1) {
    const reached = forward[at] ?? [];
    const kept = reached.filter(allowed);
    const standing = kept.length > 0 ? kept : reached;
    behind.unshift(standing[0]?.status ?? START.status);
    const keys = new Set(standing.map(keyOf));
    const type = types[at] ?? '';
    allowed = (one) => next(one, type).some((moved) => keys.has(keyOf(moved)));
  }
  return behind;
}
