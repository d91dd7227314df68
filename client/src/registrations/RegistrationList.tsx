/** The current registrations at Z login, to look up; nobody changes them here. */
import { DataTable, SearchInput, useTranslate } from 'react-admin';
import type { Registration } from '@desk/shared/application/registration';
import { DeskList } from '../ui/DeskList';
import { ListEmpty } from '../ui/ListEmpty';
import { ListTable } from '../ui/ListTable';
import { RowLink } from '../ui/RowLink';
import { usePageName } from '../ui/usePageName';

const filters = [<SearchInput key="q" source="q" alwaysOn />];

export default function RegistrationList() {
  const translate = useTranslate();
  const title = translate('general.menu.registrations');
  usePageName(title);
  return (
    <DeskList title={title} filters={filters} actions={false} sort={{ field: 'companyName', order: 'ASC' }}>
      <ListTable empty={<ListEmpty textKey="general.registrations.noneFound" />}>
        <DataTable.Col
          source="companyName"
          render={(row: Registration) => <RowLink to={`/registrations/${row.id}/show`}>{row.companyName}</RowLink>}
        />
        <DataTable.Col source="registrationNumber" />
        <DataTable.Col source="kvkNumber" />
        <DataTable.Col
          label="resources.registrations.fields.address"
          render={(row: Registration) => row.address.city}
        />
      </ListTable>
    </DeskList>
  );
}
