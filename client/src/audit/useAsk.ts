/** Does one thing for an auditor: says that it is under way, and keeps the refusal where it was asked. */
import { useState } from 'react';
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
  const ask = async <T>(send: (provider: DeskDataProvider) => Promise<T>, doneKey: string): Promise<T | null> => {
    setBusy(true);
    setProblem(null);
    try {
      const answer = await send(dataProvider);
      notify(doneKey, { type: 'info' });
      return answer;
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'problems.error.unexpected');
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { ask, isBusy, problem };
}
