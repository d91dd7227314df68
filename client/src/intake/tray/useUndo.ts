/** Remembers the last thing done in the tray, and how to undo it, until the next thing is done. */
import { useCallback, useRef, useState } from 'react';

export interface Done {
  /** Key of the sentence. */
  readonly textKey: string;
  readonly values?: Readonly<Record<string, unknown>>;
  /** Null when it can only be corrected, not undone. */
  readonly undo: (() => void) | null;
}

export function useUndo() {
  const [done, setDone] = useState<Done | null>(null);
  const undo = useRef<(() => void) | null>(null);
  const tell = useCallback((next: Done) => {
    undo.current = next.undo;
    setDone(next);
  }, []);
  const undoLast = useCallback(() => {
    const last = undo.current;
    undo.current = null;
    last?.();
  }, []);
  return { done, tell, undoLast };
}
