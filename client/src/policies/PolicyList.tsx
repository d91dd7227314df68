/** The versions of the policy, newest first; a case keeps the version it was opened under. */
import { DataTable, useListContext, useTranslate } from 'react-admin';
import type { PolicyRow } from '@desk/shared/contract/resources';
import { DeskList } from '../ui/DeskList';
import { DateTimeText } from '../ui/DateTimeText';
import { EmptyState } from '../ui/EmptyState';
import { ListTable } from '../ui/ListTable';
import { RowLink } from '../ui/RowLink';
import { usePageName } from '../ui/usePageName';
import { DraftList } from './draft/DraftList';
import { policyState } from './policyState';
import { useOpenedAt } from '../flow/useOpenedAt';

function State({ policy }: { readonly policy: PolicyRow }) {
  const translate = useTranslate();
  const { data = [] } = useListContext<PolicyRow>();
  return translate(`policyDraft.state.${policyState(policy, data, useOpenedAt())}`);
}

export default function PolicyList() {
  const translate = useTranslate();
  const title = translate('general.menu.policy');
  usePageName(title);
  return (
    <DeskList title={title} actions={false} sort={{ field: 'version', order: 'DESC' }}>
      <DraftList />
      <ListTable empty={<EmptyState textKey="general.policy.none" />}>
        <DataTable.Col
          source="version"
          render={(policy: PolicyRow) => (
            <RowLink to={`/policies/${policy.id}/show`}>
              {translate('general.policy.version', { version: policy.version })}
            </RowLink>
          )}
        />
        <DataTable.Col
          source="validFrom"
          disableSort
          render={(policy: PolicyRow) => <DateTimeText value={policy.validFrom} withTime />}
        />
        <DataTable.Col source="state" disableSort render={(policy: PolicyRow) => <State policy={policy} />} />
        <DataTable.Col
          source="reason"
          disableSort
          // What came with the desk was written down by nobody here, and in one language.
          render={({ reason, putInForceByName }: PolicyRow) =>
            putInForceByName === '' ? translate('policyDraft.withTheDesk') : reason
          }
        />
      </ListTable>
    </DeskList>
  );
}
