/** The frame of every page of the post: its name and its parts. */
import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { PageTitle } from '../../ui/PageTitle';
import { AS_HIGH_AS_THE_WINDOW } from '../../ui/ThreePanes';
import { PostTabs } from './PostTabs';

export interface PostPageProps {
  readonly part: 'batches' | 'unread' | 'tray' | 'questions' | 'letters' | 'register';
  /** The page itself does not scroll; the panes on it do. */
  readonly hasPanes?: boolean;
  readonly children: ReactNode;
}

export function PostPage({ part, hasPanes = false, children }: PostPageProps) {
  const translate = useTranslate();
  return (
    <Box sx={hasPanes ? AS_HIGH_AS_THE_WINDOW : { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2 }}>
      <PageTitle text={`${translate('general.menu.mail')}: ${translate(`intake.post.${part}`)}`} />
      <PostTabs />
      {children}
    </Box>
  );
}
