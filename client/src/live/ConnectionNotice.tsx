/** Says that the desk cannot be reached, for as long as that is so, and that it is back. */
import { Alert, Snackbar } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useConnectionLost } from './connectionState';

export function ConnectionNotice() {
  const translate = useTranslate();
  const isLost = useConnectionLost();
  const [wasLost, setWasLost] = useState(false);
  if (isLost && !wasLost) {
    setWasLost(true);
  }
  const close = () => setWasLost(false);
  return (
    <Snackbar
      open={isLost || wasLost}
      autoHideDuration={isLost ? null : 4000}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      onClose={(_event, reason) => reason === 'timeout' && close()}
    >
      <Alert
        severity={isLost ? 'warning' : 'success'}
        variant="outlined"
        sx={{ bgcolor: 'background.paper' }}
        {...(isLost ? {} : { onClose: close })}
      >
        {translate(isLost ? 'live.lostConnection' : 'live.connectionBack')}
      </Alert>
    </Snackbar>
  );
}
