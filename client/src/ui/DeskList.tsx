/** The frame of every list with a page of its own: how long a page of it is, and what it shows when it is empty or could not be fetched. */
import { useMemo, useState } from 'react';
import { List, type ListProps } from 'react-admin';
import { FilterFoldContext, FOLDED, useFoldsFilters } from './ListFilters';
import { ListFailure } from './ListFailure';
import { ListPages } from './ListPages';

interface DeskListProps extends Omit<ListProps, 'exporter' | 'empty' | 'error'> {
  /** Where its actions hold `ListFilters`, which unfolds them. */
  readonly foldsFilters?: boolean;
}

/** Its address, its filters and its order are the framework's; what stands where it is empty is said by its rows. */
export function DeskList({ foldsFilters = false, ...list }: DeskListProps) {
  const [isOpen, setOpen] = useState(false);
  const isFolding = useFoldsFilters();
  const fold = useMemo(() => ({ isOpen, toggle: () => setOpen((was) => !was) }), [isOpen]);
  return (
    <FilterFoldContext value={fold}>
      <List
        perPage={25}
        pagination={<ListPages />}
        {...(foldsFilters && isFolding && !isOpen ? { sx: FOLDED } : {})}
        {...list}
        exporter={false}
        empty={false}
        error={<ListFailure />}
      />
    </FilterFoldContext>
  );
}
