/** Whether the sheet of shortcuts is open: opened by a key, and from the menu of the person. */
import { useSyncExternalStore } from 'react';

let isOpen = false;
const listeners = new Set<() => void>();

function set(next: boolean): void {
  isOpen = next;
  listeners.forEach((tell) => tell());
}

export function openShortcutSheet(): void {
  set(true);
}
export function closeShortcutSheet(): void {
  set(false);
}

export function useIsShortcutSheetOpen(): boolean {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => isOpen,
  );
}
