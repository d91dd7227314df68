/** The notes on a case, the newest first, and the form for another. */
import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useGetIdentity, usePermissions, useTranslate } from 'react-admin';
import { can } from '@desk/shared/access/permissions';
import type { StaffRole } from '@desk/shared/access/roles';
import type { CaseNote } from '@desk/shared/application/caseNote';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { formatMoment } from '../../../flow/days';
import { useLanguage } from '../../../flow/useLanguage';
import { usePerformAction } from '../../../flow/usePerformAction';
import type { DeskDataProvider } from '../../../providers/dataProvider';
import { DateTimeText } from '../../../ui/DateTimeText';
import { NoteForm } from './NoteForm';

interface NoteProps {
  readonly record: ApplicationDetail;
  readonly note: CaseNote;
}

function Withdraw({ record, note }: NoteProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const dataProvider = useDataProvider<DeskDataProvider>();
  const { send, isBusy } = usePerformAction(record);
  return (
    <Button
      size="small"
      disabled={isBusy}
      aria-label={translate('notes.withdrawThis', { moment: formatMoment(note.at, language) })}
      onClick={() => void send(() => dataProvider.withdrawNote(record.id, note.id), 'notes.withdrawn')}
    >
      {translate('notes.withdraw')}
    </Button>
  );
}

function Note({ record, note }: NoteProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const { identity } = useGetIdentity();
  const { text, by, at, mentioned, withdrawnAt } = note;
  const isWithdrawn = withdrawnAt !== null;
  return (
    <Box component="li" sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
        <Typography variant="body2" sx={{ fontWeight: 600 }}>
          {by.name}
        </Typography>
        <Typography variant="caption" color="text.secondary" sx={{ flex: 1 }}>
          <DateTimeText value={at} withTime />
        </Typography>
        {by.id === identity?.id && !isWithdrawn && <Withdraw record={record} note={note} />}
      </Box>
      {isWithdrawn && (
        <Typography variant="body2" sx={{ fontStyle: 'italic' }}>
          {translate('notes.withdrawnAt', { moment: formatMoment(withdrawnAt, language) })}
        </Typography>
      )}
      <Typography
        color={isWithdrawn || text === null ? 'text.secondary' : 'text.primary'}
        sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}
      >
        {text ?? translate('notes.erased')}
      </Typography>
      {mentioned.length > 0 && (
        <Typography variant="caption" color="text.secondary">
          {translate('notes.mentioned', { names: mentioned.map(({ name }) => name).join(', ') })}
        </Typography>
      )}
    </Box>
  );
}

export function CaseNotes({ record }: Pick<NoteProps, 'record'>) {
  const translate = useTranslate();
  const { permissions: role } = usePermissions<StaffRole | null>();
  // A form of its own for every note: nothing of the former is in the next.
  const [posted, setPosted] = useState(0);
  const mayWrite = typeof role === 'string' && can({ role }, 'notes.write');
  return (
    <>
      <Typography variant="body2" color="text.secondary">
        {translate('notes.explain')}
      </Typography>
      {mayWrite && <NoteForm key={posted} record={record} onPosted={() => setPosted(posted + 1)} />}
      {record.notes.length === 0 ? (
        <Typography>{translate('notes.none')}</Typography>
      ) : (
        <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {record.notes.map((note) => (
            <Note key={note.id} record={record} note={note} />
          ))}
        </Box>
      )}
    </>
  );
}
