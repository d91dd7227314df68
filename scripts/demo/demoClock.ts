/** The clock of the demo story: it goes from one appointed moment to the next and never back. */

const TICK_MS = 40_000;

export interface DemoClock {
  readonly now: () => Date;
  /** Moves to this moment (ISO 8601), unless the story is further already. */
  readonly moveTo: (moment: string) => void;
  /** A little later: two things are never done at the same moment. */
  readonly tick: () => void;
}

/** A clock that stands at `start` (ISO 8601) until it is moved. */
export function startDemoClock(start: string): DemoClock {
  let time = Date.parse(start);
  return {
    now: () => new Date(time),
    moveTo(moment) {
      time = Math.max(time, Date.parse(moment));
    },
    tick() {
      time += TICK_MS;
    },
  };
}
