/** One letter with open questions: its scan beside the checklist of its case. It is drawn anew for each letter. */
import { Box, LinearProgress, Typography } from '@mui/material';
import { lazy, Suspense, useEffect, useRef, useState, type FocusEvent } from 'react';
import { RecordContextProvider, useGetOne, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import type { MailItem } from '@desk/shared/intake/mailItem';
import { questionsIn, focusQuestion } from '../../intake/checklist/questionFocus';
import { ChecklistPanel } from '../../intake/ChecklistPanel';
import { LevelChange } from '../../ui/LevelChange';
import { LoadFailure } from '../../ui/LoadFailure';
import { useListedKey } from '../../ui/shortcuts';
import { Pane } from '../../ui/ThreePanes';
import type { ScanPosition } from '../bench/scan/ScanViewer';
import { useSeenPages } from '../bench/scan/useSeenPages';
import { firstPageOf, pageOfQuestion } from './questionPage';

const ScanViewer = lazy(() => import('../bench/scan/ScanViewer'));

export interface WalkedLetterProps {
  readonly letter: MailItem;
  readonly onNext: () => void;
}

/** The letter's own scans first; the other letters of the case are at hand behind them. */
function scansOf(letter: MailItem, { mailItems }: ApplicationDetail) {
  const others = mailItems.filter(({ id }) => id !== letter.id).reverse();
  const own = mailItems.find(({ id }) => id === letter.id) ?? letter;
  return [own, ...others].flatMap(({ documents }) => documents);
}

interface ScanProps {
  readonly letter: MailItem;
  readonly record: ApplicationDetail;
  readonly position: ScanPosition | null;
  readonly onMove: (position: ScanPosition) => void;
}

function Scan({ letter, record: fetched, position, onMove }: ScanProps) {
  const translate = useTranslate();
  const { seen: record, onRead } = useSeenPages(fetched);
  const [first, ...rest] = scansOf(letter, record);
  if (first === undefined) {
    return <Typography variant="body2">{translate('checklist.walk.noScan')}</Typography>;
  }
  return (
    <Suspense fallback={<LinearProgress aria-label={translate('general.loading')} />}>
      <Box sx={{ height: '100%', minHeight: 0 }}>
        <RecordContextProvider value={record}>
          <ScanViewer
            documents={[first, ...rest]}
            position={position ?? firstPageOf(letter, record) ?? { documentId: first.id, page: 1 }}
            onMove={onMove}
            onRead={onRead}
          />
        </RecordContextProvider>
      </Box>
    </Suspense>
  );
}

function CaseName({ record }: { readonly record: ApplicationDetail }) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'baseline', mb: 1 }}>
      <Typography component="h2" variant="h2" tabIndex={-1} sx={{ overflowWrap: 'anywhere', outline: 'none' }}>
        {record.companyName}
      </Typography>
      <LevelChange from={record.currentLevel} to={record.targetLevel} />
      <Link to={`/applications/${record.id}/show`} style={{ color: 'inherit' }}>
        {translate('checklist.walk.toCase', { number: record.number })}
      </Link>
    </Box>
  );
}

interface OpenedLetterProps extends WalkedLetterProps {
  readonly record: ApplicationDetail;
}

/** The page of the question that has the focus; where somebody turned to another one it stays until they go to the next question. */
function usePageInView({ letter, record }: Pick<OpenedLetterProps, 'letter' | 'record'>) {
  const [position, setPosition] = useState<ScanPosition | null>(null);
  const asked = useRef<string | null>(null);
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const key = target.closest<HTMLElement>('[data-question]')?.dataset['question'];
    if (key !== undefined && key !== asked.current) {
      asked.current = key;
      setPosition((before) => pageOfQuestion(key, letter, record) ?? before);
    }
  };
  return { position, setPosition, onFocus };
}

/** The keyboard stands at the first question, or at the name of the case when there is none. */
function OpenedLetter({ letter, record, onNext }: OpenedLetterProps) {
  const translate = useTranslate();
  const part = useRef<HTMLDivElement>(null);
  const { position, setPosition, onFocus } = usePageInView({ letter, record });
  const mayAnswer = record.actions.available.includes('answerChecklist');
  useListedKey('Enter', 'checklist.press.save');
  useEffect(() => {
    focusQuestion(questionsIn(part.current)[0] ?? part.current?.querySelector('h2') ?? null);
  }, []);
  return (
    <>
      <Pane name="scan">
        <Scan letter={letter} record={record} position={position} onMove={setPosition} />
      </Pane>
      <Pane name="step">
        <Box ref={part} onFocus={onFocus} sx={{ height: '100%', overflowY: 'auto', p: 1.5 }}>
          <CaseName record={record} />
          {!mayAnswer && <Typography variant="body2">{translate('checklist.walk.onlyRead')}</Typography>}
          <ChecklistPanel record={record} letter={letter} saveKey="checklist.saveAndNext" onDone={onNext} />
        </Box>
      </Pane>
    </>
  );
}

export function WalkedLetter({ letter, onNext }: WalkedLetterProps) {
  const translate = useTranslate();
  const {
    data: record,
    error,
    refetch,
  } = useGetOne<ApplicationDetail>(
    'applications',
    { id: letter.applicationId, meta: { whole: true } },
    { onError: () => undefined },
  );
  if (record === undefined) {
    return (
      <>
        <Pane name="scan">{null}</Pane>
        <Pane name="step">
          {error === null ? (
            <LinearProgress aria-label={translate('general.loading')} />
          ) : (
            <LoadFailure error={error} onRetry={() => void refetch()} />
          )}
        </Pane>
      </>
    );
  }
  return <OpenedLetter letter={letter} record={record} onNext={onNext} />;
}
