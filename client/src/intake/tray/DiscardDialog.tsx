/** Asks why a letter belongs to no case, before it is put aside. */
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useKeptReason } from '../../flow/useKeptReason';
import { LetterDialog } from '../letter/LetterDialog';
import { isReason, ReasonField } from '../letter/ReasonField';

export interface DiscardDialogProps {
  readonly isBusy: boolean;
  readonly letterId: string;
  /** Tells whether it was done. */
  readonly onDiscard: (reason: string) => Promise<boolean>;
  readonly onClose: () => void;
}

export function DiscardDialog({ isBusy, letterId, onDiscard, onClose }: DiscardDialogProps) {
  const translate = useTranslate();
  const { reason, write, forget } = useKeptReason(`discard.${letterId}`);
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
          void onDiscard(reason.trim()).then((isDone) => isDone && forget());
        }
      }}
    >
      <ReasonField autoFocus value={reason} hasProblem={wasTried && !isReason(reason)} onChange={write} />
    </LetterDialog>
  );
}
