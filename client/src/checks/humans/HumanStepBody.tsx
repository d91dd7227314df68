/** The step of two entries that look like one human: side by side above, and below it the officer says whether they are one, and why. */
import { Box, Button, Typography } from '@mui/material';
import { useState, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { HumanQuestion, HumanVerdict } from '@desk/shared/application/humans';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import type { CaseSubject } from '../../flow/people';
import { ReasonedChoice } from '../../flow/ReasonedChoice';
import { usePerformAction } from '../../flow/usePerformAction';
import { SplitPane } from '../../ui/SplitPane';
import type { ScanPage } from '../checkDraft';
import { documentObstacle } from '../certificateObstacle';
import { copyOfEither } from '../evidencePage';
import { HumanComparison, HumanWord } from './HumanComparison';

export interface HumanStepBodyProps {
  readonly record: ApplicationDetail;
  readonly pair: readonly [CaseSubject, CaseSubject];
  /** What was said about them; null while nobody did. */
  readonly word: HumanVerdict | null;
  readonly because: HumanQuestion['because'] | null;
  readonly head: ReactNode;
  /** What comes after it; null when this is the last. */
  readonly then: string | null;
  /** The page in view. */
  readonly shown: ScanPage | null;
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

const WAYS = ['joinHumans', 'keepHumansApart'] as const;

function HumanForm({ record, pair, shown, then, onDone, onLeave }: Omit<HumanStepBodyProps, 'word' | 'because'>) {
  const translate = useTranslate();
  const { perform, isBusy } = usePerformAction(record);
  const [oneId, otherId] = pair.map(({ id }) => id ?? '') as [string, string];
  const { copy, refusal } = copyOfEither([oneId, otherId], shown, record);
  const source = refusal === null ? null : translate(`humans.source.${refusal}`);
  // To join them gives both the document of one.
  const certificate = documentObstacle(record, translate);
  return (
    <ReasonedChoice
      name={`humans.${oneId}.${otherId}`}
      label={translate('humans.answer')}
      choices={WAYS.map((action) => ({
        id: action,
        label: translate(`vocabulary.action.${action}`),
        reasonLabel: translate(`humans.reasonFor.${action}`),
        isGrave: false,
        obstacle: action === 'joinHumans' ? (certificate ?? source) : null,
      }))}
      isBusy={isBusy}
      then={then}
      onChoose={(action, reason, onSaved) => {
        const { documentId, page } = copy ?? { documentId: null, page: null };
        const said = { oneId, otherId, reason };
        const input = action === 'joinHumans' ? { ...said, documentId, page } : said;
        void perform(action, input).then((done) => {
          if (done) {
            onSaved();
            onDone();
          }
        });
      }}
      onLeave={onLeave}
    />
  );
}

export function HumanStepBody(props: HumanStepBodyProps) {
  const { record, pair, word, because, head } = props;
  const translate = useTranslate();
  const [isRedoing, setRedoing] = useState(false);
  const mayAnswer = record.actions.available.includes('keepHumansApart');
  const isAsked = mayAnswer && (word === null || isRedoing);
  const again =
    mayAnswer && !isAsked ? (
      <Button size="small" variant="outlined" onClick={() => setRedoing(true)}>
        {translate('humans.again')}
      </Button>
    ) : null;
  const onDone = () => {
    setRedoing(false);
    props.onDone();
  };
  return (
    <SplitPane foot={isAsked ? <HumanForm {...props} onDone={onDone} /> : again}>
      {head}
      {because !== null && <Typography variant="body2">{translate(`humans.because.${because}`)}</Typography>}
      {word !== null && <HumanWord word={word} />}
      <HumanComparison record={record} pair={pair} />
      <Box component="p" sx={{ m: 0, typography: 'body2' }}>
        {translate('humans.consequence')}
      </Box>
    </SplitPane>
  );
}
