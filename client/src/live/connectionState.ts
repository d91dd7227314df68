/** Holds whether the desk tells this screen what happens, for whatever part of the screen shows it. */
import { useSyncExternalStore } from 'react';

let isLost = false;
const listeners = new Set<() => void>();

/** The stream of events broke and could not be opened again, or is there once more. */
export function setConnectionLost(lost: boolean): void {
  if (lost !== isLost) {
    isLost = lost;
    [...listeners].forEach((tell) => tell());
  }
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** True while what colleagues do does not reach this screen. */
export function useConnectionLost(): boolean {
  return useSyncExternalStore(subscribe, () => isLost);
}
