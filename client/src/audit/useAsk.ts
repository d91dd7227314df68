/** Does one thing for an auditor: says that it is under way, and keeps the refusal where it was asked; where that was closed meanwhile it is told. */
import { useEffect, useRef, useState } from 'react';
import { useDataProvider, useNotify } from 'react-admin';
import type { DeskDataProvider } from '../providers/dataProvider';

export interface Asking {
  /** @returns what the call gave, or null when it was refused */
  readonly ask: <T>(send: (provider: DeskDataProvider) => Promise<T>, doneKey: string) => Promise<T | null>;
  readonly isBusy: boolean;
  /** Key or sentence of the last refusal; null where there was none. */
  readonly problem: string | null;
}

export function useAsk(): Asking {
  const dataProvider = useDataProvider<DeskDataProvider>();
  const notify = useNotify();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const isOpen = useRef(false);
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);
  const ask = async <T>(send: (provider: DeskDataProvider) => Promise<T>, doneKey: string): Promise<T | null> => {
    setBusy(true);
    setProblem(null);
    try {
      const answer = await send(dataProvider);
      notify(doneKey, { type: 'info' });
      return answer;
    } catch (error) {
      const words = error instanceof Error ? error.message : 'problems.error.unexpected';
      if (isOpen.current) {
        setProblem(words);
      } else {
        notify(words, { type: 'error', autoHideDuration: null });
      }
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { ask, isBusy, problem };
}
