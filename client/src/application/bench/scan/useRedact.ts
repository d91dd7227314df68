/** Decides who may redact a scan, and sends it: pessimistically, with a sentence for every outcome. */
import { useState } from 'react';
import { useDataProvider, useNotify, usePermissions, useRecordContext, useRefresh } from 'react-admin';
import { can } from '@desk/shared/access/permissions';
import type { StaffRole } from '@desk/shared/access/roles';
import type { RedactInput } from '@desk/shared/contract/mailRoom';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { STATUSES } from '@desk/shared/flow/statuses';
import type { DeskDataProvider } from '../../../providers/dataProvider';

/** Before the decision, and with the right to: the server asks the same. */
export function useMayRedact(): boolean {
  const { permissions } = usePermissions<StaffRole | null>();
  const record = useRecordContext<ApplicationDetail>();
  const isOpen = record !== undefined && STATUSES[record.status].phase === 'running';
  return isOpen && typeof permissions === 'string' && can({ role: permissions }, 'documents.redact');
}

/** @param onDone after it was done; not when it was refused */
export function useRedact(documentId: string, onDone: () => void) {
  const dataProvider = useDataProvider<DeskDataProvider>();
  const notify = useNotify();
  const refresh = useRefresh();
  const [isBusy, setBusy] = useState(false);
  const redact = async (input: RedactInput) => {
    setBusy(true);
    try {
      await dataProvider.redactDocument(documentId, input);
      notify('bench.scan.redactDone', { type: 'success' });
      refresh();
      onDone();
    } catch (error) {
      notify(error instanceof Error && error.message !== '' ? error.message : 'bench.failed', { type: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return { redact, isBusy };
}
