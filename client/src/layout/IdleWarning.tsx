/** Says that the session ends soon, and lets it go on. */
import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { IDLE_WARNING_MINUTES } from '@desk/shared/access/sessionLife';
import { DialogFrame } from '../ui/DialogFrame';

export default function IdleWarning({ onStay }: { readonly onStay: () => void }) {
  const translate = useTranslate();
  return (
    <DialogFrame
      title={translate('general.idle.title')}
      size="xs"
      startsAt="close"
      closeText={translate('general.idle.stay')}
      onClose={onStay}
    >
      <Typography>{translate('general.idle.help', { minutes: IDLE_WARNING_MINUTES })}</Typography>
    </DialogFrame>
  );
}
