/** Sends a change of a letter and tells how it went; a refusal leaves the question open with everything in it. */
import { useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';

export interface ChangeDone {
  readonly textKey: string;
  readonly values?: Readonly<Record<string, unknown>>;
}

/**
 * @param onDone called after it was done
 * @param forget drops what was kept of the form; called first
 */
export function useLetterChange(onDone: () => void, forget?: () => void) {
  const notify = useNotify();
  const refresh = useRefresh();
  const [isBusy, setBusy] = useState(false);
  const change = async (send: () => Promise<unknown>, { textKey, values = {} }: ChangeDone) => {
    setBusy(true);
    try {
      await send();
      notify(textKey, { type: 'success', messageArgs: values });
      forget?.();
      onDone();
      refresh();
    } catch (error) {
      const sentence = error instanceof Error && error.message !== '' ? error.message : 'intake.tray.failed';
      notify(sentence, { type: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return { change, isBusy };
}
