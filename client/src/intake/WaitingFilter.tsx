/** Shows only the letters that wait for their scan, with how many there are. */
import { Chip } from '@mui/material';
import { useGetList, useListContext, useTranslate } from 'react-admin';
import type { MailItem } from '@desk/shared/intake/mailItem';
import { isLonger } from '../ui/isLonger';
import { useCounted } from '../ui/useCounted';

/** `source` and `alwaysOn` are read by the list that holds the filter. */
export function WaitingFilter(_props: { readonly source: string; readonly alwaysOn: true }) {
  const translate = useTranslate();
  const counted = useCounted();
  const list = useListContext();
  const values = list.filterValues as Readonly<Record<string, unknown>>;
  const waiting = useGetList<MailItem>('mail-items', {
    filter: { scanned: false },
    pagination: { page: 1, perPage: 1 },
    sort: { field: 'registeredAt', order: 'ASC' },
  });
  const isOn = values['scanned'] === false;
  return (
    <Chip
      clickable
      component="button"
      aria-pressed={isOn}
      color={isOn ? 'primary' : 'default'}
      label={translate('intake.waiting.filter', {
        count: waiting.total === undefined ? '…' : counted(waiting.total, isLonger(waiting.meta)),
      })}
      onClick={() => {
        const { scanned: _scanned, ...others } = values;
        list.setFilters(isOn ? others : { ...others, scanned: false });
      }}
    />
  );
}
