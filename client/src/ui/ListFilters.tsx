/** The filters of a list: beside each other where there is room, on a phone all but the search behind one button that counts them. */
import Tune from '@mui/icons-material/Tune';
import { Box, Button, useMediaQuery, type Theme } from '@mui/material';
import { createContext, use, useEffect, useId, useRef } from 'react';
import { FilterButton, useListContext, useTranslate } from 'react-admin';
import { visuallyHidden } from './visuallyHidden';

export interface FilterFold {
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

export const FilterFoldContext = createContext<FilterFold>({ isOpen: true, toggle: () => undefined });

/** Below each other, filters take the room of the first rows. */
export function useFoldsFilters(): boolean {
  return useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
}

/** What is found stays, as the first of them: it is the one that is used most. */
export const FOLDED = { '& .filter-field ~ .filter-field': { display: 'none' } } as const;

const SEARCHES = ['q', 'caseQ'];

interface ListFiltersProps {
  /** Fields whose values are no choice of whoever looks, as those of a view. */
  readonly uncounted?: readonly string[];
}

/** The form of the framework takes no name from outside: it gets one here, so that the button can say what it unfolds. */
function useNameOfForm() {
  const button = useRef<HTMLButtonElement>(null);
  const formId = useId();
  useEffect(() => {
    button.current?.closest('.list-page')?.querySelector('form')?.setAttribute('id', formId);
  }, [formId]);
  return { button, formId };
}

function FoldButton({ uncounted = [] }: ListFiltersProps) {
  const translate = useTranslate();
  const { isOpen, toggle } = use(FilterFoldContext);
  const { button, formId } = useNameOfForm();
  const chosen = useListContext().filterValues as Readonly<Record<string, unknown>>;
  const count = Object.keys(chosen).filter(
    (source) => !SEARCHES.includes(source) && !uncounted.includes(source),
  ).length;
  return (
    <Button
      ref={button}
      size="small"
      startIcon={<Tune />}
      aria-expanded={isOpen}
      aria-controls={formId}
      onClick={toggle}
    >
      {translate('general.filters')}
      {count > 0 && (
        <>
          <Box component="span" aria-hidden sx={{ ml: 0.75, px: 0.75, borderRadius: 4, bgcolor: 'action.selected' }}>
            {count}
          </Box>
          <span style={visuallyHidden}>, {translate('general.filtersChosen', { smart_count: count })}</span>
        </>
      )}
    </Button>
  );
}

export function ListFilters({ uncounted = [] }: ListFiltersProps) {
  const isFolding = useFoldsFilters();
  const { isOpen } = use(FilterFoldContext);
  return (
    <>
      {isFolding && <FoldButton uncounted={uncounted} />}
      {(!isFolding || isOpen) && <FilterButton disableSaveQuery />}
    </>
  );
}
