/** How far the checks are, and the way to the next one that waits for an officer. */
import { Box, Button, LinearProgress, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { isDone } from './checkGroups';

export interface CheckProgressProps {
  readonly record: ApplicationDetail;
  /** Opens the next check that waits for an officer; null when there is none. */
  readonly onNextOpen: (() => void) | null;
  /** The buttons beside it. */
  readonly children: ReactNode;
}

export function CheckProgress({ record, onNextOpen, children }: CheckProgressProps) {
  const translate = useTranslate();
  const done = record.checks.filter(isDone).length;
  const total = record.checks.length;
  const label = translate('checks.progress', { done, total });
  return (
    <Box sx={{ mb: 1 }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography variant="body2" aria-live="polite">
          {label}
        </Typography>
        {children}
        {onNextOpen !== null && (
          <Button size="small" aria-keyshortcuts="v" onClick={onNextOpen}>
            {translate('checkWork.nextOpen')}
          </Button>
        )}
      </Box>
      <LinearProgress
        variant="determinate"
        aria-label={label}
        color={done === total ? 'success' : 'primary'}
        value={total === 0 ? 0 : (100 * done) / total}
      />
    </Box>
  );
}
