/** Asks why a letter belongs to no case, before it is put aside. */
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { LetterDialog } from '../letter/LetterDialog';
import { isReason, ReasonField } from '../letter/ReasonField';

export interface DiscardDialogProps {
  readonly isBusy: boolean;
  readonly onDiscard: (reason: string) => void;
  readonly onClose: () => void;
}

export function DiscardDialog({ isBusy, onDiscard, onClose }: DiscardDialogProps) {
  const translate = useTranslate();
  const [reason, setReason] = useState('');
  const [wasTried, setTried] = useState(false);
  return (
    <LetterDialog
      title={translate('intake.tray.discard')}
      explain={translate('intake.tray.discardExplain')}
      confirm={translate('intake.tray.discard')}
      isBusy={isBusy}
      onClose={onClose}
      onConfirm={() => {
        setTried(true);
        if (isReason(reason)) {
          onDiscard(reason.trim());
        }
      }}
    >
      <ReasonField autoFocus value={reason} hasProblem={wasTried && !isReason(reason)} onChange={setReason} />
    </LetterDialog>
  );
}
