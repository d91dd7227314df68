/** One compared field: declared beside registered, how they differ, and how it was or can be settled. */
import { Box, Button, Chip, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { COMPARED_FIELDS } from '@desk/shared/application/fields/comparedFields';
import type { Mismatch } from '@desk/shared/mismatches/mismatch';
import { isSettled } from '@desk/shared/mismatches/resolutions';
import { formatMoment } from '../flow/days';
import { useLanguage } from '../flow/useLanguage';
import { usePerformAction } from '../flow/usePerformAction';
import { whyDiffers } from '../flow/whyDiffers';
import { ComparedValues } from './ComparedValues';
import { registerValueOf } from './registerColumn';
import { ResolutionForm } from './ResolutionForm';

export interface MismatchRowProps {
  readonly record: ApplicationDetail;
  readonly mismatch: Mismatch;
}

const CLASS_COLOR = {
  identical: 'success',
  formattingOnly: 'info',
  probableSlip: 'warning',
  different: 'error',
} as const;

function ClassChips({ mismatch }: Pick<MismatchRowProps, 'mismatch'>) {
  const translate = useTranslate();
  const language = useLanguage();
  return (
    <Box sx={{ display: 'flex', gap: 0.5, flexWrap: 'wrap' }}>
      <Chip
        size="small"
        variant="outlined"
        color={CLASS_COLOR[mismatch.difference]}
        label={translate(`mismatches.class.${mismatch.difference}`)}
      />
      {whyDiffers(mismatch, language).map((reason) => (
        <Chip key={reason} size="small" variant="outlined" label={reason} />
      ))}
    </Box>
  );
}

function Settlement({ mismatch, onChange }: Pick<MismatchRowProps, 'mismatch'> & { onChange: (() => void) | null }) {
  const translate = useTranslate();
  const language = useLanguage();
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline', flexWrap: 'wrap' }}>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {translate(`vocabulary.resolution.${mismatch.resolution ?? 'notAccepted'}`)}
      </Typography>
      {mismatch.reason !== '' && <Typography variant="body2">{mismatch.reason}</Typography>}
      <Typography variant="caption" color="text.secondary">
        {translate('mismatches.settledBy', {
          name: mismatch.resolvedByName ?? '',
          moment: formatMoment(mismatch.resolvedAt, language),
        })}
      </Typography>
      {onChange !== null && (
        <Button size="small" onClick={onChange}>
          {translate('mismatches.settleAgain')}
        </Button>
      )}
    </Box>
  );
}

export function MismatchRow({ record, mismatch }: MismatchRowProps) {
  const language = useLanguage();
  const { perform, isBusy } = usePerformAction(record);
  const [isRedoing, setRedoing] = useState(false);
  const mayResolve = record.actions.available.includes('resolveMismatch') && mismatch.difference !== 'identical';
  const isDone = isSettled(mismatch) && mismatch.resolution !== null;
  const title = COMPARED_FIELDS[mismatch.field].title[language];
  return (
    <Box
      component="li"
      aria-label={title}
      sx={{ display: 'grid', gap: 0.75, py: 1, borderBottom: 1, borderColor: 'divider' }}
    >
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', justifyContent: 'space-between', flexWrap: 'wrap' }}>
        <Typography component="h4" variant="subtitle2">
          {title}
        </Typography>
        <ClassChips mismatch={mismatch} />
      </Box>
      <ComparedValues mismatch={mismatch} register={registerValueOf(record, mismatch)} />
      {isDone && !isRedoing && (
        <Settlement
          mismatch={mismatch}
          onChange={
            mayResolve
              ? () => {
                  setRedoing(true);
                }
              : null
          }
        />
      )}
      {mayResolve && (!isDone || isRedoing) && (
        <ResolutionForm
          mismatch={mismatch}
          isBusy={isBusy}
          onResolve={(resolution, reason) => {
            void perform('resolveMismatch', { mismatchId: mismatch.id, resolution, reason }).then((done) => {
              if (done) {
                setRedoing(false);
              }
            });
          }}
        />
      )}
    </Box>
  );
}
