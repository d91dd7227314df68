/** Asks why somebody has to see birth date, mail and mobile number of a person whose case they do not work on. */
import { TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { REVEALED_MINUTES } from '@desk/shared/access/fieldSight';
import { REVEAL_REASON } from '@desk/shared/access/revealReason';
import { DialogFrame } from '../ui/DialogFrame';
import { useDeskCall } from './useDeskCall';
import { useKeptReason } from './useKeptReason';

export interface Revealable {
  /** Of the person, or of who signed. */
  readonly personId: string;
  readonly name: string;
}

export default function RevealDialog({ personId, name, onClose }: Revealable & { readonly onClose: () => void }) {
  const translate = useTranslate();
  const { isBusy, run } = useDeskCall();
  const { reason, write, forget } = useKeptReason(`reveal.${personId}`);
  const give = async (): Promise<void> => {
    const shown = await run(
      (provider) => provider.revealPerson(personId, reason),
      () => ({ key: 'reveal.done' }),
    );
    if (shown !== null) {
      forget();
      onClose();
    }
  };
  return (
    <DialogFrame
      title={translate('reveal.title', { name })}
      answer={{
        text: translate('reveal.show'),
        isBusy,
        isReady: reason.trim().length >= REVEAL_REASON.least,
        onGive: () => void give(),
      }}
      onClose={onClose}
    >
      <Typography>{translate('reveal.explain', { minutes: REVEALED_MINUTES })}</Typography>
      <TextField
        fullWidth
        autoFocus
        multiline
        required
        minRows={2}
        margin="dense"
        label={translate('reveal.reason')}
        helperText={translate('reveal.reasonHelp')}
        value={reason}
        slotProps={{ htmlInput: { maxLength: REVEAL_REASON.most } }}
        onChange={({ target }) => write(target.value)}
      />
    </DialogFrame>
  );
}
