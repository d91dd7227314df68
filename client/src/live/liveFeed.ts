/** Hands what the desk tells to whatever part of the screen wants to hear it. */
import { useEffect, useEffectEvent } from 'react';
import type { Heard } from '../providers/readEvents';

const listeners = new Set<(event: Heard) => void>();

/** Tells every part that listens now. */
export function publishLive(event: Heard): void {
  [...listeners].forEach((tell) => tell(event));
}

/** Hears every event while the component is on the screen. */
export function useLiveEvents(handler: (event: Heard) => void): void {
  const handle = useEffectEvent(handler);
  useEffect(() => {
    const tell = (event: Heard) => handle(event);
    listeners.add(tell);
    return () => {
      listeners.delete(tell);
    };
  }, []);
}
