/** Asks to close a sample for good; where nobody looked at some case it asks why. */
import { Alert, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { SampleDetail } from '@desk/shared/audit/sample';
import { useKeptDraft } from '../../flow/keptDrafts';
import { KeptNotice } from '../../flow/KeptNotice';
import { DialogFrame } from '../../ui/DialogFrame';
import { useAsk } from '../useAsk';

interface CloseSampleDialogProps {
  readonly sample: SampleDetail;
  readonly onClosed: (sample: SampleDetail) => void;
  readonly onClose: () => void;
}

export function CloseSampleDialog({ sample, onClosed, onClose }: CloseSampleDialogProps) {
  const translate = useTranslate();
  const open = sample.cases.filter(({ found }) => found === null).length;
  const draft = useKeptDraft(`closeSample.${sample.id}`, { remark: '' });
  const [wasTried, setTried] = useState(false);
  const { ask, isBusy, problem } = useAsk();
  const isWrong = open > 0 && draft.value.remark.trim().length < 3;
  const close = async (): Promise<void> => {
    setTried(true);
    const input = { remark: draft.value.remark.trim() };
    const closed = isWrong ? null : await ask((provider) => provider.closeSample(sample.id, input), 'samples.isClosed');
    if (closed !== null) {
      draft.forget();
      onClosed(closed);
      onClose();
    }
  };
  return (
    <DialogFrame
      title={translate('samples.close')}
      answer={{ text: translate('samples.close'), isBusy, onGive: () => void close() }}
      problem={problem === null ? null : translate(problem, { _: problem })}
      onClose={onClose}
    >
      <Typography>{translate('samples.closeHow')}</Typography>
      {open > 0 && <Alert severity="warning">{translate('samples.stillOpen', { smart_count: open })}</Alert>}
      <KeptNotice draft={draft} />
      <TextField
        autoFocus
        multiline
        minRows={3}
        required={open > 0}
        label={translate('samples.field.conclusion')}
        value={draft.value.remark}
        error={wasTried && isWrong}
        helperText={wasTried && isWrong ? translate('samples.wrong.conclusion') : undefined}
        slotProps={{ htmlInput: { maxLength: 2000 } }}
        onChange={({ target }) => draft.change(() => ({ remark: target.value }))}
      />
    </DialogFrame>
  );
}
