/** The form of an identity document: one field that takes a reader, the fields it fills, and the verdict as it stands. */
import { Alert, Box, Button, Checkbox, FormControlLabel, TextField, Typography } from '@mui/material';
import { useState, type KeyboardEvent } from 'react';
import { useTranslate } from 'react-admin';
import type { EvidenceRefusalCode } from '@desk/shared/checks/evidence/evidenceRefusal';
import { DOCUMENT_KINDS, type DocumentFields } from '@desk/shared/checks/identity/identityDocument';
import {
  DRAFT_FIELDS,
  draftVerdict,
  EMPTY_DRAFT,
  fieldsToSend,
  leaveZone,
  typeZone,
  wrongFields,
  zoneProblem,
} from './identityDraft';
import type { DraftField, IdentityDraft } from './identityDraft';
import { KeptNotice } from '../../flow/KeptNotice';
import { useKeptDraft } from '../../flow/keptDrafts';
import { NameComparison, type NamedSubject } from './NameComparison';
import { VerdictList } from './VerdictList';

export interface SentDocument extends DocumentFields {
  readonly mrz: string | null;
  readonly masked: boolean;
  readonly bsnSeen: boolean;
}

export interface DocumentFormProps {
  /** Whose document it is: what was typed and not saved belongs to them. */
  readonly name: string;
  readonly declared: NamedSubject;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly isBusy: boolean;
  /** Why nothing can be saved now, although the form stays; null when it can. */
  readonly obstacle: string | null;
  /** The page that the document is read from, and why it cannot be recorded from there. */
  readonly source: { readonly page: number | null; readonly refusal: EvidenceRefusalCode | null };
  /** `onSaved` is told once it is recorded. */
  readonly onSave: (document: SentDocument, onSaved: () => void) => void;
  readonly onCancel: () => void;
}

/** The form is higher than its part of the pane; its save stands at the end of what is in view, over the padding below it. */
const SAVE_IN_VIEW = {
  position: 'sticky',
  bottom: -8,
  zIndex: 1,
  bgcolor: 'background.paper',
  py: 1,
  display: 'flex',
  gap: 1,
  flexWrap: 'wrap',
} as const;

interface PartProps {
  readonly draft: IdentityDraft;
  readonly today: string;
  readonly onChange: (draft: IdentityDraft) => void;
}

function ZoneField({ draft, today, onChange }: PartProps) {
  const translate = useTranslate();
  const problem = zoneProblem(draft);
  return (
    <Box>
      <TextField
        label={translate('identity.mrz')}
        multiline
        minRows={3}
        fullWidth
        size="small"
        autoFocus
        value={draft.mrz}
        error={problem !== null}
        helperText={
          problem === null
            ? translate('identity.mrzHelp')
            : translate(`identity.problem.${problem.kind}`, { ...problem })
        }
        slotProps={{
          inputLabel: { shrink: true },
          htmlInput: { autoComplete: 'off', spellCheck: false, autoCapitalize: 'characters', maxLength: 400 },
          // Of what is typed alone: the border leaves room for the label by the letters of the field.
          input: { sx: { '& textarea': { fontFamily: 'monospace', fontSize: '0.85rem' } } },
        }}
        onChange={(event) => {
          onChange(typeZone(draft, event.target.value, today));
        }}
        onBlur={() => {
          onChange(leaveZone(draft, today));
        }}
      />
      <FormControlLabel
        control={<Checkbox size="small" checked={draft.masked} />}
        label={translate('identity.masked')}
        onChange={(_event, masked) => {
          onChange(leaveZone({ ...draft, masked }, today));
        }}
      />
      <Box aria-live="assertive">
        {draft.bsnSeen && <Alert severity="warning">{translate('identity.bsnSeen')}</Alert>}
      </Box>
    </Box>
  );
}

interface FieldProps extends Pick<PartProps, 'draft' | 'onChange'> {
  readonly name: DraftField;
  readonly isWrong: boolean;
}

function PrintedField({ draft, name, isWrong, onChange }: FieldProps) {
  const translate = useTranslate();
  return (
    <TextField
      size="small"
      label={translate(`identity.field.${name}`)}
      value={draft.fields[name]}
      select={name === 'kind'}
      type={name === 'expiresOn' ? 'date' : 'text'}
      error={isWrong}
      helperText={isWrong ? translate(`identity.wrong.${name}`) : ''}
      slotProps={{
        inputLabel: { shrink: true },
        htmlInput: { autoComplete: 'off', spellCheck: false },
        ...(name === 'kind' ? { select: { native: true } } : {}),
      }}
      onChange={(event) => {
        onChange({ ...draft, fields: { ...draft.fields, [name]: event.target.value } });
      }}
    >
      {name === 'kind'
        ? DOCUMENT_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {translate(`vocabulary.documentKind.${kind}`)}
            </option>
          ))
        : null}
    </TextField>
  );
}

function Source({ page, refusal }: DocumentFormProps['source']) {
  const translate = useTranslate();
  return (
    <Box aria-live="polite">
      {refusal !== null && <Alert severity="warning">{translate(`identity.source.${refusal}`)}</Alert>}
      {refusal === null && page !== null && (
        <Typography variant="caption" color="text.secondary">
          {translate('identity.source.page', { page })}
        </Typography>
      )}
    </Box>
  );
}

export function DocumentForm({ name, declared, today, isBusy, obstacle, source, onSave, onCancel }: DocumentFormProps) {
  const translate = useTranslate();
  const kept = useKeptDraft(`document.${name}`, EMPTY_DRAFT, 'memory');
  const draft = kept.value;
  const setDraft = (next: IdentityDraft) => kept.change(() => next);
  const [isTried, setTried] = useState(false);
  const wrong = wrongFields(draft);
  const verdict = draftVerdict(draft, today);
  const save = () => {
    const clean = leaveZone(draft, today);
    const fields = fieldsToSend(clean);
    setDraft(clean);
    setTried(true);
    if (
      fields !== null &&
      wrongFields(clean).length === 0 &&
      zoneProblem(clean) === null &&
      !isBusy &&
      obstacle === null &&
      source.refusal === null
    ) {
      const { mrz, masked, bsnSeen } = clean;
      onSave({ ...fields, mrz: mrz.trim() === '' ? null : mrz, masked, bsnSeen }, kept.forget);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      save();
    } else if (event.key === 'Escape') {
      onCancel();
    }
  };
  return (
    <Box
      component="form"
      aria-label={translate('identity.form')}
      onKeyDown={onKeyDown}
      sx={{ display: 'grid', gap: 1.5, mt: 1 }}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <KeptNotice draft={kept} />
      <Source {...source} />
      {obstacle !== null && <Alert severity="warning">{obstacle}</Alert>}
      <ZoneField draft={draft} today={today} onChange={setDraft} />
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(auto-fit, minmax(min(11rem, 100%), 1fr))' }}>
        {DRAFT_FIELDS.map((name) => (
          <PrintedField
            key={name}
            draft={draft}
            name={name}
            isWrong={isTried && wrong.includes(name)}
            onChange={setDraft}
          />
        ))}
      </Box>
      <Box aria-live="polite">{verdict !== null && <VerdictList verdict={verdict} />}</Box>
      {draft.fields.surname !== '' && <NameComparison declared={declared} {...draft.fields} />}
      <Box sx={SAVE_IN_VIEW}>
        <Button
          type="submit"
          size="small"
          variant="contained"
          disabled={isBusy || obstacle !== null || source.refusal !== null}
        >
          {translate('identity.save')}
        </Button>
        <Button size="small" onClick={onCancel}>
          {translate('ra.action.cancel')}
        </Button>
      </Box>
    </Box>
  );
}
