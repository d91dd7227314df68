/** The bell in the bar: how much waits for whoever is signed in, and the list of it. */
import Notifications from '@mui/icons-material/Notifications';
import { Badge, Box, IconButton, Popover } from '@mui/material';
import { lazy, Suspense, useId, useState, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { visuallyHidden } from '../ui/visuallyHidden';
import { useAwaitedAccounts } from './useAwaitedAccounts';
import { useUnread } from './useNotifications';

const NotificationList = lazy(() => import('./NotificationList'));
const AwaitedList = lazy(() => import('./AwaitedList'));

interface BellProps {
  readonly count: number;
  readonly label: string;
  readonly list: (opened: { readonly titleId: string; readonly onClose: () => void }) => ReactNode;
}

function Bell({ count, label, list }: BellProps) {
  const titleId = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  return (
    <>
      <IconButton
        color="inherit"
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Badge
          badgeContent={count === 0 ? undefined : count}
          max={99}
          color="error"
          slotProps={{ badge: { 'aria-hidden': true } }}
        >
          <Notifications aria-hidden />
        </Badge>
      </IconButton>
      <Box component="span" aria-live="polite" style={visuallyHidden}>
        {count > 0 && label}
      </Box>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={close}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          paper: {
            role: 'dialog',
            'aria-modal': true,
            'aria-labelledby': titleId,
            sx: {
              width: 'min(100vw - 32px, 440px)',
              maxHeight: 'min(80dvh, 640px)',
              display: 'flex',
              flexDirection: 'column',
            },
          },
        }}
      >
        <Suspense>{list({ titleId, onClose: close })}</Suspense>
      </Popover>
    </>
  );
}

/** What happened on cases, of those who open them. */
export function NotificationBell() {
  const translate = useTranslate();
  const unread = useUnread() ?? 0;
  const label =
    unread === 0 ? translate('notifications.bellNone') : translate('notifications.bell', { smart_count: unread });
  return <Bell count={unread} label={label} list={(opened) => <NotificationList {...opened} />} />;
}

/** What waits for an administrator to agree to. */
export function AgreementBell() {
  const translate = useTranslate();
  const accounts = useAwaitedAccounts();
  const count = accounts?.length ?? 0;
  // That nothing waits is said when it is known.
  const key = accounts === undefined ? 'title' : count === 0 ? 'bellNone' : 'bell';
  const label = translate(`notifications.agreement.${key}`, { smart_count: count });
  return <Bell count={count} label={label} list={(opened) => <AwaitedList {...opened} />} />;
}
