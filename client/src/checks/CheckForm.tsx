/** The form of one check, drawn from its catalogue entry: it knows no check by name. */
import { Alert, Box, Button, Typography } from '@mui/material';
import { useEffect, useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import { useTranslate } from 'react-admin';
import type { CheckOutcome } from '@desk/shared/checks/check';
import { checkType } from '@desk/shared/catalogue/checkTypes';
import { EVIDENCE_REFUSALS } from '@desk/shared/checks/evidence/evidenceRefusal';
import { evidenceRule, type Instead } from '@desk/shared/checks/evidence/evidenceRules';
import type { CheckWithAttempts } from '@desk/shared/contract/resources';
import { KeptNotice } from '../flow/KeptNotice';
import { useKeptDraft } from '../flow/keptDrafts';
import { KeyHint } from '../flow/KeyHint';
import { useLanguage } from '../flow/useLanguage';
import { GrowingField } from '../ui/GrowingField';
import { useShortcut } from '../ui/shortcuts';
import {
  draftProblems,
  reasonCodesOf,
  toInput,
  withOutcome,
  withPageInView,
  type CheckDraft,
  type DraftProblem,
  type ScanPage,
} from './checkDraft';
import { EvidenceFields } from './EvidenceFields';
import type { EvidenceRecord } from './evidencePage';
import { OutcomeChoice } from './OutcomeChoice';
import { ReasonSelect } from './ReasonSelect';

export interface CheckFormProps {
  readonly check: CheckWithAttempts;
  readonly initial: CheckDraft;
  /** What the evidence is judged by. */
  readonly record: EvidenceRecord;
  readonly shown: ScanPage | null;
  readonly isBusy: boolean;
  /** Why nothing can be saved now, although the form stays; null when it can. */
  readonly obstacle: string | null;
  /** What comes after it; null when this is the last. */
  readonly then: string | null;
  readonly onPoint: (onPointed: (place: ScanPage) => void) => void;
  /** Sends the outcome; `onSaved` is told once it is recorded. */
  readonly onSave: (input: ReturnType<typeof toInput>, onSaved: () => void) => void;
  readonly onCancel: () => void;
}

/** What was typed belongs to the check as it stood: after another attempt, proposal or answer it says nothing any more. */
function draftName({ id, attempts }: CheckWithAttempts, { outcome, asOf }: CheckDraft): string {
  return ['check', id, attempts.length, outcome ?? '', asOf].join('.');
}

/** What rests on no page asks for something else in place of one, and says for what. */
const INSTEAD_OF_A_PAGE: Partial<Readonly<Record<Instead, string>>> = {
  statement: 'evidenceUnwritten',
  appointment: 'appointmentNotKept',
};

function problemKey(name: DraftProblem, { code }: CheckWithAttempts): string {
  const { pages, instead } = evidenceRule(code);
  const isOfPages = name !== 'evidenceMissing' || pages.length > 0 || instead === null;
  return `checks.problem.${(isOfPages ? undefined : INSTEAD_OF_A_PAGE[instead]) ?? name}`;
}

/** What is filled in, what still misses once saving was tried, and how it is changed. */
function useDraft({ check, record, initial, shown }: Pick<CheckFormProps, 'check' | 'record' | 'initial' | 'shown'>) {
  const translate = useTranslate();
  const kept = useKeptDraft(draftName(check, initial), initial);
  const [wasTried, setTried] = useState(false);
  const draft = withPageInView(kept.value, check, { shown, record });
  const codes = reasonCodesOf(check);
  const problems = draftProblems(draft, check, record);
  return {
    draft,
    kept,
    codes,
    problem: (name: DraftProblem) => (wasTried && problems.includes(name) ? translate(problemKey(name, check)) : null),
    change: (changes: Partial<CheckDraft>) => {
      kept.change((before) => ({ ...before, ...changes }));
    },
    choose: (outcome: CheckOutcome) => {
      kept.change((before) => withOutcome(before, outcome, codes));
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
  readonly save: (wanted?: CheckDraft) => void;
}

/** One key for what most checks are: what the form shows holds. Nothing chosen and nothing proposed means passed. */
function useSaveKeys({ draft, codes, choose, save }: SaveKeys): void {
  useShortcut('g', 'checkWork.confirmNext', () => {
    if (draft.outcome === null) {
      choose('passed');
    }
    save(draft.outcome === null ? withOutcome(draft, 'passed', codes) : draft);
  });
  useShortcut('mod+enter', 'checks.saveAndNext', () => {
    save();
  });
}

export function CheckForm({ check, initial, record, shown, onPoint, ...doing }: CheckFormProps) {
  const { isBusy, obstacle, then, onSave, onCancel } = doing;
  const translate = useTranslate();
  const language = useLanguage();
  const { draft, kept, codes, problem, change, choose, markTried } = useDraft({ check, record, initial, shown });
  const form = useRef<HTMLFormElement>(null);
  const save = (wanted = draft) => {
    markTried();
    if (draftProblems(wanted, check, record).length === 0 && !isBusy && obstacle === null) {
      onSave(toInput(wanted, check.id), kept.forget);
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
        save();
      }}
      sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1 }}
    >
      <KeptNotice draft={kept} />
      {obstacle !== null && <Alert severity="warning">{obstacle}</Alert>}
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
      >
        <GrowingField
          label={translate('checks.remark')}
          value={draft.remark}
          onChange={(event) => {
            change({ remark: event.target.value });
          }}
        />
      </EvidenceFields>
      <FormButtons isBusy={isBusy || obstacle !== null} then={then} />
    </Box>
  );
}

interface FormButtonsProps {
  readonly isBusy: boolean;
  readonly then: string | null;
}

/** The save stays at the bottom of the pane, however much stands above it. */
function FormButtons({ isBusy, then }: FormButtonsProps) {
  const translate = useTranslate();
  return (
    <Box
      sx={{
        display: 'flex',
        gap: 1,
        alignItems: 'center',
        position: 'sticky',
        bottom: 0,
        // Above the labels of the fields that scroll away below it.
        zIndex: 2,
        bgcolor: 'background.paper',
        pt: 0.5,
      }}
    >
      <Button
        type="submit"
        variant="contained"
        size="small"
        disabled={isBusy}
        aria-keyshortcuts="g Control+Enter"
        sx={{ flexShrink: 0 }}
      >
        {translate('checks.save')}&nbsp;
        <KeyHint keys="g" />
      </Button>
      <Typography variant="caption" color="text.secondary" noWrap sx={{ minWidth: 0 }} title={then ?? undefined}>
        {then === null ? translate('steps.last') : translate('steps.then', { step: then })}
      </Typography>
    </Box>
  );
}
