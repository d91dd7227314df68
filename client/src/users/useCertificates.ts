/** The certificates of a colleague, and what administrators do with them. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider, useNotify, useTranslate } from 'react-admin';
import type { AccountCertificates, RecordCertificateInput } from '@desk/shared/contract/certificates';
import { failureWords } from '../flow/failureWords';
import type { DeskDataProvider } from '../providers/dataProvider';
import { keepFocusSoon } from '../ui/focusPage';

type Answer = 'confirmCertificate' | 'refuseCertificate';

export function useCertificates(id: string) {
  const dataProvider = useDataProvider<DeskDataProvider>();
  const queryClient = useQueryClient();
  const [notify, translate] = [useNotify(), useTranslate()];
  const [isBusy, setBusy] = useState(false);
  const queryKey = ['accountCertificates', id];
  const { data } = useQuery({ queryKey, queryFn: () => dataProvider.accountCertificates(id) });
  const take = (certificates: AccountCertificates, said: string): void => {
    queryClient.setQueryData(queryKey, certificates);
    keepFocusSoon();
    notify(`certificates.${said}`, { type: 'success' });
  };
  const answer = async (what: Answer, certificateId: string): Promise<void> => {
    setBusy(true);
    try {
      take(await dataProvider[what]({ id, certificateId }), `${what}Done`);
    } catch (error) {
      notify(failureWords(error, translate), { type: 'error', autoHideDuration: null });
    }
    setBusy(false);
  };
  /** @throws whatever was refused, to be said in the dialog */
  const record = async (input: RecordCertificateInput): Promise<void> => {
    take(await dataProvider.recordCertificate(id, input), 'recorded');
  };
  /** @throws whatever was refused, to be said in the dialog */
  const withdraw = async (certificateId: string, reason: string): Promise<void> => {
    take(await dataProvider.withdrawCertificate({ id, certificateId }, { reason }), 'withdrawCertificateDone');
  };
  return { of: data, isBusy, answer, record, withdraw };
}
