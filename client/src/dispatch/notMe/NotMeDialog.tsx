/** Records that a customer knows nothing of the upgrade: who says so, for whom, how and when. */
import { TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ActionDialog, type ActionDialogProps } from '../../flow/ActionDialog';
import { useKeptDraft } from '../../flow/keptDrafts';
import { fullName } from '../../flow/people';

export function NotMeDialog({ record, onClose }: Pick<ActionDialogProps, 'record' | 'onClose'>) {
  const translate = useTranslate();
  const kept = useKeptDraft(`notMe.${record.id}`, { personId: '' });
  const { personId } = kept.value;
  return (
    <ActionDialog
      record={record}
      action="reportNotMe"
      fixed={{ personId: personId === '' ? null : personId }}
      beside={kept}
      onClose={onClose}
    >
      <TextField
        select
        autoFocus
        label={translate('dispatch.notMe.who')}
        value={personId}
        slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
        onChange={(event) => {
          kept.change(() => ({ personId: event.target.value }));
        }}
      >
        <option value="">{translate('dispatch.notMe.company')}</option>
        {record.persons.map((person) => (
          <option key={person.id} value={person.id}>
            {fullName(person)}
          </option>
        ))}
      </TextField>
    </ActionDialog>
  );
}
