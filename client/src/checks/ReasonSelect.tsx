/** The reasons that a failure of this check can have, and no others. */
import { TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ReasonCode } from '@desk/shared/catalogue/checkTypes';

interface ReasonSelectProps {
  readonly codes: readonly ReasonCode[];
  readonly value: ReasonCode | null;
  readonly problem: string | null;
  readonly onChange: (code: ReasonCode | null) => void;
}

export function ReasonSelect({ codes, value, problem, onChange }: ReasonSelectProps) {
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
