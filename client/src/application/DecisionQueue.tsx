/** The queue of cases that wait for a decision (beoordeling), longest waiting first. */
import { List, ResourceContextProvider, useTranslate } from 'react-admin';
import { ListFailure } from '../ui/ListFailure';
import { ListPages } from '../ui/ListPages';
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
      <List
        title={title}
        filter={WAITING}
        sort={{ field: 'statusChangedAt', order: 'ASC' }}
        storeKey="decisions.list"
        actions={false}
        exporter={false}
        empty={false}
        pagination={<ListPages />}
        perPage={25}
        error={<ListFailure />}
      >
        <ReportedCases />
        <ApplicationTable emptyKey="application.none.decision" />
      </List>
    </ResourceContextProvider>
  );
}
