/** The letters that came in (post), newest first. */
import {
  CreateButton,
  DataTable,
  List,
  Pagination,
  ReferenceField,
  SearchInput,
  TextField,
  TopToolbar,
  useTranslate,
} from 'react-admin';
import { Link } from 'react-router-dom';
import type { MailItem } from '@desk/shared/intake/mailItem';
import { DateTimeText } from '../ui/DateTimeText';
import { EmptyState } from '../ui/EmptyState';
import { ListFailure } from '../ui/ListFailure';
import { usePageName } from '../ui/usePageName';

const NO_WRAP = { whiteSpace: 'nowrap' } as const;
const filters = [<SearchInput key="q" source="q" alwaysOn />];

export default function MailItemList() {
  const translate = useTranslate();
  const title = translate('general.menu.mail');
  usePageName(title);
  return (
    <List
      title={title}
      filters={filters}
      actions={
        <TopToolbar>
          <CreateButton label="vocabulary.action.registerMail" />
        </TopToolbar>
      }
      sort={{ field: 'registeredAt', order: 'DESC' }}
      perPage={25}
      pagination={<Pagination rowsPerPageOptions={[25, 50, 100]} />}
      exporter={false}
      empty={false}
      error={<ListFailure />}
    >
      <DataTable<MailItem>
        bulkActionButtons={false}
        rowClick={false}
        sx={{ '& .RaDataTable-tableWrapper': { overflowX: 'auto' } }}
        empty={<EmptyState textKey="general.mail.noneFound" />}
      >
        <DataTable.Col source="number" sx={NO_WRAP} />
        <DataTable.Col
          label="resources.mail-items.fields.applicationId"
          render={(mail: MailItem) => (
            <ReferenceField record={mail} source="applicationId" reference="applications" link={false}>
              <Link to={`/applications/${mail.applicationId}/show`} style={{ color: 'inherit' }}>
                <TextField source="number" noWrap /> · <TextField source="companyName" />
              </Link>
            </ReferenceField>
          )}
        />
        <DataTable.Col source="receivedOn" render={(mail: MailItem) => <DateTimeText value={mail.receivedOn} />} />
        <DataTable.Col
          source="delivery"
          disableSort
          render={(mail: MailItem) => translate(`vocabulary.delivery.${mail.delivery}`)}
        />
        <DataTable.Col source="sender" disableSort />
        <DataTable.Col
          label="resources.mail-items.fields.documents"
          render={(mail: MailItem) => mail.documents.length}
        />
        <DataTable.Col source="archivePlace" disableSort />
        <DataTable.Col source="registeredByName" disableSort />
      </DataTable>
    </List>
  );
}
