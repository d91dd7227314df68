/** The steps up of a matrix that a window has room for: all of them, or in a narrow one the one that is chosen. */
import { MenuItem, TextField } from '@mui/material';
import { useState, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { TRANSITION_KEYS, type TransitionKey } from '@desk/shared/policy/policy';
import { useShowsCards } from '../ui/RowCards';

/** As people read it. */
export const stepText = (key: TransitionKey): string => key.replace('>', ' → ');

/** @returns the columns, and the field that chooses one; null where all are shown */
export function useShownSteps(): { readonly steps: readonly TransitionKey[]; readonly choice: ReactNode } {
  const translate = useTranslate();
  const isNarrow = useShowsCards();
  const [chosen, choose] = useState<TransitionKey>(TRANSITION_KEYS[0]);
  if (!isNarrow) {
    return { steps: TRANSITION_KEYS, choice: null };
  }
  const choice = (
    <TextField
      select
      label={translate('general.policy.step')}
      value={chosen}
      onChange={({ target }) => choose(target.value as TransitionKey)}
    >
      {TRANSITION_KEYS.map((key) => (
        <MenuItem key={key} value={key}>
          {stepText(key)}
        </MenuItem>
      ))}
    </TextField>
  );
  return { steps: [chosen], choice };
}
