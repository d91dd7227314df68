/** Walks the letters whose checklist has open questions, oldest first: scan beside questions, one key an answer, Enter to the next. */
import { Box, LinearProgress } from '@mui/material';
import { useTranslate } from 'react-admin';
import { PostPage } from '../../intake/post/PostPage';
import { EmptyState } from '../../ui/EmptyState';
import { LoadFailure } from '../../ui/LoadFailure';
import { OpenLetterList } from './OpenLetterList';
import { useLetterWalk } from './useLetterWalk';
import { WalkedLetter } from './WalkedLetter';

function Walk() {
  const translate = useTranslate();
  const { letters, total, isLoaded, error, refetch, open, openLetter, next } = useLetterWalk();
  if (!isLoaded) {
    return error === null ? (
      <LinearProgress aria-label={translate('general.loading')} />
    ) : (
      <LoadFailure error={error} onRetry={() => void refetch()} />
    );
  }
  if (open === null) {
    return <EmptyState textKey="checklist.walk.empty" />;
  }
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '14rem minmax(0, 1fr)' } }}>
      <Box sx={{ minWidth: 0 }}>
        <OpenLetterList letters={letters} total={total} openId={open.id} onOpen={openLetter} />
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <WalkedLetter key={open.id} letter={open} onNext={next} />
      </Box>
    </Box>
  );
}

export default function IntakePage() {
  return (
    <PostPage part="questions">
      <Walk />
    </PostPage>
  );
}
