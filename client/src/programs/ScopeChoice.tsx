/** Asks what a program may do, and how often it may ask in a minute. */
import { Checkbox, FormControl, FormControlLabel, FormLabel, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { scopesOf, type ProgramTerms } from '@desk/shared/access/programs';
import type { MachineRole } from '@desk/shared/access/roles';

interface ScopeChoiceProps {
  readonly role: MachineRole;
  readonly terms: ProgramTerms;
  readonly onChange: (terms: ProgramTerms) => void;
}

export function ScopeChoice({ role, terms, onChange }: ScopeChoiceProps) {
  const translate = useTranslate();
  const { scopes, perMinute } = terms;
  return (
    <>
      <FormControl component="fieldset">
        <FormLabel component="legend">{translate('programs.scopes')}</FormLabel>
        {scopesOf(role).map((scope) => {
          const isChosen = scopes.includes(scope);
          const others = scopes.filter((one) => one !== scope);
          return (
            <FormControlLabel
              key={scope}
              control={
                <Checkbox
                  checked={isChosen}
                  onChange={() => onChange({ perMinute, scopes: isChosen ? others : [...others, scope] })}
                />
              }
              label={translate(`vocabulary.scope.${scope}`)}
            />
          );
        })}
      </FormControl>
      <TextField
        type="number"
        label={translate('programs.perMinute')}
        helperText={translate('programs.perMinuteHelp')}
        value={perMinute ?? ''}
        slotProps={{ htmlInput: { min: 1, max: 100_000 } }}
        onChange={({ target }) => onChange({ scopes, perMinute: target.value === '' ? null : Number(target.value) })}
      />
    </>
  );
}
