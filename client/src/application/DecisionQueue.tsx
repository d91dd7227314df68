/** The queue of cases that wait for a decision (beoordeling), longest waiting first. */
import { ResourceContextProvider, useTranslate } from 'react-admin';
import { DeskList } from '../ui/DeskList';
import { usePageName } from '../ui/usePageName';
import { ReportedCases } from './ReportedCases';
import { ApplicationTable } from './ApplicationTable';

const WAITING = { status: ['awaitingApproval'] } as const;

export default function DecisionQueue() {
  const translate = useTranslate();
  const title = translate('general.menu.decisions');
  usePageName(title);
  return (
    <ResourceContextProvider value="applications">
      <DeskList
        title={title}
        filter={WAITING}
        sort={{ field: 'statusChangedAt', order: 'ASC' }}
        storeKey="decisions.list"
        actions={false}
      >
        <ReportedCases />
        <ApplicationTable emptyKey="application.none.decision" />
      </DeskList>
    </ResourceContextProvider>
  );
}
