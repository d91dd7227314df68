/** The outcome of a check as word, icon and colour together, so that none of them stands alone. */
import CancelIcon from '@mui/icons-material/Cancel';
import CheckCircleIcon from '@mui/icons-material/CheckCircle';
import HelpIcon from '@mui/icons-material/Help';
import RadioButtonUncheckedIcon from '@mui/icons-material/RadioButtonUnchecked';
import RemoveCircleIcon from '@mui/icons-material/RemoveCircle';
import type { SvgIconComponent } from '@mui/icons-material';
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { CheckOutcome } from '@desk/shared/checks/check';

const LOOKS = {
  passed: { Icon: CheckCircleIcon, color: 'success.main' },
  failed: { Icon: CancelIcon, color: 'error.main' },
  notApplicable: { Icon: RemoveCircleIcon, color: 'text.secondary' },
  inquiry: { Icon: HelpIcon, color: 'warning.main' },
  open: { Icon: RadioButtonUncheckedIcon, color: 'text.secondary' },
} as const satisfies Record<CheckOutcome | 'open', { readonly Icon: SvgIconComponent; readonly color: string }>;

export interface OutcomeMarkProps {
  readonly outcome: CheckOutcome | null;
  readonly hasWaiver: boolean;
}

export function OutcomeMark({ outcome, hasWaiver }: OutcomeMarkProps) {
  const translate = useTranslate();
  const { Icon, color } = LOOKS[outcome ?? 'open'];
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, minWidth: '8.5rem' }}>
      <Icon fontSize="small" aria-hidden sx={{ color }} />
      <Typography component="span" variant="body2">
        {translate(`vocabulary.checkOutcome.${outcome ?? 'open'}`)}
        {hasWaiver && ` (${translate('checks.waiverAsked')})`}
      </Typography>
    </Box>
  );
}
