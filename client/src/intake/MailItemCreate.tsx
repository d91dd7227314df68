/** Registering a letter: number, days, scans and checklist, everything by keyboard, then on to the case or to the next letter. */
import { Alert, Box, Button, Paper, Typography } from '@mui/material';
import { useRef, useState, type SyntheticEvent } from 'react';
import { useDataProvider, useNotify, useRedirect, useTranslate } from 'react-admin';
import { PAPER_ITEM_IDS } from '@desk/shared/intake/intakeItems';
import { dayInAmsterdam } from '../flow/days';
import { KeyHint } from '../flow/KeyHint';
import type { DeskDataProvider } from '../providers/dataProvider';
import { PageTitle } from '../ui/PageTitle';
import { useShortcut } from '../ui/shortcuts';
import { focusChecklist } from './checklist/questionFocus';
import { IntakeChecklist } from './IntakeChecklist';
import { letterProblems, nextLetter, toFields, type LetterDraft } from './letterDraft';
import { LetterFields } from './LetterFields';
import { ScanDrop } from './ScanDrop';
import { useCaseLookup } from './useCaseLookup';

type Afterwards = 'openCase' | 'nextLetter';

interface Sending {
  readonly isBusy: boolean;
  readonly refusal: string | null;
  readonly send: (draft: LetterDraft, version: number | undefined, afterwards: Afterwards) => Promise<boolean>;
}

/** Sends a letter; a refusal keeps everything that was filled in and says why. */
function useSending(): Sending {
  const dataProvider = useDataProvider<DeskDataProvider>();
  const notify = useNotify();
  const redirect = useRedirect();
  const translate = useTranslate();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const send: Sending['send'] = async (draft, version, afterwards) => {
    setBusy(true);
    setRefusal(null);
    try {
      const letter = await dataProvider.registerMail(toFields(draft, version), draft.files);
      notify('intake.registered', { type: 'success', messageArgs: { number: letter.number } });
      if (afterwards === 'openCase') {
        redirect('show', 'applications', letter.applicationId);
      }
      return true;
    } catch (error) {
      setRefusal(error instanceof Error && error.message !== '' ? error.message : translate('intake.notRegistered'));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, refusal, send };
}

function SaveButtons({ isBusy, onOpen }: { readonly isBusy: boolean; readonly onOpen: () => void }) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', mt: 2 }}>
      <Button type="submit" variant="contained" disabled={isBusy} aria-keyshortcuts="Enter Control+Enter">
        {translate('intake.saveAndNext')}
      </Button>
      <Button variant="outlined" disabled={isBusy} onClick={onOpen}>
        {translate('intake.saveAndOpen')}
      </Button>
      <Typography variant="caption" color="text.secondary">
        <KeyHint keys="Enter" />
      </Typography>
    </Box>
  );
}

/** The letter that is being filled in, and what happens when it is saved. */
function useLetter(today: string) {
  const [draft, setDraft] = useState(() => nextLetter(today));
  const [wasTried, setTried] = useState(false);
  const [letterCount, setLetterCount] = useState(0);
  const { isBusy, refusal, send } = useSending();
  const lookup = useCaseLookup(draft.number);
  const save = async (afterwards: Afterwards) => {
    setTried(true);
    if (isBusy || letterProblems(draft, today).length > 0) {
      return;
    }
    const isSent = await send(draft, lookup.state === 'found' ? lookup.row.version : undefined, afterwards);
    if (isSent && afterwards === 'nextLetter') {
      setDraft(nextLetter(today, draft));
      setTried(false);
      setLetterCount(letterCount + 1);
    }
  };
  const change = (changes: Partial<LetterDraft>) => {
    setDraft((before) => ({ ...before, ...changes }));
  };
  const problems = wasTried ? letterProblems(draft, today) : [];
  return { draft, change, problems, lookup, save, isBusy, refusal, letterCount };
}

export default function MailItemCreate() {
  const translate = useTranslate();
  const [today] = useState(() => dayInAmsterdam(new Date()));
  const { draft, change, problems, lookup, save, isBusy, refusal, letterCount } = useLetter(today);
  const form = useRef<HTMLFormElement>(null);
  useShortcut('mod+enter', 'intake.saveAndNext', () => {
    void save('nextLetter');
  });
  return (
    <Paper sx={{ p: { xs: 1.5, sm: 3 }, maxWidth: '56rem' }}>
      <PageTitle text={translate('intake.title')} />
      <Typography component="h1" variant="h5" sx={{ mb: 2 }}>
        {translate('intake.title')}
      </Typography>
      <Box
        component="form"
        ref={form}
        noValidate
        onSubmit={(event: SyntheticEvent) => {
          event.preventDefault();
          void save('nextLetter');
        }}
      >
        {/* A new letter is a new form: the focus is back at the number. */}
        <LetterFields
          key={letterCount}
          onDone={() => focusChecklist(form.current)}
          draft={draft}
          lookup={lookup}
          today={today}
          problems={problems}
          onChange={change}
        />
        <Typography component="h2" variant="subtitle1" sx={{ mt: 2 }}>
          {translate('intake.scans')}
        </Typography>
        <ScanDrop
          files={draft.files}
          problem={problems.includes('scansMissing') ? translate('intake.problem.scansMissing') : null}
          onChange={(files) => {
            change({ files });
          }}
        />
        <Typography component="h2" variant="subtitle1" sx={{ mt: 2 }}>
          {translate('intake.checklist')}
        </Typography>
        <IntakeChecklist
          items={PAPER_ITEM_IDS}
          answers={draft.checklist}
          onChange={(checklist) => {
            change({ checklist });
          }}
        />
        {refusal !== null && (
          <Alert severity="error" sx={{ mt: 2 }}>
            {refusal}
          </Alert>
        )}
        <SaveButtons
          isBusy={isBusy}
          onOpen={() => {
            void save('openCase');
          }}
        />
      </Box>
    </Paper>
  );
}
