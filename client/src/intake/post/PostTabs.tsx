/** The parts of the post as links: stacks of scans, the tray, letters with open questions, and all letters that have their case. */
import { Box, Button, Chip } from '@mui/material';
import { memo } from 'react';
import { useTranslate } from 'react-admin';
import { Link, NavLink } from 'react-router-dom';
import { TAB_LINK } from '../../ui/tabLink';
import { useCounted, useCountedText, type Counted } from '../../ui/useCounted';
import { visuallyHidden } from '../../ui/visuallyHidden';
import { useMayRegister } from './useMayRegister';
import { useTotal } from './useTotal';

const PARTS = [
  { to: '/mail-batches', part: 'batches' },
  { to: '/unread-files', part: 'unread' },
  { to: '/scanned-letters', part: 'tray' },
  { to: '/intake', part: 'questions' },
  { to: '/mail-items', part: 'letters' },
] as const;

function TrayCount() {
  return <WaitingCount count={useTotal('scanned-letters', { inTray: true })} textKey="intake.post.inTray" />;
}

function QuestionCount() {
  return <WaitingCount count={useTotal('mail-items', { open: true })} textKey="checklist.walk.waiting" />;
}

function UnreadCount() {
  return <WaitingCount count={useTotal('unread-files', {})} textKey="intake.unread.waiting" />;
}

function WaitingCount({ count, textKey }: { readonly count: Counted | undefined; readonly textKey: string }) {
  const counted = useCounted();
  const countedText = useCountedText();
  // The room for a count is there before it: nothing moves when it comes.
  const look = { height: 20, fontWeight: 600, visibility: count === undefined ? 'hidden' : 'visible' } as const;
  return (
    <>
      <Chip
        component="span"
        aria-hidden
        size="small"
        label={counted(count?.total ?? 0, count?.hasMore ?? false)}
        sx={look}
      />
      {count !== undefined && <span style={visuallyHidden}>({countedText(textKey, count)})</span>}
    </>
  );
}

/** Drawn anew when a count changes, and not for what is typed on the page below. */
export const PostTabs = memo(function PostTabs() {
  const translate = useTranslate();
  const mayRegister = useMayRegister();
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        justifyContent: 'space-between',
        gap: 1,
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Box
        component="nav"
        aria-label={translate('intake.post.tabs')}
        // On a phone they take more lines; what is hidden from the eye stands within them.
        sx={{ position: 'relative', display: 'flex', flexWrap: 'wrap', minWidth: 0 }}
      >
        {PARTS.map(({ to, part }) => (
          <Box key={to} component={NavLink} to={to} sx={TAB_LINK}>
            {translate(`intake.post.${part}`)}
            {part === 'unread' && <UnreadCount />}
            {part === 'tray' && <TrayCount />}
            {part === 'questions' && <QuestionCount />}
          </Box>
        ))}
      </Box>
      {mayRegister && (
        <Button component={Link} to="/mail-items/create" variant="outlined" size="small" sx={{ mb: { xs: 1, md: 0 } }}>
          {translate('vocabulary.action.registerMail')}
        </Button>
      )}
    </Box>
  );
});
