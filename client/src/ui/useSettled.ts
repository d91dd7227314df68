/** Decides when something has stayed as it is: whoever types has paused, whoever came has stopped to look. */
import { useEffect, useState } from 'react';

/**
 * @param value as it is now
 * @param pauseMs how long it has to stay so, in milliseconds
 * @returns the value as it was when that pause was over; the first counts at once
 */
export function useSettled<T>(value: T, pauseMs: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value, pauseMs]);
  return settled;
}
