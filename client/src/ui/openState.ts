/** Whether a part of the frame is open that keys, buttons and menus open from several places. */
import { useSyncExternalStore } from 'react';

export interface OpenState {
  readonly open: () => void;
  readonly close: () => void;
  readonly useIsOpen: () => boolean;
  /** Whether it was ever opened: before that nothing of it need be there. */
  readonly useWasOpened: () => boolean;
}

/** Made once for each such part. */
export function createOpenState(): OpenState {
  let isOpen = false;
  let wasOpened = false;
  const listeners = new Set<() => void>();
  const set = (next: boolean) => () => {
    isOpen = next;
    wasOpened ||= next;
    listeners.forEach((tell) => tell());
  };
  const subscribe = (tell: () => void) => {
    listeners.add(tell);
    return () => listeners.delete(tell);
  };
  return {
    open: set(true),
    close: set(false),
    useIsOpen: () => useSyncExternalStore(subscribe, () => isOpen),
    useWasOpened: () => useSyncExternalStore(subscribe, () => wasOpened),
  };
}
