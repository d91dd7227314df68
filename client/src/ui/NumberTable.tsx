/** A table of numbers: each row named at its head, the numbers below one another; it scrolls by itself where it is too wide. */
import { Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import type { ReactNode } from 'react';
import { useLanguage } from '../flow/useLanguage';
import { useScrolls } from './useScrolls';

export interface NumberTableProps {
  /** For whoever hears it; the columns too are in the language of the screen. */
  readonly name: string;
  /** The first is that of the names. */
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly key: string;
    readonly name: ReactNode;
    /** Undefined where nothing was counted. */
    readonly numbers: readonly (number | undefined)[];
  }[];
}

export function NumberTable({ name, columns, rows }: NumberTableProps) {
  const [frame, scrolls] = useScrolls();
  const format = new Intl.NumberFormat(useLanguage());
  return (
    <TableContainer ref={frame} {...(scrolls ? { tabIndex: 0, role: 'group', 'aria-label': name } : {})}>
      <Table size="small" aria-label={name} sx={{ width: 'auto', '& td, & th': { px: { xs: 0.75, sm: 2 } } }}>
        <TableHead>
          <TableRow>
            {columns.map((column, nth) => (
              <TableCell key={column} align={nth === 0 ? 'left' : 'right'}>
                {column}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.key}>
              <TableCell component="th" scope="row">
                {row.name}
              </TableCell>
              {row.numbers.map((number, nth) => (
                <TableCell key={columns[nth + 1]} align="right">
                  {number === undefined ? '–' : format.format(number)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
