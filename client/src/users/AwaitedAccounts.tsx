/** What waits for whoever looks to agree to, above the list of staff, which is where an administrator begins. */
import { Alert, Box, Link } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useAwaitedAccounts } from '../notifications/useAwaitedAccounts';

export function AwaitedAccounts() {
  const translate = useTranslate();
  const accounts = useAwaitedAccounts() ?? [];
  return accounts.length === 0 ? null : (
    <Alert severity="info" role="status" sx={{ m: 1 }}>
      {translate('notifications.agreement.title')}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {accounts.map(({ id, name, what, askedBy }) => (
          <li key={`${id} ${what}`}>
            <Link component={RouterLink} to={`/users/${id}`} color="inherit">
              {name}
            </Link>
            {': '}
            {translate(`notifications.agreement.asked.${what}`, { name: askedBy.name })}
          </li>
        ))}
      </Box>
    </Alert>
  );
}
