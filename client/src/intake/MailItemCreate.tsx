/** Registering a letter: its number and days, its scans and its checklist side by side, everything by keyboard; then on to the case or to the next letter. */
import { Alert, Box, Button, Paper, Typography } from '@mui/material';
import { memo, useRef, type ReactNode, type SyntheticEvent } from 'react';
import { useTranslate } from 'react-admin';
import { PAPER_ITEM_IDS } from '@desk/shared/intake/intakeItems';
import { dayInAmsterdam } from '../flow/days';
import { KeptNotice } from '../flow/KeptNotice';
import { KeyAfter } from '../flow/KeyHint';
import { useShortcut } from '../ui/shortcuts';
import { focusChecklist } from './checklist/questionFocus';
import { IntakeChecklist } from './IntakeChecklist';
import type { LetterDraft } from './letterDraft';
import { LetterFields } from './LetterFields';
import { PostPage } from './post/PostPage';
import { ScanDrop } from './ScanDrop';
import { useLetter, type SavedLetter } from './useLetter';
import { WaitingLetters } from './WaitingLetters';
import { useOpenedAt } from '../flow/useOpenedAt';

function SaveButtons({ isBusy, onOpen }: { readonly isBusy: boolean; readonly onOpen: () => void }) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
      <Button type="submit" variant="contained" disabled={isBusy} aria-keyshortcuts="Enter Control+Enter">
        {translate('intake.saveAndNext')}
        <KeyAfter keys="Enter" />
      </Button>
      <Button variant="outlined" disabled={isBusy} onClick={onOpen}>
        {translate('intake.saveAndOpen')}
      </Button>
    </Box>
  );
}

/** What was registered last, said on the page itself: who works without a mouse looks here, not at a message that goes. */
function LastSaved({ saved }: { readonly saved: SavedLetter | null }) {
  const translate = useTranslate();
  return (
    <Box role="status">
      {saved !== null && (
        <Alert severity="success">
          {translate('intake.waiting.saved', { number: saved.number, case: saved.caseNumber, company: saved.company })}
          {saved.awaitsScan && <strong> {translate('intake.waiting.writeDown', { number: saved.number })}</strong>}
        </Alert>
      )}
    </Box>
  );
}

interface PartProps {
  readonly area: 'letter' | 'scans' | 'checklist';
  readonly title: string;
  readonly children: ReactNode;
}

/** Scrolls by itself where the parts stand side by side. */
function Part({ area, title, children }: PartProps) {
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-label={title}
      sx={{
        gridArea: area,
        minWidth: 0,
        minHeight: { md: 0 },
        overflowY: { md: 'auto' },
        p: 1.5,
        display: 'flex',
        flexDirection: 'column',
        gap: 1,
      }}
    >
      <Typography component="h2" variant="subtitle1" sx={{ fontWeight: 600 }}>
        {title}
      </Typography>
      {children}
    </Paper>
  );
}

const AREAS = {
  xs: '"letter" "scans" "checklist" "foot"',
  md: '"letter checklist" "scans checklist" "foot foot"',
  lg: '"letter scans checklist" "foot foot foot"',
};
const COLUMNS = {
  xs: 'minmax(0, 1fr)',
  md: 'minmax(0, 1fr) minmax(0, 1fr)',
  lg: '320px minmax(0, 1fr) 440px',
};

interface LetterProps {
  readonly letter: ReturnType<typeof useLetter>;
  readonly today: string;
}

/** Number, days and what stands in the way of them. */
function LetterPart({ letter, today, onDone }: LetterProps & { readonly onDone: () => void }) {
  const translate = useTranslate();
  const { draft, change, kept, problems, lookup, letterCount, otherScanned } = letter;
  return (
    <Part area="letter" title={translate('intake.letterPart')}>
      <KeptNotice draft={kept} />
      {/* A new letter is a new form: the focus is back at the number. */}
      <LetterFields
        key={letterCount}
        onDone={onDone}
        draft={draft}
        lookup={lookup}
        scans={letter.scans}
        onNoNumber={letter.tell}
        today={today}
        problems={problems}
        onChange={change}
      />
      {otherScanned !== null && (
        <Alert severity="error">{translate('intake.waiting.otherScanned', { other: otherScanned })}</Alert>
      )}
      {lookup.state === 'found' && <WaitingLetters applicationId={lookup.row.id} />}
    </Part>
  );
}

type Change = ReturnType<typeof useLetter>['change'];

/** Drawn anew when the scans change, and not for every letter that is typed beside them. */
const ScansPart = memo(function ScansPart({ files, change }: Pick<LetterDraft, 'files'> & { readonly change: Change }) {
  const translate = useTranslate();
  return (
    <Part area="scans" title={translate('intake.scans')}>
      <ScanDrop files={files} onChange={(chosen) => change({ files: chosen })} />
      <Typography variant="body2" color="text.secondary">
        {translate('intake.waiting.noScanYet')}
      </Typography>
    </Part>
  );
});

interface ChecklistPartProps {
  readonly answers: LetterDraft['checklist'];
  readonly change: Change;
}

/** As the scans. */
const ChecklistPart = memo(function ChecklistPart({ answers, change }: ChecklistPartProps) {
  const translate = useTranslate();
  return (
    <Part area="checklist" title={translate('intake.checklist')}>
      <IntakeChecklist items={PAPER_ITEM_IDS} answers={answers} onChange={(checklist) => change({ checklist })} />
    </Part>
  );
});

/** What is said of the letter before and of this one, and its save; always in view. */
function Foot({ letter: { saved, refusal, isBusy, save } }: Pick<LetterProps, 'letter'>) {
  return (
    <Paper
      variant="outlined"
      sx={{
        gridArea: 'foot',
        position: { xs: 'sticky', md: 'static' },
        bottom: 0,
        // Above the labels of the fields that scroll away below it.
        zIndex: 2,
        px: 1.5,
        py: 1,
        display: 'grid',
        gap: 1,
      }}
    >
      <LastSaved saved={saved} />
      {refusal !== null && <Alert severity="error">{refusal}</Alert>}
      <SaveButtons
        isBusy={isBusy}
        onOpen={() => {
          void save('openCase');
        }}
      />
    </Paper>
  );
}

export default function MailItemCreate() {
  const translate = useTranslate();
  const today = dayInAmsterdam(useOpenedAt());
  const letter = useLetter(today);
  const { draft, change, save } = letter;
  const form = useRef<HTMLFormElement>(null);
  useShortcut('mod+enter', 'intake.saveAndNext', () => {
    void save('nextLetter');
  });
  return (
    <PostPage part="register" hasPanes>
      <Box
        component="form"
        ref={form}
        noValidate
        aria-label={translate('intake.title')}
        onSubmit={(event: SyntheticEvent) => {
          event.preventDefault();
          void save('nextLetter');
        }}
        sx={{
          flex: 1,
          minHeight: 0,
          overflowY: { xs: 'auto', md: 'hidden' },
          display: 'grid',
          gap: 1,
          gridTemplateAreas: AREAS,
          gridTemplateColumns: COLUMNS,
          gridAutoRows: 'max-content',
          gridTemplateRows: { md: 'auto minmax(8rem, 1fr) auto', lg: 'minmax(0, 1fr) auto' },
        }}
      >
        <LetterPart letter={letter} today={today} onDone={() => focusChecklist(form.current)} />
        <ScansPart files={draft.files} change={change} />
        <ChecklistPart answers={draft.checklist} change={change} />
        <Foot letter={letter} />
      </Box>
    </PostPage>
  );
}
