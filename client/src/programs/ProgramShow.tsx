/** One program: what it may do, what waits for another administrator, and its keys. */
import { Alert, Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useGetIdentity, useRecordContext, useTranslate } from 'react-admin';
import { MOST_KEYS } from '@desk/shared/access/programs';
import type { Program } from '@desk/shared/contract/programs';
import { refusedWords } from '../flow/failureWords';
import { useDeskCall } from '../flow/useDeskCall';
import type { DeskDataProvider } from '../providers/dataProvider';
import { DateTimeText } from '../ui/DateTimeText';
import { PageTitle } from '../ui/PageTitle';
import { RecordPage } from '../ui/RecordPage';
import { KeyDialog, TermsDialog } from './ProgramDialogs';
import { ProgramKeys } from './ProgramKeys';
import { ProgramSecret } from './ProgramSecret';

function useScopeNames(scopes: Program['scopes']): string {
  const translate = useTranslate();
  return scopes.length === 0
    ? translate('programs.nothing')
    : scopes.map((scope) => translate(`vocabulary.scope.${scope}`)).join(', ');
}

function Waiting({ id, waiting }: { readonly id: string; readonly waiting: NonNullable<Program['waiting']> }) {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  const { isBusy, run } = useDeskCall();
  const names = useScopeNames(waiting.scopes);
  const isOwn = identity?.id === waiting.askedBy.id;
  const give = (answer: 'confirmProgram' | 'refuseProgram') =>
    void run(
      (provider) => provider[answer](id),
      () => ({ key: `programs.${answer}Done` }),
    );
  return (
    <Alert severity="warning" sx={{ maxWidth: 640 }}>
      <Typography variant="body2">
        {translate(`programs.waitsFor.${waiting.what}`, { asker: waiting.askedBy.name, scopes: names })}{' '}
        <DateTimeText value={waiting.since} withTime />
      </Typography>
      <Typography variant="body2" sx={{ my: 1 }}>
        {waiting.refused === null ? translate('programs.confirmHelp') : refusedWords(waiting.refused, translate)}
      </Typography>
      <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap' }}>
        {waiting.refused === null && (
          <Button variant="contained" disabled={isBusy} onClick={() => give('confirmProgram')}>
            {translate('programs.confirm')}
          </Button>
        )}
        <Button variant="outlined" disabled={isBusy} onClick={() => give('refuseProgram')}>
          {translate(isOwn ? 'programs.withdraw' : 'programs.refuse')}
        </Button>
      </Stack>
    </Alert>
  );
}

function ProgramActions({ program }: { readonly program: Program }) {
  const translate = useTranslate();
  const [asked, setAsked] = useState<'key' | 'terms' | null>(null);
  const [secret, setSecret] = useState('');
  const { isBusy, run } = useDeskCall();
  const close = () => setAsked(null);
  const isFull = program.keys.filter(({ standing }) => standing === 'counts').length >= MOST_KEYS;
  const save = async <T,>(work: (provider: DeskDataProvider) => Promise<T>, key: string): Promise<T | null> => {
    const answer = await run(work, () => ({ key }));
    setAsked(answer === null ? asked : null);
    return answer;
  };
  return (
    <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap' }}>
      <Button variant="outlined" disabled={program.waiting !== null || isFull} onClick={() => setAsked('key')}>
        {translate('programs.newKey')}
      </Button>
      <Button variant="outlined" onClick={() => setAsked('terms')}>
        {translate('programs.changeTerms')}
      </Button>
      {isFull && (
        <Typography variant="body2" color="text.secondary" sx={{ flexBasis: '100%' }}>
          {translate('problems.error.programTooManyKeys')}
        </Typography>
      )}
      {asked === 'key' && (
        <KeyDialog
          program={program}
          isBusy={isBusy}
          onClose={close}
          onSave={(input) =>
            void save((provider) => provider.askProgramKey(program.id, input), 'programs.asked').then((answer) =>
              setSecret(answer?.key ?? ''),
            )
          }
        />
      )}
      {asked === 'terms' && (
        <TermsDialog
          program={program}
          isBusy={isBusy}
          onClose={close}
          onSave={(input) => void save((provider) => provider.changeProgramTerms(program.id, input), 'programs.saved')}
        />
      )}
      {secret !== '' && <ProgramSecret secret={secret} onClose={() => setSecret('')} />}
    </Stack>
  );
}

function ProgramContent() {
  const translate = useTranslate();
  const program = useRecordContext<Program>();
  const names = useScopeNames(program?.scopes ?? []);
  if (program === undefined) {
    return null;
  }
  const { id, name, role, perMinute, waiting } = program;
  return (
    <Stack spacing={2} sx={{ p: { xs: 1, sm: 2 }, minWidth: 0 }}>
      <PageTitle text={name} />
      <Typography>{translate(`vocabulary.role.${role}`)}</Typography>
      <Typography>{translate('programs.mayDo', { scopes: names })}</Typography>
      <Typography>
        {perMinute === null ? translate('programs.noLimit') : translate('programs.limit', { count: perMinute })}
      </Typography>
      {waiting !== null && <Waiting id={id} waiting={waiting} />}
      <ProgramActions program={program} />
      <Typography variant="h2">{translate('programs.keys')}</Typography>
      <ProgramKeys program={program} />
    </Stack>
  );
}

export default function ProgramShow() {
  return (
    <RecordPage nameKey="resources.programs.name">
      <ProgramContent />
    </RecordPage>
  );
}
