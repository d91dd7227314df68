/** Whether an account may be used: yes, no, or not before a second administrator has confirmed it. */
import { Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { AccountRow } from '@desk/shared/contract/resources';

export function AccountState({ active, waiting }: Pick<AccountRow, 'active' | 'waiting'>) {
  const translate = useTranslate();
  const state = active ? 'active' : waiting === null ? 'inactive' : 'waiting';
  const color = ({ active: 'success', inactive: 'default', waiting: 'warning' } as const)[state];
  return <Chip size="small" variant="outlined" color={color} label={translate(`general.users.${state}`)} />;
}
