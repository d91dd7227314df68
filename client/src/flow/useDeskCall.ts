/** Decides how a setting of the desk is changed: pessimistically; the person hears whether it was done, and why not. */
import { useState } from 'react';
import { useDataProvider, useNotify, useRefresh } from 'react-admin';
import type { DeskDataProvider } from '../providers/dataProvider';

export function useDeskCall() {
  const dataProvider = useDataProvider<DeskDataProvider>();
  const notify = useNotify();
  const refresh = useRefresh();
  const [isBusy, setBusy] = useState(false);
  /** @returns what the call answered, or null when it was refused */
  const run = async <T>(
    work: (provider: DeskDataProvider) => Promise<T>,
    done: (answer: T) => { readonly key: string; readonly count?: number },
  ): Promise<T | null> => {
    setBusy(true);
    try {
      const answer = await work(dataProvider);
      const { key, count } = done(answer);
      notify(key, { type: 'success', autoHideDuration: 3000, messageArgs: { count } });
      refresh();
      return answer;
    } catch (error) {
      notify(error instanceof Error ? error.message : 'general.failed', { type: 'error', autoHideDuration: null });
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, run };
}
