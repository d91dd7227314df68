/** Walks the letters whose checklist has open questions, oldest first: scan beside questions, one key an answer, Enter to the next. */
import { LinearProgress } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { PostPage } from '../../intake/post/PostPage';
import { EmptyState } from '../../ui/EmptyState';
import { LoadFailure } from '../../ui/LoadFailure';
import { Pane, ThreePanes, type PaneName } from '../../ui/ThreePanes';
import { OpenLetterList } from './OpenLetterList';
import { useLetterWalk } from './useLetterWalk';
import { WalkedLetter } from './WalkedLetter';

function Walk() {
  const translate = useTranslate();
  const [front, setFront] = useState<PaneName>('step');
  const { letters, total, hasMore, isLoaded, error, refetch, open, openLetter, next } = useLetterWalk();
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
    <ThreePanes front={front} onFront={setFront} namesKey="checklist.panes" doesFold={false}>
      <Pane name="list">
        <OpenLetterList
          letters={letters}
          total={total}
          hasMore={hasMore}
          openId={open.id}
          onOpen={(id) => {
            openLetter(id);
            setFront('step');
          }}
        />
      </Pane>
      <WalkedLetter key={open.id} letter={open} onNext={next} />
    </ThreePanes>
  );
}

export default function IntakePage() {
  return (
    <PostPage part="questions" hasPanes>
      <Walk />
    </PostPage>
  );
}
