/** The step that is open, at the right of the bench: what to look at above, the answer and its save always in view below. */
import { Box, Chip, Typography } from '@mui/material';
import { useEffect, useRef } from 'react';
import { useTranslate } from 'react-admin';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { lowerFirst } from '@desk/shared/language/lowerFirst';
import type { ScanPage } from '../../../checks/checkDraft';
import { CheckData } from '../CheckData';
import { CheckStepBody } from '../../../checks/CheckStepBody';
import { useLanguage } from '../../../flow/useLanguage';
import { DifferenceStepBody } from '../../../mismatches/DifferenceStepBody';
import { HumanStepBody } from '../../../checks/humans/HumanStepBody';
import { DocumentStepBody } from '../../../checks/identity/DocumentStepBody';
import { groupName, stepName, type Speech } from './stepNames';
import { leading, type Step, type StepGroup } from './steps';

export interface StepPaneProps {
  readonly record: ApplicationDetail;
  readonly step: Step;
  readonly group: StepGroup | undefined;
  readonly next: Step | null;
  /** Of what comes next. */
  readonly nextGroup: StepGroup | undefined;
  readonly shown: ScanPage | null;
  readonly onShowScan: (page: ScanPage) => void;
  readonly onPoint: (onPointed: (place: ScanPage) => void) => void;
  /** It was answered: on to the next. */
  readonly onDone: () => void;
  /** Back to the list, with what was filled in left as it is. */
  readonly onLeave: () => void;
}

function Title({ record, step, group }: Pick<StepPaneProps, 'record' | 'step' | 'group'>) {
  const translate = useTranslate();
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // A form takes the focus itself; a step that is only read gets it here, so that it is never lost to the page.
    const pane = heading.current?.closest('[data-step-pane]');
    if (pane?.contains(document.activeElement) !== true) {
      heading.current?.focus({ preventScroll: true });
    }
  }, []);
  const code = step.kind === 'check' ? `${step.checks[0].code}  ` : '';
  const renewal = step.kind === 'check' ? leading(step).renewal : null;
  return (
    <Box sx={{ display: 'grid', gap: 0.25 }}>
      <Typography
        ref={heading}
        component="h2"
        variant="subtitle1"
        tabIndex={-1}
        sx={{ fontWeight: 700, lineHeight: 1.3, outline: 'none' }}
      >
        {code}
        {stepName(step, { translate, language })}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center' }}>
        {renewal !== null && (
          <Chip size="small" variant="outlined" label={lowerFirst(translate(`vocabulary.renewal.${renewal}`))} />
        )}
        <Chip size="small" variant="outlined" label={record.targetLevel} />
        <Typography variant="caption" color="text.secondary">
          {group === undefined ? '' : groupName(group, { translate, language })}
        </Typography>
      </Box>
    </Box>
  );
}

/** The next step, with the name of whom it is about where that is somebody else; null when there is none. */
function nameOfNext({ step, group, next, nextGroup }: StepPaneProps, speech: Speech): string | null {
  if (next === null || next.key === step.key) {
    return null;
  }
  const name = stepName(next, speech);
  const about = nextGroup?.subjects[0];
  const isOther = about !== undefined && about.id !== null && nextGroup?.key !== group?.key;
  return isOther ? speech.translate('steps.ofOther', { step: name, name: about.name }) : name;
}

export function StepPane(props: StepPaneProps) {
  const { record, step, shown, onShowScan, onPoint, onDone, onLeave } = props;
  const translate = useTranslate();
  const language = useLanguage();
  const then = nameOfNext(props, { translate, language });
  const head = <Title record={record} step={step} group={props.group} />;
  const common = { record, head, then, shown, onDone, onLeave };
  return (
    <Box data-step-pane sx={{ height: '100%', minHeight: 0, display: 'flex', flexDirection: 'column' }}>
      {step.kind === 'check' && (
        <CheckStepBody
          {...common}
          checks={step.checks}
          data={<CheckData record={record} check={leading(step)} />}
          onShowScan={onShowScan}
          onPoint={onPoint}
        />
      )}
      {step.kind === 'human' && <HumanStepBody {...common} pair={step.pair} word={step.word} because={step.because} />}
      {step.kind === 'difference' && <DifferenceStepBody {...common} mismatches={step.mismatches} />}
      {step.kind === 'document' && <DocumentStepBody {...common} owners={step.owners} />}
    </Box>
  );
}
