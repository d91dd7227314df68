/** The actions that this person can take on the case now, from the table of transitions; each opens its dialog. */
import { Box } from '@mui/material';
import { useState } from 'react';
import { checkType } from '@desk/shared/checks/checkTypes';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { ActionButton, refusalsOf } from '../../flow/ActionButton';
import { ActionDialog } from '../../flow/ActionDialog';
import { BAR_ACTIONS } from '../../flow/actionForms';
import { subjectsOf } from '../../flow/people';
import type { PublicActionId } from '../../flow/publicActions';
import { useLanguage } from '../../flow/useLanguage';
import { CorrectDialog } from './CorrectDialog';

/** What a customer is asked for by default: every failed check by name, one on a line; the officer edits it. */
function missingLines(record: ApplicationDetail, language: 'nl' | 'en'): string {
  const subjects = subjectsOf(record);
  return record.checks
    .filter(({ outcome, waiver }) => outcome === 'failed' && waiver === null)
    .map((check) => {
      const about = subjects.find(({ subject, id }) => subject === check.subject && id === check.subjectId)?.name ?? '';
      return `${checkType(check.code).title[language]}${about === '' ? '' : ` (${about})`}`;
    })
    .join('\n');
}

interface OpenDialogProps {
  readonly record: ApplicationDetail;
  readonly action: PublicActionId;
  readonly onClose: () => void;
}

function OpenDialog({ record, action, onClose }: OpenDialogProps) {
  const language = useLanguage();
  if (action === 'correct') {
    return <CorrectDialog record={record} onClose={onClose} />;
  }
  const suggested = action === 'requestSupplement' ? { missing: missingLines(record, language) } : {};
  return <ActionDialog record={record} action={action} suggested={suggested} onClose={onClose} />;
}

export function ActionBar({ record }: { readonly record: ApplicationDetail }) {
  const [action, setAction] = useState<PublicActionId | null>(null);
  const offered = BAR_ACTIONS.filter((candidate) => refusalsOf(record, candidate) !== null);
  if (offered.length === 0) {
    return null;
  }
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'flex-start' }}>
      {offered.map((candidate) => (
        <ActionButton
          key={candidate}
          record={record}
          action={candidate}
          onClick={() => {
            setAction(candidate);
          }}
        />
      ))}
      {action !== null && (
        <OpenDialog
          record={record}
          action={action}
          onClose={() => {
            setAction(null);
          }}
        />
      )}
    </Box>
  );
}
