/** What concerns whoever is signed in, the newest first: a sentence each, with the way to the case. */
import Done from '@mui/icons-material/Done';
import { Box, Button, IconButton, LinearProgress, Link as MuiLink, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { Notification } from '@desk/shared/contract/notifications';
import { DateTimeText } from '../ui/DateTimeText';
import { EmptyState } from '../ui/EmptyState';
import { LoadFailure } from '../ui/LoadFailure';
import { visuallyHidden } from '../ui/visuallyHidden';
import { useMarkRead, useNotificationPages } from './useNotifications';

/** A note is read where the notes are. */
function addressFor({ applicationId, kind }: Notification): string {
  return `/applications/${applicationId}/show${kind === 'mentioned' ? '?sheet=notes' : ''}`;
}

interface RowProps {
  readonly notification: Notification;
  readonly onOpen: () => void;
  readonly onRead: () => void;
}

function Row({ notification, onOpen, onRead }: RowProps) {
  const translate = useTranslate();
  const { kind, companyName, caseNumber, by, text, at, readAt } = notification;
  const isUnread = readAt === null;
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        gap: 1,
        px: 2,
        py: 1.25,
        borderTop: 1,
        borderColor: 'divider',
        '&:hover': { bgcolor: 'action.hover' },
      }}
    >
      <Box
        aria-hidden
        sx={{
          width: 8,
          height: 8,
          mt: 0.75,
          borderRadius: '50%',
          flexShrink: 0,
          bgcolor: isUnread ? 'primary.main' : 'transparent',
        }}
      />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <MuiLink
          component={Link}
          to={addressFor(notification)}
          onClick={onOpen}
          sx={{ fontWeight: isUnread ? 700 : 500, overflowWrap: 'anywhere' }}
        >
          {isUnread && <span style={visuallyHidden}>{translate('notifications.unread')}: </span>}
          {companyName} · <span style={{ whiteSpace: 'nowrap' }}>{caseNumber}</span>
        </MuiLink>
        <Typography variant="body2">{translate(`notifications.sentence.${kind}`, { name: by.name })}</Typography>
        {text !== '' && (
          <Typography
            variant="body2"
            color="text.secondary"
            sx={{
              display: '-webkit-box',
              WebkitLineClamp: 3,
              WebkitBoxOrient: 'vertical',
              overflow: 'hidden',
              whiteSpace: 'pre-line',
              overflowWrap: 'anywhere',
            }}
          >
            “{text}”
          </Typography>
        )}
        <Typography variant="caption" color="text.secondary">
          <DateTimeText value={at} withTime />
        </Typography>
      </Box>
      {isUnread && (
        <IconButton
          size="small"
          aria-label={translate('notifications.markRead', { number: caseNumber })}
          onClick={onRead}
          sx={{ alignSelf: 'flex-start' }}
        >
          <Done aria-hidden fontSize="small" />
        </IconButton>
      )}
    </Box>
  );
}

interface ListProps {
  readonly titleId: string;
  readonly onClose: () => void;
}

function Rows({ onClose }: Pick<ListProps, 'onClose'>) {
  const translate = useTranslate();
  const markRead = useMarkRead();
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useNotificationPages();
  if (isPending) {
    return <LinearProgress aria-label={translate('general.loading')} />;
  }
  if (error !== null) {
    return <LoadFailure error={error} onRetry={() => void refetch()} />;
  }
  const rows = data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) {
    return <EmptyState textKey="notifications.none" />;
  }
  const read = ({ id }: Notification) => void markRead({ ids: [id] });
  return (
    <Box sx={{ overflowY: 'auto' }}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {rows.map((notification) => (
          <Row
            key={notification.id}
            notification={notification}
            onRead={() => read(notification)}
            onOpen={() => {
              if (notification.readAt === null) {
                read(notification);
              }
              onClose();
            }}
          />
        ))}
      </Box>
      {hasNextPage && (
        <Button fullWidth disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {translate('notifications.older')}
        </Button>
      )}
    </Box>
  );
}

function ReadAll() {
  const translate = useTranslate();
  const markRead = useMarkRead();
  const pages = useNotificationPages().data?.pages ?? [];
  const newest = pages[0]?.rows[0];
  if (newest === undefined || pages[0]?.unread === 0) {
    return null;
  }
  return (
    <Button size="small" onClick={() => void markRead({ upTo: newest.id })}>
      {translate('notifications.readAll')}
    </Button>
  );
}

export default function NotificationList({ titleId, onClose }: ListProps) {
  const translate = useTranslate();
  return (
    <>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          justifyContent: 'space-between',
          px: 2,
          py: 1,
          minHeight: 48,
        }}
      >
        <Typography id={titleId} component="h2" variant="subtitle1" sx={{ fontWeight: 600 }}>
          {translate('notifications.title')}
        </Typography>
        <ReadAll />
      </Box>
      <Rows onClose={onClose} />
    </>
  );
}
