/** A value of a person that may be masked to whoever looks; beside one that is stands the way to see it. */
import { Box, Button } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { useTranslate } from 'react-admin';
import { isMasked } from '@desk/shared/access/fieldSight';
import { visuallyHidden } from '../ui/visuallyHidden';
import type { Revealable } from './RevealDialog';

const RevealDialog = lazy(() => import('./RevealDialog'));

/** Asks why somebody has to see what is masked to them of a person. */
export function RevealButton({ personId, name }: Revealable) {
  const translate = useTranslate();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button
        size="small"
        aria-label={translate('reveal.of', { name })}
        sx={{ py: 0, minWidth: 0, displayPrint: 'none' }}
        onClick={() => setAsking(true)}
      >
        {translate('reveal.show')}
      </Button>
      {isAsking && (
        <Suspense fallback={null}>
          <RevealDialog personId={personId} name={name} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </>
  );
}

export interface MaskedProps extends Revealable {
  readonly value: string;
}

export function Masked({ value, ...of }: MaskedProps) {
  const translate = useTranslate();
  if (!isMasked(value)) {
    return value;
  }
  return (
    <>
      <span aria-hidden>{value}</span>
      <Box component="span" sx={visuallyHidden}>
        {translate('reveal.masked')}
      </Box>{' '}
      <RevealButton {...of} />
    </>
  );
}
