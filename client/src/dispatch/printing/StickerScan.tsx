/** Two scans a letter, the bar code printed on it and the sticker of the registered post; a scanner's Enter goes on by itself. */
import { Box, Button, TextField, Typography } from '@mui/material';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslate } from 'react-admin';
import type { PrintRunDetail } from '@desk/shared/dispatch/printRun';
import { useDispatchCall } from '../useDispatchCall';

/** As wide as a code is. */
const FIELD = { width: { xs: '100%', sm: '18rem' } } as const;

export function StickerScan({ run }: { readonly run: PrintRunDetail }) {
  const translate = useTranslate();
  const { call, isBusy } = useDispatchCall();
  const [mark, setMark] = useState('');
  const [trackNumber, setTrackNumber] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  const send = async (): Promise<void> => {
    if (mark.trim() === '' || trackNumber.trim() === '' || isBusy) {
      return;
    }
    setProblem(null);
    const done = await call(
      (provider) => provider.trackLetter(run.id, { mark, trackNumber }),
      'dispatch.print.paired',
      setProblem,
    );
    setTrackNumber('');
    if (done !== null) {
      setMark('');
    }
    (done === null ? second : first).current?.focus();
  };
  /** A scanner's Enter after the letter goes on to the sticker; after the sticker it sends, as Enter in a form does. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      second.current?.focus();
    }
  };
  const input = { autoComplete: 'off', spellCheck: false, maxLength: 60 } as const;
  return (
    <Box
      component="form"
      aria-label={translate('dispatch.print.stickers')}
      sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'flex-start' }}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Typography variant="body2" sx={{ width: '100%' }}>
        {translate('dispatch.print.stickersHow')}
      </Typography>
      <TextField
        size="small"
        sx={FIELD}
        autoFocus
        inputRef={first}
        label={translate('dispatch.print.scanMark')}
        value={mark}
        slotProps={{ htmlInput: input }}
        onKeyDown={onKeyDown}
        onChange={(event) => setMark(event.target.value)}
      />
      <TextField
        size="small"
        sx={FIELD}
        error={problem !== null}
        helperText={problem === null ? '' : translate(problem, { _: problem })}
        slotProps={{ htmlInput: input, formHelperText: { role: 'alert' } }}
        inputRef={second}
        label={translate('dispatch.print.scanSticker')}
        value={trackNumber}
        onChange={(event) => setTrackNumber(event.target.value)}
      />
      <Button type="submit" size="medium" variant="outlined" disabled={isBusy} sx={{ mt: 1 }}>
        {translate('dispatch.print.pair')}
      </Button>
    </Box>
  );
}
