/** Tells what was done in the tray and offers to undo it, by button and by key, until the next thing is done. */
import { Alert, Button } from '@mui/material';
import { useCallback, useRef } from 'react';
import { useNotify, useTranslate } from 'react-admin';

export interface Done {
  /** Key of the sentence. */
  readonly textKey: string;
  readonly values?: Readonly<Record<string, unknown>>;
  /** Null when it can only be corrected, not undone. */
  readonly undo: (() => void) | null;
}

const SHOWN_FOR = 10_000;

export function useUndo(): { readonly tell: (done: Done) => void; readonly undoLast: () => void } {
  const notify = useNotify();
  const translate = useTranslate();
  const last = useRef<(() => void) | null>(null);
  const undoLast = useCallback(() => {
    const undo = last.current;
    last.current = null;
    undo?.();
  }, []);
  const tell = useCallback(
    ({ textKey, values = {}, undo }: Done) => {
      last.current = undo;
      const button =
        undo === null ? undefined : (
          <Button color="inherit" size="small" onClick={undoLast} aria-keyshortcuts="u">
            {translate('intake.tray.undo')}
          </Button>
        );
      notify(
        <Alert severity="success" action={button}>
          {translate(textKey, values)}
        </Alert>,
        { type: 'success', autoHideDuration: SHOWN_FOR },
      );
    },
    [notify, translate, undoLast],
  );
  return { tell, undoLast };
}
