/** What is shown when a page breaks: what happened, and how to go on. */
import { Alert, AlertTitle, Button, Stack, Typography } from '@mui/material';
import { useTranslate, type ErrorProps } from 'react-admin';
import { Link } from 'react-router-dom';

export function ErrorPage({ error }: Pick<ErrorProps, 'error'>) {
  const translate = useTranslate();
  return (
    <Alert severity="error" sx={{ m: 2 }}>
      <AlertTitle component="h2">{translate('ra.page.error')}</AlertTitle>
      <Typography>{translate('ra.message.error')}</Typography>
      <Typography component="pre" variant="body2" sx={{ whiteSpace: 'pre-wrap', my: 1 }}>
        {error instanceof Error ? error.message : String(error)}
      </Typography>
      <Stack direction="row" spacing={1}>
        <Button color="inherit" variant="outlined" onClick={() => window.location.reload()}>
          {translate('general.retry')}
        </Button>
        <Button color="inherit" component={Link} to="/">
          {translate('general.home')}
        </Button>
      </Stack>
    </Alert>
  );
}
