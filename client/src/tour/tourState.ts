/** Whether somebody takes the tour, and where: started from the menu of the person or the offer, waiting for a case once the list was shown. */
import { useSyncExternalStore } from 'react';

/** `off`; `on`: the steps of the page that is open; `forCase`: goes on by itself at the next case that is opened. */
export type TourMode = 'off' | 'on' | 'forCase';

/** What the browser keeps: the ids of the accounts that were offered the tour. */
export const TOUR_OFFERED = 'tour.offered';

let mode: TourMode = 'off';
const listeners = new Set<() => void>();

function set(next: TourMode): void {
  mode = next;
  listeners.forEach((tell) => tell());
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

export const tour = {
  start: () => set('on'),
  waitForCase: () => set('forCase'),
  end: () => set('off'),
  useMode: (): TourMode => useSyncExternalStore(subscribe, () => mode),
};
