/** Two scans a letter, the bar code printed on it and the sticker of the registered post; a scanner's Enter goes on by itself. */
import { Box, Button, TextField } from '@mui/material';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslate } from 'react-admin';
import type { PrintRunDetail } from '@desk/shared/dispatch/printRun';
import { useDispatchCall } from '../useDispatchCall';

export function StickerScan({ run }: { readonly run: PrintRunDetail }) {
  const translate = useTranslate();
  const { call, isBusy } = useDispatchCall();
  const [mark, setMark] = useState('');
  const [trackNumber, setTrackNumber] = useState('');
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  const send = async (): Promise<void> => {
    if (mark.trim() === '' || trackNumber.trim() === '' || isBusy) {
      return;
    }
    const done = await call((provider) => provider.trackLetter(run.id, { mark, trackNumber }), 'dispatch.print.paired');
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
      sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextField
        size="small"
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
        inputRef={second}
        label={translate('dispatch.print.scanSticker')}
        value={trackNumber}
        slotProps={{ htmlInput: input }}
        onChange={(event) => setTrackNumber(event.target.value)}
      />
      <Button type="submit" size="small" variant="outlined" disabled={isBusy}>
        {translate('dispatch.print.pair')}
      </Button>
    </Box>
  );
}
