/** The form of one check, drawn from its catalogue entry: it knows no check by name. */
import { Alert, Box, Button, TextField, Typography } from '@mui/material';
import { useEffect, useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import { useTranslate } from 'react-admin';
import type { CheckOutcome } from '@desk/shared/checks/check';
import { checkType } from '@desk/shared/catalogue/checkTypes';
import { EVIDENCE_REFUSALS } from '@desk/shared/checks/evidence/evidenceRefusal';
import type { CheckProposal, CheckWithAttempts } from '@desk/shared/contract/resources';
import { KeyHint } from '../flow/KeyHint';
import { useLanguage } from '../flow/useLanguage';
import { useShortcut } from '../ui/shortcuts';
import {
  draftProblems,
  reasonCodesOf,
  toInput,
  withOutcome,
  type CheckDraft,
  type DraftProblem,
  type ScanPage,
} from './checkDraft';
import { EvidenceFields } from './EvidenceFields';
import type { EvidenceRecord } from './evidencePage';
import { OutcomeChoice } from './OutcomeChoice';
import { ProposalLine } from './ProposalLine';
import { ReasonSelect } from './ReasonSelect';

export interface CheckFormProps {
  readonly check: CheckWithAttempts;
  readonly initial: CheckDraft;
  readonly proposal: CheckProposal | undefined;
  /** What the evidence is judged by. */
  readonly record: EvidenceRecord;
  readonly shown: ScanPage | null;
  readonly isBusy: boolean;
  /** Why nothing can be saved now, although the form stays; null when it can. */
  readonly obstacle: string | null;
  readonly onPoint: (onPointed: (place: ScanPage) => void) => void;
  /** Sends the outcome; `goOn` asks for the next open check afterwards. */
  readonly onSave: (input: ReturnType<typeof toInput>, goOn: boolean) => void;
  readonly onCancel: () => void;
}

/** What is filled in, what still misses once saving was tried, and how it is changed. */
function useDraft(check: CheckWithAttempts, record: EvidenceRecord, initial: CheckDraft) {
  const translate = useTranslate();
  const [draft, setDraft] = useState(initial);
  const [wasTried, setTried] = useState(false);
  const codes = reasonCodesOf(check);
  const problems = draftProblems(draft, check, record);
  return {
    draft,
    codes,
    problem: (name: DraftProblem) => (wasTried && problems.includes(name) ? translate(`checks.problem.${name}`) : null),
    change: (changes: Partial<CheckDraft>) => {
      setDraft((before) => ({ ...before, ...changes }));
    },
    choose: (outcome: CheckOutcome) => {
      setDraft((before) => withOutcome(before, outcome, codes));
    },
    markTried: () => {
      setTried(true);
    },
  };
}

interface SaveKeys {
  readonly draft: CheckDraft;
  readonly codes: ReturnType<typeof useDraft>['codes'];
  readonly choose: (outcome: CheckOutcome) => void;
  readonly save: (goOn: boolean, wanted?: CheckDraft) => void;
}

/** One key for what most checks are: what the form shows holds. Nothing chosen and nothing proposed means passed. */
function useSaveKeys({ draft, codes, choose, save }: SaveKeys): void {
  useShortcut('g', 'checkWork.confirmNext', () => {
    if (draft.outcome === null) {
      choose('passed');
    }
    save(true, draft.outcome === null ? withOutcome(draft, 'passed', codes) : draft);
  });
  useShortcut('mod+enter', 'checks.saveAndNext', () => {
    save(true);
  });
}

export function CheckForm({ check, initial, proposal, record, shown, onPoint, ...doing }: CheckFormProps) {
  const { isBusy, obstacle, onSave, onCancel } = doing;
  const translate = useTranslate();
  const language = useLanguage();
  const { draft, codes, problem, change, choose, markTried } = useDraft(check, record, initial);
  const form = useRef<HTMLFormElement>(null);
  const save = (goOn: boolean, wanted = draft) => {
    markTried();
    if (draftProblems(wanted, check, record).length === 0 && !isBusy && obstacle === null) {
      onSave(toInput(wanted, check.id), goOn);
    }
  };
  useSaveKeys({ draft, codes, choose, save });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onCancel();
    }
  };
  useEffect(() => {
    form.current?.querySelector<HTMLInputElement>('input[type="radio"]')?.focus();
  }, []);
  return (
    <Box
      component="form"
      ref={form}
      noValidate
      aria-label={checkType(check.code).title[language]}
      onKeyDown={onKeyDown}
      onSubmit={(event: SyntheticEvent) => {
        event.preventDefault();
        save(false);
      }}
      sx={{ display: 'grid', gap: 1.5, py: 1 }}
    >
      {obstacle !== null && <Alert severity="warning">{obstacle}</Alert>}
      {proposal !== undefined && <ProposalLine proposal={proposal} />}
      <OutcomeChoice value={draft.outcome} problem={problem('outcomeMissing')} onChange={choose} />
      {draft.outcome === 'failed' && (
        <ReasonSelect
          codes={codes}
          value={draft.reasonCode}
          problem={problem('reasonCodeMissing')}
          onChange={(reasonCode) => {
            change({ reasonCode });
          }}
        />
      )}
      <EvidenceFields
        code={check.code}
        draft={draft}
        pages={record.pages}
        shown={shown}
        problem={EVIDENCE_REFUSALS.map(problem).find((sentence) => sentence !== null) ?? null}
        onChange={change}
        onPoint={onPoint}
      />
      <TextField
        size="small"
        multiline
        label={translate('checks.remark')}
        value={draft.remark}
        onChange={(event) => {
          change({ remark: event.target.value });
        }}
      />
      <FormButtons
        isBusy={isBusy || obstacle !== null}
        onCancel={onCancel}
        onNext={() => {
          save(true);
        }}
      />
    </Box>
  );
}

interface FormButtonsProps {
  readonly isBusy: boolean;
  readonly onCancel: () => void;
  readonly onNext: () => void;
}

function FormButtons({ isBusy, onCancel, onNext }: FormButtonsProps) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
      <Button variant="contained" size="small" disabled={isBusy} aria-keyshortcuts="Control+Enter" onClick={onNext}>
        {translate('checks.saveAndNext')}
      </Button>
      <Button type="submit" size="small" disabled={isBusy}>
        {translate('checks.save')}
      </Button>
      <Button size="small" onClick={onCancel}>
        {translate('general.cancel')}
      </Button>
      <Typography variant="caption" color="text.secondary">
        <KeyHint keys="g" /> / <KeyHint keys="Ctrl" /> <KeyHint keys="Enter" />
      </Typography>
    </Box>
  );
}
