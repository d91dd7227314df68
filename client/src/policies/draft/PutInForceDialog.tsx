/** Asks a second administrator from when a draft holds, and what becomes of running cases. */
import { Box, FormControl, FormControlLabel, FormLabel, Radio, RadioGroup, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { RUNNING_CASES, type PutInForceInput, type RunningCases } from '@desk/shared/contract/policyDrafts';
import type { PolicyContent } from '@desk/shared/policy/policy';
import type { PolicyDraft } from '@desk/shared/policy/policyDraft';
import { dayInAmsterdam } from '../../flow/days';
import { DialogFrame } from '../../ui/DialogFrame';
import { DraftEffect } from './DraftEffect';
import { DraftFindings } from './DraftFindings';
import { useOpenedAt } from '../../flow/useOpenedAt';

export interface PutInForceDialogProps {
  readonly draft: PolicyDraft;
  /** The version that it started from. */
  readonly base: PolicyContent;
  readonly nextVersion: number;
  readonly isBusy: boolean;
  readonly onClose: () => void;
  readonly onConfirm: (input: Omit<PutInForceInput, 'version'>) => void;
}

/** What changes, once more, before the eyes of whoever makes it hold. */
function WhatChanges({ draft, base }: Pick<PutInForceDialogProps, 'draft' | 'base'>) {
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <DraftFindings before={base} baseVersion={draft.baseVersion} content={draft.content} />
      <DraftEffect draft={draft} isChanged={false} />
    </Box>
  );
}

export function PutInForceDialog({ draft, base, nextVersion, isBusy, onClose, onConfirm }: PutInForceDialogProps) {
  const translate = useTranslate();
  const tomorrow = dayInAmsterdam(useOpenedAt(), 1);
  const [isNow, setNow] = useState(true);
  const [day, setDay] = useState(tomorrow);
  const [runningCases, setRunningCases] = useState<RunningCases>('keep');
  return (
    <DialogFrame
      title={translate('policyDraft.putInForce')}
      answer={{
        text: translate('policyDraft.putInForce'),
        isBusy,
        isBrowserChecked: true,
        onGive: () => onConfirm({ validFrom: isNow ? null : day, runningCases }),
      }}
      onClose={onClose}
    >
      <Typography>{translate('policyDraft.putInForceHelp', { version: nextVersion })}</Typography>
      <WhatChanges draft={draft} base={base} />
      <FormControl sx={{ display: 'block' }}>
        <FormLabel id="put-in-force-from">{translate('resources.policies.fields.validFrom')}</FormLabel>
        <RadioGroup
          aria-labelledby="put-in-force-from"
          value={isNow ? 'now' : 'day'}
          onChange={(_event, value) => {
            setNow(value === 'now');
          }}
        >
          <FormControlLabel
            value="now"
            control={<Radio size="small" autoFocus />}
            label={translate('policyDraft.now')}
          />
          <FormControlLabel value="day" control={<Radio size="small" />} label={translate('policyDraft.fromDay')} />
        </RadioGroup>
        {!isNow && (
          <TextField
            type="date"
            size="small"
            required
            label={translate('policyDraft.day')}
            helperText={translate('policyDraft.dayHelp')}
            value={day}
            slotProps={{ htmlInput: { min: tomorrow }, inputLabel: { shrink: true } }}
            onChange={({ target }) => {
              setDay(target.value);
            }}
          />
        )}
      </FormControl>
      <FormControl sx={{ display: 'block' }}>
        <FormLabel id="put-in-force-cases">{translate('policyDraft.running')}</FormLabel>
        <RadioGroup
          aria-labelledby="put-in-force-cases"
          value={runningCases}
          onChange={(_event, value) => {
            setRunningCases(value as RunningCases);
          }}
        >
          {RUNNING_CASES.map((one) => (
            <FormControlLabel
              key={one}
              value={one}
              control={<Radio size="small" />}
              label={translate(`policyDraft.runningCases.${one}`)}
            />
          ))}
        </RadioGroup>
      </FormControl>
    </DialogFrame>
  );
}
