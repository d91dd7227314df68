/** Records where the paper of a letter is: kept at a place, destroyed, or sent back, and on which day. */
import { TextField } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import type { PaperFate } from '@desk/shared/contract/mailRoom';
import { PAPER_FATES } from '@desk/shared/intake/mailItem';
import { lowerFirst } from '@desk/shared/language/lowerFirst';
import { dayInAmsterdam } from '../../flow/days';
import { useKeptDraft } from '../../flow/keptDrafts';
import { KeptNotice } from '../../flow/KeptNotice';
import type { DeskDataProvider } from '../../providers/dataProvider';
import { LetterDialog } from './LetterDialog';
import type { LetterQuestionProps } from './RelinkDialog';
import { useLetterChange } from './useLetterChange';
import { useOpenedAt } from '../../flow/useOpenedAt';

interface FateFieldProps {
  readonly value: PaperFate;
  readonly onChange: (fate: PaperFate) => void;
}

function FateField({ value, onChange }: FateFieldProps) {
  const translate = useTranslate();
  return (
    <TextField
      select
      autoFocus
      label={translate('intake.paper.fate')}
      value={value}
      slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
      onChange={(event) => onChange(PAPER_FATES.find((fate) => fate === event.target.value) ?? 'archived')}
    >
      {PAPER_FATES.map((fate) => (
        <option key={fate} value={fate}>
          {translate(`vocabulary.paperFate.${fate}`)}
        </option>
      ))}
    </TextField>
  );
}

interface PaperDraft {
  readonly fate: PaperFate;
  readonly on: string;
  readonly place: string;
}

export function PaperDialog({ letter, onClose }: LetterQuestionProps) {
  const translate = useTranslate();
  const dataProvider = useDataProvider<DeskDataProvider>();
  const today = dayInAmsterdam(useOpenedAt());
  const kept = useKeptDraft<PaperDraft>(`paper.${letter.id}`, {
    fate: letter.paper?.fate ?? 'archived',
    on: today,
    place: letter.paper?.place ?? letter.archivePlace,
  });
  const { fate, on, place } = kept.value;
  const { change, isBusy } = useLetterChange(onClose, kept.forget);
  const fill = (typed: Partial<PaperDraft>) => kept.change((before) => ({ ...before, ...typed }));
  const [wasTried, setTried] = useState(false);
  const isDayRight = on !== '' && on <= today;
  const isPlaceRight = fate !== 'archived' || place.trim() !== '';
  const confirm = () => {
    setTried(true);
    if (isDayRight && isPlaceRight) {
      const send = () => dataProvider.movePaper({ id: letter.id, fate, on, place: place.trim() });
      void change(send, { textKey: 'intake.paper.done' });
    }
  };
  return (
    <LetterDialog
      title={`${letter.number}: ${lowerFirst(translate('intake.paper.open'))}`}
      confirm={translate('intake.paper.confirm')}
      isBusy={isBusy}
      onConfirm={confirm}
      onClose={onClose}
    >
      <KeptNotice draft={kept} />
      <FateField value={fate} onChange={(chosen) => fill({ fate: chosen })} />
      <TextField
        type="date"
        required
        label={translate('intake.paper.on')}
        value={on}
        error={wasTried && !isDayRight}
        helperText={wasTried && !isDayRight ? translate('intake.paper.dayWrong') : undefined}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today } }}
        onChange={(event) => fill({ on: event.target.value })}
      />
      <TextField
        required={fate === 'archived'}
        label={translate('intake.paper.place')}
        value={place}
        error={wasTried && !isPlaceRight}
        helperText={wasTried && !isPlaceRight ? translate('intake.paper.placeMissing') : undefined}
        slotProps={{ htmlInput: { maxLength: 80 } }}
        onChange={(event) => fill({ place: event.target.value })}
      />
    </LetterDialog>
  );
}
