/** Asks what a sample is drawn from and how, and opens it once it is drawn. */
import { Box, FormControlLabel, FormLabel, MenuItem, Radio, RadioGroup, TextField, Typography } from '@mui/material';
import { useId, useState } from 'react';
import { useGetList, useRefresh, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { MOST_SAMPLED, SAMPLED_OUTCOMES } from '@desk/shared/audit/sample';
import {
  MOST_WEIGHT,
  SAMPLE_METHODS,
  SAMPLE_SIGNS,
  USUAL_FAST_MINUTES,
  USUAL_WEIGHTS,
  type SampleMethod,
} from '@desk/shared/audit/sampling';
import type { UserRow } from '@desk/shared/contract/resources';
import { dayInAmsterdam } from '../../flow/days';
import { useKeptDraft } from '../../flow/keptDrafts';
import { KeptNotice } from '../../flow/KeptNotice';
import { DialogFrame } from '../../ui/DialogFrame';
import { useAsk } from '../useAsk';
import { firstProblem, inputOf, type SampleForm } from './sampleForm';

const PEOPLE = {
  filter: { role: ['verifier', 'supervisor'] },
  sort: { field: 'name', order: 'ASC' },
  pagination: { page: 1, perPage: 200 },
} as const;
const SIDE_BY_SIDE = { display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } } as const;

interface PartProps {
  readonly form: SampleForm;
  readonly problem: keyof SampleForm | null;
  readonly onChange: (part: Partial<SampleForm>) => void;
}

interface FieldProps extends PartProps {
  readonly name: Exclude<keyof SampleForm, 'weights' | 'method'>;
  readonly type?: 'date' | 'number' | 'text';
  readonly help?: string;
  readonly isFirst?: true;
  readonly most?: number;
}

function Field({ name, type = 'text', help, isFirst, most, form, problem, onChange }: FieldProps) {
  const translate = useTranslate();
  const isWrong = problem === name;
  return (
    <TextField
      required={name !== 'seed'}
      autoFocus={isFirst === true}
      type={type}
      label={translate(`samples.field.${name}`)}
      value={form[name]}
      error={isWrong}
      helperText={isWrong ? translate(`samples.wrong.${name}`) : help}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: type === 'number' ? { min: 0, max: most } : {} }}
      onChange={({ target }) => onChange({ [name]: target.value })}
    />
  );
}

/** What makes a case more likely to be drawn, and by how much. */
function Weights(props: PartProps) {
  const { form, problem, onChange } = props;
  const translate = useTranslate();
  const { data: people = [] } = useGetList<UserRow>('users', PEOPLE);
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, display: 'grid', gap: 2 }}>
      <FormLabel component="legend">{translate('samples.weights')}</FormLabel>
      <Typography variant="body2" color={problem === 'weights' ? 'error' : 'text.secondary'}>
        {translate(problem === 'weights' ? 'samples.wrong.weights' : 'samples.weightsHow')}
      </Typography>
      <Box sx={SIDE_BY_SIDE}>
        {(['base', ...SAMPLE_SIGNS] as const).map((sign) => (
          <TextField
            key={sign}
            type="number"
            label={translate(`samples.weight.${sign}`)}
            value={form.weights[sign]}
            slotProps={{ htmlInput: { min: 0, max: MOST_WEIGHT } }}
            onChange={({ target }) => onChange({ weights: { ...form.weights, [sign]: target.value } })}
          />
        ))}
        <Field {...props} name="fastMinutes" type="number" most={1440} />
        <TextField
          select
          label={translate('samples.field.officerId')}
          value={people.some(({ id }) => id === form.officerId) ? form.officerId : ''}
          slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
          onChange={({ target }) => onChange({ officerId: target.value })}
        >
          <MenuItem value="">{translate('samples.nobody')}</MenuItem>
          {people.map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      </Box>
    </Box>
  );
}

function Fields(props: PartProps) {
  const { form, onChange } = props;
  const translate = useTranslate();
  const methodId = useId();
  return (
    <>
      <Field {...props} name="reason" isFirst />
      <Box sx={SIDE_BY_SIDE}>
        <Field {...props} name="from" type="date" />
        <Field {...props} name="to" type="date" />
        <TextField
          select
          label={translate('samples.field.outcome')}
          value={form.outcome}
          onChange={({ target }) => onChange({ outcome: target.value as SampleForm['outcome'] })}
        >
          {SAMPLED_OUTCOMES.map((outcome) => (
            <MenuItem key={outcome} value={outcome}>
              {translate(`samples.outcome.${outcome}`)}
            </MenuItem>
          ))}
        </TextField>
        <Field {...props} name="size" type="number" most={MOST_SAMPLED} />
      </Box>
      <Box>
        <FormLabel id={methodId}>{translate('samples.field.method')}</FormLabel>
        <RadioGroup
          row
          aria-labelledby={methodId}
          value={form.method}
          onChange={({ target }) => onChange({ method: target.value as SampleMethod })}
        >
          {SAMPLE_METHODS.map((method) => (
            <FormControlLabel
              key={method}
              value={method}
              control={<Radio size="small" />}
              label={translate(`samples.method.${method}`)}
            />
          ))}
        </RadioGroup>
      </Box>
      {form.method === 'weighted' && <Weights {...props} />}
      <Field {...props} name="seed" help={translate('samples.seedHow')} />
    </>
  );
}

/** Last month until today: what an auditor asks for first. */
function startForm(): SampleForm {
  const today = dayInAmsterdam(new Date());
  const weights = Object.fromEntries(Object.entries(USUAL_WEIGHTS).map(([sign, weight]) => [sign, String(weight)]));
  return {
    reason: '',
    from: dayInAmsterdam(new Date(), -30),
    to: today,
    outcome: 'any',
    size: '10',
    method: 'random',
    seed: '',
    weights: weights as SampleForm['weights'],
    fastMinutes: String(USUAL_FAST_MINUTES),
    officerId: '',
  };
}

export function DrawSampleDialog({ onClose }: { readonly onClose: () => void }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const [start] = useState(startForm);
  const draft = useKeptDraft<SampleForm>('drawSample', start);
  const [wasTried, setTried] = useState(false);
  const { ask, isBusy, problem } = useAsk();
  const wrong = firstProblem(draft.value);
  const draw = async (): Promise<void> => {
    setTried(true);
    const sample =
      wrong !== null ? null : await ask((provider) => provider.drawSample(inputOf(draft.value)), 'samples.drawn');
    if (sample !== null) {
      draft.forget();
      refresh();
      onClose();
      await navigate(`/samples/${sample.id}/show`);
    }
  };
  return (
    <DialogFrame
      title={translate('samples.drawSample')}
      answer={{ text: translate('samples.drawNow'), isBusy, onGive: () => void draw() }}
      problem={problem === null ? null : translate(problem, { _: problem })}
      onClose={onClose}
    >
      <Typography variant="body2">{translate('samples.drawHow')}</Typography>
      <KeptNotice draft={draft} />
      <Fields
        form={draft.value}
        problem={wasTried ? wrong : null}
        onChange={(part) => draft.change((before) => ({ ...before, ...part }))}
      />
    </DialogFrame>
  );
}
