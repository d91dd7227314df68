/** The step of a check: what to look at and by which rule, the data beside it, how it went before; below it the form. */
import { Box, Button, Typography } from '@mui/material';
import { useState, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { checkType } from '@desk/shared/catalogue/checkTypes';
import type { ApplicationDetail, CheckWithAttempts } from '@desk/shared/contract/resources';
import { lowerFirst } from '@desk/shared/language/lowerFirst';
import { formatDay } from '../flow/days';
import { subjectsOf } from '../flow/people';
import { useLanguage } from '../flow/useLanguage';
import { usePerformAction } from '../flow/usePerformAction';
import { WhyAsked } from '../flow/WhyAsked';
import { SplitPane } from '../ui/SplitPane';
import { AttemptList } from './AttemptList';
import { CheckForm } from './CheckForm';
import { openDraft, type ScanPage } from './checkDraft';
import { certificateObstacle } from './certificateObstacle';
import { decidedBy, isDone } from './checkState';
import { ProposalLine } from './ProposalLine';
import { ReopenedNotice } from './ReopenedNotice';
import { WaiverRequest } from './WaiverRequest';

export interface CheckStepBodyProps {
  readonly record: ApplicationDetail;
  /** The same check of one human in each of their roles. */
  readonly checks: readonly [CheckWithAttempts, ...CheckWithAttempts[]];
  readonly head: ReactNode;
  readonly data: ReactNode;
  /** What comes after it; null when this is the last. */
  readonly then: string | null;
  readonly shown: ScanPage | null;
  readonly onShowScan: (page: ScanPage) => void;
  readonly onPoint: (onPointed: (place: ScanPage) => void) => void;
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

interface GuideProps {
  readonly record: ApplicationDetail;
  readonly check: CheckWithAttempts;
}

/** What the check asks, why when asked, and what an earlier case of the company answered. */
function CheckGuide({ record, check }: GuideProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const { help } = checkType(check.code);
  const former = record.former[check.id];
  const by = decidedBy(check);
  return (
    <Box>
      <Typography variant="body2">{help[language]}</Typography>
      <WhyAsked code={check.code} renewal={check.renewal} />
      {former !== undefined && (
        <Typography variant="body2" sx={{ mt: 0.5, borderLeft: 3, borderColor: 'info.main', pl: 1 }}>
          {translate('checkWork.former', {
            number: former.caseNumber,
            outcome: lowerFirst(translate(`vocabulary.checkOutcome.${former.outcome}`)),
            name: former.byName,
            day: formatDay(former.at, language),
          })}
        </Typography>
      )}
      {by !== 'officer' && (
        <Typography variant="body2" sx={{ mt: 0.5 }}>
          {translate(`checks.decidedBy.${by}`)}
        </Typography>
      )}
    </Box>
  );
}

/**
 * Whether the form stands: once open it stays until the step is left, whatever happens to the case meanwhile, so that
 * nothing typed is lost; then it says why it cannot be saved.
 */
function useStandingForm({ record, checks }: Pick<CheckStepBodyProps, 'record' | 'checks'>) {
  const translate = useTranslate();
  const [isRedoing, setRedoing] = useState(false);
  const [hasStood, setStood] = useState(false);
  const mayRecord =
    checks.some((check) => decidedBy(check) === 'officer') && record.actions.available.includes('recordCheck');
  const isWanted = mayRecord && (!checks.every(isDone) || isRedoing);
  if (isWanted && !hasStood) {
    setStood(true);
  }
  const { assigneeName: name } = record;
  const lost = name === null ? translate('live.lostToNobody') : translate('live.lost', { name });
  return {
    stands: isWanted || hasStood,
    obstacle: mayRecord ? certificateObstacle(record, checks[0].code, translate) : lost,
    mayRedo: mayRecord && !isWanted && !hasStood,
    isRedoing,
    redo: () => {
      setRedoing(true);
    },
  };
}

export function CheckStepBody(props: CheckStepBodyProps) {
  const { record, checks, head, data, then, shown, onShowScan, onPoint, onDone, onLeave } = props;
  const translate = useTranslate();
  const { perform, isBusy } = usePerformAction(record);
  const roleOf = (one: CheckWithAttempts): string => {
    const kind = subjectsOf(record).find(({ id }) => id === one.subjectId)?.kind;
    return kind === undefined ? '' : lowerFirst(translate(`checks.subject.${kind}`));
  };
  const documents = record.mailItems.flatMap((letter) => letter.documents);
  const { stands, obstacle, mayRedo, isRedoing, redo } = useStandingForm(props);
  const check = checks.find((one) => !isDone(one)) ?? checks[0];
  // A verdict that stands in another role is overturned only by whoever does the check again, for all of them.
  const also = checks
    .filter((one) => one.id !== check.id && decidedBy(one) === 'officer' && (isRedoing || !isDone(one)))
    .map(({ id }) => id);
  const proposal = record.proposals[check.id];
  const form = stands ? (
    <CheckForm
      key={check.id}
      check={check}
      initial={openDraft(check, record)}
      record={record}
      shown={shown}
      isBusy={isBusy}
      obstacle={obstacle}
      then={then}
      onPoint={onPoint}
      onCancel={onLeave}
      onSave={(input, onSaved) => {
        void perform('recordCheck', { ...input, also }).then((done) => {
          if (done) {
            onSaved();
            onDone();
          }
        });
      }}
    />
  ) : null;
  const redoButton = mayRedo ? (
    <Button size="small" variant="outlined" onClick={redo}>
      {translate('checks.redo')}
    </Button>
  ) : null;
  return (
    <SplitPane foot={form ?? redoButton}>
      {head}
      <ReopenedNotice checks={checks} />
      <CheckGuide record={record} check={check} />
      {stands && proposal !== undefined && <ProposalLine proposal={proposal} />}
      {data}
      {checks.map((one) => (
        <WaiverRequest key={one.id} record={record} check={one} />
      ))}
      {checks.map((one) => (
        <AttemptList
          key={one.id}
          attempts={one.attempts}
          role={checks.length === 1 ? null : roleOf(one)}
          documents={documents}
          onShowScan={onShowScan}
        />
      ))}
    </SplitPane>
  );
}
