/** The members of staff with an account, for the administrator. */
import { Button } from '@mui/material';
import { DataTable, SearchInput, SelectInput, TopToolbar, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { STAFF_ROLES } from '@desk/shared/access/roles';
import type { AccountRow } from '@desk/shared/contract/resources';
import { DeskList } from '../ui/DeskList';
import { ListEmpty } from '../ui/ListEmpty';
import { ListTable } from '../ui/ListTable';
import { RowLink } from '../ui/RowLink';
import { usePageName } from '../ui/usePageName';
import { AccountState } from './AccountState';
import { AwaitedAccounts } from './AwaitedAccounts';
import { EndingCertificates } from './EndingCertificates';

const ROLES = STAFF_ROLES.map((id) => ({ id, name: `vocabulary.role.${id}` }));
const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <SelectInput key="role" source="role" choices={ROLES} alwaysOn sx={{ minWidth: 200 }} />,
];

export default function UserList() {
  const translate = useTranslate();
  const title = translate('general.menu.users');
  usePageName(title);
  return (
    <DeskList
      title={title}
      filters={filters}
      actions={
        <TopToolbar>
          <Button component={Link} to="/users/create" variant="outlined">
            {translate('accounts.create')}
          </Button>
        </TopToolbar>
      }
      sort={{ field: 'name', order: 'ASC' }}
    >
      <AwaitedAccounts />
      <EndingCertificates />
      <ListTable empty={<ListEmpty textKey="accounts.noneFound" />}>
        <DataTable.Col
          source="name"
          render={(user: AccountRow) => <RowLink to={`/users/${user.id}`}>{user.name}</RowLink>}
        />
        <DataTable.Col source="username" />
        <DataTable.Col source="role" render={(user: AccountRow) => translate(`vocabulary.role.${user.role}`)} />
        <DataTable.Col
          label="resources.users.fields.account"
          render={(user: AccountRow) => <AccountState user={user} />}
        />
      </ListTable>
    </DeskList>
  );
}
