/** The form of one check, drawn from its catalogue entry: it knows no check by name. */
import { Box, Button, TextField, Typography } from '@mui/material';
import { useEffect, useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import { useTranslate } from 'react-admin';
import type { CheckOutcome } from '@desk/shared/checks/check';
import { checkType, type ReasonCode } from '@desk/shared/checks/checkTypes';
import { findingText } from '@desk/shared/contract/findingTexts';
import type { CheckProposal, CheckWithAttempts } from '@desk/shared/contract/resources';
import type { DocumentSummary } from '@desk/shared/intake/mailItem';
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
import { OutcomeChoice } from './OutcomeChoice';

export interface CheckFormProps {
  readonly check: CheckWithAttempts;
  readonly initial: CheckDraft;
  readonly proposal: CheckProposal | undefined;
  readonly documents: readonly DocumentSummary[];
  readonly shown: ScanPage | null;
  readonly isBusy: boolean;
  /** Sends the outcome; `goOn` asks for the next open check afterwards. */
  readonly onSave: (input: ReturnType<typeof toInput>, goOn: boolean) => void;
  readonly onCancel: () => void;
}

interface ReasonSelectProps {
  readonly codes: readonly ReasonCode[];
  readonly value: ReasonCode | null;
  readonly problem: string | null;
  readonly onChange: (code: ReasonCode | null) => void;
}

function ReasonSelect({ codes, value, problem, onChange }: ReasonSelectProps) {
  const translate = useTranslate();
  return (
    <TextField
      select
      required
      size="small"
      label={translate('checks.reasonCode')}
      value={value ?? ''}
      error={problem !== null}
      helperText={problem}
      slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
      onChange={(event) => {
        onChange(codes.find((code) => code === event.target.value) ?? null);
      }}
    >
      <option value="">{translate('checks.chooseReason')}</option>
      {codes.map((code) => (
        <option key={code} value={code}>
          {translate(`checks.reason.${code}`)}
        </option>
      ))}
    </TextField>
  );
}

/** What is filled in, what still misses once saving was tried, and how it is changed. */
function useDraft(check: CheckWithAttempts, initial: CheckDraft) {
  const translate = useTranslate();
  const [draft, setDraft] = useState(initial);
  const [wasTried, setTried] = useState(false);
  const codes = reasonCodesOf(check);
  const problems = draftProblems(draft, check);
  return {
    draft,
    codes,
    isComplete: problems.length === 0,
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

export function CheckForm({ check, initial, proposal, documents, shown, isBusy, onSave, onCancel }: CheckFormProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const { draft, codes, isComplete, problem, change, choose, markTried } = useDraft(check, initial);
  const form = useRef<HTMLFormElement>(null);
  const save = (goOn: boolean) => {
    markTried();
    if (isComplete && !isBusy) {
      onSave(toInput(draft, check.id), goOn);
    }
  };
  useShortcut('mod+enter', 'checks.saveAndNext', () => {
    save(true);
  });
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
        documents={documents}
        shown={shown}
        problem={problem('evidenceMissing')}
        onChange={change}
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
        isBusy={isBusy}
        onCancel={onCancel}
        onNext={() => {
          save(true);
        }}
      />
    </Box>
  );
}

function ProposalLine({ proposal }: { readonly proposal: CheckProposal }) {
  const translate = useTranslate();
  const outcome = translate(`vocabulary.checkOutcome.${proposal.outcome}`).toLowerCase();
  const finding = findingText(proposal.finding, useLanguage());
  return <Typography variant="body2">{translate('checks.proposal', { outcome, finding })}</Typography>;
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
        <KeyHint keys="Ctrl" /> <KeyHint keys="Enter" />
      </Typography>
    </Box>
  );
}
