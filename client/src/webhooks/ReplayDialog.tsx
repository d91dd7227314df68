/** Asks why something is told once more, and for several from which moment on. */
import { plusDays } from '@desk/shared/calendar/days';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { endOfAmsterdamDay } from '@desk/shared/calendar/amsterdam';
import { dayInAmsterdam } from '../flow/days';

interface ReplayDialogProps {
  readonly titleKey: 'webhooks.replay' | 'webhooks.replayFailed';
  readonly isBusy: boolean;
  readonly onClose: () => void;
  /** `since` is the beginning of a day; whoever replays one message does without it. */
  readonly onConfirm: (input: { readonly since: string; readonly reason: string }) => void;
}

/** The moment at which a day begins on the Dutch clock, wherever the screen stands. */
function startOf(day: string): string {
  const before = plusDays(day, -1);
  return new Date(Date.parse(endOfAmsterdamDay(before)) + 1).toISOString();
}

export function ReplayDialog({ titleKey, isBusy, onClose, onConfirm }: ReplayDialogProps) {
  const translate = useTranslate();
  const [since, setSince] = useState(dayInAmsterdam(new Date(), -7));
  const [reason, setReason] = useState('');
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="webhook-replay">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm({ since: startOf(since), reason: reason.trim() });
        }}
      >
        <DialogTitle id="webhook-replay">{translate(titleKey)}</DialogTitle>
        <DialogContent>
          <Typography sx={{ mb: 2 }}>{translate('webhooks.replayHelp')}</Typography>
          {titleKey === 'webhooks.replayFailed' && (
            <TextField
              type="date"
              required
              label={translate('webhooks.since')}
              value={since}
              slotProps={{ inputLabel: { shrink: true } }}
              onChange={({ target }) => {
                setSince(target.value);
              }}
              sx={{ mb: 2 }}
            />
          )}
          <TextField
            autoFocus
            fullWidth
            required
            multiline
            label={translate('webhooks.reason')}
            helperText={translate('webhooks.reasonHelp')}
            value={reason}
            slotProps={{ htmlInput: { maxLength: 2000 } }}
            onChange={({ target }) => {
              setReason(target.value);
            }}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('general.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={isBusy || reason.trim().length < 3}>
            {translate(titleKey)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
