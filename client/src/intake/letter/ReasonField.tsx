/** Asks for a reason, as the rules of the desk want one: three characters at least. */
import { TextField } from '@mui/material';
import { useTranslate } from 'react-admin';

const SHORTEST = 3;

export function isReason(text: string): boolean {
  return text.trim().length >= SHORTEST;
}

export interface ReasonFieldProps {
  readonly value: string;
  readonly hasProblem: boolean;
  readonly autoFocus?: boolean;
  readonly onChange: (text: string) => void;
}

export function ReasonField({ value, hasProblem, autoFocus = false, onChange }: ReasonFieldProps) {
  const translate = useTranslate();
  return (
    <TextField
      required
      autoFocus={autoFocus}
      label={translate('intake.reason')}
      value={value}
      error={hasProblem}
      helperText={hasProblem ? translate('intake.reasonShort') : undefined}
      slotProps={{ htmlInput: { maxLength: 2000 } }}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
