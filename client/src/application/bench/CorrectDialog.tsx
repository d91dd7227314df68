/** Correcting what was typed wrong after comparing with the paper: company, address and persons, always with a reason. */
import { Alert, Box, Checkbox, FormControlLabel, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { joinPrefix } from '@desk/shared/language/prefixWords';
import { TARGET_LEVEL_IDS } from '@desk/shared/application/assuranceLevels';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { isDecided } from '@desk/shared/flow/statuses';
import { ActionDialog } from '../../flow/ActionDialog';
import {
  ADDRESS_INPUTS,
  changesOf,
  COMPANY_INPUTS,
  correctionDraft,
  PERSON_INPUTS,
  type CorrectionDraft,
} from './correction';

/** Where a link or a code by SMS goes. */
const PLACE_INPUTS = ['email', 'mobile'] as const;

const grid = { display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(auto-fit, minmax(11rem, 1fr))' } as const;

interface GroupProps<Name extends string> {
  readonly title: string;
  readonly names: readonly Name[];
  readonly values: Readonly<Record<Name, string>>;
  readonly onChange: (name: Name, value: string) => void;
}

function FieldGroup<Name extends string>({ title, names, values, onChange }: GroupProps<Name>) {
  const translate = useTranslate();
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0 }}>
      <Typography component="legend" variant="subtitle2" sx={{ mb: 1 }}>
        {title}
      </Typography>
      <Box sx={grid}>
        {names.map((name) => (
          <TextField
            key={name}
            size="small"
            label={translate(`bench.data.${name}`)}
            value={values[name]}
            type={name === 'birthDate' ? 'date' : 'text'}
            select={name === 'targetLevel'}
            slotProps={{
              inputLabel: { shrink: true },
              ...(name === 'targetLevel' ? { select: { native: true } } : {}),
            }}
            onChange={(event) => {
              onChange(name, event.target.value);
            }}
          >
            {name === 'targetLevel' ? TARGET_LEVEL_IDS.map((id) => <option key={id}>{id}</option>) : null}
          </TextField>
        ))}
      </Box>
    </Box>
  );
}

interface PersonFieldsProps {
  /** Only where codes go can still be changed. */
  readonly isDecided: boolean;
  readonly person: CorrectionDraft['persons'][number];
  readonly onChange: (changes: Partial<CorrectionDraft['persons'][number]>) => void;
}

function PersonFields({ isDecided, person, onChange }: PersonFieldsProps) {
  const translate = useTranslate();
  const name = [person.firstNames, joinPrefix(person.prefix, person.surname)].filter((part) => part !== '').join(' ');
  return (
    <Box>
      <FieldGroup
        title={name}
        names={isDecided ? PLACE_INPUTS : PERSON_INPUTS}
        values={person}
        onChange={(field, value) => {
          onChange({ [field]: value });
        }}
      />
      {!isDecided && (
        <FormControlLabel
          control={<Checkbox size="small" checked={person.employed} />}
          label={translate('bench.data.employed')}
          onChange={(_event, employed) => {
            onChange({ employed });
          }}
        />
      )}
    </Box>
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
  const [draft, setDraft] = useState(() => correctionDraft(record));
  const changes = changesOf(record, draft);
  const decided = isDecided(record);
  return (
    <ActionDialog record={record} action="correct" fixed={{ changes }} onClose={onClose}>
      {Object.keys(changes).length === 0 && <Alert severity="info">{translate('bench.nothingChanged')}</Alert>}
      {decided && <Alert severity="warning">{translate('bench.decidedCorrection')}</Alert>}
      {!decided && (
        <FieldGroup
          title={translate('bench.card.company')}
          names={COMPANY_INPUTS}
          values={draft.company}
          onChange={(name, value) => {
            setDraft({ ...draft, company: { ...draft.company, [name]: value } });
          }}
        />
      )}
      <FieldGroup
        title={translate('bench.data.address')}
        names={ADDRESS_INPUTS}
        values={draft.address}
        onChange={(name, value) => {
          setDraft({ ...draft, address: { ...draft.address, [name]: value } });
        }}
      />
      {draft.persons.map((person) => (
        <PersonFields
          key={person.id}
          isDecided={decided}
          person={person}
          onChange={(changed) => {
            setDraft({
              ...draft,
              persons: draft.persons.map((other) => (other.id === person.id ? { ...other, ...changed } : other)),
            });
          }}
        />
      ))}
    </ActionDialog>
  );
}
