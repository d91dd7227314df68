/** The frame of a page for whoever is not signed in: the name of the desk, the language, and one thing to do. */
import { Box, Paper, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { LanguageButtons } from '../layout/LanguageButtons';
import { Notices } from '../ui/Notices';

interface PublicPageProps {
  readonly title: string;
  readonly children: ReactNode;
}

export function PublicPage({ title, children }: PublicPageProps) {
  const translate = useTranslate();
  return (
    <Box
      sx={{
        minHeight: '100vh',
        display: 'grid',
        placeItems: 'center',
        p: 2,
        bgcolor: 'background.default',
        color: 'text.primary',
      }}
    >
      <Paper
        component="main"
        elevation={0}
        sx={{ width: '100%', maxWidth: 400, p: { xs: 2, sm: 4 }, border: 1, borderColor: 'divider' }}
      >
        <Stack direction="row" sx={{ justifyContent: 'flex-end', mb: 1 }}>
          <LanguageButtons />
        </Stack>
        <Typography component="p" color="text.secondary">
          {translate('general.title')}
        </Typography>
        <Typography variant="h1" sx={{ mb: 2 }}>
          {title}
        </Typography>
        {children}
      </Paper>
      <Notices />
    </Box>
  );
}
