/** The bell in the bar: how much is unread, and the list of it. */
import Notifications from '@mui/icons-material/Notifications';
import { Badge, Box, IconButton, Popover } from '@mui/material';
import { lazy, Suspense, useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { visuallyHidden } from '../ui/visuallyHidden';
import { useUnread } from './useNotifications';

const NotificationList = lazy(() => import('./NotificationList'));

export function NotificationBell() {
  const translate = useTranslate();
  const unread = useUnread() ?? 0;
  const titleId = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  const label =
    unread === 0 ? translate('notifications.bellNone') : translate('notifications.bell', { smart_count: unread });
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
          badgeContent={unread === 0 ? undefined : unread}
          max={99}
          color="error"
          slotProps={{ badge: { 'aria-hidden': true } }}
        >
          <Notifications aria-hidden />
        </Badge>
      </IconButton>
      <Box component="span" aria-live="polite" style={visuallyHidden}>
        {unread > 0 && label}
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
        <Suspense>
          <NotificationList titleId={titleId} onClose={close} />
        </Suspense>
      </Popover>
    </>
  );
}
