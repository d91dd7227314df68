/** That a case goes before the others: a sign and the word, and on request who said so and why. */
import PriorityHigh from '@mui/icons-material/PriorityHigh';
import { Chip, Tooltip } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Priority } from '@desk/shared/flow/priority';

export interface PriorityMarkProps {
  readonly priority: Priority;
  /** Within a link nothing else can have the focus. */
  readonly isInLink?: boolean;
}

export function PriorityMark({ priority, isInLink = false }: PriorityMarkProps) {
  const translate = useTranslate();
  const { reason, byName } = priority;
  return (
    <Tooltip describeChild title={translate('application.priorityBy', { name: byName, reason })}>
      <Chip
        component="span"
        size="small"
        color="secondary"
        tabIndex={isInLink ? undefined : 0}
        // Above the link that covers a whole row.
        sx={{ position: 'relative', zIndex: 1 }}
        icon={<PriorityHigh aria-hidden />}
        label={translate('application.priority')}
      />
    </Tooltip>
  );
}
