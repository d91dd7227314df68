/** The reasons of a rejection: those that the failed checks gave stand first and are ticked, all others can be added. */
import {
  Box,
  Checkbox,
  FormControl,
  FormControlLabel,
  FormGroup,
  FormHelperText,
  FormLabel,
  Button,
} from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { ReasonCode } from '@desk/shared/catalogue/checkTypes';

export interface RejectionCodesProps {
  readonly found: readonly ReasonCode[];
  readonly others: readonly ReasonCode[];
  readonly chosen: readonly ReasonCode[];
  readonly onChange: (chosen: readonly ReasonCode[]) => void;
}

export function RejectionCodes({ found, others, chosen, onChange }: RejectionCodesProps) {
  const translate = useTranslate();
  const [isLong, setLong] = useState(found.length === 0);
  return (
    <FormControl component="fieldset">
      <FormLabel component="legend">{translate('decision.reasonCodes')}</FormLabel>
      <FormGroup sx={{ maxHeight: '40vh', overflowY: 'auto', flexWrap: 'nowrap' }}>
        {[...found, ...(isLong ? others : [])].map((code) => (
          <FormControlLabel
            key={code}
            control={<Checkbox size="small" checked={chosen.includes(code)} />}
            label={translate(`checks.reason.${code}`)}
            onChange={(_event, checked) => {
              onChange(checked ? [...chosen, code] : chosen.filter((other) => other !== code));
            }}
          />
        ))}
      </FormGroup>
      {chosen.length === 0 && <FormHelperText>{translate('decision.reasonCodeNeeded')}</FormHelperText>}
      {!isLong && (
        <Box>
          <Button
            size="small"
            onClick={() => {
              setLong(true);
            }}
          >
            {translate('decision.otherReasons')}
          </Button>
        </Box>
      )}
    </FormControl>
  );
}
