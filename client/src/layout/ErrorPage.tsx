/** What is shown when a page breaks: what happened, and how to go on. */
import { Alert, AlertTitle, Button, Stack, Typography } from '@mui/material';
import { useTranslate, type ErrorProps } from 'react-admin';
import { Link } from 'react-router-dom';

/** How Chromium, Firefox and Safari say that a part of the program is not there any more: another version was put in its place. */
const GONE = /dynamically imported module|importing a module script failed/i;

/** A page that was open when the desk was renewed asks for parts of the former one. What was typed is kept in the tab and found again. */
function Renewed() {
  const translate = useTranslate();
  return (
    <Alert severity="info" sx={{ m: 2 }}>
      <AlertTitle component="h2">{translate('general.renewed.title')}</AlertTitle>
      <Typography sx={{ mb: 1 }}>{translate('general.renewed.text')}</Typography>
      <Button color="inherit" variant="outlined" onClick={() => window.location.reload()}>
        {translate('general.renewed.load')}
      </Button>
    </Alert>
  );
}

export function ErrorPage({ error }: Pick<ErrorProps, 'error'>) {
  const translate = useTranslate();
  const said = error instanceof Error ? error.message : String(error);
  if (GONE.test(said)) {
    return <Renewed />;
  }
  return (
    <Alert severity="error" sx={{ m: 2 }}>
      <AlertTitle component="h2">{translate('ra.page.error')}</AlertTitle>
      <Typography>{translate('ra.message.error')}</Typography>
      <Typography component="pre" variant="body2" sx={{ whiteSpace: 'pre-wrap', my: 1 }}>
        {said}
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
