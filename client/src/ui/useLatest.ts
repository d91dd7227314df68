/** A function that stays the same from drawing to drawing and does what the last of them asks: what is handed it need not be drawn anew. */
import { useCallback, useLayoutEffect, useRef } from 'react';

export function useLatest<A extends unknown[]>(act: (...given: A) => void): (...given: A) => void {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  }, [act]);
  return useCallback((...given: A) => {
    latest.current(...given);
  }, []);
}
