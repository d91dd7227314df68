/** Sends a new code once whoever sends it has looked at where it goes; a letter that came back and one just posted are said first. */
import { Alert, Box, Checkbox, FormControlLabel, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { isMasked } from '@desk/shared/access/fieldSight';
import type { ApplicationPerson } from '@desk/shared/application/application';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import type { ReissueAdvice } from '@desk/shared/dispatch/reissueAdvice';
import { ActionDialog } from '../flow/ActionDialog';
import { formatDay } from '../flow/days';
import { useKeptDraft } from '../flow/keptDrafts';
import { fullName } from '../flow/people';
import { Masked } from '../flow/Masked';
import { useLanguage } from '../flow/useLanguage';

/** How many letters with a code were posted, and from which day another is advised. */
export function LetterCount({ advice }: { readonly advice: ReissueAdvice }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { lettersSent, lastPostedOn, advisedFrom } = advice;
  if (lastPostedOn === null) {
    return null;
  }
  const sent = { smart_count: lettersSent, day: formatDay(lastPostedOn, language) };
  return (
    <Alert severity={advisedFrom === null ? 'info' : 'warning'} sx={{ mb: 1 }}>
      {translate('dispatch.reissue.lettersSent', sent)}
      {advisedFrom !== null && ` ${translate('dispatch.reissue.wait', { day: formatDay(advisedFrom, language) })}`}
    </Alert>
  );
}

function Places({ sendsTo, person }: Pick<ReissueAdvice, 'sendsTo'> & Pick<ReissueDialogProps, 'person'>) {
  const translate = useTranslate();
  return (
    <Box component="dl" sx={{ m: 0 }}>
      {(['code', 'link'] as const).map((part) => (
        <Box key={part} sx={{ mb: 1 }}>
          <Typography component="dt" variant="caption" color="text.secondary">
            {translate(`dispatch.reissue.${part}`)}
          </Typography>
          <Typography component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
            <Masked value={sendsTo[part]} personId={person.id} name={fullName(person)} />
          </Typography>
        </Box>
      ))}
    </Box>
  );
}

interface ReissueDialogProps {
  readonly record: ApplicationDetail;
  readonly person: ApplicationPerson;
  readonly advice: ReissueAdvice;
  readonly onClose: () => void;
}

export function ReissueDialog({ record, person, advice, onClose }: ReissueDialogProps) {
  const translate = useTranslate();
  const [isChecked, setChecked] = useState(false);
  const kept = useKeptDraft(`reissue.${record.id}.${person.id}`, { addressReason: '' });
  const { addressReason } = kept.value;
  const { sendsTo, cameBack } = advice;
  // What was not looked at is not sent, and then the command has no shape.
  const canCheck = ![sendsTo.code, sendsTo.link].some(isMasked);
  const seen = isChecked && canCheck ? { sendsTo } : {};
  return (
    <ActionDialog
      record={record}
      action="reissueCode"
      fixed={{ personId: person.id, addressReason, ...seen }}
      beside={kept}
      onClose={onClose}
    >
      <Typography sx={{ fontWeight: 600 }}>{fullName(person)}</Typography>
      <LetterCount advice={advice} />
      <Places sendsTo={sendsTo} person={person} />
      {cameBack !== null && (
        <>
          <Alert severity="error">
            {translate('dispatch.reissue.cameBack', {
              cause: translate(`vocabulary.dispatchFailure.${cameBack}`),
            })}
          </Alert>
          <TextField
            multiline
            minRows={2}
            label={translate('dispatch.reissue.addressReason')}
            value={addressReason}
            onChange={(event) => {
              kept.change(() => ({ addressReason: event.target.value }));
            }}
          />
        </>
      )}
      <FormControlLabel
        control={
          <Checkbox
            checked={isChecked && canCheck}
            disabled={!canCheck}
            onChange={(_event, checked) => setChecked(checked)}
          />
        }
        label={translate('dispatch.reissue.checked')}
      />
    </ActionDialog>
  );
}
