/** Rows that a page has already: a table where there is room, which scrolls by itself where it is too wide, and cards where there is not. */
import { Table, TableBody, TableCell, TableContainer, TableHead, TableRow, type SxProps } from '@mui/material';
import type { ReactNode } from 'react';
import { RowCard, RowCards, useShowsCards } from './RowCards';
import { rowLinkTable } from './RowLink';
import { useScrolls } from './useScrolls';
import { visuallyHidden } from './visuallyHidden';

/** A table of many columns: nearer to each other where there is little room. */
export const MANY_COLUMNS = { '& th, & td': { px: { md: 0.75, xl: 2 } } } as const;

export interface RowColumn<Row> {
  readonly key: string;
  /** In the language of the screen. */
  readonly head: string;
  /** Buttons say themselves what they do: their head is for whoever hears the table. */
  readonly isOfButtons?: boolean;
  readonly align?: 'left' | 'right';
  readonly sx?: SxProps;
  readonly cell: (row: Row) => ReactNode;
}

export interface RowTableProps<Row> {
  /** For whoever hears it, in the language of the screen. */
  readonly name: string;
  /** The first names the row, and heads its card. */
  readonly columns: readonly RowColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** No wider than what it holds. */
  readonly isCompact?: boolean;
  /** All of them have room from 1024 pixels on. */
  readonly hasManyColumns?: boolean;
}

function Cards<Row>({ name, columns, rows, keyOf }: RowTableProps<Row>) {
  return (
    <RowCards name={name}>
      {rows.map((row) => (
        <RowCard
          key={keyOf(row)}
          facts={columns.map(({ key, head, isOfButtons = false, cell }) => ({
            key,
            label: isOfButtons ? '' : head,
            value: cell(row),
          }))}
        />
      ))}
    </RowCards>
  );
}

function Rows<Row>({ columns, rows, keyOf }: Pick<RowTableProps<Row>, 'columns' | 'rows' | 'keyOf'>) {
  return rows.map((row) => (
    <TableRow key={keyOf(row)}>
      {columns.map(({ key, align = 'left', sx = {}, cell }, at) => (
        <TableCell key={key} align={align} sx={sx} {...(at === 0 ? { component: 'th', scope: 'row' } : {})}>
          {cell(row)}
        </TableCell>
      ))}
    </TableRow>
  ));
}

export function RowTable<Row>(props: RowTableProps<Row>) {
  const { name, columns, rows, keyOf, isCompact = false, hasManyColumns = false } = props;
  const [frame, scrolls] = useScrolls();
  if (useShowsCards()) {
    return <Cards {...props} />;
  }
  return (
    // What is hidden in its head stays within it.
    <TableContainer
      ref={frame}
      sx={{ position: 'relative' }}
      {...(scrolls ? { tabIndex: 0, role: 'group', 'aria-label': name } : {})}
    >
      <Table
        size="small"
        aria-label={name}
        sx={{ ...rowLinkTable, ...(isCompact ? { width: 'auto' } : {}), ...(hasManyColumns ? MANY_COLUMNS : {}) }}
      >
        <TableHead>
          <TableRow>
            {columns.map(({ key, head, isOfButtons = false, align = 'left' }) => (
              <TableCell key={key} align={align}>
                {isOfButtons ? <span style={visuallyHidden}>{head}</span> : head}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          <Rows columns={columns} rows={rows} keyOf={keyOf} />
        </TableBody>
      </Table>
    </TableContainer>
  );
}
