/** How many working days the post takes, from which day on. */
import { Box, Button, FormLabel, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { PolicySettings } from '@desk/shared/policy/policy';
import type { DraftPartProps } from './draftPart';

type Step = readonly [from: string, days: number];

function inOrder(table: PolicySettings['postDeliveryDays']): Step[] {
  return Object.entries(table).sort(([left], [right]) => left.localeCompare(right));
}

interface StepFieldsProps {
  readonly step: Step;
  readonly onChange: (step: Step | null) => void;
}

function StepFields({ step: [from, days], onChange }: StepFieldsProps) {
  const translate = useTranslate();
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1,
        alignItems: 'center',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '11rem 7rem auto' },
        justifyContent: 'start',
      }}
    >
      <TextField
        type="date"
        size="small"
        label={translate('policyDraft.post.from')}
        value={from}
        slotProps={{ inputLabel: { shrink: true } }}
        onChange={({ target }) => onChange([target.value, days])}
      />
      <TextField
        type="number"
        size="small"
        label={translate('policyDraft.post.days')}
        value={Number.isNaN(days) ? '' : days}
        slotProps={{ htmlInput: { min: 0, max: 10, step: 1 } }}
        onChange={({ target }) => onChange([from, target.value === '' ? Number.NaN : Number(target.value)])}
      />
      <Button size="small" onClick={() => onChange(null)}>
        {translate('policyDraft.post.remove', { from })}
      </Button>
    </Box>
  );
}

export function DraftPostDays({ content, onChange }: DraftPartProps) {
  const translate = useTranslate();
  const { settings } = content;
  const steps = inOrder(settings.postDeliveryDays);
  const save = (changed: readonly Step[]): void => {
    onChange({ ...content, settings: { ...settings, postDeliveryDays: Object.fromEntries(changed) } });
  };
  return (
    <Box role="group" aria-labelledby="draft-post-days" sx={{ mt: 2, display: 'grid', gap: 1 }}>
      <FormLabel component="p" id="draft-post-days">
        {translate('vocabulary.policySetting.postDeliveryDays')}
      </FormLabel>
      {steps.map((step, at) => (
        <StepFields
          // By its place, since its day is what is being typed.
          key={at}
          step={step}
          onChange={(changed) =>
            save(steps.flatMap((one, index) => (index === at ? (changed === null ? [] : [changed]) : [one])))
          }
        />
      ))}
      <Box>
        <Button size="small" variant="outlined" onClick={() => save([...steps, ['', 0]])}>
          {translate('policyDraft.post.add')}
        </Button>
      </Box>
    </Box>
  );
}
