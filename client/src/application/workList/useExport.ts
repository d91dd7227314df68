/** Fetches the list, with its filter and order, as a file for a spreadsheet. */
import { useState } from 'react';
import { useDataProvider, useNotify, useTranslate } from 'react-admin';
import { dayInAmsterdam } from '../../flow/days';
import type { DeskDataProvider } from '../../providers/dataProvider';
import { useCommand } from '../../ui/commands';
import { saveFile } from '../../ui/saveFile';
import { useListQuestion } from './useWorkList';

export interface Export {
  /** In the language of the screen. */
  readonly label: string;
  readonly isBusy: boolean;
  readonly fetchFile: () => Promise<void>;
}

/** Offers it in the one box as well. */
export function useExport(): Export {
  const translate = useTranslate();
  const question = useListQuestion();
  const dataProvider = useDataProvider<DeskDataProvider>();
  const notify = useNotify();
  const [isBusy, setBusy] = useState(false);
  const label = translate('application.export.button');
  const fetchFile = async (): Promise<void> => {
    if (isBusy) {
      return;
    }
    setBusy(true);
    try {
      const file = await dataProvider.exportCases(question);
      saveFile(file, `${translate('application.export.file')}-${dayInAmsterdam(new Date())}.csv`);
      notify('application.export.done', { type: 'info' });
    } catch (error) {
      notify(error instanceof Error ? error.message : 'general.failed', { type: 'error' });
    } finally {
      setBusy(false);
    }
  };
  useCommand({ id: 'exportCases', label, keys: null, run: () => void fetchFile() });
  return { label, isBusy, fetchFile };
}
