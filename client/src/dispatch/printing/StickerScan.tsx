/** Two scans a letter, the bar code printed on it and the sticker of the registered post; a scanner's Enter goes on by itself. */
import { Box, Button, TextField, Typography } from '@mui/material';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslate } from 'react-admin';
import type { ErrorCode } from '@desk/shared/contract/errors';
import type { PrintRunDetail } from '@desk/shared/dispatch/printRun';
import { useDispatchCall } from '../useDispatchCall';

const INPUT = { autoComplete: 'off', spellCheck: false, maxLength: 60 } as const;
/** As wide as a code is. */
const FIELD = { width: { xs: '100%', sm: '18rem' } } as const;

/** Refusal → the scan that it is about. */
const ABOUT = {
  letterNotInRun: 'mark',
  letterNotRegistered: 'mark',
  trackNumberInvalid: 'sticker',
  trackNumberTaken: 'sticker',
} as const satisfies Partial<Record<ErrorCode, 'mark' | 'sticker'>>;

interface RefusedScan {
  readonly at: 'mark' | 'sticker';
  readonly message: string;
}

const isAt = (refused: RefusedScan | null, at: RefusedScan['at']): boolean => refused?.at === at;

function refusedScan(message: string, code: string | null): RefusedScan | null {
  const at = Object.entries(ABOUT).find(([one]) => one === code)?.[1];
  return at === undefined ? null : { at, message };
}

export function StickerScan({ run }: { readonly run: PrintRunDetail }) {
  const translate = useTranslate();
  const { call, isBusy } = useDispatchCall();
  const [mark, setMark] = useState('');
  const [trackNumber, setTrackNumber] = useState('');
  const [refused, setRefused] = useState<RefusedScan | null>(null);
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  const send = async (): Promise<void> => {
    if (mark.trim() === '' || trackNumber.trim() === '' || isBusy) {
      return;
    }
    let found: RefusedScan | null = null;
    const done = await call(
      (provider) => provider.trackLetter(run.id, { mark, trackNumber }),
      'dispatch.print.paired',
      (message, code) => {
        found = refusedScan(message, code);
        return found !== null;
      },
    );
    setRefused(found);
    // The scan that was refused is made anew; the other one stands.
    const isAgain = { mark: done !== null || isAt(found, 'mark'), sticker: !isAt(found, 'mark') };
    if (isAgain.mark) {
      setMark('');
    }
    if (isAgain.sticker) {
      setTrackNumber('');
    }
    (isAgain.mark ? first : second).current?.focus();
  };
  /** A scanner's Enter after the letter goes on to the sticker; after the sticker it sends, as Enter in a form does. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      second.current?.focus();
    }
  };
  /** A field, and what it says of a scan that was refused. */
  const fieldOf = (at: RefusedScan['at']) => ({
    size: 'small' as const,
    sx: FIELD,
    error: isAt(refused, at),
    helperText: refused !== null && isAt(refused, at) ? translate(refused.message, { _: refused.message }) : '',
    slotProps: { htmlInput: INPUT, formHelperText: { role: 'alert' } },
  });
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
        {...fieldOf('mark')}
        autoFocus
        inputRef={first}
        label={translate('dispatch.print.scanMark')}
        value={mark}
        onKeyDown={onKeyDown}
        onChange={(event) => setMark(event.target.value)}
      />
      <TextField
        {...fieldOf('sticker')}
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
