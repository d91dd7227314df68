/** Whether an account may be used: yes, no, not before a second administrator has confirmed it, or not before a password was chosen. */
import { Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { AccountRow } from '@desk/shared/contract/resources';

const COLORS = { active: 'success', inactive: 'default', waiting: 'warning', invited: 'info' } as const;

function stateOf({ active, waiting, invitation }: AccountRow): keyof typeof COLORS {
  if (!active) {
    return waiting === null ? 'inactive' : 'waiting';
  }
  return invitation === null ? 'active' : 'invited';
}

export function AccountState({ user }: { readonly user: AccountRow }) {
  const translate = useTranslate();
  const state = stateOf(user);
  return <Chip size="small" variant="outlined" color={COLORS[state]} label={translate(`accounts.${state}`)} />;
}
