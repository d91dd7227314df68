/** The way by a passkey in place of a code, where the browser knows passkeys. */
import Fingerprint from '@mui/icons-material/Fingerprint';
import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { knowsPasskeys } from '../providers/passkeyBrowser';

interface PasskeyButtonProps {
  readonly isBusy: boolean;
  readonly onShow: () => void;
}

export function PasskeyButton({ isBusy, onShow }: PasskeyButtonProps) {
  const translate = useTranslate();
  return knowsPasskeys() ? (
    <Button variant="outlined" startIcon={<Fingerprint />} disabled={isBusy} onClick={onShow}>
      {translate('general.passkeys.show')}
    </Button>
  ) : null;
}
