/** Writes a note: says whom it will tell before it is posted, and keeps what was typed until then. */
import { Alert, Box, Button, Typography } from '@mui/material';
import { useState, type SyntheticEvent } from 'react';
import { useDataProvider, useGetIdentity, useGetList, useTranslate } from 'react-admin';
import { mayHearOfCases, mentionsIn, NOTE_MAX } from '@desk/shared/application/caseNote';
import type { ApplicationDetail, UserRow } from '@desk/shared/contract/resources';
import { KeptNotice } from '../../../flow/KeptNotice';
import { useKeptDraft } from '../../../flow/keptDrafts';
import { usePerformAction } from '../../../flow/usePerformAction';
import type { DeskDataProvider } from '../../../providers/dataProvider';
import { offered } from './mentionAt';
import { NoteField } from './NoteField';

/** Colleagues who can be named; oneself is not told by oneself. */
function useColleagues(): readonly UserRow[] {
  const { identity } = useGetIdentity();
  const { data = [] } = useGetList<UserRow>('users', {
    filter: { active: true },
    sort: { field: 'name', order: 'ASC' },
    pagination: { page: 1, perPage: 500 },
  });
  return data.filter((user) => user.id !== identity?.id && mayHearOfCases(user));
}

/** Whom this text will tell, and which names are nobody's. */
function Told({ text, colleagues }: { readonly text: string; readonly colleagues: readonly UserRow[] }) {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  const { people, unknown } = mentionsIn(text, colleagues);
  const own = typeof identity?.['username'] === 'string' ? identity['username'] : '';
  // A name that is still being typed is nobody's yet.
  const isBeingTyped = (name: string) => text.endsWith(`@${name}`) && offered(name, colleagues).length > 0;
  const names = unknown.filter((name) => name !== own && !isBeingTyped(name)).map((name) => `@${name}`);
  return (
    <Box aria-live="polite" sx={{ display: 'grid', gap: 0.5 }}>
      {people.length > 0 && (
        <Typography variant="body2">
          {translate('notes.tells', { names: people.map(({ name }) => name).join(', ') })}
        </Typography>
      )}
      {names.length > 0 && (
        <Alert severity="warning" sx={{ py: 0 }}>
          {translate('notes.unknown', { names: names.join(', ') })}
        </Alert>
      )}
    </Box>
  );
}

function problemOf(text: string): 'empty' | 'tooLong' | null {
  const { length } = text.trim();
  return length === 0 ? 'empty' : length > NOTE_MAX ? 'tooLong' : null;
}

interface FormProps {
  readonly record: ApplicationDetail;
  readonly onPosted: () => void;
}

export function NoteForm({ record, onPosted }: FormProps) {
  const translate = useTranslate();
  const dataProvider = useDataProvider<DeskDataProvider>();
  const { send, isBusy } = usePerformAction(record);
  const colleagues = useColleagues();
  const draft = useKeptDraft(`note.${record.id}`, { text: '' });
  const [wasTried, setTried] = useState(false);
  const { text } = draft.value;
  const problem = problemOf(text);
  const post = async () => {
    setTried(true);
    if (problem === null && !isBusy && (await send(() => dataProvider.writeNote(record.id, text), 'notes.saved'))) {
      draft.forget();
      onPosted();
    }
  };
  return (
    <Box
      component="form"
      noValidate
      sx={{ display: 'grid', gap: 1 }}
      onSubmit={(event: SyntheticEvent) => {
        event.preventDefault();
        void post();
      }}
    >
      <KeptNotice draft={draft} />
      <NoteField
        value={text}
        colleagues={colleagues}
        problem={wasTried && problem !== null ? translate(`notes.${problem}`, { most: NOTE_MAX }) : ''}
        onChange={(next) => draft.change(() => ({ text: next }))}
        onSubmit={() => void post()}
      />
      <Told text={text} colleagues={colleagues} />
      <Box>
        <Button type="submit" variant="contained" disabled={isBusy}>
          {translate('notes.save')}
        </Button>
      </Box>
    </Box>
  );
}
