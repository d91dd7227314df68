/** Asks why somebody has to see birth date, mail and mobile number of a person whose case they do not work on. */
import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { REVEALED_MINUTES } from '@desk/shared/access/fieldSight';
import { DialogFrame } from '../ui/DialogFrame';
import { ReasonField } from './ReasonField';
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
  const { field, withReason, forget } = useKeptReason(`reveal.${personId}`);
  const give = async (reason: string): Promise<void> => {
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
        onGive: () => withReason((reason) => void give(reason)),
      }}
      onClose={onClose}
    >
      <Typography>{translate('reveal.explain', { minutes: REVEALED_MINUTES })}</Typography>
      <ReasonField
        isLong
        autoFocus
        label={translate('reveal.reason')}
        help={translate('reveal.reasonHelp')}
        {...field}
      />
    </DialogFrame>
  );
}
