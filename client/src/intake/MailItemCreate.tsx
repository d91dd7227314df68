/** Registering a letter: number, days, scans and checklist, everything by keyboard, then on to the case or to the next letter. */
import { Alert, Box, Button, Paper, Typography } from '@mui/material';
import { useRef, useState, type SyntheticEvent } from 'react';
import { useTranslate } from 'react-admin';
import { PAPER_ITEM_IDS } from '@desk/shared/intake/intakeItems';
import { dayInAmsterdam } from '../flow/days';
import { KeyHint } from '../flow/KeyHint';
import { PageTitle } from '../ui/PageTitle';
import { useShortcut } from '../ui/shortcuts';
import { focusChecklist } from './checklist/questionFocus';
import { IntakeChecklist } from './IntakeChecklist';
import { LetterFields } from './LetterFields';
import { ScanDrop } from './ScanDrop';
import { useLetter, type SavedLetter } from './useLetter';
import { WaitingLetters } from './WaitingLetters';

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

/** What was registered last, said on the page itself: who works without a mouse looks here, not at a message that goes. */
function LastSaved({ saved }: { readonly saved: SavedLetter | null }) {
  const translate = useTranslate();
  return (
    <Box role="status" sx={{ mb: 2 }}>
      {saved !== null && (
        <Alert severity="success">
          {translate('intake.waiting.saved', { number: saved.number, case: saved.caseNumber, company: saved.company })}
          {saved.awaitsScan && <strong> {translate('intake.waiting.writeDown', { number: saved.number })}</strong>}
        </Alert>
      )}
    </Box>
  );
}

export default function MailItemCreate() {
  const translate = useTranslate();
  const [today] = useState(() => dayInAmsterdam(new Date()));
  const letter = useLetter(today);
  const { draft, change, problems, lookup, save, isBusy, refusal, letterCount, otherScanned } = letter;
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
      <LastSaved saved={letter.saved} />
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
          scans={letter.scans}
          onNoNumber={letter.tell}
          today={today}
          problems={problems}
          onChange={change}
        />
        {otherScanned !== null && (
          <Alert severity="error" sx={{ mt: 1 }}>
            {translate('intake.waiting.otherScanned', { other: otherScanned })}
          </Alert>
        )}
        {lookup.state === 'found' && <WaitingLetters applicationId={lookup.row.id} />}
        <Typography component="h2" variant="subtitle1" sx={{ mt: 2 }}>
          {translate('intake.scans')}
        </Typography>
        <ScanDrop
          files={draft.files}
          onChange={(files) => {
            change({ files });
          }}
        />
        <Typography variant="body2" color="text.secondary">
          {translate('intake.waiting.noScanYet')}
        </Typography>
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
