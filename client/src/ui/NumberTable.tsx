/** A table of numbers: each row named at its head, the numbers below one another. */
import type { ReactNode } from 'react';
import { useLanguage } from '../flow/useLanguage';
import { RowTable, type RowColumn } from './RowTable';

interface NumberRow {
  readonly key: string;
  readonly name: ReactNode;
  /** Undefined where nothing was counted. */
  readonly numbers: readonly (number | undefined)[];
}

export interface NumberTableProps {
  /** For whoever hears it; the columns too are in the language of the screen. */
  readonly name: string;
  /** The first is that of the names. */
  readonly columns: readonly [string, ...string[]];
  readonly rows: readonly NumberRow[];
}

export function NumberTable({ name, columns: [first, ...counted], rows }: NumberTableProps) {
  const format = new Intl.NumberFormat(useLanguage());
  const columns: readonly RowColumn<NumberRow>[] = [
    { key: first, head: first, cell: (row) => row.name },
    ...counted.map((head, nth) => ({
      key: head,
      head,
      align: 'right' as const,
      cell: ({ numbers }: NumberRow) => {
        const number = numbers[nth];
        return number === undefined ? '–' : format.format(number);
      },
    })),
  ];
  return <RowTable isCompact name={name} columns={columns} rows={rows} keyOf={({ key }) => key} />;
}
