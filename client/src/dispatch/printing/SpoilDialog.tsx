/** Asks which letters went wrong in printing, and why; they wait for a next run with the same code. */
import { Box, Checkbox, FormControlLabel, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { PrintRunDetail } from '@desk/shared/dispatch/printRun';
import { useKeptDraft } from '../../flow/keptDrafts';
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
  const { call, isBusy } = useDispatchCall();
  const confirm = async (): Promise<void> => {
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
        isReady: reason.trim().length >= 3 && marks.length > 0,
        isGrave: true,
        onGive: () => void confirm(),
      }}
      onClose={onClose}
    >
      <Typography>{translate('dispatch.print.spoilHow')}</Typography>
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
      <TextField
        required
        autoFocus
        label={translate('bench.field.reason')}
        value={reason}
        slotProps={{ htmlInput: { maxLength: 2000 } }}
        onChange={(event) => kept.change((before) => ({ ...before, reason: event.target.value }))}
      />
    </DialogFrame>
  );
}
