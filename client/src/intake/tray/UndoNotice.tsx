/** Says what was done last in the tray, with the button that undoes it; it stays until the next thing is done. */
import { Alert, Box, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { KeyHint } from '../../flow/KeyHint';
import type { TrayActions } from './useTrayActions';

export function UndoNotice({ done, undoLast, isBusy }: Pick<TrayActions, 'done' | 'undoLast' | 'isBusy'>) {
  const translate = useTranslate();
  return (
    <Box role="status">
      {done !== null && (
        <Alert
          severity="success"
          sx={{ mt: 1 }}
          action={
            done.undo === null ? undefined : (
              <Button color="inherit" size="small" disabled={isBusy} aria-keyshortcuts="u" onClick={undoLast}>
                <Box component="span" sx={{ mr: 1 }}>
                  {translate('intake.tray.undo')}
                </Box>
                <KeyHint keys="u" />
              </Button>
            )
          }
        >
          {translate(done.textKey, { ...done.values })}
        </Alert>
      )}
    </Box>
  );
}
