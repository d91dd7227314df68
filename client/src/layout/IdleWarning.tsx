/** Says that the session ends soon, and lets it go on. */
import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useEffect, useState } from 'react';
import { idleMinutesLeft } from '@desk/shared/access/sessionLife';
import { lastInput } from '../app/lastInputHere';
import { DialogFrame } from '../ui/DialogFrame';

const LOOK_MS = 5_000;

/** What is left now, and not what was left when the question came up. */
function useMinutesLeft(): number {
  const left = () => idleMinutesLeft(Date.now() - lastInput.at());
  const [minutes, setMinutes] = useState(left);
  useEffect(() => {
    const timer = window.setInterval(() => setMinutes(left()), LOOK_MS);
    return () => window.clearInterval(timer);
  }, []);
  return minutes;
}

export default function IdleWarning({ onStay }: { readonly onStay: () => void }) {
  const translate = useTranslate();
  const minutes = useMinutesLeft();
  return (
    <DialogFrame
      title={translate('general.idle.title')}
      size="xs"
      startsAt="close"
      closeText={translate('general.idle.stay')}
      onClose={onStay}
    >
      <Typography>{translate('general.idle.help', { smart_count: minutes })}</Typography>
    </DialogFrame>
  );
}
