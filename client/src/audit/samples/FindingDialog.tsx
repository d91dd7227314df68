/** Asks what an auditor found of one case of a sample; it stands in the history of the case as well. */
import {
  FormControl,
  FormControlLabel,
  FormHelperText,
  FormLabel,
  Radio,
  RadioGroup,
  TextField,
  Typography,
} from '@mui/material';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { SAMPLE_FINDINGS, type SampleDetail, type SampledCase, type SampleFinding } from '@desk/shared/audit/sample';
import { useKeptDraft } from '../../flow/keptDrafts';
import { KeptNotice } from '../../flow/KeptNotice';
import { DialogFrame } from '../../ui/DialogFrame';
import { useAsk } from '../useAsk';

interface FindingDialogProps {
  readonly sampleId: string;
  readonly sampled: SampledCase;
  readonly onRecorded: (sample: SampleDetail) => void;
  readonly onClose: () => void;
}

interface Typed {
  readonly finding: SampleFinding | '';
  readonly remark: string;
}

/** The field that is not right yet; whoever finds something says what. */
function problemOf({ finding, remark }: Typed): keyof Typed | null {
  if (finding === '') {
    return 'finding';
  }
  return finding === 'inOrder' || remark.trim().length >= 3 ? null : 'remark';
}

interface FieldsProps {
  readonly value: Typed;
  readonly problem: keyof Typed | null;
  readonly onChange: (part: Partial<Typed>) => void;
}

function Fields({ value, problem, onChange }: FieldsProps) {
  const translate = useTranslate();
  const labelId = useId();
  return (
    <>
      <FormControl required error={problem === 'finding'}>
        <FormLabel id={labelId}>{translate('samples.field.finding')}</FormLabel>
        <RadioGroup
          row
          aria-labelledby={labelId}
          value={value.finding}
          onChange={({ target }) => onChange({ finding: target.value as SampleFinding })}
        >
          {SAMPLE_FINDINGS.map((finding, at) => (
            <FormControlLabel
              key={finding}
              value={finding}
              control={<Radio size="small" autoFocus={at === 0} />}
              label={translate(`audit.finding.${finding}`)}
            />
          ))}
        </RadioGroup>
        {problem === 'finding' && <FormHelperText role="alert">{translate('samples.wrong.finding')}</FormHelperText>}
      </FormControl>
      <TextField
        multiline
        minRows={3}
        required={value.finding === 'remark' || value.finding === 'fault'}
        label={translate('samples.field.remark')}
        value={value.remark}
        error={problem === 'remark'}
        helperText={translate(problem === 'remark' ? 'samples.wrong.remark' : 'samples.remarkHow')}
        slotProps={{ htmlInput: { maxLength: 2000 } }}
        onChange={({ target }) => onChange({ remark: target.value })}
      />
    </>
  );
}

export function FindingDialog({ sampleId, sampled, onRecorded, onClose }: FindingDialogProps) {
  const translate = useTranslate();
  const { id, caseNumber, companyName, found } = sampled;
  const draft = useKeptDraft<Typed>(`finding.${id}`, { finding: found?.finding ?? '', remark: found?.remark ?? '' });
  const [wasTried, setTried] = useState(false);
  const { ask, isBusy, problem } = useAsk();
  const wrong = problemOf(draft.value);
  const record = async (): Promise<void> => {
    setTried(true);
    const { finding, remark } = draft.value;
    if (wrong !== null || finding === '') {
      return;
    }
    const input = { finding, remark: remark.trim(), seen: found?.id ?? null };
    const sample = await ask((provider) => provider.recordFinding(sampleId, id, input), 'samples.recorded');
    if (sample !== null) {
      draft.forget();
      onRecorded(sample);
      onClose();
    }
  };
  return (
    <DialogFrame
      title={translate('samples.findingOf', { number: caseNumber })}
      answer={{ text: translate('samples.record'), isBusy, onGive: () => void record() }}
      problem={problem === null ? null : translate(problem, { _: problem })}
      onClose={onClose}
    >
      <Typography>{companyName}</Typography>
      <KeptNotice draft={draft} />
      <Fields
        value={draft.value}
        problem={wasTried ? wrong : null}
        onChange={(part) => draft.change((before) => ({ ...before, ...part }))}
      />
    </DialogFrame>
  );
}
