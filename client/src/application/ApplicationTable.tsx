/** Rows of applications: a table where there is room, cards where there is not. Every row is a link. */
import {
  Box,
  Button,
  List,
  ListItem,
  ListItemButton,
  Stack,
  Typography,
  useMediaQuery,
  type Theme,
} from '@mui/material';
import type { ReactNode } from 'react';
import { DataTable, useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { ListedApplication } from '@desk/shared/contract/resources';
import { USUAL_COLUMNS, type ListColumns } from '@desk/shared/contract/workListColumns';
import { VIEW_FILTERS, viewOf } from '@desk/shared/flow/workListViews';
import { AgeChip } from '../ui/AgeChip';
import { EmptyState } from '../ui/EmptyState';
import { LevelChange } from '../ui/LevelChange';
import { PriorityMark } from '../ui/PriorityMark';
import { RowLink, rowLinkTable } from '../ui/RowLink';
import { StatusChip } from '../ui/StatusChip';
import { FoundElsewhere } from './FoundElsewhere';
import { OpenWork } from './OpenWork';
import { COLUMNS } from './workList/columns';
import { ChoosePage, ChooseRow } from './workList/selection';

const toShow = (row: ListedApplication): string => `/applications/${row.id}/show`;

/** Of a view: what brings a case into it. A search or a narrower filter that leaves nothing says so, and where else something is. */
function NothingHere({ emptyKey }: Pick<TableProps, 'emptyKey'>) {
  const translate = useTranslate();
  const context = useListContext<ListedApplication>();
  const { q, ...asked } = context.filterValues as Readonly<Record<string, unknown>>;
  const view = viewOf(asked);
  if (emptyKey !== undefined || (view !== null && (q ?? '') === '')) {
    return <EmptyState textKey={emptyKey ?? `application.none.${view ?? 'all'}`} />;
  }
  return (
    <EmptyState textKey="application.noneFound">
      <Button sx={{ mb: 1 }} variant="outlined" onClick={() => context.setFilters({ ...VIEW_FILTERS[view ?? 'toDo'] })}>
        {translate('general.clearFilters')}
      </Button>
      <FoundElsewhere />
    </EmptyState>
  );
}

function ApplicationCard({ row, bulk }: { readonly row: ListedApplication } & Pick<TableProps, 'bulk'>) {
  return (
    <ListItem data-card disablePadding divider sx={{ alignItems: 'start' }}>
      {bulk?.isSelectable(row) === true && (
        <Box sx={{ pt: 0.75 }}>
          <ChooseRow row={row} />
        </Box>
      )}
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
          {row.priority !== null && <PriorityMark priority={row.priority} isInLink />}
          <AgeChip row={row} isInTable />
          <OpenWork row={row} />
          <Typography variant="body2" component="span" color="text.secondary">
            {row.assigneeName}
          </Typography>
        </Stack>
      </ListItemButton>
    </ListItem>
  );
}

function ApplicationCards({ emptyKey, bulk }: Pick<TableProps, 'emptyKey' | 'bulk'>) {
  const { data, isPending } = useListContext<ListedApplication>();
  const translate = useTranslate();
  if (isPending) {
    return <Typography sx={{ p: 2 }}>{translate('general.loading')}</Typography>;
  }
  return data === undefined || data.length === 0 ? (
    <NothingHere emptyKey={emptyKey} />
  ) : (
    <>
      {bulk?.toolbar}
      <List disablePadding>
        {data.map((row) => (
          <ApplicationCard key={row.id} row={row} bulk={bulk} />
        ))}
      </List>
    </>
  );
}

/** The whole name of a company is read where the row has the focus. */
const TABLE = {
  ...rowLinkTable,
  '& tbody tr:focus-within .company': { WebkitLineClamp: 'none' },
  '& th, & td': { px: 0.75 },
} as const;
/** Where nothing can be chosen the number begins where every list does. */
const FIRST = { '& th:first-of-type, & td:first-of-type': { pl: 2 } } as const;
const COMPACT = {
  ...TABLE,
  '& tbody td': { py: 0, fontSize: '0.8125rem' },
  '& tbody .MuiChip-root': { height: 20 },
} as const;

export interface Bulk {
  /** Stands above the rows while any are chosen. */
  readonly toolbar: ReactNode;
  readonly isSelectable: (row: ListedApplication) => boolean;
}

interface TableProps {
  readonly columns?: ListColumns;
  /** What can be done with the chosen rows; without it none can be chosen. */
  readonly bulk?: Bulk | undefined;
  /** Said when there is no row, where the list is no view of the work list. */
  readonly emptyKey?: string | undefined;
}

function TableOfApplications({ columns = USUAL_COLUMNS, bulk, emptyKey }: TableProps) {
  return (
    <DataTable<ListedApplication>
      bulkActionButtons={false}
      bulkActionsToolbar={bulk?.toolbar ?? null}
      rowClick={false}
      sx={{ ...(columns.density === 'compact' ? COMPACT : TABLE), ...(bulk === undefined ? FIRST : {}) }}
      empty={<NothingHere emptyKey={emptyKey} />}
    >
      {bulk !== undefined && (
        <DataTable.Col
          disableSort
          label={<ChoosePage isSelectable={bulk.isSelectable} />}
          render={(row: ListedApplication) => (bulk.isSelectable(row) ? <ChooseRow row={row} /> : null)}
        />
      )}
      <DataTable.Col
        source="number"
        render={(row: ListedApplication) => (
          <Stack sx={{ gap: 0.25, alignItems: 'flex-start' }}>
            <RowLink to={toShow(row)}>{row.number}</RowLink>
            {row.priority !== null && <PriorityMark priority={row.priority} />}
          </Stack>
        )}
      />
      {columns.columns.map((column) => (
        <DataTable.Col key={column} {...COLUMNS[column]} />
      ))}
    </DataTable>
  );
}

export function ApplicationTable(props: TableProps) {
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'));
  return isNarrow ? <ApplicationCards {...props} /> : <TableOfApplications {...props} />;
}
