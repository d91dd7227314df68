/** All checks of a case per subject, walked through with the keyboard: j and k or the arrows, Enter, one key for the outcome. */
import { Box, Typography } from '@mui/material';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslate } from 'react-admin';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { useShortcut } from '../ui/shortcuts';
import type { ScanPage } from './checkDraft';
import { checkGroups, isDone, nextOpenCheck, type CheckGroup } from './checkGroups';
import { CheckProgress } from './CheckProgress';
import { CheckRow } from './CheckRow';
import { pageFor } from './evidencePage';
import { ProposalReview } from './ProposalReview';
import { ReopenedNotice } from './ReopenedNotice';

export interface CheckPanelProps {
  readonly record: ApplicationDetail;
  /** The page in the scan viewer, which an officer can name as evidence. */
  readonly shown: ScanPage | null;
  readonly onShowScan: (page: ScanPage) => void;
  /** Lets the officer point at a part of the page in view; the place comes when they have. */
  readonly onPoint: (onPointed: (place: ScanPage) => void) => void;
}

const ARROWS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/** Moves the focus to the check so many places further; stops at the ends. */
function moveFocus(list: HTMLElement | null, step: 1 | -1): void {
  if (list === null) {
    return;
  }
  const rows = [...list.querySelectorAll<HTMLElement>('[data-check]')];
  const at = rows.findIndex(
    (row) => row === document.activeElement || row.parentElement?.contains(document.activeElement),
  );
  rows[Math.min(Math.max(at + step, 0), rows.length - 1)]?.focus();
}

/** Whom a group of checks is about, and how many of them are done. */
function GroupHeading({ group }: { readonly group: CheckGroup }) {
  const translate = useTranslate();
  const kind = translate(`checks.subject.${group.subject.kind}`);
  return (
    <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', py: 0.5, gap: 1 }}>
      <Typography component="h3" variant="subtitle2" sx={{ fontWeight: 700 }}>
        {group.subject.name === '' ? kind : `${kind}: ${group.subject.name}`}
      </Typography>
      <Typography variant="caption" color="text.secondary" sx={{ whiteSpace: 'nowrap' }}>
        {translate('checks.countOf', { done: group.checks.filter(isDone).length, total: group.checks.length })}
      </Typography>
    </Box>
  );
}

/** Opens a check with the page it is read from, where one is known. */
function useOpenCheck(record: ApplicationDetail, onShowScan: CheckPanelProps['onShowScan']) {
  const [openId, setOpenId] = useState<string | null>(null);
  const open = (id: string | null) => {
    setOpenId(id);
    const check = record.checks.find((one) => one.id === id);
    const page = check === undefined ? null : pageFor(check, record);
    if (page !== null) {
      onShowScan(page);
    }
  };
  return { openId, open };
}

export function CheckPanel({ record, shown, onShowScan, onPoint }: CheckPanelProps) {
  const translate = useTranslate();
  const { openId, open } = useOpenCheck(record, onShowScan);
  const panel = useRef<HTMLDivElement>(null);
  const groups = checkGroups(record);
  const focusRow = (id: string) => {
    panel.current?.querySelector<HTMLElement>(`[data-check="${id}"]`)?.focus();
  };
  const toggle = (id: string) => {
    open(openId === id ? null : id);
    focusRow(id);
  };
  const onSaved = (id: string, goOn: boolean) => {
    const next = goOn ? nextOpenCheck(groups, id) : null;
    open(next);
    focusRow(next ?? id);
  };
  const mayRecord = record.actions.available.includes('recordCheck');
  const following = nextOpenCheck(groups, openId ?? '') ?? openId;
  const openNext = () => {
    open(following);
    focusRow(following ?? '');
  };
  useShortcut('v', 'checkWork.nextOpen', openNext);
  useShortcut('j', 'checks.key.next', () => {
    moveFocus(panel.current, 1);
  });
  useShortcut('k', 'checks.key.previous', () => {
    moveFocus(panel.current, -1);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const step = ARROWS[event.key];
    const isRow = event.target instanceof HTMLElement && event.target.dataset['check'] !== undefined;
    if (step !== undefined && isRow) {
      event.preventDefault();
      moveFocus(panel.current, step);
    }
  };
  if (groups.length === 0) {
    return <Typography>{translate('checks.none')}</Typography>;
  }
  return (
    <Box ref={panel} onKeyDown={onKeyDown}>
      <CheckProgress record={record} onNextOpen={mayRecord && following !== null ? openNext : null}>
        {mayRecord && <ProposalReview record={record} onConfirmed={openNext} />}
      </CheckProgress>
      <ReopenedNotice checks={record.checks} />
      {groups.map((group) => (
        <Box component="section" key={`${group.subject.subject}-${group.subject.id ?? ''}`} sx={{ mb: 2 }}>
          <GroupHeading group={group} />
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {group.checks.map((check) => (
              <CheckRow
                key={check.id}
                record={record}
                check={check}
                isOpen={openId === check.id}
                shown={shown}
                onShowScan={onShowScan}
                onPoint={onPoint}
                onToggle={() => {
                  toggle(check.id);
                }}
                onSaved={(goOn) => {
                  onSaved(check.id, goOn);
                }}
              />
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
