/** The four outcomes of a check as radio buttons, each with the key that chooses it. */
import { FormControl, FormControlLabel, FormLabel, Radio, RadioGroup } from '@mui/material';
import { useRef } from 'react';
import { useTranslate } from 'react-admin';
import { CHECK_OUTCOMES, type CheckOutcome } from '@desk/shared/checks/check';
import { KeyHint } from '../flow/KeyHint';
import { useShortcut } from '../ui/shortcuts';
import { useLittleRoom } from '../ui/useLittleRoom';
import { visuallyHidden } from '../ui/visuallyHidden';
import { OUTCOME_KEYS } from './outcomeKeys';

export interface OutcomeChoiceProps {
  readonly value: CheckOutcome | null;
  readonly problem: string | null;
  readonly onChange: (outcome: CheckOutcome) => void;
}

interface OutcomeKeyProps {
  readonly outcome: CheckOutcome;
  readonly onChange: (outcome: CheckOutcome) => void;
}

/** Makes the key of one outcome work while the form is open, and lists it on the sheet of shortcuts. */
function OutcomeKey({ outcome, onChange }: OutcomeKeyProps) {
  const hint = useRef<HTMLSpanElement>(null);
  useShortcut(OUTCOME_KEYS[outcome], `vocabulary.checkOutcome.${outcome}`, () => {
    onChange(outcome);
    hint.current?.closest('label')?.querySelector('input')?.focus();
  });
  return (
    <span ref={hint}>
      <KeyHint keys={OUTCOME_KEYS[outcome]} />
    </span>
  );
}

export function OutcomeChoice({ value, problem, onChange }: OutcomeChoiceProps) {
  const translate = useTranslate();
  const hasLittleRoom = useLittleRoom();
  return (
    <FormControl error={problem !== null} margin="none">
      <FormLabel id="outcome-label" sx={{ typography: 'body2' }} {...(hasLittleRoom ? { style: visuallyHidden } : {})}>
        {translate('checks.outcome')}
      </FormLabel>
      <RadioGroup
        aria-labelledby="outcome-label"
        sx={{
          display: 'grid',
          // The longest of them, with its key, stands at the left.
          gridTemplateColumns: 'minmax(0, 1.2fr) minmax(0, 1fr)',
          '& .MuiFormControlLabel-root': { mr: 0 },
        }}
        value={value ?? ''}
        onChange={(event) => {
          onChange(event.target.value as CheckOutcome);
        }}
      >
        {CHECK_OUTCOMES.map((outcome) => (
          <FormControlLabel
            key={outcome}
            value={outcome}
            slotProps={{ typography: { variant: 'body2' } }}
            control={
              <Radio
                size="small"
                sx={{ p: 0.5, pl: 1 }}
                slotProps={{ input: { 'aria-keyshortcuts': OUTCOME_KEYS[outcome] } }}
              />
            }
            label={
              <>
                {translate(`vocabulary.checkOutcome.${outcome}`)} <OutcomeKey outcome={outcome} onChange={onChange} />
              </>
            }
          />
        ))}
      </RadioGroup>
      {problem !== null && <span role="alert">{problem}</span>}
    </FormControl>
  );
}
