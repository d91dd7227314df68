/** The bench: the list of steps, the scan, and the step that is open, side by side; in a small window one at a time. */
import { Box, Button, Typography, useMediaQuery, type Theme } from '@mui/material';
import { useEffect, useEffectEvent, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { checkType } from '@desk/shared/catalogue/checkTypes';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import type { ScanPage } from '../../../checks/checkDraft';
import { copyFor, copyOfEither, pageFor } from '../../../checks/evidencePage';
import { ProposalReview } from '../../../checks/ProposalReview';
import { ReopenedNotice } from '../../../checks/ReopenedNotice';
import { KeyAfter } from '../../../flow/KeyHint';
import { focusEntry, moveEntryFocus, showEntry } from '../../../ui/entryFocus';
import { useShortcut } from '../../../ui/shortcuts';
import { Pane, ThreePanes, type PaneName } from '../../../ui/ThreePanes';
import { useBenchAddress } from '../benchAddress';
import { AppointmentLeft, NothingLeft } from './NothingLeft';
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

function groupWith(groups: readonly StepGroup[], step: Step): StepGroup | undefined {
  return groups.find(({ steps }) => steps.includes(step));
}

/** The page that a step is read from, where one is known; of what was asked or seen elsewhere, the copy of whom it is about. */
function pageOf(step: Step, shown: ScanPage | null, record: ApplicationDetail): ScanPage | null {
  switch (step.kind) {
    case 'check': {
      const { code, subjectId } = leading(step);
      const isOfDocument = checkType(code).kind === 'identity' && subjectId !== null;
      return pageFor({ code, subjectId }, record) ?? (isOfDocument ? copyFor(subjectId, shown, record) : null);
    }
    case 'human':
      return copyOfEither([step.pair[0].id ?? '', step.pair[1].id ?? ''], shown, record).copy;
    case 'document':
      return step.owners[0].id === null ? null : copyFor(step.owners[0].id, shown, record);
    case 'difference':
      return null;
  }
}

/** In the address: nothing is open, and the bench does not choose either. */
const NO_STEP = 'none';

/** Which step is open: the address says so; whoever may judge and comes without one begins with the first. */
function useOpenStep({ record, shown, onShowScan }: StepWorkProps, groups: readonly StepGroup[]) {
  const { step: wanted, scan, go } = useBenchAddress();
  const list = useRef<HTMLDivElement>(null);
  const [front, setFront] = useState<PaneName>('step');
  const [led, setLed] = useState<{ readonly key: string; readonly version: number } | null>(null);
  const mayRecord = record.actions.available.includes('recordCheck');
  const first = mayRecord ? firstStep(groups) : null;
  const chosen = wanted === null ? first : (stepsOf(groups).find(({ key }) => key === wanted) ?? null);
  // The answer that led to a step may have settled it as well: then the next one that is open takes its place. A document
  // that was recorded here stays open: what comes next is to ask about it.
  const isDocument = chosen?.kind === 'document' && chosen.isRecorded;
  const isPassedBy =
    led !== null && led.key === chosen?.key && led.version !== record.version && isFinished(chosen) && !isDocument;
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
    setFront('step');
    showEntry(list.current, step.key);
  };
  const goOn = (afterKey: string) => {
    const next = nextOpenStep(groups, afterKey);
    choose(next);
    setLed(next === null ? null : { key: next.key, version: record.version });
  };
  // A page stays that the address names beside its step; otherwise the step brings its own.
  const begin = useEffectEvent(() => {
    if (open !== null && (wanted === null || scan === null || isPassedBy)) {
      showPageOf(open);
    }
  });
  const openKey = open?.key;
  useEffect(() => begin(), [openKey]);
  const leave = () => focusEntry(list.current, open?.key ?? '');
  return { open, choose, goOn, leave, list, front, setFront };
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
  useShortcut('j', 'checks.key.next', () => moveEntryFocus(list.current, 1));
  useShortcut('k', 'checks.key.previous', () => moveEntryFocus(list.current, -1));
  return next;
}

export function StepWork(props: StepWorkProps) {
  const { record, shown, onShowScan, onPoint, children } = props;
  const translate = useTranslate();
  const isWide = useMediaQuery<Theme>((theme) => theme.breakpoints.up('lg'));
  const groups = useMemo(() => stepGroups(record), [record]);
  const bench = useOpenStep(props, groups);
  const { open, choose, goOn, leave, list, front, setFront } = bench;
  const next = useStepKeys({ ...bench, groups });
  const mayRecord = record.actions.available.includes('recordCheck');
  if (groups.length === 0) {
    return <Typography sx={{ p: 2 }}>{translate('checks.none')}</Typography>;
  }
  const isOnlyAppointment = firstStep(groups) === null;
  const actions = mayRecord && (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
      <ProposalReview record={record} onConfirmed={() => goOn('')} />
      {next !== null && (
        <Button size="small" aria-keyshortcuts="v" onClick={() => choose(next)}>
          {translate(isWide ? 'checkWork.nextOpen' : 'checkWork.nextShort')}
          <KeyAfter keys="v" />
        </Button>
      )}
    </Box>
  );
  const stepPane =
    open === null ? (
      <Box sx={{ p: 2, display: 'grid', gap: 1.5, justifyItems: 'start' }}>
        <ReopenedNotice checks={record.checks} />
        {next === null && <NothingLeft record={record} onShowScan={onShowScan} />}
        {next !== null && isOnlyAppointment && <AppointmentLeft record={record} onGoOn={() => choose(next)} />}
        {next !== null && !isOnlyAppointment && <Typography>{translate('steps.choose')}</Typography>}
      </Box>
    ) : (
      <StepPane
        key={open.key}
        record={record}
        step={open}
        group={groupWith(groups, open)}
        next={next}
        nextGroup={next === null ? undefined : groupWith(groups, next)}
        shown={shown}
        onShowScan={onShowScan}
        onPoint={onPoint}
        onDone={() => goOn(open.key)}
        onLeave={leave}
      />
    );
  return (
    <ThreePanes front={front} onFront={setFront} namesKey="steps.pane" doesFold>
      <Pane name="list" folded={<FoldedStepList groups={groups} onChoose={choose} />}>
        <StepList groups={groups} chosen={open?.key ?? null} list={list} isForReading={!mayRecord} onChoose={choose}>
          {isWide && actions}
        </StepList>
      </Pane>
      <Pane name="scan">{children}</Pane>
      <Pane name="step">
        {isWide ? (
          stepPane
        ) : (
          // The list is folded, and with it what can be done with several steps at once.
          <Box sx={{ height: '100%', minHeight: 0, display: 'flex', flexDirection: 'column' }}>
            <Box sx={{ px: 1, pt: 0.5 }}>{actions}</Box>
            <Box sx={{ flex: 1, minHeight: 0 }}>{stepPane}</Box>
          </Box>
        )}
      </Pane>
    </ThreePanes>
  );
}
