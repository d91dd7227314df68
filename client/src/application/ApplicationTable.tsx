/** Rows of applications: a table where there is room, cards where there is not. Every row is a link. */
import { Box, List, ListItem, ListItemButton, Stack, Typography, useMediaQuery, type Theme } from '@mui/material';
import { DataTable, useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { ListedApplication } from '@desk/shared/contract/resources';
import { AgeChip } from '../ui/AgeChip';
import { EmptyState } from '../ui/EmptyState';
import { DateTimeText } from '../ui/DateTimeText';
import { LevelChange } from '../ui/LevelChange';
import { PriorityMark } from '../ui/PriorityMark';
import { RowLink, rowLinkTable } from '../ui/RowLink';
import { StatusChip } from '../ui/StatusChip';
import { FoundElsewhere } from './FoundElsewhere';
import { OpenWork } from './OpenWork';

const toShow = (row: ListedApplication): string => `/applications/${row.id}/show`;

function NothingHere() {
  return (
    <EmptyState textKey="application.noneFound">
      <FoundElsewhere />
    </EmptyState>
  );
}

function ApplicationCard({ row }: { readonly row: ListedApplication }) {
  return (
    <ListItem disablePadding divider>
      <ListItemButton component={Link} to={toShow(row)} sx={{ display: 'block', py: 1 }}>
        <Stack direction="row" sx={{ justifyContent: 'space-between', flexWrap: 'wrap', gap: 0.5 }}>
          <Typography component="span" sx={{ fontWeight: 600 }}>
            {row.number}
          </Typography>
          <LevelChange from={row.currentLevel} to={row.targetLevel} />
        </Stack>
        <Typography sx={{ overflowWrap: 'anywhere' }}>{row.companyName}</Typography>
        <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'center', mt: 0.5 }}>
          <StatusChip status={row.status} />
          {row.priority !== null && <PriorityMark priority={row.priority} />}
          <AgeChip row={row} />
          <OpenWork row={row} />
          <Typography variant="body2" component="span" color="text.secondary">
            {row.assigneeName}
          </Typography>
        </Stack>
      </ListItemButton>
    </ListItem>
  );
}

function ApplicationCards() {
  const { data, isPending } = useListContext<ListedApplication>();
  const translate = useTranslate();
  if (isPending) {
    return <Typography sx={{ p: 2 }}>{translate('general.loading')}</Typography>;
  }
  return data === undefined || data.length === 0 ? (
    <NothingHere />
  ) : (
    <List disablePadding>
      {data.map((row) => (
        <ApplicationCard key={row.id} row={row} />
      ))}
    </List>
  );
}

function TableOfApplications() {
  return (
    <DataTable<ListedApplication> bulkActionButtons={false} rowClick={false} sx={rowLinkTable} empty={<NothingHere />}>
      <DataTable.Col
        source="number"
        render={(row: ListedApplication) => (
          <Stack sx={{ gap: 0.5, alignItems: 'flex-start' }}>
            <RowLink to={toShow(row)}>{row.number}</RowLink>
            {row.priority !== null && <PriorityMark priority={row.priority} />}
          </Stack>
        )}
      />
      <DataTable.Col
        source="companyName"
        render={(row: ListedApplication) => (
          <Box sx={{ maxWidth: 280, overflowWrap: 'anywhere' }}>{row.companyName}</Box>
        )}
      />
      <DataTable.Col
        source="targetLevel"
        label="application.level"
        render={(row: ListedApplication) => <LevelChange from={row.currentLevel} to={row.targetLevel} />}
      />
      <DataTable.Col source="status" render={(row: ListedApplication) => <StatusChip status={row.status} />} />
      <DataTable.Col label="application.open" render={(row: ListedApplication) => <OpenWork row={row} />} />
      <DataTable.Col source="assigneeName" render={(row: ListedApplication) => row.assigneeName ?? '–'} />
      <DataTable.Col
        source="urgency"
        label="application.ageing"
        render={(row: ListedApplication) => <AgeChip row={row} />}
      />
      <DataTable.Col source="receivedOn" render={(row: ListedApplication) => <DateTimeText value={row.receivedOn} />} />
    </DataTable>
  );
}

export function ApplicationTable() {
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'));
  return isNarrow ? <ApplicationCards /> : <TableOfApplications />;
}
