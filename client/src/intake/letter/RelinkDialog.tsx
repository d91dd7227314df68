/** Moves a letter to the case that it belongs to: its number and a reason, both kept in the history of both cases. */
import { TextField } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import { isValidCaseNumber, normaliseNumber } from '@desk/shared/application/caseNumber';
import type { MailItem } from '@desk/shared/intake/mailItem';
import { isReason } from '@desk/shared/language/reason';
import { lowerFirst } from '@desk/shared/language/lowerFirst';
import { useKeptDraft } from '../../flow/keptDrafts';
import { KeptNotice } from '../../flow/KeptNotice';
import { ReasonField } from '../../flow/ReasonField';
import type { DeskDataProvider } from '../../providers/dataProvider';
import { CaseFound } from '../CaseFound';
import { useCaseLookup } from '../useCaseLookup';
import { LetterDialog } from './LetterDialog';
import { useLetterChange } from './useLetterChange';

export interface LetterQuestionProps {
  readonly letter: MailItem;
  readonly onClose: () => void;
}

/** Why this number cannot be taken; null when it can. */
function numberProblem(typed: string, isSame: boolean): string | null {
  if (normaliseNumber(typed) === '') {
    return 'intake.problem.numberMissing';
  }
  if (!isValidCaseNumber(typed)) {
    return 'intake.problem.numberInvalid';
  }
  return isSame ? 'intake.relink.same' : null;
}

export function RelinkDialog({ letter, caseVersion, onClose }: LetterQuestionProps & { readonly caseVersion: number }) {
  const translate = useTranslate();
  const dataProvider = useDataProvider<DeskDataProvider>();
  const kept = useKeptDraft(`relink.${letter.id}`, { typed: '', reason: '' });
  const { typed, reason } = kept.value;
  const { change, isBusy } = useLetterChange(onClose, kept.forget);
  const [wasTried, setTried] = useState(false);
  const lookup = useCaseLookup(typed);
  const problem = numberProblem(typed, lookup.state === 'found' && lookup.row.id === letter.applicationId);
  const number = normaliseNumber(typed);
  const confirm = () => {
    setTried(true);
    if (problem === null && isReason(reason)) {
      const asked = { id: letter.id, version: caseVersion, applicationNumber: number, reason: reason.trim() };
      const move = () => dataProvider.relink(asked);
      void change(move, { textKey: 'intake.relink.done', values: { number } });
    }
  };
  return (
    <LetterDialog
      title={`${letter.number}: ${lowerFirst(translate('intake.relink.open'))}`}
      explain={translate('intake.relink.explain')}
      confirm={translate('intake.relink.confirm')}
      isBusy={isBusy}
      onConfirm={confirm}
      onClose={onClose}
    >
      <KeptNotice draft={kept} />
      <TextField
        autoFocus
        required
        label={translate('intake.field.number')}
        placeholder="ZU-2026-000123-7"
        value={typed}
        error={wasTried && problem !== null}
        helperText={wasTried && problem !== null ? translate(problem) : undefined}
        slotProps={{ htmlInput: { autoComplete: 'off', spellCheck: false }, inputLabel: { shrink: true } }}
        onChange={(event) => kept.change((before) => ({ ...before, typed: event.target.value }))}
      />
      <CaseFound lookup={lookup} />
      <ReasonField
        value={reason}
        wasTried={wasTried}
        onChange={(written) => kept.change((before) => ({ ...before, reason: written }))}
      />
    </LetterDialog>
  );
}
