/** Shown in place of what could not be fetched: says so, and offers to try again. */
import { Alert, AlertTitle, Button } from '@mui/material';
import { useTranslate } from 'react-admin';

export interface LoadFailureProps {
  readonly error: unknown;
  readonly onRetry: () => void;
}

export function LoadFailure({ error, onRetry }: LoadFailureProps) {
  const translate = useTranslate();
  const sentence = error instanceof Error && error.message !== '' ? error.message : 'problems.error.unexpected';
  // A lost connection reaches us as the browser's own English words.
  const key = error instanceof TypeError ? 'ra.notification.http_error' : sentence;
  return (
    <Alert
      severity="error"
      sx={{ m: 2 }}
      action={
        <Button color="inherit" onClick={onRetry}>
          {translate('general.retry')}
        </Button>
      }
    >
      <AlertTitle>{translate('general.notLoaded')}</AlertTitle>
      {translate(key, { _: key })}
    </Alert>
  );
}
