/** The frame of every page of the post: its name and its parts. */
import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { PageTitle } from '../../ui/PageTitle';
import { PostTabs } from './PostTabs';

export interface PostPageProps {
  readonly part: 'batches' | 'unread' | 'tray' | 'questions' | 'letters';
  readonly children: ReactNode;
}

export function PostPage({ part, children }: PostPageProps) {
  const translate = useTranslate();
  return (
    <Box sx={{ minWidth: 0, pt: 1 }}>
      <PageTitle text={`${translate('general.menu.mail')}: ${translate(`intake.post.${part}`)}`} />
      <PostTabs />
      {children}
    </Box>
  );
}
