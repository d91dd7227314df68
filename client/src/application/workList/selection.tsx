/** Chooses rows of the work list: one by one, or all of the page that can be chosen; each box says of which case it is. */
import { Checkbox } from '@mui/material';
import { useEffect } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import type { ListedApplication } from '@desk/shared/contract/resources';

type IsSelectable = (row: ListedApplication) => boolean;

/** Only what stands on the page is chosen: what was chosen on another page, or under another filter, nobody would see handed over. */
export function useChoiceOfPage(): void {
  const { data, selectedIds, onSelect } = useListContext<ListedApplication>();
  useEffect(() => {
    const here = selectedIds.filter((id) => data?.some((row) => row.id === id) !== false);
    if (here.length < selectedIds.length) {
      onSelect(here);
    }
  }, [data, selectedIds, onSelect]);
}

export function ChooseRow({ row }: { readonly row: ListedApplication }) {
  const translate = useTranslate();
  const { selectedIds, onToggleItem } = useListContext<ListedApplication>();
  return (
    <Checkbox
      size="small"
      checked={selectedIds.includes(row.id)}
      onChange={() => onToggleItem(row.id)}
      slotProps={{ input: { 'aria-label': translate('application.choose', { number: row.number }) } }}
      // Above the link that covers a whole row.
      sx={{ position: 'relative', zIndex: 1, p: 0.5 }}
    />
  );
}

export function ChoosePage({ isSelectable }: { readonly isSelectable: IsSelectable }) {
  const translate = useTranslate();
  const { data = [], selectedIds, onSelect } = useListContext<ListedApplication>();
  const ids = data.filter(isSelectable).map(({ id }) => id);
  const chosen = ids.filter((id) => selectedIds.includes(id));
  const areAll = ids.length > 0 && chosen.length === ids.length;
  return (
    <Checkbox
      size="small"
      disabled={ids.length === 0}
      checked={areAll}
      indeterminate={chosen.length > 0 && !areAll}
      onChange={() => onSelect(areAll ? [] : ids)}
      slotProps={{ input: { 'aria-label': translate('application.chooseAll') } }}
      sx={{ p: 0.5 }}
    />
  );
}
