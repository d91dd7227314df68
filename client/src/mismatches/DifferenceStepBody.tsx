/** The step of a difference: the values side by side and how they differ above, the ways to settle it below; one answer for one cause. */
import { Box, Button, Chip, Typography } from '@mui/material';
import { useState, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { isMasked } from '@desk/shared/access/fieldSight';
import { COMPARED_FIELDS } from '@desk/shared/application/fields/comparedFields';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import type { Mismatch } from '@desk/shared/mismatches/mismatch';
import { isSettled } from '@desk/shared/mismatches/resolutions';
import { formatMoment } from '../flow/days';
import { fullName } from '../flow/people';
import { RevealButton } from '../flow/Masked';
import { useLanguage } from '../flow/useLanguage';
import { usePerformAction } from '../flow/usePerformAction';
import { WhyAsked } from '../flow/WhyAsked';
import { whyDiffers } from '../flow/whyDiffers';
import { SplitPane } from '../ui/SplitPane';
import { ComparedValues } from './ComparedValues';
import { registerValueOf } from './registerColumn';
import { RegisterNote } from './RegisterNote';
import { ResolutionForm } from './ResolutionForm';

export interface DifferenceStepBodyProps {
  readonly record: ApplicationDetail;
  /** Differences of one cause. */
  readonly mismatches: readonly [Mismatch, ...Mismatch[]];
  readonly head: ReactNode;
  /** What comes after it; null when this is the last. */
  readonly then: string | null;
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

const CLASS_COLOR = {
  identical: 'success',
  formattingOnly: 'info',
  probableSlip: 'warning',
  different: 'error',
} as const;

export interface DifferenceProps {
  readonly record: ApplicationDetail;
  readonly mismatch: Mismatch;
}

/** One compared field: the values beside each other, and in words how they differ. */
export function Difference({ record, mismatch }: DifferenceProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const title = COMPARED_FIELDS[mismatch.field].title[language];
  const person = record.persons.find(({ id }) => id === mismatch.subjectId);
  return (
    <Box
      component="li"
      aria-label={title}
      sx={{ display: 'grid', gap: 0.5, py: 0.75, borderBottom: 1, borderColor: 'divider' }}
    >
      <Box sx={{ display: 'flex', gap: 0.5, alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography component="h3" variant="subtitle2" sx={{ flex: 1 }}>
          {title}
        </Typography>
        <Chip
          size="small"
          variant="outlined"
          color={CLASS_COLOR[mismatch.difference]}
          label={translate(`mismatches.class.${mismatch.difference}`)}
        />
        {whyDiffers(mismatch, language).map((reason) => (
          <Chip key={reason} size="small" variant="outlined" label={reason} />
        ))}
        {person !== undefined && [mismatch.declared, mismatch.registered].some(isMasked) && (
          <RevealButton personId={person.id} name={fullName(person)} />
        )}
      </Box>
      <ComparedValues mismatch={mismatch} register={registerValueOf(record, mismatch)} />
    </Box>
  );
}

interface SettlementProps {
  readonly mismatch: Mismatch;
  /** Null for whoever may not settle it again. */
  readonly onChange: (() => void) | null;
}

export function Settlement({ mismatch, onChange }: SettlementProps) {
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

export function DifferenceStepBody({ record, mismatches, head, then, onDone, onLeave }: DifferenceStepBodyProps) {
  const translate = useTranslate();
  const { perform, isBusy } = usePerformAction(record);
  const [isRedoing, setRedoing] = useState(false);
  const [first, ...others] = mismatches;
  const mayResolve = record.actions.available.includes('resolveMismatch');
  const isDone = mismatches.every(isSettled);
  const resolve: Parameters<typeof ResolutionForm>[0]['onResolve'] = (resolution, reason, onSaved) => {
    const input = { mismatchId: first.id, also: others.map(({ id }) => id), resolution, reason };
    void perform('resolveMismatch', input).then((done) => {
      if (done) {
        onSaved();
        setRedoing(false);
        onDone();
      }
    });
  };
  const settled = isDone && !isRedoing;
  return (
    <SplitPane
      foot={
        settled ? (
          <Settlement mismatch={first} onChange={mayResolve ? () => setRedoing(true) : null} />
        ) : mayResolve ? (
          <ResolutionForm mismatch={first} isBusy={isBusy} then={then} onResolve={resolve} onLeave={onLeave} />
        ) : null
      }
    >
      {head}
      {others.length > 0 && <Typography variant="body2">{translate('mismatches.oneCause')}</Typography>}
      {record.registration === null && <Typography>{translate('mismatches.noRegistration')}</Typography>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {mismatches.map((mismatch) => (
          <Difference key={mismatch.id} record={record} mismatch={mismatch} />
        ))}
      </Box>
      <WhyAsked code={COMPARED_FIELDS[first.field].checkCode} renewal={null} />
      <RegisterNote register={record.register} />
    </SplitPane>
  );
}
