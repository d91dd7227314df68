/** What waits for an administrator to agree to: whose account, who asked what, and since when. */
import { Box, Link as MuiLink, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { DateTimeText } from '../ui/DateTimeText';
import { EmptyState } from '../ui/EmptyState';
import { useAwaitedAccounts } from './useAwaitedAccounts';

interface AwaitedListProps {
  readonly titleId: string;
  readonly onClose: () => void;
}

export default function AwaitedList({ titleId, onClose }: AwaitedListProps) {
  const translate = useTranslate();
  const accounts = useAwaitedAccounts();
  return (
    <>
      <Typography id={titleId} component="h2" variant="subtitle1" sx={{ fontWeight: 600, px: 2, py: 1 }}>
        {translate('notifications.agreement.title')}
      </Typography>
      {accounts?.length === 0 && <EmptyState textKey="notifications.agreement.none" />}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, overflowY: 'auto' }}>
        {accounts?.map(({ id, name, what, askedBy, since }) => (
          <Box
            component="li"
            key={`${id} ${what}`}
            sx={{ px: 2, py: 1.25, borderTop: 1, borderColor: 'divider', '&:hover': { bgcolor: 'action.hover' } }}
          >
            <MuiLink
              component={Link}
              to={`/users/${id}`}
              onClick={onClose}
              sx={{ fontWeight: 700, overflowWrap: 'anywhere' }}
            >
              {name}
            </MuiLink>
            <Typography variant="body2">
              {translate(`notifications.agreement.asked.${what}`, { name: askedBy.name })}
            </Typography>
            <Typography variant="caption" color="text.secondary">
              <DateTimeText value={since} withTime />
            </Typography>
          </Box>
        ))}
      </Box>
    </>
  );
}
