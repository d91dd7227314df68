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
          // What undoes it takes a line of its own where the two have no room on one.
          sx={{ mt: 1, flexWrap: 'wrap', '& .MuiAlert-message': { minWidth: '15rem' } }}
          action={
            done.undo === null ? undefined : (
              <Button
                color="inherit"
                size="small"
                disabled={isBusy}
                aria-keyshortcuts="u"
                sx={{ whiteSpace: 'nowrap' }}
                onClick={undoLast}
              >
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
