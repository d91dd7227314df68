/** The frame of every dialog: its title, what it says or asks, and buttons that stay in view. Escape closes it, and the focus goes back to where it was. */
import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  type DialogContentProps,
} from '@mui/material';
import { useId, useRef, type KeyboardEvent, type ReactNode, type SyntheticEvent } from 'react';
import { useTranslate } from 'react-admin';
import { useFocusAfterwards } from './focusPage';
import { useScrolls } from './useScrolls';

export interface DialogAnswer {
  /** What stands on its button. */
  readonly text: string;
  /** Called by the button, by Enter in a field of one line, and by Ctrl+Enter anywhere. */
  readonly onGive: () => void;
  readonly isBusy: boolean;
  /** What it needs is filled in; where that is said field by field it always is. */
  readonly isReady?: boolean;
  /** The browser says what is wrong with an address or a day; elsewhere the form does, field by field. */
  readonly isBrowserChecked?: boolean;
  /** Nothing brings back what it does. */
  readonly isGrave?: boolean;
}

export interface DialogFrameProps {
  readonly title: string;
  /** Left out in a dialog that only shows something. */
  readonly answer?: DialogAnswer;
  readonly size?: 'xs' | 'sm' | 'md';
  readonly onClose: () => void;
  /** Only its button closes it: what it shows is shown once. */
  readonly isKept?: boolean;
  /** What stands on the button that closes without an answer, where the usual word does not do. */
  readonly closeText?: string;
  /** The button that has the focus first, where no field has. */
  readonly startsAt?: 'answer' | 'close';
  /** Why the answer was not taken, already in words. */
  readonly problem?: string | null;
  /** Left of the buttons: what can be done beside, or what still misses. */
  readonly beside?: ReactNode;
  readonly content?: DialogContentProps;
  readonly children: ReactNode;
}

/** What is typed in a dialog is meant for nothing behind it. */
const keepKey = (event: KeyboardEvent) => event.stopPropagation();

type ButtonsProps = Pick<DialogFrameProps, 'answer' | 'onClose' | 'closeText' | 'startsAt' | 'isKept' | 'beside'>;

function Buttons({ answer, onClose, closeText, startsAt, isKept = false, beside }: ButtonsProps) {
  const translate = useTranslate();
  const isOnlyShown = answer === undefined;
  return (
    <DialogActions>
      {beside}
      <Button autoFocus={startsAt === 'close'} variant={isKept ? 'contained' : 'text'} onClick={onClose}>
        {closeText ?? translate(isOnlyShown ? 'general.close' : 'general.cancel')}
      </Button>
      {answer !== undefined && (
        <Button
          type="submit"
          variant="contained"
          color={answer.isGrave === true ? 'error' : 'primary'}
          autoFocus={startsAt === 'answer'}
          disabled={answer.isReady === false}
          // While it is under way the button stays one: disabled it would lose the focus, and with it the reader's place.
          aria-disabled={answer.isBusy || undefined}
          aria-keyshortcuts="Control+Enter"
          sx={{ '&[aria-disabled="true"]': { opacity: 0.6, cursor: 'progress' } }}
        >
          {answer.text}
        </Button>
      )}
    </DialogActions>
  );
}

/** What it asks is a form, so that Enter in a field of one line answers it too. */
export function DialogFrame(props: DialogFrameProps) {
  const { title, answer, size = 'sm', onClose, isKept = false, problem = null, content, children } = props;
  const titleId = useId();
  const form = useRef<HTMLFormElement>(null);
  // Fields bring whoever works by key to every part of a form; what is only shown has none.
  const [inner, scrolls] = useScrolls();
  const isScrolledByKey = scrolls && answer === undefined;
  useFocusAfterwards();
  const give = (event: SyntheticEvent) => {
    event.preventDefault();
    if (answer !== undefined && !answer.isBusy && answer.isReady !== false) {
      answer.onGive();
    }
  };
  // Before the field that has the focus: in a list of choices Enter would open it.
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      form.current?.requestSubmit();
    }
  };
  const inside = (
    <>
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <DialogContent
        ref={inner}
        {...content}
        {...(isScrolledByKey ? { tabIndex: 0, role: 'region', 'aria-labelledby': titleId } : {})}
      >
        <Box sx={{ display: 'grid', gap: 2, alignContent: 'start' }}>
          {children}
          {problem !== null && <Alert severity="error">{problem}</Alert>}
        </Box>
      </DialogContent>
      <Buttons {...props} />
    </>
  );
  return (
    <Dialog
      open
      fullWidth
      maxWidth={size}
      aria-labelledby={titleId}
      onKeyDownCapture={onKey}
      onKeyDown={keepKey}
      {...(isKept ? {} : { onClose })}
    >
      {answer === undefined ? (
        inside
      ) : (
        <Box component="form" ref={form} noValidate={answer.isBrowserChecked !== true} onSubmit={give}>
          {inside}
        </Box>
      )}
    </Dialog>
  );
}
