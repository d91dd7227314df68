/** Decides who may redact a scan, and sends it: pessimistically, with a sentence for every outcome. */
import { useState } from 'react';
import { useDataProvider, useNotify, useRecordContext, useRefresh } from 'react-admin';
import type { RedactInput } from '@desk/shared/contract/mailRoom';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import type { DeskDataProvider } from '../../../providers/dataProvider';

/** Whoever the server lets: before the decision, and only in a case that nobody else holds. */
export function useMayRedact(): boolean {
  const record = useRecordContext<ApplicationDetail>();
  return record?.actions.available.includes('redactDocument') ?? false;
}

/** @param onDone after it was done; not when it was refused */
export function useRedact(documentId: string, onDone: () => void) {
  const dataProvider = useDataProvider<DeskDataProvider>();
  const notify = useNotify();
  const refresh = useRefresh();
  const [isBusy, setBusy] = useState(false);
  const record = useRecordContext<ApplicationDetail>();
  const redact = async (marked: Omit<RedactInput, 'version'>) => {
    setBusy(true);
    try {
      await dataProvider.redactDocument(documentId, { ...marked, version: record?.version ?? 0 });
      notify('bench.scan.redactDone', { type: 'success' });
      refresh();
      onDone();
    } catch (error) {
      notify(error instanceof Error && error.message !== '' ? error.message : 'general.failed', { type: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return { redact, isBusy };
}
