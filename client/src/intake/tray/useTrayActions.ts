/** Performs the actions of the tray: with the version on the screen, a sentence for every outcome, and a way back. */
import { useCallback, useState } from 'react';
import { useDataProvider, useNotify, useRefresh, useTranslate } from 'react-admin';
import type { TrayAction } from '@desk/shared/contract/mailRoom';
import type { ScannedLetter } from '@desk/shared/intake/mailBatch';
import { useLanguage } from '../../flow/useLanguage';
import type { DeskDataProvider, TrayActionParams } from '../../providers/dataProvider';
import { problemOf } from '../../providers/problem';
import { refusalText } from '../post/refusalText';
import { undoOf } from './trayUndo';
import { useUndo, type Done } from './useUndo';

type Act = <A extends TrayAction>(
  letter: ScannedLetter,
  action: A,
  input: Omit<TrayActionParams<A>['input'], 'version'>,
) => Promise<readonly ScannedLetter[] | null>;

export interface TrayActions {
  /** The letters that were touched; null when it was refused, after the person was told why. */
  readonly act: Act;
  /** What was done last; null at first. */
  readonly done: Done | null;
  readonly undoLast: () => void;
  readonly isBusy: boolean;
  /** The letters as this person's own last change, or its undoing, left them. */
  readonly own: readonly ScannedLetter[];
}

const STALE = ['staleVersion', 'letterNotInTray'];

/** Whoever was second is told so, and sees how things lie now. */
function useTellFailure(): (error: unknown) => void {
  const notify = useNotify();
  const refresh = useRefresh();
  return useCallback(
    (error: unknown) => {
      if (STALE.includes(problemOf(error)?.code ?? '')) {
        notify('intake.tray.stale', { type: 'warning' });
        refresh();
        return;
      }
      const sentence = error instanceof Error && error.message !== '' ? error.message : 'intake.tray.failed';
      notify(sentence, { type: 'error' });
    },
    [notify, refresh],
  );
}

/** @param onOpen called with the id of the letter that an undo brought back */
export function useTrayActions(onOpen: (id: string) => void): TrayActions {
  const dataProvider = useDataProvider<DeskDataProvider>();
  const notify = useNotify();
  const refresh = useRefresh();
  const language = useLanguage();
  const translate = useTranslate();
  const tellFailure = useTellFailure();
  const { done, tell, undoLast } = useUndo();
  const [isBusy, setBusy] = useState(false);
  const [own, setOwn] = useState<readonly ScannedLetter[]>([]);

  const perform = async (params: TrayActionParams): Promise<readonly ScannedLetter[] | null> => {
    setBusy(true);
    try {
      const letters = await dataProvider.trayAction(params);
      setOwn(letters);
      refresh();
      return letters;
    } catch (error) {
      tellFailure(error);
      return null;
    } finally {
      setBusy(false);
    }
  };
  const undo = async (params: TrayActionParams) => {
    if ((await perform(params)) !== null) {
      tell({ textKey: 'intake.tray.done.undone', undo: null });
      onOpen(params.id);
    }
  };
  const act: Act = async (letter, action, input) => {
    const values: Readonly<Record<string, unknown>> = input;
    // The registry of actions gives each its own shape; the union of all cannot be told apart by type here.
    const params = { id: letter.id, action, input: { version: letter.version, ...input } } as TrayActionParams;
    const after = await perform(params);
    if (after === null) {
      return null;
    }
    const refused = after.find(({ id, refusal }) => id === letter.id && refusal !== null);
    if (action === 'link' && refused?.status === 'refused') {
      notify(refusalText(refused.refusal ?? '', language), { type: 'warning' });
      return null;
    }
    const back = undoOf(action, { before: letter, after }, translate('intake.tray.undoReason'));
    tell({
      textKey: `intake.tray.done.${action}`,
      values: { number: values.applicationNumber, page: values.after },
      undo: back === null ? null : () => void undo(back),
    });
    return after;
  };
  return { act, done, undoLast, isBusy, own };
}
