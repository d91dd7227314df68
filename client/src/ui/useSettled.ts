/** Decides when somebody who types has paused: then it is time to ask. */
import { useEffect, useState } from 'react';

/**
 * @param text as it stands now
 * @param pauseMs how long nobody typed, in milliseconds
 * @returns the text as it stood when that pause was over
 */
export function useSettled(text: string, pauseMs: number): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text, pauseMs]);
  return settled;
}
