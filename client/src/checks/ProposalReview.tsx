/** All proposals that pass, each shown with what it rests on; they can be confirmed together once the last one was seen. */
import { Box, Button, Typography } from '@mui/material';
import { useState, type KeyboardEvent } from 'react';
import { useTranslate } from 'react-admin';
import { checkType } from '@desk/shared/catalogue/checkTypes';
import { restsOnPaper } from '@desk/shared/checks/evidence/evidenceRules';
import type { ApplicationDetail, CheckProposal, CheckWithAttempts } from '@desk/shared/contract/resources';
import { formatDay } from '../flow/days';
import { KeyAfter } from '../flow/KeyHint';
import { subjectsOf } from '../flow/people';
import { useLanguage } from '../flow/useLanguage';
import { usePerformAction } from '../flow/usePerformAction';
import { DialogFrame } from '../ui/DialogFrame';
import { useShortcut } from '../ui/shortcuts';
import { draftProblems, openDraft, type CheckDraft } from './checkDraft';
import { ProposalLine } from './ProposalLine';
import { mayJudge } from './certificateObstacle';
import { confirmationOf } from './confirmation';

interface Shown {
  readonly check: CheckWithAttempts;
  readonly proposal: CheckProposal;
  readonly draft: CheckDraft;
}

export interface ProposalReviewProps {
  readonly record: ApplicationDetail;
  readonly onConfirmed: () => void;
}

/** Failures and doubts are judged one by one in their own form, and so is whatever rests on paper. */
function confirmable({ record }: Pick<ProposalReviewProps, 'record'>): Shown[] {
  return record.checks.flatMap((check) => {
    const proposal = record.proposals[check.id];
    const draft = openDraft(check, record);
    const isOnPaper = restsOnPaper(check.code, record.register?.result === 'found');
    const isCarried = !isOnPaper && draftProblems(draft, check, record).length === 0;
    const isReady = isCarried && mayJudge(record, check.code);
    return isReady && proposal?.outcome === 'passed' ? [{ check, proposal, draft }] : [];
  });
}

function ProposalEntry({ record, entry }: { readonly record: ApplicationDetail; readonly entry: Shown }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { check, proposal, draft } = entry;
  const name = subjectsOf(record).find(({ subject, id }) => subject === check.subject && id === check.subjectId)?.name;
  const { title, help } = checkType(check.code);
  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: 'divider', py: 1 }}>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {check.code} {title[language]}
        {name !== undefined && name !== '' && ` (${name})`}
      </Typography>
      <Typography variant="caption" component="p" color="text.secondary">
        {help[language]}
      </Typography>
      <ProposalLine proposal={proposal} />
      <Typography variant="caption" component="p">
        {draft.asOf !== '' && translate('checkWork.evidenceAsOf', { day: formatDay(draft.asOf, language) })}
      </Typography>
    </Box>
  );
}

/** True once the end of the list was on the screen; a list that fits is seen at once. */
function useSeenToEnd() {
  const [hasSeen, setSeen] = useState(false);
  const look = ({ scrollTop, clientHeight, scrollHeight }: HTMLElement) => {
    if (scrollTop + clientHeight >= scrollHeight - 8) {
      setSeen(true);
    }
  };
  // The dialog draws its content a moment after itself: only the list's own arrival says that it is there.
  const [list] = useState(() => (arrived: HTMLElement | null) => {
    if (arrived !== null) {
      arrived.focus();
      look(arrived);
    }
  });
  return { list, hasSeen, look };
}

interface ReviewDialogProps extends ProposalReviewProps {
  readonly entries: readonly Shown[];
  readonly onClose: () => void;
}

function ReviewDialog({ record, entries, onConfirmed, onClose }: ReviewDialogProps) {
  const translate = useTranslate();
  const title = translate('checkWork.reviewTitle');
  const { perform, isBusy } = usePerformAction(record);
  const { list, hasSeen, look } = useSeenToEnd();
  const confirm = async (): Promise<void> => {
    const proposals = entries.map(({ check, proposal, draft }) => confirmationOf(check, proposal, draft));
    if (hasSeen && !isBusy && (await perform('confirmProposals', { proposals }))) {
      onClose();
      onConfirmed();
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.repeat) {
      event.preventDefault();
      void confirm();
    }
  };
  return (
    <DialogFrame
      size="md"
      title={title}
      answer={{
        text: translate('checkWork.reviewConfirm', { smart_count: entries.length }),
        isBusy,
        isReady: hasSeen,
        onGive: () => void confirm(),
      }}
      beside={!hasSeen && <Typography variant="body2">{translate('checkWork.scrollOn')}</Typography>}
      content={{
        ref: list,
        tabIndex: 0,
        'aria-label': title,
        onScroll: (event) => look(event.currentTarget),
        onKeyDown,
      }}
      onClose={onClose}
    >
      <Typography variant="body2">{translate('checkWork.reviewHow')}</Typography>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {entries.map((entry) => (
          <ProposalEntry key={entry.check.id} record={record} entry={entry} />
        ))}
      </Box>
    </DialogFrame>
  );
}

export function ProposalReview(props: ProposalReviewProps) {
  const translate = useTranslate();
  const [entries, setEntries] = useState<readonly Shown[] | null>(null);
  const ready = confirmable(props);
  const open = () => {
    if (ready.length > 0) {
      // What is confirmed is what stood on the list when it opened; the desk refuses it if it changed since.
      setEntries(ready);
    }
  };
  useShortcut('b', 'checkWork.reviewKey', open);
  return (
    <>
      {ready.length > 0 && (
        <Button size="small" variant="outlined" aria-keyshortcuts="b" onClick={open}>
          {translate('checkWork.review', { smart_count: ready.length })}
          <KeyAfter keys="b" />
        </Button>
      )}
      {entries !== null && (
        <ReviewDialog
          {...props}
          entries={entries}
          onClose={() => {
            setEntries(null);
          }}
        />
      )}
    </>
  );
}
