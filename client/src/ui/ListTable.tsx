/** The rows of a list: a table where there is room, cards where there is not. Its columns are those of the framework's table. */
import { LinearProgress, type SxProps } from '@mui/material';
import { Children, isValidElement, type ReactNode } from 'react';
import {
  DataTable,
  RecordContextProvider,
  SortButton,
  useExpanded,
  useListContext,
  useResourceContext,
  useTranslate,
  useTranslateLabel,
  type DataTableColumnProps,
  type RaRecord,
} from 'react-admin';
import { RowCard, RowCards, useShowsCards } from './RowCards';
import { rowLinkTable } from './RowLink';

export interface ListTableProps {
  /** Stands there when the list has no row. */
  readonly empty: ReactNode;
  /** What a row opens below itself; a column has the button that does. */
  readonly expand?: ReactNode;
  readonly sx?: SxProps;
  /** Columns, the first of which heads a card. */
  readonly children: ReactNode;
}

function columnsOf(children: ReactNode): readonly DataTableColumnProps[] {
  return Children.toArray(children)
    .filter((child) => isValidElement<DataTableColumnProps>(child))
    .map(({ props }) => props);
}

interface CardProps {
  readonly row: RaRecord;
  readonly columns: readonly DataTableColumnProps[];
  readonly expand: ReactNode;
}

function Card({ row, columns, expand }: CardProps) {
  const labelOf = useTranslateLabel();
  const resource = useResourceContext() ?? '';
  const [isOpen] = useExpanded(resource, row.id);
  const facts = columns.map(({ source, label, render }, at) => {
    const named = labelOf({ ...(source === undefined ? {} : { source }), label });
    return {
      key: source ?? String(at),
      // Every column is named by a text.
      label: typeof named === 'string' ? named : '',
      value: render === undefined ? (row[source ?? ''] as ReactNode) : render(row),
    };
  });
  return (
    <RecordContextProvider value={row}>
      <RowCard facts={facts}>
        {isOpen && expand !== undefined && <div id={`${resource}-${String(row.id)}-expand`}>{expand}</div>}
      </RowCard>
    </RecordContextProvider>
  );
}

function Cards({ empty, expand, children }: ListTableProps) {
  const translate = useTranslate();
  const { data, isPending } = useListContext<RaRecord>();
  const columns = columnsOf(children);
  if (isPending) {
    return <LinearProgress aria-label={translate('general.loading')} />;
  }
  if (data === undefined || data.length === 0) {
    return empty;
  }
  // A card has no head to press.
  const sorted = columns.flatMap(({ source, disableSort }) => (source === undefined || disableSort ? [] : [source]));
  return (
    <>
      {sorted.length > 1 && <SortButton fields={sorted} />}
      <RowCards>
        {data.map((row) => (
          <Card key={row.id} row={row} columns={columns} expand={expand} />
        ))}
      </RowCards>
    </>
  );
}

export function ListTable({ empty, expand, sx, children }: ListTableProps) {
  if (useShowsCards()) {
    return (
      <Cards empty={empty} expand={expand}>
        {children}
      </Cards>
    );
  }
  return (
    <DataTable
      bulkActionButtons={false}
      empty={empty}
      sx={{ ...rowLinkTable, ...sx }}
      {...(expand === undefined ? { rowClick: false } : { rowClick: 'expand', expand })}
    >
      {children}
    </DataTable>
  );
}
