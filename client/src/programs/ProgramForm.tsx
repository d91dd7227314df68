/** Asks for a program to be admitted: its name, its kind, and what it may do. */
import { MenuItem, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { KEY_DAYS, scopesOf } from '@desk/shared/access/programs';
import { MACHINE_ROLES, type MachineRole } from '@desk/shared/access/roles';
import type { AskProgramInput } from '@desk/shared/contract/programs';
import { DialogFrame } from '../ui/DialogFrame';
import { ScopeChoice } from './ScopeChoice';

interface ProgramFormProps {
  readonly isBusy: boolean;
  readonly onClose: () => void;
  readonly onSave: (input: AskProgramInput) => void;
}

const FIRST: MachineRole = 'frontOffice';

export function ProgramForm({ isBusy, onClose, onSave }: ProgramFormProps) {
  const translate = useTranslate();
  const [asked, setAsked] = useState<AskProgramInput>({
    name: '',
    role: FIRST,
    scopes: [...scopesOf(FIRST)],
    perMinute: null,
    days: KEY_DAYS.usual,
  });
  return (
    <DialogFrame
      title={translate('programs.create')}
      answer={{
        text: translate('programs.ask'),
        isBusy,
        isReady: asked.name.trim().length >= 2 && asked.scopes.length > 0,
        isBrowserChecked: true,
        onGive: () => onSave({ ...asked, name: asked.name.trim() }),
      }}
      onClose={onClose}
    >
      <Typography>{translate('programs.createHelp')}</Typography>
      <TextField
        autoFocus
        fullWidth
        required
        label={translate('resources.programs.fields.name')}
        value={asked.name}
        slotProps={{ htmlInput: { maxLength: 80 } }}
        onChange={({ target }) => setAsked({ ...asked, name: target.value })}
      />
      <TextField
        select
        fullWidth
        label={translate('resources.programs.fields.role')}
        value={asked.role}
        onChange={({ target }) => {
          const role = target.value as MachineRole;
          setAsked({ ...asked, role, scopes: [...scopesOf(role)] });
        }}
      >
        {MACHINE_ROLES.map((role) => (
          <MenuItem key={role} value={role}>
            {translate(`vocabulary.role.${role}`)}
          </MenuItem>
        ))}
      </TextField>
      <ScopeChoice
        role={asked.role}
        terms={asked}
        onChange={({ scopes, perMinute }) => setAsked({ ...asked, scopes: [...scopes], perMinute })}
      />
    </DialogFrame>
  );
}
