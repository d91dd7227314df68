/** Asks what was done about the letter of a message that came back, and records it. */
import { TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useKeptDraft } from '../../flow/keptDrafts';
import { LetterQuestion, type LetterDialogProps } from './LetterQuestion';

export function SettleDialog({ dispatchId, onClose }: LetterDialogProps) {
  const translate = useTranslate();
  const kept = useKeptDraft(`settle.${dispatchId}`, { remark: '' });
  const { remark } = kept.value;
  return (
    <LetterQuestion
      question={translate('dispatch.message.settleHow')}
      confirm={translate('dispatch.message.settle')}
      doneKey="dispatch.message.settleDone"
      isAnswered={remark.trim() !== ''}
      record={(provider) => provider.settleReturnedMessage(dispatchId, remark)}
      onDone={kept.forget}
      onClose={onClose}
    >
      <TextField
        fullWidth
        autoFocus
        multiline
        required
        minRows={2}
        margin="dense"
        label={translate('bench.field.remark')}
        helperText={translate('dispatch.message.settleRemark')}
        value={remark}
        slotProps={{ htmlInput: { maxLength: 1000 } }}
        onChange={({ target }) => kept.change(() => ({ remark: target.value }))}
      />
    </LetterQuestion>
  );
}
