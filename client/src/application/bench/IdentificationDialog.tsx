/** Sends a case to identification, with the appointment when there is one already: the customer is invited by letter and mail. */
import { Box, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { PlannedAppointment } from '@desk/shared/application/plannedAppointment';
import { textOf } from '../../flow/actionValues';
import { ActionDialog, type ActionDialogProps } from '../../flow/ActionDialog';
import { useKeptDraft } from '../../flow/keptDrafts';
import { MessagePreview } from '../../flow/MessagePreview';

const NONE: PlannedAppointment = { on: '', at: '', place: '' };
const FIELDS = [
  { name: 'on', type: 'date' },
  { name: 'at', type: 'time' },
  { name: 'place', type: 'text' },
] as const satisfies readonly { readonly name: keyof PlannedAppointment; readonly type: string }[];

interface FieldsProps {
  readonly value: PlannedAppointment;
  readonly onChange: (value: PlannedAppointment) => void;
}

function AppointmentFields({ value, onChange }: FieldsProps) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap' }}>
      {FIELDS.map(({ name, type }, at) => (
        <TextField
          key={name}
          type={type}
          autoFocus={at === 0}
          label={translate(`bench.identification.${name}`)}
          value={value[name]}
          sx={{ flexGrow: type === 'text' ? 1 : 0 }}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: type === 'text' ? { maxLength: 120 } : {} }}
          onChange={({ target }) => {
            onChange({ ...value, [name]: target.value });
          }}
        />
      ))}
    </Box>
  );
}

/** Nothing filled in is no appointment; half of one is for the command's own shape to refuse. */
function sentOf(typed: PlannedAppointment): PlannedAppointment | null {
  return Object.values(typed).every((part: string) => part.trim() === '') ? null : typed;
}

export function IdentificationDialog({ record, onClose }: Pick<ActionDialogProps, 'record' | 'onClose'>) {
  const kept = useKeptDraft(`appointment.${record.id}`, NONE);
  const appointment = sentOf(kept.value);
  return (
    <ActionDialog
      record={record}
      action="sendToIdentification"
      fixed={{ appointment }}
      after={({ customerNote }) => (
        <MessagePreview
          record={record}
          input={{ kind: 'identification', appointment, customerNote: textOf(customerNote) }}
        />
      )}
      beside={kept}
      onClose={onClose}
    >
      <AppointmentFields value={kept.value} onChange={(typed) => kept.change(() => typed)} />
    </ActionDialog>
  );
}
