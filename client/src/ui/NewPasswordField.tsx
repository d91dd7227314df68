/** The field for a password that is chosen now: the rules stand beside it beforehand, and it can be shown as it is typed. */
import Visibility from '@mui/icons-material/Visibility';
import VisibilityOff from '@mui/icons-material/VisibilityOff';
import { Box, IconButton, InputAdornment, TextField, Typography } from '@mui/material';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { PASSWORD_LENGTH } from '@desk/shared/access/passwordRules';

export interface NewPasswordFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Why it was refused, in words; null while nothing is wrong with it. */
  readonly fault: string | null;
  readonly autoFocus?: boolean;
}

function Rules({ id }: { readonly id: string }) {
  const translate = useTranslate();
  return (
    <Box component="ul" id={id} sx={{ m: 0, mb: 2, pl: 2.5 }}>
      {(['length', 'signs', 'notCommon'] as const).map((rule) => (
        <Typography key={rule} component="li" variant="body2">
          {translate(`general.password.rules.${rule}`, PASSWORD_LENGTH)}
        </Typography>
      ))}
    </Box>
  );
}

export function NewPasswordField({ value, onChange, fault, autoFocus = false }: NewPasswordFieldProps) {
  const translate = useTranslate();
  const rulesId = useId();
  const helpId = useId();
  const [isShown, setShown] = useState(false);
  const button = translate(isShown ? 'general.password.hide' : 'general.password.show');
  return (
    <Box>
      <Rules id={rulesId} />
      <TextField
        name="new-password"
        type={isShown ? 'text' : 'password'}
        label={translate('general.password.new')}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        error={fault !== null}
        helperText={fault ?? ' '}
        autoComplete="new-password"
        autoFocus={autoFocus}
        fullWidth
        slotProps={{
          htmlInput: { 'aria-describedby': `${rulesId} ${helpId}`, spellCheck: false },
          formHelperText: { id: helpId, role: 'alert' },
          input: {
            endAdornment: (
              <InputAdornment position="end">
                <IconButton edge="end" aria-label={button} title={button} onClick={() => setShown(!isShown)}>
                  {isShown ? <VisibilityOff /> : <Visibility />}
                </IconButton>
              </InputAdornment>
            ),
          },
        }}
      />
    </Box>
  );
}
