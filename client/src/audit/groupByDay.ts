/** Decides to which day an event belongs: the calendar day in Amsterdam. */
import { dayInAmsterdam } from '../flow/days';

export interface DayOfEvents<E> {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly events: readonly E[];
}

/** Puts events that follow each other on one day together; their order stays. */
export function groupByDay<E extends { readonly at: string }>(events: readonly E[]): readonly DayOfEvents<E>[] {
  return events.reduce<readonly DayOfEvents<E>[]>((days, event) => {
    const day = dayInAmsterdam(new Date(event.at));
    const last = days.at(-1);
    return last?.day === day
      ? [...days.slice(0, -1), { day, events: [...last.events, event] }]
      : [...days, { day, events: [event] }];
  }, []);
}
