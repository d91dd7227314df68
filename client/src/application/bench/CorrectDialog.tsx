/** Correcting what was typed wrong after comparing with the paper: company, address and persons, always with a reason. */
import { Alert, Box, Checkbox, FormControlLabel, TextField, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { isMasked } from '@desk/shared/access/fieldSight';
import { TARGET_LEVEL_IDS } from '@desk/shared/application/assuranceLevels';
import { ADDRESS_FIELDS } from '@desk/shared/application/fields/addressFields';
import { COMPANY_FIELDS } from '@desk/shared/application/fields/companyFields';
import { mayBeNull, namesWith, type FieldEntry } from '@desk/shared/application/fields/field';
import { PERSON_FIELDS } from '@desk/shared/application/fields/personFields';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { isDecided } from '@desk/shared/flow/statuses';
import { ActionDialog } from '../../flow/ActionDialog';
import { useKeptEdits } from '../../flow/keptEdits';
import { fullName } from '../../flow/people';
import { RevealButton } from '../../flow/Masked';
import { useLanguage } from '../../flow/useLanguage';
import { changesOf, correctionDraft, type CorrectionDraft } from './correction';

/** Everything of the company but its address, whose parts have fields of their own. */
const COMPANY_INPUTS = namesWith(COMPANY_FIELDS, 'corrected').filter((name) => name !== 'address');
const ADDRESS_INPUTS = namesWith(ADDRESS_FIELDS, 'declared');
const PERSON_INPUTS = namesWith(PERSON_FIELDS, 'corrected');
/** Where a link or a code by SMS goes. */
const PLACE_INPUTS = namesWith(PERSON_FIELDS, 'place');

const grid = { display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(auto-fit, minmax(11rem, 1fr))' } as const;

type Value = string | boolean | null;
type Entry = Pick<FieldEntry<never>, 'label' | 'column' | 'declared' | 'corrected'>;

interface FieldInputProps {
  readonly entry: Entry;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

function FieldInput({ entry, value, onChange }: FieldInputProps) {
  const label = entry.label[useLanguage()];
  const schema = entry.corrected ?? entry.declared;
  if (typeof value === 'boolean') {
    return (
      <FormControlLabel
        control={<Checkbox size="small" checked={value} />}
        label={label}
        onChange={(_event, checked) => {
          onChange(checked);
        }}
      />
    );
  }
  return (
    <TextField
      size="small"
      label={label}
      value={value ?? ''}
      type={entry.column === 'day' && !isMasked(value) ? 'date' : 'text'}
      disabled={isMasked(value)}
      slotProps={{ inputLabel: { shrink: true } }}
      onChange={(event) => {
        const text = event.target.value;
        onChange(text === '' && schema !== undefined && mayBeNull(schema) ? null : text);
      }}
    />
  );
}

interface GroupProps<Name extends string> {
  readonly title: string;
  readonly fields: Readonly<Record<NoInfer<Name>, Entry>>;
  readonly names: readonly Name[];
  readonly values: Readonly<Record<NoInfer<Name>, Value>>;
  readonly onChange: (name: Name, value: Value) => void;
  readonly children?: ReactNode;
}

function FieldGroup<Name extends string>({ title, fields, names, values, onChange, children }: GroupProps<Name>) {
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0 }}>
      <Typography component="legend" variant="subtitle2" sx={{ mb: 1 }}>
        {title}
      </Typography>
      <Box sx={grid}>
        {names.map((name) => (
          <FieldInput
            key={name}
            entry={fields[name]}
            value={values[name]}
            onChange={(value) => {
              onChange(name, value);
            }}
          />
        ))}
        {children}
      </Box>
    </Box>
  );
}

interface TargetLevelProps {
  readonly value: string;
  readonly onChange: (level: string) => void;
}

function TargetLevel({ value, onChange }: TargetLevelProps) {
  const translate = useTranslate();
  return (
    <TextField
      select
      size="small"
      label={translate('bench.data.targetLevel')}
      value={value}
      slotProps={{ inputLabel: { shrink: true }, select: { native: true } }}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    >
      {TARGET_LEVEL_IDS.map((id) => (
        <option key={id}>{id}</option>
      ))}
    </TextField>
  );
}

interface PersonFieldsProps {
  /** Only where codes go can still be changed. */
  readonly isDecided: boolean;
  readonly person: CorrectionDraft['persons'][number];
  readonly onChange: (person: CorrectionDraft['persons'][number]) => void;
}

function PersonFields({ isDecided: decided, person, onChange }: PersonFieldsProps) {
  return (
    <FieldGroup
      title={fullName(person)}
      fields={PERSON_FIELDS}
      names={decided ? PLACE_INPUTS : PERSON_INPUTS}
      values={person}
      onChange={(field, value) => {
        onChange({ ...person, [field]: value });
      }}
    >
      {/* A person is sent whole, and what nobody saw is not corrected. */}
      {Object.values(person).some(isMasked) && <RevealButton personId={person.id} name={fullName(person)} />}
    </FieldGroup>
  );
}

export function CorrectDialog({
  record,
  onClose,
}: {
  readonly record: ApplicationDetail;
  readonly onClose: () => void;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const kept = useKeptEdits(`correction.${record.id}`, correctionDraft(record));
  const draft = kept.value;
  const setDraft = (next: typeof draft) => kept.change(() => next);
  const changes = changesOf(record, draft);
  const decided = isDecided(record);
  return (
    <ActionDialog record={record} action="correct" fixed={{ changes }} beside={kept} onClose={onClose}>
      {Object.keys(changes).length === 0 && <Alert severity="info">{translate('bench.nothingChanged')}</Alert>}
      {decided && <Alert severity="warning">{translate('bench.decidedCorrection')}</Alert>}
      {!decided && (
        <FieldGroup
          title={translate('bench.card.company')}
          fields={COMPANY_FIELDS}
          names={COMPANY_INPUTS}
          values={draft.company}
          onChange={(name, value) => {
            setDraft({ ...draft, company: { ...draft.company, [name]: value } });
          }}
        >
          <TargetLevel
            value={draft.targetLevel}
            onChange={(targetLevel) => {
              setDraft({ ...draft, targetLevel });
            }}
          />
        </FieldGroup>
      )}
      <FieldGroup
        title={COMPANY_FIELDS.address.label[language]}
        fields={ADDRESS_FIELDS}
        names={ADDRESS_INPUTS}
        values={draft.company.address}
        onChange={(name, value) => {
          const address = { ...draft.company.address, [name]: value };
          setDraft({ ...draft, company: { ...draft.company, address } });
        }}
      />
      {draft.persons.map((person) => (
        <PersonFields
          key={person.id}
          isDecided={decided}
          person={person}
          onChange={(changed) => {
            setDraft({ ...draft, persons: draft.persons.map((other) => (other.id === person.id ? changed : other)) });
          }}
        />
      ))}
    </ActionDialog>
  );
}
