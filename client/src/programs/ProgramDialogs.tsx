/** Asks for a further key of a program, and for other terms. */
import { TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { isWider, KEY_DAYS, OVERLAP_HOURS, type ProgramTerms } from '@desk/shared/access/programs';
import type { AskKeyInput, Program, ProgramTermsInput } from '@desk/shared/contract/programs';
import { DialogFrame } from '../ui/DialogFrame';
import { ScopeChoice } from './ScopeChoice';

interface DialogProps<Input> {
  readonly program: Program;
  readonly isBusy: boolean;
  readonly onClose: () => void;
  readonly onSave: (input: Input) => void;
}

export function KeyDialog({ program, isBusy, onClose, onSave }: DialogProps<AskKeyInput>) {
  const translate = useTranslate();
  const [asked, setAsked] = useState<AskKeyInput>({ days: KEY_DAYS.usual, overlapHours: OVERLAP_HOURS.usual });
  const number = (name: keyof AskKeyInput, { least, most }: { readonly least: number; readonly most: number }) => (
    <TextField
      required
      type="number"
      label={translate(`programs.${name}`)}
      helperText={translate(`programs.${name}Help`, { most })}
      value={asked[name]}
      slotProps={{ htmlInput: { min: least, max: most } }}
      onChange={({ target }) => setAsked({ ...asked, [name]: Number(target.value) })}
    />
  );
  return (
    <DialogFrame
      title={translate('programs.newKey')}
      answer={{ text: translate('programs.makeKey'), isBusy, isBrowserChecked: true, onGive: () => onSave(asked) }}
      onClose={onClose}
    >
      <Typography>{translate('programs.newKeyHelp', { name: program.name })}</Typography>
      {number('days', KEY_DAYS)}
      {number('overlapHours', OVERLAP_HOURS)}
    </DialogFrame>
  );
}

export function TermsDialog({ program, isBusy, onClose, onSave }: DialogProps<ProgramTermsInput>) {
  const translate = useTranslate();
  const [terms, setTerms] = useState<ProgramTerms>({ scopes: program.scopes, perMinute: program.perMinute });
  const needsOther = isWider(program, terms);
  return (
    <DialogFrame
      title={translate('programs.changeTerms')}
      answer={{
        text: translate(needsOther ? 'programs.ask' : 'programs.save'),
        isBusy,
        isBrowserChecked: true,
        onGive: () => onSave({ scopes: [...terms.scopes], perMinute: terms.perMinute }),
      }}
      onClose={onClose}
    >
      <Typography>{translate(needsOther ? 'programs.widerHelp' : 'programs.narrowerHelp')}</Typography>
      <ScopeChoice role={program.role} terms={terms} onChange={setTerms} />
    </DialogFrame>
  );
}
