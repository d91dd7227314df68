/** The waivers an officer asked for: each is accepted by ticking it, or the approval is refused. */
import { Checkbox, FormControl, FormControlLabel, FormGroup, FormLabel, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { checkType } from '@desk/shared/catalogue/checkTypes';
import type { CheckWithAttempts } from '@desk/shared/contract/resources';
import { useLanguage } from '../flow/useLanguage';

export interface WaiverListProps {
  readonly waivers: readonly CheckWithAttempts[];
  readonly accepted: readonly string[];
  readonly isReadOnly: boolean;
  readonly onChange: (accepted: readonly string[]) => void;
}

export function WaiverList({ waivers, accepted, isReadOnly, onChange }: WaiverListProps) {
  const translate = useTranslate();
  const language = useLanguage();
  if (waivers.length === 0) {
    return null;
  }
  return (
    <FormControl component="fieldset" sx={{ my: 1 }}>
      <FormLabel component="legend">{translate('decision.waivers')}</FormLabel>
      <FormGroup>
        {waivers.map(({ id, code, waiver }) => (
          <FormControlLabel
            key={id}
            disabled={isReadOnly}
            control={<Checkbox checked={accepted.includes(id)} />}
            label={
              <>
                {code} {checkType(code).title[language]}
                <Typography variant="body2" color="text.secondary">
                  {translate('decision.waiverReason', {
                    name: waiver?.askedByName ?? '',
                    reason: waiver?.reason ?? '',
                  })}
                </Typography>
              </>
            }
            onChange={(_event, checked) => {
              onChange(checked ? [...accepted, id] : accepted.filter((other) => other !== id));
            }}
          />
        ))}
      </FormGroup>
    </FormControl>
  );
}
