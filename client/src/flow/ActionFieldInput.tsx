/** One field of an action's dialog, by its kind. */
import { FormControl, FormControlLabel, FormHelperText, FormLabel, Radio, RadioGroup, TextField } from '@mui/material';
import { useGetIdentity, useGetList, useTranslate } from 'react-admin';
import { CUSTOMER_CHANNELS } from '@desk/shared/application/establishmentChoice';
import { RETURN_CAUSES } from '@desk/shared/dispatch/dispatch';
import type { UserRow } from '@desk/shared/contract/resources';
import { lowerFirst } from '@desk/shared/language/lowerFirst';
import type { ActionField } from '@desk/shared/flow/actions/form';
import { ReasonField } from './ReasonField';

export interface ActionFieldInputProps {
  readonly field: ActionField;
  readonly value: string;
  readonly isFirst: boolean;
  readonly hasProblem: boolean;
  readonly onChange: (value: string) => void;
}

function YesNo({ field, value, isFirst, hasProblem, onChange }: ActionFieldInputProps) {
  const translate = useTranslate();
  const label = `field-${field.name}`;
  return (
    <FormControl error={hasProblem} required={field.required}>
      <FormLabel id={label}>{translate(`bench.field.${field.name}`)}</FormLabel>
      <RadioGroup
        row
        aria-labelledby={label}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      >
        <FormControlLabel value="yes" control={<Radio autoFocus={isFirst} />} label={translate('general.yes')} />
        <FormControlLabel value="no" control={<Radio />} label={translate('general.no')} />
      </RadioGroup>
      {hasProblem && <FormHelperText role="alert">{translate(`bench.problem.${field.name}`)}</FormHelperText>}
    </FormControl>
  );
}

function Colleague({ field, value, isFirst, hasProblem, onChange }: ActionFieldInputProps) {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  const { data = [] } = useGetList<UserRow>('users', {
    filter: { active: true, role: ['verifier', 'supervisor'] },
    sort: { field: 'name', order: 'ASC' },
    pagination: { page: 1, perPage: 200 },
  });
  return (
    <TextField
      select
      required={field.required}
      autoFocus={isFirst}
      label={translate(`bench.field.${field.name}`)}
      value={value}
      error={hasProblem}
      helperText={hasProblem ? translate(`bench.problem.${field.name}`) : ' '}
      slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    >
      <option value="">{translate('bench.chooseColleague')}</option>
      {data
        .filter(({ id }) => id !== identity?.id)
        .map(({ id, name, role }) => (
          <option key={id} value={id}>
            {name} ({lowerFirst(translate(`vocabulary.role.${role}`))})
          </option>
        ))}
    </TextField>
  );
}

/** Kinds of field that offer a fixed list, with the words of each. */
const LISTS = {
  channel: { values: CUSTOMER_CHANNELS, words: 'customerChannel' },
  returnCause: { values: RETURN_CAUSES, words: 'dispatchFailure' },
} as const satisfies Partial<Record<ActionField['kind'], { values: readonly string[]; words: string }>>;

function Choice({ list, ...props }: ActionFieldInputProps & { readonly list: (typeof LISTS)[keyof typeof LISTS] }) {
  const { field, value, isFirst, hasProblem, onChange } = props;
  const translate = useTranslate();
  return (
    <TextField
      select
      required={field.required}
      autoFocus={isFirst}
      label={translate(`bench.field.${field.name}`)}
      value={value}
      error={hasProblem}
      helperText={hasProblem ? translate(`bench.problem.${field.name}`) : undefined}
      slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    >
      <option value="">{translate('bench.choose')}</option>
      {list.values.map((one) => (
        <option key={one} value={one}>
          {translate(`vocabulary.${list.words}.${one}`)}
        </option>
      ))}
    </TextField>
  );
}

export function ActionFieldInput(props: ActionFieldInputProps) {
  const translate = useTranslate();
  const { field, value, isFirst, hasProblem, onChange } = props;
  if (field.kind === 'yesNo') {
    return <YesNo {...props} />;
  }
  if (field.kind === 'colleague') {
    return <Colleague {...props} />;
  }
  if (field.kind === 'channel' || field.kind === 'returnCause') {
    return <Choice {...props} list={LISTS[field.kind]} />;
  }
  if (field.name === 'reason') {
    const label = translate('bench.field.reason');
    return <ReasonField isLong {...{ label, value, onChange }} wasTried={hasProblem} autoFocus={isFirst} />;
  }
  const isLong = field.kind === 'longText' || field.kind === 'lines';
  const isDate = field.kind === 'date';
  return (
    <TextField
      fullWidth={!isDate}
      autoFocus={isFirst}
      required={field.required}
      multiline={isLong}
      minRows={isLong ? 2 : 1}
      type={isDate ? 'date' : 'text'}
      label={translate(`bench.field.${field.name}`)}
      value={value}
      error={hasProblem}
      helperText={hasProblem ? translate(`bench.problem.${field.name}`) : undefined}
      slotProps={isDate ? { inputLabel: { shrink: true } } : {}}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    />
  );
}
