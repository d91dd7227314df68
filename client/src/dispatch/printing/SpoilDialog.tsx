/** Asks which letters went wrong in printing, and why; they wait for a next run with the same code. */
import { Box, Checkbox, FormControlLabel, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { PrintRunDetail } from '@desk/shared/dispatch/printRun';
import { isReason } from '@desk/shared/language/reason';
import { useKeptDraft } from '../../flow/keptDrafts';
import { KeptNotice } from '../../flow/KeptNotice';
import { ReasonField } from '../../flow/ReasonField';
import { DialogFrame } from '../../ui/DialogFrame';
import { useDispatchCall } from '../useDispatchCall';

export function SpoilDialog({ run, onClose }: { readonly run: PrintRunDetail; readonly onClose: () => void }) {
  const translate = useTranslate();
  const living = run.manifest.filter(({ isVoid }) => !isVoid).map(({ mark }) => mark);
  const kept = useKeptDraft<{ readonly marks: readonly string[]; readonly reason: string }>(`spoil.${run.id}`, {
    marks: living,
    reason: '',
  });
  const { reason } = kept.value;
  const marks = kept.value.marks.filter((mark) => living.includes(mark));
  const [wasTried, setTried] = useState(false);
  const { call, isBusy } = useDispatchCall();
  const confirm = async (): Promise<void> => {
    setTried(true);
    if (!isReason(reason)) {
      return;
    }
    const which = marks.length === living.length ? {} : { marks: [...marks] };
    const input = { ...which, reason: reason.trim() };
    if ((await call((provider) => provider.spoilLetters(run.id, input), 'dispatch.print.spoilt')) !== null) {
      kept.forget();
      onClose();
    }
  };
  return (
    <DialogFrame
      title={translate('dispatch.print.spoil')}
      answer={{
        text: translate('dispatch.print.spoil'),
        isBusy,
        isReady: marks.length > 0,
        isGrave: true,
        onGive: () => void confirm(),
      }}
      onClose={onClose}
    >
      <Typography>{translate('dispatch.print.spoilHow')}</Typography>
      <KeptNotice draft={kept} />
      <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, maxHeight: '16rem', overflowY: 'auto' }}>
        <legend>{translate('dispatch.print.which')}</legend>
        {living.map((mark) => (
          <FormControlLabel
            key={mark}
            sx={{ display: 'flex' }}
            control={<Checkbox size="small" checked={marks.includes(mark)} />}
            label={mark}
            onChange={(_event, checked) =>
              kept.change((before) => ({
                ...before,
                marks: checked ? [...marks, mark] : marks.filter((one) => one !== mark),
              }))
            }
          />
        ))}
      </Box>
      <ReasonField
        autoFocus
        value={reason}
        wasTried={wasTried}
        onChange={(written) => kept.change((before) => ({ ...before, reason: written }))}
      />
    </DialogFrame>
  );
}
