/** The letters that came in (post), newest first. */
import { Typography } from '@mui/material';
import { DataTable, SearchInput, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { awaitsScan, type MailItem } from '@desk/shared/intake/mailItem';
import { DeskList } from '../ui/DeskList';
import { CaseLink } from '../ui/CaseLink';
import { DateTimeText } from '../ui/DateTimeText';
import { ListEmpty } from '../ui/ListEmpty';
import { ListTable } from '../ui/ListTable';
import { WaitingFilter } from './WaitingFilter';
import { PostPage } from './post/PostPage';

const NO_WRAP = { whiteSpace: 'nowrap' } as const;
const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <WaitingFilter key="scanned" source="scanned" alwaysOn />,
];

function LetterTable() {
  const translate = useTranslate();
  return (
    <ListTable empty={<ListEmpty textKey="general.mail.noneFound" />}>
      <DataTable.Col source="number" sx={NO_WRAP} />
      <DataTable.Col
        label="resources.mail-items.fields.applicationId"
        render={(mail: MailItem) => <CaseLink row={mail} withCompany />}
      />
      <DataTable.Col
        source="receivedOn"
        render={(mail: MailItem) => (
          <>
            <DateTimeText value={mail.receivedOn} />
            <Typography variant="caption" component="div" color="text.secondary" sx={NO_WRAP}>
              {translate(`vocabulary.delivery.${mail.delivery}`)}
            </Typography>
          </>
        )}
      />
      <DataTable.Col source="sender" disableSort />
      <DataTable.Col
        label="resources.mail-items.fields.documents"
        render={(mail: MailItem) =>
          awaitsScan(mail) ? (
            <Link to={`/mail-items/${mail.id}`} style={{ color: 'inherit' }}>
              {translate('intake.waiting.here')}
            </Link>
          ) : (
            mail.documents.length
          )
        }
      />
      <DataTable.Col
        source="archivePlace"
        disableSort
        render={({ archivePlace, paper }: MailItem) =>
          paper ? `${translate(`vocabulary.paperFate.${paper.fate}`)} ${paper.place}`.trim() : archivePlace
        }
      />
      <DataTable.Col source="registeredByName" disableSort />
    </ListTable>
  );
}

export default function MailItemList() {
  return (
    <PostPage part="letters">
      <DeskList title={false} filters={filters} actions={false} sort={{ field: 'registeredAt', order: 'DESC' }}>
        <LetterTable />
      </DeskList>
    </PostPage>
  );
}
