/** The work on a case at the left of the bench: a step an entry, grouped by whom it is about, what is open first. */
import BusinessOutlined from '@mui/icons-material/BusinessOutlined';
import ExpandLess from '@mui/icons-material/ExpandLess';
import ExpandMore from '@mui/icons-material/ExpandMore';
import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import PersonOutlined from '@mui/icons-material/PersonOutlined';
import { Badge, Box, Button, IconButton, LinearProgress, Tooltip, Typography } from '@mui/material';
import { memo, useState, type ReactNode, type RefObject } from 'react';
import { useTranslate } from 'react-admin';
import type { CheckOutcome } from '@desk/shared/checks/check';
import { onEntryArrow } from '../../../ui/entryFocus';
import { OutcomeIcon } from '../../../ui/OutcomeIcon';
import { PaneEntry } from '../../../ui/PaneEntry';
import { useLatest } from '../../../ui/useLatest';
import { differenceSign } from '../../../flow/differenceSign';
import { useLanguage } from '../../../flow/useLanguage';
import { groupName, stepName, stepState, type Speech } from './stepNames';
import { stepsLeft } from './stepsLeft';
import { isFinished, outcomeOf, progressOf, stepsOf, type Step, type StepGroup } from './steps';

export interface StepListProps {
  readonly groups: readonly StepGroup[];
  readonly chosen: string | null;
  readonly list: RefObject<HTMLDivElement | null>;
  readonly onChoose: (step: Step) => void;
  /** Nobody works on it here: everything is shown. */
  readonly isForReading: boolean;
  /** What can be done with several at once. */
  readonly children: ReactNode;
}

const GROUP_ICONS = {
  contract: DescriptionOutlined,
  company: BusinessOutlined,
  signer: PersonOutlined,
  person: PersonOutlined,
};

function signOf(step: Step): CheckOutcome | null {
  switch (step.kind) {
    case 'check':
      return outcomeOf(step);
    case 'difference':
      return differenceSign(step.mismatches);
    case 'human':
    case 'document':
      return isFinished(step) ? 'passed' : null;
  }
}

interface EntryProps {
  readonly stepKey: string;
  readonly outcome: CheckOutcome | null;
  readonly title: string;
  readonly caption: string;
  readonly isChosen: boolean;
  readonly isOpen: boolean;
  readonly onChoose: (stepKey: string) => void;
}

/** Drawn anew when something of it changed: of the two dozen in a list a step concerns two. */
const Entry = memo(function Entry({ stepKey, outcome, isChosen, onChoose, ...rest }: EntryProps) {
  return (
    <PaneEntry
      {...rest}
      stepKey={stepKey}
      icon={<OutcomeIcon outcome={outcome} />}
      current={isChosen ? 'step' : null}
      onChoose={() => onChoose(stepKey)}
    />
  );
});

interface GroupProps extends Pick<StepListProps, 'chosen'> {
  readonly onChoose: EntryProps['onChoose'];
  readonly group: StepGroup;
  /** What is done stands there from the start, for whoever comes to read. */
  readonly isForReading: boolean;
}

/** What is done is folded away, so that the list is the work; the step that is open never is. */
function useDone({ group, chosen, isForReading }: GroupProps) {
  const [isOpen, setOpen] = useState(isForReading);
  const done = group.steps.filter(isFinished);
  const isShown = isOpen || done.some(({ key }) => key === chosen);
  return { done, isShown, toggle: () => setOpen(!isShown) };
}

/** Drawn anew when something of it changed: a step concerns the group that is left and the one that is come to. */
const Group = memo(function Group(props: GroupProps) {
  const { group, chosen, onChoose } = props;
  const speech: Speech = { translate: useTranslate(), language: useLanguage() };
  const { done, isShown, toggle } = useDone(props);
  const Icon = GROUP_ICONS[group.subjects[0].subject];
  const entry = (step: Step) => (
    <Entry
      key={step.key}
      stepKey={step.key}
      outcome={signOf(step)}
      title={stepName(step, speech)}
      caption={(step.kind === 'check' ? `${step.checks[0].code} · ` : '') + stepState(step, speech)}
      isChosen={step.key === chosen}
      isOpen={!isFinished(step)}
      onChoose={onChoose}
    />
  );
  return (
    <Box component="section" sx={{ mb: 1 }}>
      <Box sx={{ display: 'flex', gap: 0.75, alignItems: 'center', px: 1, py: 0.5 }}>
        <Icon aria-hidden fontSize="small" sx={{ color: 'text.secondary' }} />
        <Typography component="h3" variant="subtitle2" sx={{ fontWeight: 700, lineHeight: 1.3, flex: 1, minWidth: 0 }}>
          {groupName(group, speech)}
        </Typography>
        <Typography variant="caption" color="text.secondary" sx={{ whiteSpace: 'nowrap' }}>
          {speech.translate('checks.countOf', { done: done.length, total: group.steps.length })}
        </Typography>
      </Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {group.steps.filter((step) => !isFinished(step)).map(entry)}
        {done.length > 0 && (
          <li>
            <Button
              size="small"
              color="inherit"
              aria-expanded={isShown}
              startIcon={isShown ? <ExpandLess aria-hidden /> : <ExpandMore aria-hidden />}
              sx={{ ml: 0.5, color: 'text.secondary', fontWeight: 400 }}
              onClick={toggle}
            >
              {speech.translate('steps.done', { smart_count: done.length })}
            </Button>
          </li>
        )}
        {isShown && done.map(entry)}
      </Box>
    </Box>
  );
});

/** How far the work is, always in view below the list. */
function Progress({ groups, children }: Pick<StepListProps, 'groups' | 'children'>) {
  const translate = useTranslate();
  const { done, total } = progressOf(groups);
  const left = stepsLeft(groups, translate);
  const label = [translate('checks.progress', { done, total }), left].filter((part) => part !== '').join(' · ');
  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider', px: 1, py: 0.75, display: 'grid', gap: 0.5 }}>
      <Typography variant="body2" aria-live="polite">
        {label}
      </Typography>
      <LinearProgress
        variant="determinate"
        aria-label={label}
        color={done === total ? 'success' : 'primary'}
        value={total === 0 ? 0 : (100 * done) / total}
      />
      {children}
    </Box>
  );
}

export function StepList({ groups, chosen, list, isForReading, onChoose, children }: StepListProps) {
  const translate = useTranslate();
  const choose = useLatest((stepKey: string) => {
    const step = stepsOf(groups).find(({ key }) => key === stepKey);
    if (step !== undefined) {
      onChoose(step);
    }
  });
  return (
    <Box
      component="nav"
      aria-label={translate('steps.title')}
      sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, height: '100%' }}
    >
      <Box ref={list} onKeyDown={onEntryArrow} sx={{ flex: '1 1 auto', minHeight: 0, overflowY: 'auto' }}>
        {groups.map((group) => (
          <Group
            key={group.key}
            group={group}
            chosen={group.steps.some(({ key }) => key === chosen) ? chosen : null}
            isForReading={isForReading}
            onChoose={choose}
          />
        ))}
      </Box>
      <Progress groups={groups}>{children}</Progress>
    </Box>
  );
}

/** The list where the window is narrow: a sign for each subject with what is open; it leads to the first step there. */
export function FoldedStepList({ groups, onChoose }: Pick<StepListProps, 'groups' | 'onChoose'>) {
  const translate = useTranslate();
  const language = useLanguage();
  return (
    <Box
      component="nav"
      aria-label={translate('steps.title')}
      sx={{ display: 'grid', gap: 0.5, justifyItems: 'center' }}
    >
      {groups.map((group) => {
        const Icon = GROUP_ICONS[group.subjects[0].subject];
        const open = group.steps.filter((step) => !isFinished(step)).length;
        const name = groupName(group, { translate, language });
        const [first] = group.steps;
        return (
          <Tooltip key={group.key} title={name} placement="right">
            <IconButton
              aria-label={`${name}: ${translate('steps.open', { smart_count: open })}`}
              onClick={() => first !== undefined && onChoose(first)}
            >
              <Badge badgeContent={open} color="primary">
                <Icon aria-hidden fontSize="small" />
              </Badge>
            </IconButton>
          </Tooltip>
        );
      })}
    </Box>
  );
}
