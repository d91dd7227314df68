/** Asks why a letter belongs to no case, before it is put aside. */
import { useTranslate } from 'react-admin';
import { ReasonField } from '../../flow/ReasonField';
import { useKeptReason } from '../../flow/useKeptReason';
import { LetterDialog } from '../letter/LetterDialog';

export interface DiscardDialogProps {
  readonly isBusy: boolean;
  readonly letterId: string;
  /** Tells whether it was done. */
  readonly onDiscard: (reason: string) => Promise<boolean>;
  readonly onClose: () => void;
}

export function DiscardDialog({ isBusy, letterId, onDiscard, onClose }: DiscardDialogProps) {
  const translate = useTranslate();
  const { field, withReason, forget } = useKeptReason(`discard.${letterId}`);
  return (
    <LetterDialog
      title={translate('intake.tray.discard')}
      explain={translate('intake.tray.discardExplain')}
      confirm={translate('intake.tray.discard')}
      isBusy={isBusy}
      onClose={onClose}
      onConfirm={() => withReason((reason) => void onDiscard(reason).then((isDone) => isDone && forget()))}
    >
      <ReasonField autoFocus {...field} />
    </LetterDialog>
  );
}
