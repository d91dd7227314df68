/** Asks what was done about the letter of a message that came back, and records it. */
import { useTranslate } from 'react-admin';
import { ReasonField } from '../../flow/ReasonField';
import { useKeptReason } from '../../flow/useKeptReason';
import { LetterQuestion, type LetterDialogProps } from './LetterQuestion';

export function SettleDialog({ dispatchId, onClose }: LetterDialogProps) {
  const translate = useTranslate();
  const { field, withReason, forget } = useKeptReason(`settlement.${dispatchId}`);
  return (
    <LetterQuestion
      question={translate('dispatch.message.settleHow')}
      confirm={translate('dispatch.message.settle')}
      doneKey="dispatch.message.settleDone"
      answering={withReason}
      record={(provider, remark) => provider.settleReturnedMessage(dispatchId, remark)}
      onDone={forget}
      onClose={onClose}
    >
      <ReasonField
        isLong
        autoFocus
        label={translate('bench.field.remark')}
        help={translate('dispatch.message.settleRemark')}
        {...field}
      />
    </LetterQuestion>
  );
}
