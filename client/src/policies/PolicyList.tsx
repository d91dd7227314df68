/** The versions of the policy, newest first; a case keeps the version it was opened under. */
import { DataTable, List, useTranslate } from 'react-admin';
import type { PolicyRow } from '@desk/shared/contract/resources';
import { DateTimeText } from '../ui/DateTimeText';
import { EmptyState } from '../ui/EmptyState';
import { ListFailure } from '../ui/ListFailure';
import { RowLink, rowLinkTable } from '../ui/RowLink';
import { usePageName } from '../ui/usePageName';

export default function PolicyList() {
  const translate = useTranslate();
  const title = translate('general.menu.policy');
  usePageName(title);
  return (
    <List
      title={title}
      actions={false}
      sort={{ field: 'version', order: 'DESC' }}
      exporter={false}
      empty={false}
      error={<ListFailure />}
    >
      <DataTable<PolicyRow>
        bulkActionButtons={false}
        rowClick={false}
        sx={rowLinkTable}
        empty={<EmptyState textKey="general.policy.none" />}
      >
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
      </DataTable>
    </List>
  );
}
