/** The bench: the list of steps, the scan, and the step that is open, side by side; in a small window one at a time. */
import { Box, Button, Paper, Tab, Tabs, Typography, useMediaQuery, type Theme } from '@mui/material';
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import type { ScanPage } from '../../../checks/checkDraft';
import { pageFor, copyFor } from '../../../checks/evidencePage';
import { ProposalReview } from '../../../checks/ProposalReview';
import { ReopenedNotice } from '../../../checks/ReopenedNotice';
import { KeyAfter } from '../../../flow/KeyHint';
import { useShortcut } from '../../../ui/shortcuts';
import { useBenchAddress } from '../benchAddress';
import { focusStep, moveStepFocus, showStep } from './stepFocus';
import { FoldedStepList, StepList } from './StepList';
import { StepPane } from './StepPane';
import { firstStep, isFinished, leading, nextOpenStep, stepGroups, stepsOf, type Step, type StepGroup } from './steps';

export interface StepWorkProps {
  readonly record: ApplicationDetail;
  /** The page in the scan viewer, which a verdict can rest on. */
  readonly shown: ScanPage | null;
  readonly onShowScan: (page: ScanPage) => void;
  /** Lets the officer point at a part of the page in view; the place comes when they have. */
  readonly onPoint: (onPointed: (place: ScanPage) => void) => void;
  /** The scan. */
  readonly children: ReactNode;
}

/** The page that a step is read from, where one is known. */
function pageOf(step: Step, shown: ScanPage | null, record: ApplicationDetail): ScanPage | null {
  switch (step.kind) {
    case 'check':
      return pageFor(leading(step), record);
    case 'document':
      return step.owners[0].id === null ? null : copyFor(step.owners[0].id, shown, record);
    case 'difference':
      return null;
  }
}

const PARTS = ['list', 'scan', 'step'] as const;
type Part = (typeof PARTS)[number];
/** In the address: nothing is open, and the bench does not choose either. */
const NO_STEP = 'none';

/** Which step is open: the address says so; whoever may judge and comes without one begins with the first. */
function useOpenStep({ record, shown, onShowScan }: StepWorkProps, groups: readonly StepGroup[]) {
  const { step: wanted, scan, go } = useBenchAddress();
  const list = useRef<HTMLDivElement>(null);
  const [part, setPart] = useState<Part>('step');
  const [led, setLed] = useState<{ readonly key: string; readonly version: number } | null>(null);
  const mayRecord = record.actions.available.includes('recordCheck');
  const first = mayRecord ? firstStep(groups) : null;
  const chosen = wanted === null ? first : (stepsOf(groups).find(({ key }) => key === wanted) ?? null);
  // The answer that led to a step may have settled it as well: then the next one that is open takes its place.
  const isPassedBy = led !== null && led.key === chosen?.key && led.version !== record.version && isFinished(chosen);
  const open = isPassedBy ? firstStep(groups) : chosen;
  const showPageOf = (step: Step): ScanPage | null => {
    const page = pageOf(step, shown, record);
    if (page !== null) {
      onShowScan(page);
    }
    return page;
  };
  const choose = (step: Step | null) => {
    setLed(null);
    if (step === null) {
      go({ step: NO_STEP });
      return;
    }
    const page = showPageOf(step);
    go(page === null ? { step: step.key } : { step: step.key, scan: page });
    setPart('step');
    showStep(list.current, step.key);
  };
  const goOn = (afterKey: string) => {
    const next = nextOpenStep(groups, afterKey);
    choose(next);
    setLed(next === null ? null : { key: next.key, version: record.version });
  };
  // A page that the address names stays; otherwise the step brings its own.
  const begin = useEffectEvent(() => {
    if (open !== null && (scan === null || isPassedBy)) {
      showPageOf(open);
    }
  });
  const openKey = open?.key;
  useEffect(() => begin(), [openKey]);
  const leave = () => focusStep(list.current, open?.key ?? '');
  return { open, choose, goOn, leave, list, part, setPart };
}

type StepKeys = ReturnType<typeof useOpenStep> & { readonly groups: readonly StepGroup[] };

/** The keys of the list; each kind of step has one to its next. */
function useStepKeys({ groups, open, choose, list }: StepKeys) {
  const next = nextOpenStep(groups, open?.key ?? '');
  const nextOf = (kind: Step['kind']): Step | undefined =>
    stepsOf(groups).find((step) => step.kind === kind && !isFinished(step) && step.key !== open?.key);
  const goTo = (step: Step | null | undefined) => {
    if (step) {
      choose(step);
    }
  };
  useShortcut('v', 'checkWork.nextOpen', () => goTo(next ?? nextOpenStep(groups, '')));
  useShortcut('d', 'mismatches.key.next', () => goTo(nextOf('difference')));
  useShortcut('i', 'identity.next', () => goTo(nextOf('document')));
  useShortcut('j', 'checks.key.next', () => moveStepFocus(list.current, 1));
  useShortcut('k', 'checks.key.previous', () => moveStepFocus(list.current, -1));
  return next;
}

interface PanesProps {
  readonly part: Part;
  readonly onPart: (part: Part) => void;
  readonly list: ReactNode;
  readonly folded: ReactNode;
  readonly scan: ReactNode;
  readonly step: ReactNode;
}

/** Three panes where there is room, the list folded where there is less, and one pane at a time in a small window. */
function Panes({ part, onPart, list, folded, scan, step }: PanesProps) {
  const translate = useTranslate();
  const isSmall = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'));
  const isWide = useMediaQuery<Theme>((theme) => theme.breakpoints.up('lg'));
  const pane = { minWidth: 0, minHeight: 0, overflow: 'hidden' } as const;
  if (isSmall) {
    return (
      <Box sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, flex: 1 }}>
        <Tabs
          value={part}
          variant="fullWidth"
          aria-label={translate('steps.panes')}
          onChange={(_event, chosen: Part) => onPart(chosen)}
        >
          {PARTS.map((name) => (
            <Tab key={name} value={name} label={translate(`steps.pane.${name}`)} />
          ))}
        </Tabs>
        <Paper variant="outlined" sx={{ ...pane, flex: 1 }}>
          {{ list, scan, step }[part]}
        </Paper>
      </Box>
    );
  }
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1,
        flex: 1,
        minHeight: 0,
        gridTemplateRows: 'minmax(0, 1fr)',
        gridTemplateColumns: isWide ? '260px minmax(0, 1fr) 440px' : '56px minmax(0, 1fr) minmax(320px, 400px)',
      }}
    >
      <Paper variant="outlined" sx={pane}>
        {isWide ? list : folded}
      </Paper>
      <Paper variant="outlined" sx={{ ...pane, p: 0.5 }}>
        {scan}
      </Paper>
      <Paper variant="outlined" sx={pane}>
        {step}
      </Paper>
    </Box>
  );
}

export function StepWork(props: StepWorkProps) {
  const { record, shown, onShowScan, onPoint, children } = props;
  const translate = useTranslate();
  const groups = stepGroups(record);
  const bench = useOpenStep(props, groups);
  const { open, choose, goOn, leave, list, part, setPart } = bench;
  const next = useStepKeys({ ...bench, groups });
  const mayRecord = record.actions.available.includes('recordCheck');
  if (groups.length === 0) {
    return <Typography sx={{ p: 2 }}>{translate('checks.none')}</Typography>;
  }
  const actions = mayRecord && (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
      <ProposalReview record={record} onConfirmed={() => goOn('')} />
      {next !== null && (
        <Button size="small" aria-keyshortcuts="v" onClick={() => choose(next)}>
          {translate('checkWork.nextOpen')}
          <KeyAfter keys="v" />
        </Button>
      )}
    </Box>
  );
  const stepPane =
    open === null ? (
      <Box sx={{ p: 2, display: 'grid', gap: 1.5, justifyItems: 'start' }}>
        <ReopenedNotice checks={record.checks} />
        <Typography>{translate(next === null ? 'steps.allDone' : 'steps.choose')}</Typography>
        {actions}
      </Box>
    ) : (
      <StepPane
        key={open.key}
        record={record}
        step={open}
        group={groups.find(({ steps }) => steps.includes(open)) ?? groups[0]}
        next={next}
        shown={shown}
        onShowScan={onShowScan}
        onPoint={onPoint}
        onDone={() => goOn(open.key)}
        onLeave={leave}
      />
    );
  return (
    <Panes
      part={part}
      onPart={setPart}
      list={
        <StepList groups={groups} chosen={open?.key ?? null} list={list} isForReading={!mayRecord} onChoose={choose}>
          {actions}
        </StepList>
      }
      folded={<FoldedStepList groups={groups} onChoose={choose} />}
      scan={children}
      step={stepPane}
    />
  );
}
