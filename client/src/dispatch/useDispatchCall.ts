/** Does one thing with a print run or a message, tells how it went, and shows how things stand afterwards. */
import { useState } from 'react';
import { useDataProvider, useNotify, useRefresh } from 'react-admin';
import type { DeskDataProvider } from '../providers/dataProvider';
import { problemOf } from '../providers/problem';

export function useDispatchCall() {
  const dataProvider = useDataProvider<DeskDataProvider>();
  const notify = useNotify();
  const refresh = useRefresh();
  const [isBusy, setBusy] = useState(false);
  /**
   * @param onRefused shows a refusal beside the field that it is about; a notice says what it gives back as not shown
   * @returns what the call gave, or null when it was refused
   */
  const call = async <T>(
    send: (provider: DeskDataProvider) => Promise<T>,
    doneKey?: string,
    onRefused: (message: string, code: string | null) => boolean = () => false,
  ): Promise<T | null> => {
    setBusy(true);
    try {
      const answer = await send(dataProvider);
      if (doneKey !== undefined) {
        notify(doneKey, { type: 'success' });
      }
      return answer;
    } catch (error) {
      const message = error instanceof Error && error.message !== '' ? error.message : 'general.failed';
      if (!onRefused(message, problemOf(error)?.code ?? null)) {
        notify(message, { type: 'error' });
      }
      return null;
    } finally {
      setBusy(false);
      refresh();
    }
  };
  return { call, isBusy };
}
